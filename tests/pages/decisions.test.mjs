// A decision is an id: whoever opens one gets its newest state, what is said under one is never written over another's, and what
// is deleted or has to go comes back.
import assert from 'node:assert/strict';
import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {deflateSync} from 'node:zlib';
import {assertQuiet, assessment, choose, content, ready, saved, share, turnTo, visit} from './advisor.mjs';
import {editedCopy, PAGE, servedPage, withBlock, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {temporaryFolder} from './process.mjs';
import {keptAssessments, plant, stored} from './storage.mjs';

const TEMPLATE = {schema: 1, id: 'template', revision: 3, title: 'Template', answers: {scope: 'app'}};

const isKept = page => page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
const answers = async page => (await assessment(page)).answers;
const scopes = async page => (await keptAssessments(page)).map(it => it.answers.scope).sort();

/** A decision of this title with one answer, kept. */
async function decide(page, title, scope) {
  await page.type(await page.find('textbox', 'Name of this decision'), title);
  await choose(page, 'scope', scope);
  await isKept(page);
}

async function begin(page, title, scope) {
  await share(page, 'New decision');
  await decide(page, title, scope);
}

/** The list is drawn when the panel opens; with what then happens behind it, it is old. */
async function list(page) {
  await share(page);
  await page.until(() => page.run(() => document.querySelectorAll('.decisions li').length > 0), 'the list');
}

/** Clicks without the panel's closing; `twice`: the second half of a double click hits what has come to stand there. */
const press = (page, label, twice = false) => page.runAsync(async (label, twice) => {
  const buttons = () => [...document.querySelectorAll('.decisions button')];
  const at = buttons().findIndex(it => it.getAttribute('aria-label') === label);
  const click = detail => buttons()[at]?.dispatchEvent(new MouseEvent('click', {bubbles: true, detail}));
  click(1);
  if (!twice) return;
  click(2);
  await new Promise(resolve => { setTimeout(resolve, 300); });
  click(2);
}, label, twice);

const undoToast = async (page, text) => page.clickOn(await page.run(text => [...document.querySelectorAll('.toast')].find(it => it.textContent.includes(text))
  .querySelector('button'), text));

/** Answers by the page's own controls, which must be there, past a panel that covers them. */
const answer = (page, id, option) => page.run((id, option) => document.querySelector(`#step-${id} input[value="${option}"]`).click(), id, option);

/** The page as a file, as "Save page" hands it out. */
async function save(page, folder, name) {
  await page.run(() => {
    window.caught = [];
    delete window.showSaveFilePicker;
    URL.createObjectURL = blob => window.caught.push(blob.text()) && 'blob:x';
    document.addEventListener('click', event => event.target.closest('a[download]') && event.preventDefault(), true);
  });
  await share(page, 'Save page');
  await page.until(() => page.run(() => window.caught.length > 0), 'a saved page');
  const file = path.join(folder, name);
  writeFileSync(file, await page.runAsync(() => window.caught.pop()));
  return pathToFileURL(file).href;
}

async function openFile(page, file) {
  await share(page);
  await page.type(await page.run(() => document.querySelector('input[type=file]')), file);
}

const linkOf = assessment => `${PAGE}#a=${deflateSync(JSON.stringify(assessment)).toString('base64url')}`;

for (const engine of engines) {
  const folder = t => {
    const made = temporaryFolder();
    t.after(() => made.remove());
    return made.path;
  };

  test(`lists and offers in ${engine} hold ids`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await decide(page, 'First', 'app');
    await begin(page, 'Second', 'tool');

    await t.test('a list that was there before more was said leads to all that was', async () => {
      await list(page);
      for (const [id, option] of [['team', 'few'], ['stage', 'mvp'], ['growth', 'steady'], ['compliance', 'regulated']]) await answer(page, id, option);
      await press(page, 'Open: First');
      await saved(page, it => it.title === 'First', 'the first');
      await list(page);
      await press(page, 'Open: Second');
      await saved(page, it => it.title === 'Second', 'the second');
      assert.deepEqual(await answers(page), {scope: 'tool', team: 'few', stage: 'mvp', compliance: 'regulated', growth: 'steady'});
      await isKept(page);
    });

    await t.test('a double click on Delete deletes one', async () => {
      await begin(page, 'Third', 'api');
      await begin(page, 'Fourth', 'api');
      await list(page);
      await press(page, 'Delete: Third', true);
      await page.until(async () => (await keptAssessments(page)).length === 3, 'one less');
      await press(page, 'Delete: First', true);
      await page.until(async () => (await keptAssessments(page)).length === 2, 'one less');
      assert.deepEqual((await keptAssessments(page)).map(it => it.title).sort(), ['Fourth', 'Second']);
    });

    await t.test('both come back, by the toast of either', async () => {
      await page.run(() => document.getElementById('share').hidePopover());
      await undoToast(page, 'Deleted');
      await page.until(async () => (await keptAssessments(page)).length === 3, 'one more');
      await undoToast(page, 'Deleted');
      await page.until(async () => (await keptAssessments(page)).length === 4, 'one more');
    });

    await t.test('a notice leads to what another tab made of a decision meanwhile', async () => {
      await share(page, 'New decision');
      await page.reload();
      await ready(page);
      await page.until(async () => /Started over/.test(await page.text('.notices')), 'word of it');
      const {id} = (await keptAssessments(page)).find(({title}) => title === 'Fourth');
      const [, entry] = (await stored(page)).find(([key]) => key === id);
      const text = entry.text.replace(/"revision":\d+/, '"revision":99').replace('"api"', '"platform"');
      await plant(page, `() => [${JSON.stringify([id, {...entry, text, by: 'other', past: entry.past}])}]`);
      await page.click('button', 'Open that one');
      await saved(page, it => it.title === 'Fourth', 'the decision');
      assert.equal((await answers(page)).scope, 'platform');
    });
    await assertQuiet(page);
  });

  test(`undo in ${engine} takes back what it tells of`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await decide(page, 'First', 'app');
    const first = await content(page);
    await share(page, 'New decision');
    await choose(page, 'scope', 'tool');
    await t.test('Undo in the toast of a new decision leads back to the old one, also after an answer, which is kept', async () => {
      await undoToast(page, 'All answers cleared');
      await saved(page, it => it.title === 'First', 'the old one');
      assert.deepEqual(await content(page), first);
      assert.deepEqual(await scopes(page), ['app', 'tool']);
    });
    await t.test('a toast that offers Undo stays when another is said', async () => {
      await share(page, 'Duplicate this one');
      await page.until(async () => /This is the copy/.test(await page.text('.toasts')), 'word of the copy');
      await isKept(page);
      await share(page, 'Download answers');
      await page.until(async () => /This is the copy.*Handed to/s.test(await page.text('.toasts')), 'both');
      await undoToast(page, 'This is the copy');
      await saved(page, it => it.title === 'First', 'the original');
      assert.deepEqual(await scopes(page), ['app', 'app', 'tool'], 'a copy that a person made stays');
    });
    await t.test('a page by itself goes back through decisions, too, and on again', async () => {
      await page.click('button', 'Undo: opening another decision');
      await page.click('button', 'Redo: opening another decision');
      assert.deepEqual(await content(page), first);
    });
    await assertQuiet(page);
  });

  test(`links in ${engine} have neither an id nor a revision`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await decide(page, 'Mine', 'app');
    const mine = await assessment(page);
    const link = linkOf({...mine, revision: mine.revision + 5, title: 'Theirs', answers: {scope: 'tool'}});
    await page.goto('about:blank');
    await page.goto(link);
    await ready(page);
    assert.equal((await assessment(page)).title, 'Theirs');
    assert.match(await page.text('.notices'), /Your own answers are kept/);
    assert.deepEqual((await keptAssessments(page)).map(it => it.title), ['Mine'], 'nothing is stored before anybody changes it');
    await choose(page, 'team', 'few');
    await isKept(page);
    assert.deepEqual((await keptAssessments(page)).map(it => it.title).sort(), ['Mine', 'Theirs']);
    assert.equal(await page.run(() => location.hash.startsWith('#a=')), false, 'once it is kept, the address has done');
    await page.click('button', 'Back to mine');
    await saved(page, it => it.title === 'Mine', 'mine');
    assert.deepEqual((await assessment(page)).answers, mine.answers);

    await t.test('the same content again is the decision that is there', async () => {
      await page.goto('about:blank');
      await page.goto(linkOf({...mine, id: 'other', revision: 1}));
      await ready(page);
      assert.equal(await page.text('.notices'), '');
      assert.equal((await assessment(page)).id, mine.id);
    });
    await t.test('a damaged one stays in the address, where it can be mended', async () => {
      await page.goto('about:blank');
      await page.goto(link.slice(0, -6));
      await ready(page);
      assert.match(await page.text('.notices'), /damaged/);
      await choose(page, 'team', 'solo');
      await isKept(page);
      assert.ok(link.startsWith(await page.run(() => location.href)));
    });
  });

  test(`a link in ${engine} that was pasted while a silent database was awaited is opened`, {timeout: 60_000}, async t => {
    const link = linkOf({schema: 1, answers: {scope: 'tool'}});
    const paste = `() => {
      IDBFactory.prototype.open = () => ({});
      setTimeout(() => { location.hash = ${JSON.stringify(link.slice(link.indexOf('#')))}; }, 500);
    }`;
    const page = await visit(t, engine, editedCopy(t, withScript(paste)));
    await saved(page, it => it.answers?.scope === 'tool', 'what the link brought');
  });

  /** A folder with a page that a server hands out, and the address of another file in it: there, not on disk, all engines have one storage for all of them. */
  const handedOut = async (t, page) => {
    const dir = folder(t);
    copyFileSync(new URL(page), path.join(dir, 'advisor.html'));
    const address = await servedPage(t, dir);
    return {dir, address, at: file => new URL(path.basename(new URL(file).pathname), address).href};
  };

  test(`one template, two people, in ${engine}`, {timeout: 240_000}, async t => {
    const {dir, address: template, at} = await handedOut(t, editedCopy(t, withBlock('assessment', JSON.stringify(TEMPLATE))));
    const mine = await visit(t, engine, template);
    await choose(mine, 'team', 'few');
    await isKept(mine);
    const theirs = await visit(t, engine, template);
    await choose(theirs, 'team', 'solo');
    await choose(theirs, 'stage', 'mvp');
    await isKept(theirs);
    const file = at(await save(theirs, dir, 'theirs.html'));

    await t.test('are two decisions, side by side, told', async () => {
      await mine.goto(file);
      await ready(mine);
      assert.deepEqual(await answers(mine), {scope: 'app', team: 'solo', stage: 'mvp'});
      assert.match(await mine.text('.notices'), /Two people went on from one decision/);
      assert.equal((await keptAssessments(mine)).length, 1, 'nothing is stored before anybody changes it');
      await choose(mine, 'growth', 'steady');
      await isKept(mine);
      const kept = await keptAssessments(mine);
      assert.deepEqual(kept.map(it => it.answers.team).sort(), ['few', 'solo']);
      await mine.click('button', 'Open that one');
      await saved(mine, it => it.answers.team === 'few', 'mine');
    });
    await t.test('also when the file is opened again, and when its author has gone on', async () => {
      await choose(theirs, 'growth', 'surge').catch(async () => choose(theirs, 'compliance', 'regulated'));
      await isKept(theirs);
      const later = at(await save(theirs, dir, 'later.html'));
      for (const address of [file, later]) {
        await mine.goto(address);
        await ready(mine);
        assert.equal((await answers(mine)).team, 'solo');
        assert.equal((await keptAssessments(mine)).length, 2);
      }
    });
    await assertQuiet(mine);
  });

  test(`one person's two computers in ${engine}`, {timeout: 240_000}, async t => {
    const {dir, address, at} = await handedOut(t, PAGE);
    const home = await visit(t, engine, address);
    await decide(home, 'Portal', 'app');
    const work = await visit(t, engine, at(await save(home, dir, 'from-home.html')));
    await choose(work, 'team', 'few');
    await isKept(work);
    const file = at(await save(work, dir, 'from-work.html'));
    await t.test('are one decision where one goes on from the other', async () => {
      await home.goto(file);
      await ready(home);
      assert.deepEqual(await answers(home), {scope: 'app', team: 'few'});
      await home.click('button', 'Undo: what another page changed');
      assert.deepEqual(await answers(home), {scope: 'app'});
      await home.click('button', 'Redo: what another page changed');
      await choose(home, 'stage', 'mvp');
      await isKept(home);
      assert.equal((await keptAssessments(home)).length, 1);
    });
    await t.test('the older file then leads to the later state, and still has its own', async () => {
      await home.goto(file);
      await ready(home);
      assert.deepEqual(await answers(home), {scope: 'app', team: 'few', stage: 'mvp'});
      assert.match(await home.text('.notices'), /a later version of this decision than the file/);
      await home.click('button', 'Open that one');
      await saved(home, it => it.answers.stage === undefined, 'the file\'s own');
      assert.deepEqual(await answers(home), {scope: 'app', team: 'few'});
    });
  });

  test(`a decision that is opened in ${engine} from its file, its record and its page stays one`, {timeout: 240_000}, async t => {
    const dir = folder(t);
    const page = await visit(t, engine, PAGE);
    await decide(page, 'Portal', 'app');
    const {id} = await assessment(page);
    const saved = new URL(await save(page, dir, 'page.html')).pathname;
    const caught = async () => page.runAsync(() => window.caught.pop());
    await share(page, 'Download answers');
    writeFileSync(path.join(dir, 'answers.json'), await caught());
    await turnTo(page, 'record');
    await page.click('button', 'Download Markdown');
    writeFileSync(path.join(dir, 'record.md'), await caught());
    for (const file of [path.join(dir, 'answers.json'), path.join(dir, 'record.md'), saved]) {
      await share(page, 'New decision');
      await openFile(page, decodeURIComponent(file));
      await page.until(async () => (await assessment(page)).title === 'Portal', file);
      assert.equal((await assessment(page)).id, id, file);
    }
    assert.equal((await keptAssessments(page)).length, 1);
    assert.ok(readFileSync(path.join(dir, 'record.md'), 'utf8').length);
  });

  test(`a clock in ${engine} that was ahead and is right again changes nothing`, {timeout: 120_000}, async t => {
    const ahead = () => {
      const {now} = Date;
      if (location.search) Date.now = () => now() + 3_600_000;
    };
    const address = editedCopy(t, withScript(ahead));
    const page = await visit(t, engine, address);
    await decide(page, 'Before', 'app');
    await page.goto(`${address}?ahead`);
    await ready(page);
    await begin(page, 'Ahead', 'tool');
    await page.goto(address);
    await ready(page);
    assert.equal((await assessment(page)).title, 'Ahead', 'what was said last');
    await list(page);
    assert.match(await page.text('.decisions'), /Ahead.*Before/s, 'in the order of writing');
    assert.doesNotMatch(await page.text('.decisions'), /1970/);
    assert.equal((await keptAssessments(page)).length, 2);
  });

  test(`twenty decisions in ${engine}`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await decide(page, 'Mine', 'app');
    await plant(page, () => Array.from({length: 18}, (_, at) => [`o${at}`, {text: `{"schema":1,"id":"o${at}","revision":1,"title":"Other ${at}","answers":{"scope":"tool"}}`,
      by: 'x', past: {}, edited: at !== 3}]));
    await t.test('what has to go for the next one is told before: what nobody changed first', async () => {
      await begin(page, 'Twentieth', 'api');
      await page.until(async () => /it has twenty.*Other 3/s.test(await page.text('.notices')), 'word of it');
      assert.equal((await keptAssessments(page)).length, 20);
    });
    await t.test('then it goes, and comes back by Undo', async () => {
      await begin(page, 'Next', 'api');
      const titles = async () => (await keptAssessments(page)).map(it => it.title);
      await page.until(async () => !(await titles()).includes('Other 3'), 'room');
      assert.equal((await titles()).length, 20);
      await page.until(async () => /it has twenty.*Other 17/s.test(await page.text('.notices')), 'word of the next one: the oldest');
      await undoToast(page, 'made way');
      await page.until(async () => (await titles()).includes('Other 3'), 'it back');
      assert.ok((await titles()).includes('Mine'));
    });
    await t.test('what was told of and is gone on with stays: the next one is told of anew', async () => {
      const titles = async () => (await keptAssessments(page)).map(it => it.title);
      await page.click('button', 'Open that one');
      await saved(page, it => it.title === 'Other 17', 'what would go next');
      await choose(page, 'team', 'few');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      await begin(page, 'Last', 'api');
      await page.until(async () => /it has twenty.*Other 3/s.test(await page.text('.notices')), 'word of what goes now');
      assert.ok((await titles()).includes('Other 17'));
    });
    await assertQuiet(page);
  });

  test(`what an older page keeps in ${engine} is taken over, and stays its own`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await t.test('where there is none, none is made', async () => {
      assert.deepEqual((await page.runAsync(() => indexedDB.databases())).map(({name}) => name), ['crossroads/django-or-flask']);
    });
    const older = entries => page.runAsync(entries => new Promise((resolve, reject) => {
      const opening = indexedDB.open('crossroads-django-or-flask');
      opening.onupgradeneeded = () => opening.result.createObjectStore('assessments');
      opening.onsuccess = () => {
        const change = opening.result.transaction('assessments', 'readwrite');
        for (const it of entries) change.objectStore('assessments').put(it, it.id);
        localStorage.setItem('crossroads/django-or-flask', JSON.stringify(entries.at(-1)));
        change.oncomplete = () => { opening.result.close(); resolve(); };
        change.onabort = reject;
      };
    }), entries);
    const entry = (id, revision, answers, time = revision) => ({id, revision, text: JSON.stringify({schema: 1, id, revision, title: id, answers}), time, by: 'page', past: {page: revision}});
    await older([entry('one', 3, {scope: 'app'}), entry('two', 5, {scope: 'tool'})]);
    await page.goto('about:blank');
    await page.goto(PAGE);
    await ready(page);
    assert.equal((await assessment(page)).title, 'two', 'what was said last');
    assert.deepEqual((await keptAssessments(page)).map(it => it.title).sort(), ['one', 'two']);

    await t.test('what it said since comes, too: over what it goes on from, beside what was changed here', async () => {
      await choose(page, 'team', 'few');
      await isKept(page);
      await older([entry('one', 8, {scope: 'api'}), entry('two', 9, {scope: 'platform'})]);
      await page.reload();
      await ready(page);
      await page.until(async () => /Two tabs changed a decision at once/.test(await page.text('.notices')), 'word of it');
      assert.deepEqual((await keptAssessments(page)).map(it => [it.title, it.answers.scope]).sort(), [['one', 'api'], ['two', 'platform'], ['two', 'tool']]);
    });
    await t.test('what is deleted here does not come again', async () => {
      await list(page);
      await press(page, 'Delete: one');
      await page.until(async () => (await keptAssessments(page)).length === 2, 'one less');
      await page.reload();
      await ready(page);
      await list(page);
      assert.equal((await keptAssessments(page)).length, 2);
    });
    await t.test('it still has all of its own', async () => {
      const kept = await page.runAsync(() => new Promise(resolve => {
        indexedDB.open('crossroads-django-or-flask').onsuccess = ({target: {result}}) => {
          result.transaction('assessments').objectStore('assessments').getAllKeys().onsuccess = event => resolve(event.target.result);
        };
      }));
      assert.deepEqual(kept, ['one', 'two']);
    });
    await assertQuiet(page);
  });
}
