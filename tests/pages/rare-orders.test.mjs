// Orders of events that once lost a word, brought back what was deleted, or called kept what was not: a disk that fills and has room
// again, a database that is slow, what is parted meanwhile. Which engine runs them makes no difference: the page's own code decides.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {assessment, choose, ready, saved, share, twoTabs, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock, withScript} from './artefact.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';
import {fill, hold, keptAssessments, plant, stored} from './storage.mjs';

const KEPT = 'kept in this browser';
const says = (page, word) => page.until(async () => (await page.text('.kept')) === word, `the word “${word}”`);
const isKept = page => says(page, KEPT);
const isNotKept = page => says(page, 'not kept');
const tells = (page, where, what) => page.until(async () => what.test(await page.text(where)), `${what} in ${where}`);

const order = (name, act) => test(name, {timeout: 120_000, skip: !engines.includes('chromium')}, act);
const visited = (t, address = PAGE) => visit(t, 'chromium', address);

/** The list of decisions, opened anew: its rows are those of the database, the latest first. */
async function list(page) {
  await page.run(() => document.getElementById('share').hidePopover());
  await share(page);
  await page.until(() => page.run(() => document.querySelector('.decisions li') !== null), 'the list');
}

/** Opens or deletes a decision of the list. */
async function inList(page, button, id) {
  await list(page);
  const rows = (await stored(page)).find(([key]) => key === 0)[1].order;
  await page.until(() => page.run(count => document.querySelectorAll('.decisions li').length >= count, rows.length), 'all rows');
  await page.run((at, button) => document.querySelectorAll('.decisions li')[at].querySelector(`button[aria-label^=${button}]`).click(), rows.indexOf(id), button);
}

async function remove(page, id) {
  await inList(page, 'Delete', id);
  await page.until(async () => !(await stored(page)).some(([key]) => key === id), 'its deletion');
}

/** As a person picks a file. */
const bring = (page, text) => page.run(text => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'answers.json'));
  document.getElementById('share').showPopover();
  const input = document.querySelector('#share input[type=file]');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}, text);

/** A decision that two tabs went on with at once: what the first says waits on a full disk. @returns {Promise<object>} the second has the focus */
async function atOnce(page) {
  await choose(page, 'scope', 'app');
  await isKept(page);
  const tab = await twoTabs(page, PAGE);
  await tab.first();
  await fill(page, true);
  await choose(page, 'stage', 'mvp');
  await isNotKept(page);
  await tab.second();
  await choose(page, 'team', 'few');
  await isKept(page);
  return tab;
}

/** And another page parts the two. @returns {Promise<{tab: object, part: object}>} part: the decision that the first tab's word became */
async function parted(page) {
  const tab = await atOnce(page);
  await page.reload();
  await ready(page);
  await tells(page, '.notices', /Two tabs changed/);
  return {tab, part: (await keptAssessments(page)).find(it => it.answers.stage === 'mvp')};
}

/** The full disk has room again, and the page hears what became of what it said. */
async function makeRoom(page) {
  await page.run(() => window.makeRoom());
  await page.until(async () => (await page.text('.toasts')).includes('deleted') || (await page.text('.kept')) === KEPT, 'an end');
}

const isThere = async (page, step, option) => (await keptAssessments(page)).some(it => it.answers[step] === option);

order('a part that somebody went on with, then deleted, stays deleted', async t => {
  const page = await visited(t);
  const {tab, part} = await parted(page);
  const {id} = await assessment(page);
  await inList(page, 'Open', part.id);
  await saved(page, it => it.id === part.id, 'the part');
  await choose(page, 'growth', 'steady');
  await isKept(page);
  await inList(page, 'Open', id);
  await saved(page, it => it.id === id, 'the first');
  await remove(page, part.id);
  await tab.first();
  await makeRoom(page);
  assert.equal(await isThere(page, 'stage', 'mvp'), false);
});

