// Storage is shared by all pages on disk, so anything may be in it: the page opens, its own answers are there, what it
// cannot read is told and not deleted.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, content, ready, visit} from './advisor.mjs';
import {editedCopy, PAGE, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {plant, stored} from './storage.mjs';

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
  const opening = indexedDB.open('crossroads-django-or-flask');
  opening.onupgradeneeded = () => opening.result.createObjectStore('assessments');
  opening.onsuccess = () => {
    const store = opening.result.transaction('assessments', 'readonly').objectStore('assessments');
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

const openList = (page, open) => page.run(it => { document.getElementById('share').togglePopover(it); }, open);

/** The page still does what it is for, and says nothing behind anyone's back. */
async function works(page) {
  await choose(page, 'stage', 'mvp');
  await choose(page, 'stage', 'production');
  await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
  await openList(page, true);
  await page.until(() => page.run(() => document.querySelectorAll('.decisions li').length > 0), 'the list of decisions');
  await openList(page, false);
  await assertQuiet(page);
}

for (const engine of engines) {
  test(`hostile storage in ${engine}`, {timeout: 240_000}, async t => {
    const page = await opened(t, engine);
    const mine = {...await content(page), answers: {scope: 'app', team: 'few', stage: 'production'}};
    await works(page);

    for (const [what, make] of Object.entries(UNREADABLE)) {
      await t.test(`${what} is told once, kept for copying, and costs nothing else`, async () => {
        await plant(page, make);
        await reopen(page);
        assert.deepEqual(await content(page), mine);
        assert.match(await page.text('.notices'), /could not be read/);
        await page.until(async () => JSON.stringify(await stored(page)).includes('RUBBISH'), 'what was found, still there');
        await page.until(async () => (await stored(page)).every(([key]) => String(key).startsWith('aside:') || !['cut', 'new', 'page', 'text', '7', 'deep', 'huge'].includes(key)), 'it set aside');
        await reopen(page);
        assert.equal(await page.text('.notices'), '', 'told once');
        assert.deepEqual(await content(page), mine);
        await works(page);
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
      await openList(page, true);
      const {id} = await assessment(page);
      const open = () => page.run(() => [...document.querySelectorAll('.decisions button')].find(it => it.textContent.trim() === 'Open')?.click());
      await open();
      await page.until(async () => (await assessment(page)).id !== id, 'another decision');
      await works(page);
      await page.reload();
      await ready(page);
      assert.equal((await assessment(page)).answers.stage, 'production', 'it is kept');
    });
  });

  test(`a second copy that is none in ${engine}`, {timeout: 120_000}, async t => {
    const page = await opened(t, engine);
    const mine = {...await content(page), answers: {scope: 'app', team: 'few', stage: 'production'}};
    await works(page);
    for (const text of ['RUBBISH', 'null', '{}', '[]', '7', '{"id":"x","revision":1e300}', 'x'.repeat(1e6)]) {
      await t.test(`the second copy holds ${text.slice(0, 30)}`, async () => {
        await page.run(it => localStorage.setItem('crossroads/django-or-flask', it), text);
        await reopen(page);
        assert.deepEqual(await content(page), mine);
        await works(page);
      });
    }
  });

  for (const [what, spoil] of Object.entries(SPOILT)) {
    test(`a database in ${engine}, where ${what}: the second copy does, and the page says that it is not as good`, {timeout: 60_000}, async t => {
      const page = await visit(t, engine, editedCopy(t, withScript(`() => { ${hold} (${spoil})(); }`)));
      await choose(page, 'scope', 'app');
      await page.until(async () => (await page.text('.kept')) === 'kept loosely', 'word of it');
      await page.reload();
      await ready(page);
      assert.equal((await assessment(page)).answers.scope, 'app');
      assert.equal(await page.text('.kept'), 'kept loosely', 'as soon as it opens');
      await assertQuiet(page);
    });
  }
}
