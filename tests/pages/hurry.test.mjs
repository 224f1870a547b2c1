// Whoever acts before the page has come to rest: then all questions are there at once.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, pack, step} from './advisor.mjs';
import {editedCopy, withScript} from './artefact.mjs';
import {engines, open} from './engines.mjs';

/** What is done, and where all questions are to be then: in the view, or on the paper that is made for it. */
const ACTS = {
  'an answer': [page => choose(page, pack.steps[0].id, step(pack.steps[0].id).options[0].id), '.at-rest .step'],
  'the print dialog': [page => page.run(() => { dispatchEvent(new Event('beforeprint')); }), '.printed section > h3 > span:first-child'],
};

for (const engine of engines) {
  test(`a hurried person in ${engine} meets the whole checklist`, {timeout: 60_000}, async t => {
    const address = editedCopy(t, withScript(() => { window.requestIdleCallback = () => 0; })); // the browser is never idle
    for (const [name, [act, where]] of Object.entries(ACTS)) {
      await t.test(name, async t => {
        const page = await open(engine);
        t.after(() => page.close());
        await page.goto(address);
        await page.until(() => page.run(() => performance.getEntriesByName('advice').length > 0), 'a first picture');
        const parts = where => page.run(where => document.querySelectorAll(where).length, where);
        assert.ok(await parts('.step') < pack.steps.length);
        await act(page);
        assert.equal(await parts(where), pack.steps.length);
        await assertQuiet(page);
      });
    }
  });
}
