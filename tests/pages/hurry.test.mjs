// Whoever acts before the page has come to rest: then all questions are there at once.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, pack, step} from './advisor.mjs';
import {editedCopy, withScript} from './artefact.mjs';
import {engines, open} from './engines.mjs';

const ACTS = {
  'an answer': page => choose(page, pack.steps[0].id, step(pack.steps[0].id).options[0].id),
  'the print dialog': page => page.run(() => { dispatchEvent(new Event('beforeprint')); }),
};

for (const engine of engines) {
  test(`a hurried person in ${engine} meets the whole checklist`, {timeout: 60_000}, async t => {
    const address = editedCopy(t, withScript(() => { window.requestIdleCallback = () => 0; })); // the browser is never idle
    for (const [name, act] of Object.entries(ACTS)) {
      await t.test(name, async t => {
        const page = await open(engine);
        t.after(() => page.close());
        await page.goto(address);
        await page.until(() => page.run(() => performance.getEntriesByName('advice').length > 0), 'a first picture');
        const parts = () => page.run(() => document.querySelectorAll('.step').length);
        assert.ok(await parts() < pack.steps.length);
        await act(page);
        assert.equal(await parts(), pack.steps.length);
        assert.equal(await page.run(() => document.querySelector('.at-rest') !== null), true);
        await assertQuiet(page);
      });
    }
  });
}
