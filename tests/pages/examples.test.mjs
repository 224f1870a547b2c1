// The ready examples: each opens answered in full and is advised as the pack tells.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, content, pack, undo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const examples = pack.cases.filter(it => it.ready);

for (const engine of engines) {
  test(`the examples in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);

    await t.test('there are eight', () => assert.equal(examples.length, 8));

    for (const example of examples) {
      await t.test(example.name, async () => {
        await page.click('button', example.name);
        const {title, answers} = await assessment(page);
        assert.deepEqual({title, steps: Object.keys(answers).sort()}, {
          title: example.name,
          steps: pack.steps.map(it => it.id).sort(),
        });
        const top = await page.run(() => document.getElementById('view-title').getBoundingClientRect().top);
        assert.ok(top >= 0, 'its beginning is to be seen');
        const said = await verdict(page);
        const told = pack.alternatives.filter(it => example.told.includes(it.id));
        assert.ok(told.some(it => said.includes(it.phrase) || said === it.imperative), said);

        await undo(page);
        assert.deepEqual((await content(page)).answers, {}, 'one undo leads back to the start');
      });
    }

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
