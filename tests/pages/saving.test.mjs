// The page saved as people save it: by the browser's own dialog or by the page's button, onto the disk, and opened from there.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {assertQuiet, choose, content, note, saved, share, verdict, visit} from './advisor.mjs';
import {editedCopy, PAGE, withScript} from './artefact.mjs';
import {desktop} from './desktop.mjs';
import {engines} from './engines.mjs';
import {temporaryFolder, until} from './process.mjs';

// WebKit's MiniBrowser has no dialog for saving and does nothing on Ctrl+S.
const withDialogs = engines.filter(engine => engine !== 'webkit');

function folder(t) {
  const made = temporaryFolder();
  t.after(() => made.remove());
  return made.path;
}

async function say(page) {
  await choose(page, 'scope', 'app');
  await choose(page, 'needs', 'orm');
  await choose(page, 'team', 'few');
  await note(page, 'team', '</script><!-- “half” & <b>');
  await page.type(await page.find('textbox', 'Name of this decision'), 'Portal / “one”');
  await saved(page, it => it.title.endsWith('”'), 'the name in the page');
  return shown(page);
}

const shown = async page => ({content: await content(page), verdict: await verdict(page)});

/** Waits for a whole page on the disk: browsers write it bit by bit, under its name or another. */
const written = file => until(() => existsSync(file) && /<\/html>\s*$/.test(readFileSync(file, 'utf8')), `${path.basename(file)} on the disk`);

/** Answers go on in it. */
async function goesOn(page) {
  await choose(page, 'stage', 'production');
  await saved(page, it => it.answers.stage === 'production', 'the new answer');
  await assertQuiet(page);
}

for (const engine of withDialogs) {
  test(`the browser's own “Save page as” in ${engine}`, {timeout: 240_000}, async t => {
    const room = await desktop();
    t.after(() => room.stop());
    const dir = folder(t);
    let said;
    let address = PAGE;
    for (const generation of [1, 2]) {
      await t.test(`generation ${generation}`, async t => {
        const page = await visit(t, engine, address, {desktop: room});
        said ??= await say(page);
        assert.deepEqual(await shown(page), said);
        const file = path.join(dir, `saved ${generation}.html`);
        room.press('ctrl+s');
        await room.saveAs(file);
        await written(file);
        await assertQuiet(page);
        address = pathToFileURL(file).href;
      });
    }
    await t.test('opens anywhere with all that was said, and goes on', async t => {
      const page = await visit(t, engine, address);
      assert.deepEqual(await shown(page), said);
      assert.equal(await page.run(() => document.querySelectorAll('#list').length), 1, 'one checklist');
      await goesOn(page);
    });
  });
}

for (const engine of engines) {
  test(`the page's own “Save page” in ${engine}, as a download`, {timeout: 120_000}, async t => {
    const downloads = folder(t);
    const page = await visit(t, engine, editedCopy(t, withScript(() => { delete window.showSaveFilePicker; })), {downloads});
    const said = await say(page);
    await share(page, 'Save page');
    const file = await until(() => readdirSync(downloads).find(it => /^portal-one-[\d-]+\.html$/.test(it)), 'a download');
    await written(path.join(downloads, file));
    const other = await visit(t, engine, pathToFileURL(path.join(downloads, file)).href);
    assert.deepEqual(await shown(other), said);
    await goesOn(other);
  });
}

// In a browser of its own: once one was given up, Chromium on a busy machine now and then shows no other dialog.
test('nothing is said of a dialog for saving that was given up in Chromium', {timeout: 120_000, skip: !engines.includes('chromium')}, async t => {
  const room = await desktop();
  t.after(() => room.stop());
  const page = await visit(t, 'chromium', PAGE, {desktop: room});
  await say(page);
  await page.run(() => {
    const ask = window.showSaveFilePicker;
    window.showSaveFilePicker = (...asked) => ask(...asked).finally(() => { window.answered = true; });
  });
  await share(page, 'Save page');
  await page.run(() => { // once more before the dialog is there
    document.getElementById('share').showPopover();
    document.getElementById('save-page').click();
  });
  await room.giveUp();
  await page.until(() => page.run(() => window.answered === true), 'word of it to the page');
  assert.equal(await page.text('.toasts'), '');
});

test('the page\'s own “Save page” in Chromium, into the file that a person picks', {timeout: 120_000, skip: !engines.includes('chromium')}, async t => {
  const room = await desktop();
  t.after(() => room.stop());
  const file = path.join(folder(t), 'picked.html');
  const page = await visit(t, 'chromium', PAGE, {desktop: room});
  await say(page);

  await share(page, 'Save page');
  await room.saveAs(file);
  await written(file);

  await t.test('the next time into the same file, without a question', async () => {
    const before = readFileSync(file, 'utf8');
    await choose(page, 'stage', 'mvp');
    await share(page, 'Save page');
    await until(() => readFileSync(file, 'utf8') !== before, 'the file with the new answer');
    await written(file);
  });
  const other = await visit(t, 'chromium', pathToFileURL(file).href);
  assert.deepEqual(await shown(other), await shown(page));
  await assertQuiet(page);
  await goesOn(other);
});
