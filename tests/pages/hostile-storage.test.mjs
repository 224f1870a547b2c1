// Storage is shared by all pages on disk, so anything may be in it: the page opens, its own answers are there, what it
// cannot read is told and not deleted.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, content, ready, visit} from './advisor.mjs';
import {editedCopy, PAGE, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {keptAssessments, plant, stored} from './storage.mjs';

const SAID = '{"schema":1,"id":"other","revision":5,"title":"Other","answers":{"scope":"tool"}}';

// What another page put into the database, as [key, value] pairs. In the text of those that must stay stands RUBBISH.
const UNREADABLE = {
  'half a document': () => [['cut', {id: 'cut', revision: 1, text: '{"schema":1,"RUBBISH":', time: 1}]],
  'a newer schema': () => [['new', {id: 'new', revision: 1, text: '{"schema":99,"id":"new","revision":1,"RUBBISH":1}', time: Date.now() + 9e9}]],
  'another document': () => [['page', {id: 'page', revision: 1, text: '<html>RUBBISH</html>', time: 1}]],
  'text alone': () => [['text', 'RUBBISH']],
  'an id that is a number': () => [['7', {id: 7, revision: 1, text: '{"schema":1,"id":7,"revision":1,"title":"RUBBISH"}', time: 1}]],
  'a key that is no text': () => [[[1, 2], {id: 'k', revision: 1, text: 'RUBBISH', time: 1}]],
  'deep nesting': () => [['deep', {id: 'deep', revision: 1, text: `{"schema":1,"id":"deep","revision":1,"x":"RUBBISH","y":${'['.repeat(5000)}${']'.repeat(5000)}}`, time: 2e15}]],
  'more than anyone says': () => [['huge', {id: 'huge', revision: 1, text: `{"schema":1,"id":"huge","revision":1,"title":"RUBBISH${'x'.repeat(2e6)}"}`, time: 2e15}]],
};
const STRANGE = {
  'nothing': () => [['null', null], ['undefined', undefined], ['number', 7], ['list', []]],
  'times that cannot be compared': said => [1n, {}, NaN, null, 'soon', new Date(NaN)].map((time, at) => [`t${at}`, {id: `t${at}`, revision: 5, text: said.replace('other', `t${at}`), time}]),
  'a revision that leaves no room': said => ['9007199254740993', '1e300', '-1', '9223372036854775807'].map((revision, at) =>
    [`r${at}`, {id: `r${at}`, revision: 5, text: said.replace('other', `r${at}`).replace('"revision":5', `"revision":${revision}`), time: 2}]),
  'names of objects': said => ['__proto__', 'constructor', 'toString', ''].map(id => [id, {id, revision: 5, text: said.replace('other', id), time: 2}]),
  'many of them': said => Array.from({length: 300}, (_, at) => [`m${at}`, {id: `m${at}`, revision: 5, text: said.replace('other', `m${at}`), time: at}]),
  'markup': said => [['markup', {id: 'markup', revision: 5, text: said.replace('Other', '<img src=x onerror=window.ran=1>'), time: 2}]],
};

/** Runs in the page: one transaction that is never done, as in a page that WebKit laid aside: nothing can be written any more. */
function hold() {
  const opening = indexedDB.open('crossroads/django-or-flask');
  opening.onupgradeneeded = () => opening.result.createObjectStore('decisions');
  opening.onsuccess = () => {
    const store = opening.result.transaction('decisions', 'readonly').objectStore('decisions');
    const again = () => { store.get('').onsuccess = again; };
    again();
  };
}

// What may be wrong with the database, by scripts that run before the page's own.
const SPOILT = {
  'another page reads without an end': () => hold(),
  'it never answers': () => { IDBFactory.prototype.open = () => ({}); },
  'it is refused': () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; },
  'it holds other things': () => { IDBDatabase.prototype.transaction = () => { throw new DOMException('none', 'NotFoundError'); }; },
};

/** A page with an answer of its own, which is kept. */
async function opened(t, engine) {
  const page = await visit(t, engine, PAGE);
  await choose(page, 'scope', 'app');
  await choose(page, 'team', 'few');
  await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
  return page;
}

async function reopen(page) {
  await page.reload();
  await ready(page);
  assert.equal(await page.run(() => document.getElementById('trouble')), null, 'the page opens');
}

