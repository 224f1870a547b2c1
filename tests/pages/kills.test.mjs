// The browser dies at any moment, the first seconds included: what the page called kept is there when it opens again.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, ready, step, visit} from './advisor.mjs';
import {editedCopy, PAGE, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {killOnce, someTime} from './kills.mjs';
import {sleep} from './process.mjs';
import {keptAssessments} from './storage.mjs';

// WebKit's browser is WebKitWebDriver's child and keeps nothing of a profile of ours.
const killable = engines.filter(engine => engine !== 'webkit');

for (const engine of killable) {
  test(`kills in ${engine}`, {timeout: 240_000}, async t => {
    for (const wait of [60, 400, someTime(), someTime()]) {
      await t.test(`after ${Math.round(wait)} ms`, async t => {
        const {called, found} = await killOnce(engine, wait);
        t.diagnostic(`called kept ${called}, found ${found}`);
        assert.ok(found >= called, `${called} was called kept, ${found} came back`);
      });
    }
  });
}

/** Before the page's own scripts: what the database has done is heard of late. */
function slowDatabase() {
  const {set} = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    set(hear) {
      set.call(this, event => setTimeout(() => hear.call(this, event), this.mode === 'readonly' ? 0 : 1000));
    },
  });
}

/** From the word on, nothing can be written anywhere, until there is room again. */
function fullDisk() {
  const {put} = IDBObjectStore.prototype;
  const {setItem} = Storage.prototype;
  window.fill = () => {
    const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  };
  window.free = () => Object.assign(IDBObjectStore.prototype, {put}) && Object.assign(Storage.prototype, {setItem});
}

/** Runs in the page: says what follows the next write that begins, while the page is left and comes back. */
function leaveWhileWriting() {
  const {transaction} = IDBDatabase.prototype;
  return new Promise(resolve => {
    IDBDatabase.prototype.transaction = function (...given) {
      const made = transaction.apply(this, given);
      if (made.mode !== 'readwrite') return made;
      IDBDatabase.prototype.transaction = transaction;
      for (const end of ['abort', 'complete']) made.addEventListener(end, () => resolve(end));
      queueMicrotask(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
      return made;
    };
    document.querySelector('#step-team input').click();
  });
}

for (const engine of engines) {
  test(`the word "kept" in ${engine}`, {timeout: 60_000}, async t => {
    await t.test('is said when the database has it, not before', async t => {
      const page = await visit(t, engine, editedCopy(t, withScript(slowDatabase)));
      await choose(page, 'scope', 'app');
      assert.notEqual(await page.text('.kept'), 'kept in this browser');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      await choose(page, 'team', 'few');
      assert.notEqual(await page.text('.kept'), 'kept in this browser', 'and no more after the next change');
    });

    await t.test('is said later by a page that was left while it wrote: it lets go of the database, and writes again should it be back', async t => {
      const page = await visit(t, engine, PAGE);
      await choose(page, 'scope', 'app');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      assert.equal(await page.runAsync(leaveWhileWriting), 'abort');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept after all');
      const kept = await keptAssessments(page);
      assert.deepEqual(kept.map(({answers}) => Object.keys(answers)), [['scope', 'team']]);
      await assertQuiet(page);
    });

    await t.test('is taken back when nothing can be written any more, work goes on, and what was said is kept once there is room', async t => {
      const page = await visit(t, engine, editedCopy(t, withScript(fullDisk)));
      await choose(page, 'scope', 'app');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      await page.run(() => window.fill());
      await choose(page, 'team', 'few');
      await page.until(async () => (await page.text('.kept')) === 'not kept', 'word that it is not');
      assert.match(await page.text('.toasts'), /no longer keeps/);
      await choose(page, 'stage', step('stage').options[0].id);
      await sleep(300);
      assert.equal(await page.text('.kept'), 'not kept');
      await ready(page);
      await page.run(() => { window.free(); });
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept after all');
    });
  });
}