order('a part stays deleted when what it was parted from is deleted after it', async t => {
  const page = await visited(t);
  const {tab, part} = await parted(page);
  const {id} = await assessment(page);
  await share(page, 'New decision');
  await choose(page, 'scope', 'tool');
  await isKept(page);
  await remove(page, part.id);
  await remove(page, id);
  await tab.first();
  await makeRoom(page);
  assert.equal(await isThere(page, 'stage', 'mvp'), false);
});

order('a page that opened a part under its new id, and went on with it, loses nothing when it hears of the parting', async t => {
  const page = await visited(t);
  const {tab, part} = await parted(page);
  await tab.first();
  await inList(page, 'Open', part.id);
  await saved(page, it => it.id === part.id, 'the part');
  await choose(page, 'growth', 'steady');
  await isNotKept(page);
  await makeRoom(page);
  await isKept(page);
  assert.equal((await assessment(page)).answers.growth, 'steady', 'it is still shown');
  await choose(page, 'learning', 'lean');
  await isKept(page);
  assert.deepEqual((await keptAssessments(page)).find(it => it.id === part.id).answers, (await assessment(page)).answers);
  assert.equal((await assessment(page)).answers.growth, 'steady');
});

order('Undo of a new decision leads back to what stood here, under whatever id that lies by then', async t => {
  const page = await visited(t);
  const tab = await atOnce(page);
  await tab.first();
  await share(page, 'New decision');
  await page.run(() => window.makeRoom());
  await tells(page, '.notices', /changed in another tab/);
  await page.run(() => [...document.querySelectorAll('.toast')].find(it => /cleared/.test(it.textContent)).querySelector('button').click());
  await saved(page, it => it.answers.scope === 'app', 'what stood here');
  assert.equal((await assessment(page)).answers.stage, 'mvp');
});

order('what cannot be read is brought back beside what lies under its id by then', async t => {
  const page = await visited(t);
  await plant(page, () => [['mine', {text: 'damaged', time: 1}]]);
  await page.reload();
  await ready(page);
  await remove(page, 'mine');
  await bring(page, JSON.stringify({schema: 1, id: 'mine', revision: 3, answers: {scope: 'app'}}));
  await saved(page, it => it.answers.scope === 'app', 'the file');
  await choose(page, 'team', 'few');
  await isKept(page);
  await list(page);
  await page.run(() => document.querySelector('.decisions button[aria-label^="Bring back"]').click());
  await page.until(async () => (await stored(page)).some(([, value]) => value.text === 'damaged'), 'what was brought back');
  assert.ok(await isThere(page, 'team', 'few'));
});

order('where nothing but the tab can keep it, a reload shows what was said last', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  await fill(page, true);
  await page.run(() => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = function (...given) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
      return setItem.apply(this, given);
    };
  });
  await choose(page, 'stage', 'mvp');
  await isNotKept(page);
  await page.reload();
  await ready(page);
  assert.equal((await assessment(page)).answers.stage, 'mvp');
});

order('what waited, was kept, and was deleted by another tab does not come back by a reload', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const {id} = await assessment(page);
  const tab = await twoTabs(page, PAGE);
  await share(page, 'New decision');
  await choose(page, 'scope', 'tool');
  await isKept(page);
  await tab.first();
  await fill(page, true);
  for (const [step, option] of [['stage', 'mvp'], ['team', 'few']]) {
    await choose(page, step, option);
    await isNotKept(page);
  }
  await makeRoom(page);
  await tab.second();
  await remove(page, id);
  await tab.first();
  await tells(page, '.toasts', /deleted/);
  await page.reload();
  await ready(page);
  assert.equal((await assessment(page)).answers.scope, 'tool');
});

/** Runs in the page: from here on what deletes takes longer than anyone waits, after the deletion itself. */
function delay() {
  const {delete: remove} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.delete = function (...given) {
    const request = remove.apply(this, given);
    const end = Date.now() + 2600;
    const goOn = () => { if (Date.now() < end) this.get(0).onsuccess = goOn; };
    goOn();
    return request;
  };
}

