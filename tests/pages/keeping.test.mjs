// Whatever happens to the page, the answers come back: from this browser, a saved page, a file, a restore code.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {assertQuiet, assessment, choose, content, note, ready, saved, share, step, turnTo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';
import {fill, hold, keptAssessments, plant} from './storage.mjs';

const NOTE = '</script><!--<script> “half” \u{1F680} & <b>';

function folder(t) {
  const made = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  t.after(() => rmSync(made, {recursive: true, force: true}));
  return made;
}

async function say(page) {
  await choose(page, 'scope', 'app');
  await choose(page, 'needs', 'orm');
  await choose(page, 'team', 'few');
  await note(page, 'team', NOTE.replace('\u{1F680}', ''));
  await page.type(await page.find('textbox', 'Name of this decision'), 'Portal / “one”');
  await saved(page, it => it.title.endsWith('”'), 'the name in the page');
}

/** What the page hands to the browser as a file: the blob is read where it is made, the click on the link is real. */
function catchFiles() {
  window.caught = [];
  delete window.showSaveFilePicker;
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => {
    window.caught.push(blob.text());
    return make.call(URL, blob);
  };
  document.addEventListener('click', event => event.target.closest('a[download]') && event.preventDefault(), true);
}

async function savedPage(page) {
  await page.run(catchFiles);
  await share(page, 'Save page');
  await page.until(() => page.run(() => window.caught.length > 0), 'a saved page');
  return page.runAsync(() => window.caught.pop());
}

async function openFile(page, file) {
  await share(page);
  const input = await page.run(() => document.querySelector('input[type=file]'));
  await page.type(input, file);
}

const hideToasts = page => page.run(() => [...document.querySelectorAll('.toasts button')].filter(it => it.textContent.trim() === 'Hide').forEach(it => it.click()));

const kept = page => page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');

