// A page that is to be read only: whatever is pressed in it, nothing changes and nothing is kept; embedded and compact it is Decide
// that is seen, and everything else a click away.
import assert from 'node:assert/strict';
import test from 'node:test';
import {PLACES, content, pack, ready, turnTo, visit} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';
import {engines, KEYS, open} from './engines.mjs';
import {host} from './host.mjs';

const {name, answers} = pack.cases.find(it => it.ready);
const VIEWS = {decide: 'Decide', why: 'Why', 'what-if': 'What if', plan: 'Plan', record: 'Record', library: 'Library'};
const alternative = pack.alternatives[0].id;
const answered = withBlock('assessment', JSON.stringify({schema: 1, pack: {id: pack.id, version: pack.version}, title: name, answers,
  notes: {[pack.steps[0].id]: 'As agreed'}, decision: {alternative, because: 'We know it', by: 'The team', date: '2026-11-29'}}));

/** Runs in the page: presses and changes all that can be pressed and changed, but for what prints or leaves the page. */
function meddle(selector) {
  for (const it of document.querySelectorAll(`${selector} :is(button, input, select, textarea, summary)`)) {
    if (it.matches(':disabled') || it.readOnly || it.type === 'file' || it.closest('a')) continue;
    if (it.matches('input:not([type=radio], [type=checkbox]), textarea, select')) {
      it.value = it.options ? it.options[it.options.length - 1].value : '7';
      for (const type of ['input', 'change']) it.dispatchEvent(new Event(type, {bubbles: true}));
    } else if (it.isConnected) {
      it.click();
    }
  }
}

/** What the browser keeps for the page: beside its own names of pages and tabs, nothing. */
const kept = async () => ({
  local: {...localStorage},
  databases: await Promise.all((await indexedDB.databases?.() ?? []).map(({name: it}) => new Promise(resolve => {
    indexedDB.open(it).onsuccess = ({target: {result}}) => {
      const stores = [...result.objectStoreNames];
      if (!stores.length) return resolve([it, 0]);
      let count = 0;
      const all = result.transaction(stores);
      for (const store of stores) all.objectStore(store).count().onsuccess = ({target}) => { count += target.result; };
      all.oncomplete = () => { result.close(); resolve([it, count]); };
    };
  }))),
});

for (const engine of engines) {
  test(`read only in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, `${editedCopy(t, answered)}?readonly`);
    await page.run(() => { window.print = () => {}; });
    const said = await content(page);

    await t.test('nothing is kept of what it was opened with', async () => {
      assert.ok((await page.runAsync(kept)).databases.every(([, entries]) => entries === 0));
      assert.deepEqual((await page.runAsync(kept)).local, {});
    });

    for (const place of PLACES) {
      await t.test(`whatever is pressed in ${place} changes nothing`, async () => {
        await turnTo(page, place);
        for (let round = 0; round < 2; round += 1) await page.run(meddle, 'main');
        assert.deepEqual(await content(page), said);
      });
    }

    await t.test('nor do the bar, its panel, keys and what is brought', async () => {
      await page.run(meddle, '.acts');
      await page.run(() => { if (!document.getElementById('share').matches(':popover-open')) document.getElementById('share-button').click(); });
      assert.equal(await page.run(() => document.querySelectorAll('#share :is(#save-page, .decisions, .enter-code)').length), 0);
      await page.run(meddle, '#share');
      await page.press([KEYS.escape]);
      await page.press('z', KEYS.control);
      await page.press('y', KEYS.control);
      await page.run(text => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        for (const [type, field] of [['paste', 'clipboardData'], ['drop', 'dataTransfer']]) {
          const event = new Event(type, {bubbles: true, cancelable: true});
          Object.defineProperty(event, field, {value: data});
          document.body.dispatchEvent(event);
        }
      }, '{"schema":1,"answers":{}}');
      assert.deepEqual(await content(page), said);
    });

    await t.test('after all of it nothing is kept', async () => {
      await page.reload();
      await ready(page);
      const {local, databases} = await page.runAsync(kept);
      assert.deepEqual(local, {});
      assert.ok(databases.every(([, entries]) => entries === 0));
    });

    await t.test('nothing went wrong unseen', async () => assert.deepEqual(await page.run(() => window.crossroadsErrors), [])); // Firefox notes clicks of no person
  });

  test(`embedded and compact in ${engine} it is Decide that is seen, and each view a click away`, {timeout: 120_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    for (const query of ['', '?compact']) {
      await page.goto(await host(t, `<iframe src="advisor.html${query}" width="600" height="700"></iframe>`));
      await page.intoFrame('iframe');
      await ready(page);
      assert.equal(await page.run(() => document.querySelectorAll('#list [id^="step-"]').length), pack.steps.length);
      for (const place of Object.keys(VIEWS).reverse()) {
        await page.clickOn(await page.run(() => document.getElementById('views-button')));
        await page.clickOn(await page.run(it => document.querySelector(`#views a[href="#${it}"]`), place));
        assert.ok(await page.run(() => document.getElementById('view-title') === document.activeElement), place);
        assert.equal(await page.run(() => document.querySelector('#views-button b').textContent.trim()), VIEWS[place]);
      }
    }
    await page.outOfFrames();
  });
}