order('a deletion that takes long can be undone like any other', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const {id} = await assessment(page);
  await share(page, 'New decision');
  await choose(page, 'scope', 'tool');
  await isKept(page);
  await page.run(delay);
  await remove(page, id);
  await tells(page, '.toasts', /Deleted from this browser/);
});

const TWENTY = at => `() => Array.from({length: 18}, (_, at) => [\`o\${at}\`, {text: \`{"schema":\${at === 3 ? ${at} : 1},"id":"o\${at}","revision":1,"title":"Other \${at}","answers":{"scope":"tool"}}\`,
  by: 'x', past: {}, edited: at !== 3}])`;

order('an eviction that takes long is told like any other', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  await plant(page, TWENTY(1));
  await share(page, 'New decision');
  await choose(page, 'scope', 'api');
  await tells(page, '.notices', /it has twenty.*Other 3/s);
  await share(page, 'New decision');
  await page.run(delay);
  await choose(page, 'scope', 'backend');
  await tells(page, '.toasts', /made way/);
});

order('the eviction of what this page cannot read is told before it happens', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  await plant(page, TWENTY(99));
  await share(page, 'New decision');
  await choose(page, 'scope', 'api');
  await tells(page, '.notices', /it has twenty/);
});

/** Runs before the page's scripts: the disk is full while a word in localStorage says so. */
function fullIfAsked() {
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (localStorage.getItem('full')) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  };
}

order('what waits for a full disk hides nothing that can be read', async t => {
  const address = editedCopy(t, withScript(fullIfAsked));
  const page = await visited(t, address);
  for (const scope of ['app', 'tool']) {
    await choose(page, 'scope', scope);
    await isKept(page);
    if (scope === 'app') await share(page, 'New decision');
  }
  const mine = await assessment(page);
  await page.run(() => localStorage.setItem('full', '1'));
  const tab = await twoTabs(page, `${address}?key=other`);
  await choose(page, 'scope', 'api');
  await isNotKept(page);
  await page.command('DELETE', '/window');
  await tab.first();
  await page.reload();
  await ready(page);
  assert.equal((await assessment(page)).id, mine.id, 'this place shows its own');
  await choose(page, 'team', 'few');
  await isNotKept(page);
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  assert.equal((await assessment(page)).answers.team, 'few', 'with what waits');
  assert.equal(await page.text('.kept'), 'kept once you change it');
  await list(page);
  await page.until(() => page.run(() => document.querySelectorAll('.decisions li').length === 3), 'all three decisions in the list');
});

order('a reload while the database is slow says so, and the next one shows the decision again', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const tab = await twoTabs(page, PAGE);
  await hold(page, 10_000);
  await tab.first();
  await page.reload();
  await ready(page);
  assert.match(await page.text('.notices'), /does not answer/);
  await page.until(async () => {
    await page.reload();
    await ready(page);
    return (await assessment(page)).answers.scope === 'app';
  }, 'the decision', 30_000);
});

order('a page that opened while the database was slow hears of deletions once it keeps anything', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  await hold(page, 9000);
  const tab = await twoTabs(page, PAGE);
  await choose(page, 'scope', 'tool');
  await page.until(async () => (await page.text('.kept')) === KEPT, 'word that it is kept', 30_000);
  const {id} = await assessment(page);
  await tab.first();
  await remove(page, id);
  await tab.second();
  await isNotKept(page);
});

order('without a database nothing is called kept, after a reload either', async t => {
  const page = await visited(t, editedCopy(t, withScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; })));
  await choose(page, 'team', 'few');
  await isNotKept(page);
  await page.reload();
  await ready(page);
  assert.equal((await assessment(page)).answers.team, 'few');
  await page.run(() => document.dispatchEvent(new Event('visibilitychange'))); // has it look around
  await choose(page, 'stage', 'mvp');
  await isNotKept(page);
});