for (const engine of engines) {
  test(`a saved page in ${engine} is the document`, {timeout: 240_000}, async t => {
    const dir = folder(t);
    const page = await visit(t, engine, PAGE);
    await say(page);
    const said = {content: await content(page), verdict: await verdict(page)};
    const first = await savedPage(page);

    const file = path.join(dir, 'saved.html');
    let text = first;
    for (let generation = 1; generation <= 10; generation += 1) {
      writeFileSync(file, text);
      await page.goto(pathToFileURL(file).href);
      await ready(page);
      assert.deepEqual({content: await content(page), verdict: await verdict(page)}, said, `generation ${generation}`);
      assert.equal(await page.run(() => document.querySelectorAll('#list').length), 1, 'one checklist');
      text = await savedPage(page);
      assert.equal(text, first, `generation ${generation} is the same file`);
    }

    await t.test('in another browser it opens with the answers, and goes on', async () => {
      const other = await visit(t, engine, pathToFileURL(file).href);
      assert.deepEqual({content: await content(other), verdict: await verdict(other)}, said);
      await choose(other, 'stage', 'production');
      await saved(other, it => it.answers.stage === 'production', 'the new answer');
      await assertQuiet(other);
    });
    await assertQuiet(page);
  });

  test(`what ${engine} keeps`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await say(page);
    await kept(page);
    const said = await content(page);

    const reopened = async (what, action) => t.test(what, async () => {
      if (action) await page.runAsync(action);
      await page.reload();
      await ready(page);
      assert.deepEqual(await content(page), said);
    });
    await reopened('a reload keeps everything');
    await t.test('the journal is empty once it is kept', async () => {
      assert.deepEqual(await page.run(() => Object.keys(localStorage)), []);
    });

    await t.test('starting over leaves the old decision in the list', async () => {
      await share(page, 'New decision');
      await choose(page, 'scope', 'api');
      await share(page);
      await page.until(async () => (await page.text('.decisions')).includes('Portal'), 'the decision in the list');
      await page.click('button', 'Open: Portal / “one”');
      await saved(page, it => it.answers.scope === 'app', 'that decision');
      assert.deepEqual(await content(page), said);
    });

    await t.test('a decision that was deleted comes back by the undo that is offered, and from the list until the page is left, twice too', async () => {
      const undo = async () => page.click('button', 'Undo', await page.run(() => document.querySelector('.toasts')));
      const fromList = async () => page.click('button', 'Bring back: No name yet');
      await hideToasts(page);
      for (const bringBack of [undo, fromList, fromList]) {
        await share(page);
        await page.until(async () => (await page.text('.decisions')).includes('No name yet'), 'a list with it');
        await page.click('button', 'Delete: No name yet');
        await page.until(async () => (await keptAssessments(page)).length === 1, 'a browser without it');
        await page.until(async () => (await page.text('.decisions')).includes('Bring back'), 'a list that offers it');
        await bringBack();
        await page.until(async () => (await keptAssessments(page)).length === 2, 'a browser with it');
        await hideToasts(page);
      }
      await share(page);
      await page.until(async () => !(await page.text('.decisions')).includes('Bring back'), 'a list with it');
      await page.click('button', 'Open: No name yet');
      await saved(page, it => it.answers.scope === 'api', 'that decision');
      assert.deepEqual((await assessment(page)).answers, {scope: 'api'});
      await page.click('button', 'Undo: opening another decision');
      assert.deepEqual(await content(page), said);
    });

    await t.test('a blank start stays blank when the page is opened again, and the old decision is a click away', async () => {
      await share(page, 'New decision');
      await page.goto('about:blank');
      await page.goto(PAGE);
      await ready(page);
      assert.deepEqual((await assessment(page)).answers, {});
      await page.click('button', 'Open that one');
      await saved(page, it => it.answers.scope === 'app', 'that decision');
      assert.deepEqual(await content(page), said);
      await kept(page);
      await page.goto('about:blank');
      await page.goto(PAGE);
      await ready(page);
      assert.deepEqual(await content(page), said, 'and then it is what the page opens with');
    });

    await t.test('damage is told in the list, where its text can be copied, and costs nothing else', async () => {
      await plant(page, () => [['broken', {id: 'broken', revision: 1, text: '{"schema": 1, "answers": 7', time: 1}]]);
      await page.reload();
      await ready(page);
      assert.deepEqual(await content(page), said);
      assert.equal(await page.text('.notices'), '');
      await share(page);
      await page.until(async () => (await page.text('.decisions')).includes('cannot be read'), 'word of it');
      await page.click('button', 'Delete: A decision that cannot be read');
      await page.until(async () => (await page.text('.decisions')).includes('Bring back'), 'a list without it');
    });

    await t.test('what was deleted does not come back, also where it was said last', async () => {
      await share(page, 'New decision');
      await share(page);
      await page.until(async () => (await page.text('.decisions')).includes('Portal'), 'the decision in the list');
      await page.click('button', 'Delete: Portal');
      await page.until(async () => (await page.text('.decisions')).includes('Bring back'), 'a list without it');
      await page.reload();
      await ready(page);
      assert.ok(!(await keptAssessments(page)).some(({title}) => title.startsWith('Portal')));
    });
    await assertQuiet(page);
  });

  test(`a database in ${engine} that takes nothing for a while`, {timeout: 240_000}, async t => {
    const answersKept = async page => (await keptAssessments(page)).map(({answers}) => answers);
    const isNot = page => page.until(async () => (await page.text('.kept')) === 'not kept', 'word that it is not kept');
    const inList = async (page, text) => {
      await share(page);
      await page.until(async () => (await page.text('.decisions')).includes(text), `a list with ${text}`);
    };

    await t.test('what is deleted before it could be kept comes back whole', async t => {
      const page = await visit(t, engine, PAGE);
      await choose(page, 'scope', 'app');
      await kept(page);
      await fill(page);
      await choose(page, 'team', 'few');
      await isNot(page);
      await share(page, 'New decision');
      await inList(page, 'No name yet');
      await page.click('button', 'Delete: No name yet');
      await page.until(async () => (await keptAssessments(page)).length === 0, 'a browser without it');
      await page.run(() => window.makeRoom());
      await page.click('button', 'Bring back: No name yet');
      await page.until(async () => (await keptAssessments(page)).length === 1, 'a browser with it');
      assert.deepEqual(await answersKept(page), [{scope: 'app', team: 'few'}]);
    });

    await t.test('what the browser has no time to delete stays: nobody could bring it back', async t => {
      const page = await visit(t, engine, PAGE);
      await choose(page, 'scope', 'app');
      await kept(page);
      await share(page, 'New decision');
      await choose(page, 'scope', 'tool');
      await kept(page);
      await inList(page, 'shown now');
      await hold(page, 3500);
      await page.click('button', 'Delete: No name yet');
      await page.until(async () => /refused that/.test(await page.text('.toasts')), 'word that it is not deleted');
      assert.deepEqual((await answersKept(page)).map(({scope}) => scope).sort(), ['app', 'tool']); // asked after its turn, had it come
    });

    await t.test('what it has of a decision, brought again, does not replace what waits', async t => {
      const page = await visit(t, engine, PAGE);
      await choose(page, 'scope', 'app');
      await kept(page);
      await share(page);
      const code = await page.text('.restore-code');
      await share(page);
      await fill(page);
      await choose(page, 'team', 'few');
      await isNot(page);
      await share(page);
      await page.type(await page.find('textbox', 'Enter a restore code'), code);
      await page.click('button', 'Restore');
      await saved(page, it => !('team' in it.answers), 'what the code brought');
      await page.run(() => window.makeRoom());
      await page.until(async () => (await answersKept(page)).some(({team}) => team === 'few'), 'the last word');
      await page.click('button', 'Undo: the restore code');
      await saved(page, it => it.answers.team === 'few', 'the decision with it');
      await kept(page);
    });
  });

  test(`files and codes in ${engine}`, {timeout: 120_000}, async t => {
    const dir = folder(t);
    const page = await visit(t, engine, PAGE);
    await say(page);
    const said = {content: await content(page), verdict: await verdict(page)};
    await page.run(catchFiles);
    await share(page);
    const code = await page.text('.restore-code');
    assert.match(code, /^[0-9A-Z-]{8,}$/);
    await share(page, 'Download answers');
    const json = await page.runAsync(() => window.caught.pop());
    await turnTo(page, 'record');
    await page.click('button', 'Download Markdown');
    const markdown = await page.runAsync(() => window.caught.pop());
    const html = await savedPage(page);

    for (const [name, text] of [['answers.json', json], ['record.md', markdown], ['page.html', html]]) {
      await t.test(`${name} restores everything`, async () => {
        writeFileSync(path.join(dir, name), text);
        const other = await visit(t, engine, PAGE);
        await choose(other, 'scope', 'tool');
        const mine = await content(other);
        await openFile(other, path.join(dir, name));
        await saved(other, it => it.answers.scope === 'app', 'the opened answers');
        assert.deepEqual({content: await content(other), verdict: await verdict(other)}, said);
        await other.click('button', 'Undo: opening another decision');
        assert.deepEqual(await content(other), mine, 'undo brings the own answers back');
      });
    }

    await t.test('the restore code, however it is typed, restores the answers', async () => {
      const other = await visit(t, engine, PAGE);
      await share(other);
      await other.type(await other.find('textbox', 'Enter a restore code'), ` ${code.toLowerCase().replaceAll('-', ' ')}`);
      await other.click('button', 'Restore');
      await saved(other, it => it.answers.scope === 'app', 'the restored answers');
      assert.deepEqual((await assessment(other)).answers, said.content.answers);
      const wrong = (code[0] === 'A' ? 'B' : 'A') + code.slice(1);
      await share(other);
      await other.type(await other.find('textbox', 'Enter a restore code'), wrong);
      await other.click('button', 'Restore');
      assert.notEqual(await other.text('#code-trouble'), '');
      assert.deepEqual((await assessment(other)).answers, said.content.answers, 'a wrong one costs nothing');
    });

    await t.test('what is no assessment is refused with a reason, and costs nothing', async () => {
      for (const [name, text] of [['empty.json', ''], ['cut.json', json.slice(0, 80)], ['newer.json', '{"schema": 99}'], ['list.json', '[]'],
        ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])]]) {
        writeFileSync(path.join(dir, name), text);
        await openFile(page, path.join(dir, name));
        await page.until(async () => /cannot be opened/.test(await page.text('body')), `word about ${name}`);
        assert.deepEqual(await content(page), said.content, name);
      }
    });

    await t.test('a file of more than 4 MB is not even read', async () => {
      writeFileSync(path.join(dir, 'large.json'), json.padEnd(4 * 1024 * 1024 + 1));
      await openFile(page, path.join(dir, 'large.json'));
      await page.until(async () => /large\.json cannot be opened\. It is larger than 4 MB/.test(await page.text('.toasts')), 'word of it');
      assert.deepEqual(await content(page), said.content);
    });
    await assertQuiet(page);
  });
}