/** The list of decisions as it is shown, which is closed again; `opens` opens the first of them. */
async function list(page, opens = false) {
  const open = wanted => page.run(it => { document.getElementById('share').togglePopover(it); }, wanted);
  await open(true);
  await page.until(() => page.run(() => document.querySelectorAll('.decisions li').length > 0), 'the list of decisions');
  const shown = await page.text('.decisions');
  if (opens) await page.run(() => [...document.querySelectorAll('.decisions button')].find(it => it.textContent.trim() === 'Open').click());
  await open(false);
  return shown;
}

/** The page still does what it is for, and says nothing behind anyone's back. */
async function works(page) {
  await choose(page, 'stage', 'mvp');
  await choose(page, 'stage', 'production');
  await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
  await list(page);
  await assertQuiet(page);
}

for (const engine of engines) {
  test(`hostile storage in ${engine}`, {timeout: 240_000}, async t => {
    const page = await opened(t, engine);
    const mine = {...await content(page), answers: {scope: 'app', team: 'few', stage: 'production'}};
    await works(page);

    for (const [what, make] of Object.entries(UNREADABLE)) {
      await t.test(`${what} is told in the list, kept for copying, and costs nothing else`, async () => {
        await plant(page, make);
        await reopen(page);
        assert.deepEqual(await content(page), mine);
        assert.equal(await page.text('.notices'), '');
        await works(page);
        assert.match(await list(page), /cannot be read/);
        assert.ok(JSON.stringify(await stored(page)).includes('RUBBISH'), 'what was found is still there');
      });
    }

    for (const [what, make] of Object.entries(STRANGE)) {
      await t.test(`${what}: the page opens and works`, async () => {
        await plant(page, `() => (${make})(${JSON.stringify(SAID)})`);
        await reopen(page);
        assert.deepEqual(await content(page), mine, 'with its own answers');
        await works(page);
        assert.equal(await page.run(() => window.ran ?? null), null);
      });
    }

    await t.test('a decision with a revision that leaves no room can be opened and goes on', async () => {
      const {id} = await assessment(page);
      await list(page, true);
      await page.until(async () => (await assessment(page)).id !== id, 'another decision');
      await works(page);
      await page.reload();
      await ready(page);
      assert.equal((await assessment(page)).answers.stage, 'production', 'it is kept');
    });
  });

  test(`what a stranger knows of this page in ${engine} keeps nothing of it away`, {timeout: 120_000}, async t => {
    const page = await opened(t, engine);
    const FORGED = {
      'claims all that the page will say as its past': ({by}) => ({by: 'stranger', past: {[by]: 1e15}}),
      'claims to be its word': ({by}) => ({past: {[by]: 1e15}}),
      'claims to be its next word': ({revision}) => ({revision: revision + 1}),
    };
    for (const [what, forge] of Object.entries(FORGED)) {
      await t.test(`what ${what}`, async () => {
        const {id} = await assessment(page);
        const [, entry] = (await stored(page)).find(([key]) => key === id);
        const {revision, ...rest} = {...entry, ...forge(entry)};
        const text = JSON.stringify({...JSON.parse(entry.text), revision, title: what, answers: {scope: 'tool'}});
        await plant(page, `() => [${JSON.stringify([id, {...rest, text}])}]`);
        for (const option of ['mvp', 'production', 'throwaway']) {
          await choose(page, 'stage', option);
          await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
        }
        const kept = await keptAssessments(page);
        const said = await assessment(page);
        assert.deepEqual(kept.find(({id}) => id === said.id).answers, said.answers, 'what is called kept is there');
        if (forge(entry).by) assert.ok(kept.some(({title}) => title === what), 'and so is what was there under another name');
      });
    }
    await t.test('what claims that all that the page will say is deleted', async () => {
      const {id} = await assessment(page);
      const all = await stored(page);
      const {by} = all.find(([key]) => key === id)[1];
      const about = {...all.find(([key]) => key === 0)[1], gone: {[id]: {[by]: 1e15}}};
      await plant(page, `() => [[0, ${JSON.stringify(about)}]]`);
      await choose(page, 'scope', 'tool');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      assert.equal((await keptAssessments(page)).find(it => it.id === id).answers.scope, 'tool');
    });
  });

  test(`what is known of all decisions in ${engine} is none of its own`, {timeout: 120_000}, async t => {
    const page = await opened(t, engine);
    for (const about of [null, 7, 'RUBBISH', [], {order: 7, places: 7, taken: 7, going: {}}, {order: [7, {}, null], places: {'': 7}, gone: {other: {x: 'y'}}},
      {order: ['none'], places: {'': 'none', '__proto__': 'x'}}, {order: Array.from({length: 10_000}, (_, at) => `x${at}`), places: {'': 'x7'}}]) {
      await t.test(JSON.stringify(about).slice(0, 60), async () => {
        await plant(page, `() => [[0, ${JSON.stringify(about)}]]`);
        await page.goto('about:blank');
        await page.goto(PAGE);
        await ready(page);
        await choose(page, 'scope', 'app');
        await choose(page, 'team', 'few');
        await works(page);
      });
    }
  });

  test(`10,000 unreadable entries in ${engine}: before the first picture no more is asked of the database than without them`, {timeout: 120_000}, async t => {
    const address = editedCopy(t, withScript(() => {
      window.asked = 0;
      for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor']) {
        const real = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...given) {
          const request = real.apply(this, given);
          if (!performance.getEntriesByName('advice').length) request.addEventListener('success', () => { window.asked += 1 + (Array.isArray(request.result) ? request.result.length : 0); });
          return request;
        };
      }
    }));
    const page = await visit(t, engine, address);
    await choose(page, 'scope', 'app');
    await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
    const open = async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await ready(page);
      assert.equal((await assessment(page)).answers.scope, 'app');
      return page.run(() => window.asked);
    };
    const without = await open();
    await plant(page, () => Array.from({length: 10_000}, (_, at) => [`x${at}`, {id: `x${at}`, text: '{"schema":1,"answers":7', time: 1}]));
    assert.ok(await open() <= without);
    await list(page);
  });

  test(`a journal that is none in ${engine}`, {timeout: 120_000}, async t => {
    const page = await opened(t, engine);
    const mine = {...await content(page), answers: {scope: 'app', team: 'few', stage: 'production'}};
    await works(page);
    for (const text of ['RUBBISH', 'null', '{}', '[]', '7', '{"entries":7}', '{"turn":{},"place":7,"entries":[7,null,{"text":7},{"text":"{}"}]}', '{"open":"x","brought":null}',
      '{"open":"x","brought":{"text":"{}","history":7}}', 'x'.repeat(1e6)]) {
      await t.test(`it holds ${text.slice(0, 30)}`, async () => {
        await page.run(it => {
          localStorage.setItem('crossroads/django-or-flask', it);
          localStorage.setItem('crossroads/django-or-flask/page/x', it);
          sessionStorage.setItem('crossroads/django-or-flask/tab/', it);
        }, text);
        await reopen(page);
        assert.deepEqual(await content(page), mine);
        await works(page);
      });
    }
    await t.test('it holds more decisions than any page leaves: they take no time, and nothing of the database', async () => {
      const {id} = await assessment(page);
      await page.run(id => {
        const entries = Array.from({length: 3000}, (_, at) => ({text: `{"schema":1,"id":"${id}","revision":${at},"answers":{"scope":"tool","n${at}":"x"}}`, by: `b${at}`}));
        localStorage.setItem('crossroads/django-or-flask/page/x', JSON.stringify({turn: 0, place: '', entries, open: null}));
      }, id);
      await reopen(page);
      assert.deepEqual(await content(page), mine);
      await works(page);
      assert.equal((await keptAssessments(page)).length, 1);
    });
  });

  for (const [what, spoil] of Object.entries(SPOILT)) {
    test(`a database in ${engine}, where ${what}: the journal has it, and the page says that it is not kept`, {timeout: 60_000}, async t => {
      const page = await visit(t, engine, editedCopy(t, withScript(`() => { ${hold} (${spoil})(); }`)));
      await choose(page, 'scope', 'app');
      await page.until(async () => (await page.text('.kept')) === 'not kept', 'word of it');
      assert.match(await page.text('.toasts'), /a crash may lose/);
      await page.reload();
      await ready(page);
      assert.equal((await assessment(page)).answers.scope, 'app');
      await choose(page, 'team', 'few');
      await page.until(async () => (await page.text('.kept')) === 'not kept', 'word of it');
      assert.equal(await page.run(() => Object.keys(localStorage).filter(it => it.includes('/page/')).length), 1, 'one slot: the older one is in it');
      await assertQuiet(page);
    });
  }
}