order('a tab that was left open while fifty pages went on is still part of the history', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const {id} = await assessment(page);
  const [, entry] = (await stored(page)).find(([key]) => key === id);
  const said = JSON.parse(entry.text);
  for (let at = 1; at <= 49; at += 1) { // one after the other, as pages do
    entry.revision += 1;
    entry.by = `page${at}.0`;
    entry.past = {...entry.past, [entry.by]: entry.revision};
  }
  entry.text = JSON.stringify({...said, revision: entry.revision, title: 'By the last'});
  await plant(page, `() => [${JSON.stringify([id, entry])}]`);
  await page.run(id => new BroadcastChannel('crossroads/django-or-flask').postMessage({id}), id);
  await saved(page, it => it.title === 'By the last', 'what the others said');
  await choose(page, 'stage', 'mvp');
  await isKept(page);
  const tab = await twoTabs(page, PAGE);
  await choose(page, 'team', 'few');
  await isKept(page);
  await tab.first();
  await saved(page, it => it.answers.team === 'few', 'what the second tab said');
  assert.doesNotMatch(await page.text('.toasts'), /deleted/);
  await choose(page, 'growth', 'steady');
  await isKept(page);
  assert.equal((await keptAssessments(page)).length, 1);
});

order('a saved page that goes on from what stands here stays one with it, also where it is opened from here', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const said = await assessment(page);
  const history = await page.run(() => JSON.parse(document.getElementById('history').textContent));
  const theirs = {...said, revision: said.revision + 1, answers: {...said.answers, growth: 'steady'}};
  const gone = {by: 'colleague.0', past: {...history.past, 'colleague.0': theirs.revision}};
  const file = editedCopy(t, it => withBlock('history', JSON.stringify(gone))(withBlock('assessment', JSON.stringify(theirs))(it)));
  await bring(page, readFileSync(new URL(file), 'utf8'));
  await saved(page, it => it.answers.growth === 'steady', 'what the colleague said');
  await choose(page, 'team', 'few');
  await isKept(page);
  assert.equal((await keptAssessments(page)).length, 1);
});

order('a file that says the same, with what others answered in it, is shown with that', async t => {
  const page = await visited(t);
  await choose(page, 'scope', 'app');
  await isKept(page);
  const said = await assessment(page);
  await share(page, 'New decision');
  await bring(page, JSON.stringify({...said, id: 'colleague', revision: 7, others: [{name: 'Ann', assessment: {schema: 1, answers: {scope: 'tool'}}}]}));
  await saved(page, it => it.others?.length === 1, 'what Ann answered');
});

order('what a host brings that goes on from what is kept is shown, while a word of this page waits', async t => {
  const page = await open('chromium');
  t.after(() => page.close());
  await page.goto(await host(t, `<iframe src="advisor.html?key=k" width="900" height="700"></iframe>
    <script>addEventListener('message', ({data}) => { if (data?.type === 'change') window.last = data; });</script>`));
  const post = async message => {
    await page.outOfFrames();
    await page.run(it => document.querySelector('iframe').contentWindow.postMessage(it, '*'), message);
    const {last} = await page.run(() => ({last: window.last}));
    await page.intoFrame('iframe');
    return last;
  };
  await page.intoFrame('iframe');
  await ready(page);
  await post({crossroads: 1, type: 'hello'});
  await choose(page, 'scope', 'app');
  await isKept(page);
  const {assessment: said, history} = await post({crossroads: 1, type: 'hello'});
  await fill(page);
  await choose(page, 'stage', 'mvp');
  await isNotKept(page);
  const revision = said.revision + 1;
  await post({crossroads: 1, type: 'open', assessment: {...said, revision, answers: {...said.answers, growth: 'steady'}},
    history: {by: 'colleague.0', past: {...history.past, 'colleague.0': revision}}});
  await saved(page, it => it.answers.growth === 'steady', 'what the host brought');
});
