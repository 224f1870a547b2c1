// Text alone at twice its size, as people set it in the browser (WCAG 2.2, 1.4.4): nothing is cut, nothing stands over another.
import assert from 'node:assert/strict';
import test from 'node:test';
import {PLACES, assertQuiet, choose, more, pack, turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';
import {collisions, misplaced} from './placement.mjs';

// WebKit's MiniBrowser has no setting for it.
for (const engine of engines.filter(it => it !== 'webkit')) {
  test(`text at 200 % in ${engine}`, {timeout: 180_000}, async t => {
    const page = await visit(t, engine, PAGE, {textSize: 32});
    const nothing = (name, width, height) => t.test(`${name}, ${width} × ${height}`, async () => {
      await page.resize(width, height);
      for (const place of PLACES) {
        await turnTo(page, place);
        await page.run(() => { document.querySelectorAll('main details').forEach(it => { it.open = true; }); });
        assert.deepEqual([...await page.run(misplaced), ...await page.run(collisions)], [], place);
      }
    });

    assert.equal(await page.run(() => getComputedStyle(document.documentElement).fontSize), '32px');
    await nothing('the start', 1366, 768);
    await nothing('the start', 390, 844);
    for (const step of pack.steps) await choose(page, step.id, step.options[0].id);
    await turnTo(page, 'decide');
    await more(page, pack.steps[0].id);
    for (const [width, height] of [[1920, 1080], [1366, 768], [390, 844]]) await nothing('all answers', width, height);
    await assertQuiet(page);
  });
}
