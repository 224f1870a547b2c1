// What the page draws for a small pack, line by line, is what tests/pages/drawn/ holds: no word, state or name of it goes
// by accident. After a change that is meant: UPDATE=1 ENGINES=chromium node --test tests/pages/drawn.test.mjs, then read the difference.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import test from 'node:test';
import {PLACES, ready, share, turnTo} from './advisor.mjs';
import {editedCopy, withBlock, withScript} from './artefact.mjs';
import {DRAWN, drawing, setClock} from './drawing.mjs';
import {engines, open} from './engines.mjs';

for (const engine of engines) {
  test(`what ${engine} draws`, {timeout: 120_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    for (const {name, day, query, file, pack, rules, assessment} of DRAWN) {
      await t.test(name, async t => {
        const edits = [withBlock('pack', pack), withBlock('assessment', assessment), ...(rules ? [withBlock('rules', rules)] : []), withScript(setClock(day))];
        await page.goto(editedCopy(t, html => edits.reduce((edited, edit) => edit(edited), html)) + query);
        await ready(page);
        let drawn = await page.run(drawing, '#app');
        for (const place of PLACES.slice(1)) {
          await turnTo(page, place);
          drawn += `\n#${place}\n${await page.run(drawing, 'main')}`;
        }
        await share(page);
        const lists = async () => page.run(() => document.querySelector('#share .decisions li:has(.now)') !== null || document.querySelector('#share .decisions') === null);
        if (Object.keys(JSON.parse(assessment).answers).length) await page.until(lists, 'the list of decisions');
        drawn += `\nShare\n${await page.run(drawing, '#share')}`;
        if (process.env.UPDATE) writeFileSync(file, drawn);
        assert.deepEqual(drawn.split('\n'), readFileSync(file, 'utf8').split('\n'));
      });
    }
  });
}
