// A narrow page keeps its advice in a sheet: the bar at the bottom opens it, and it gives the focus back when it closes.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const isOpen = page => page.run(() => document.getElementById('advice').matches('dialog:modal'));
const isSeen = page => page.run(() => document.getElementById('verdict').checkVisibility());
const focusOn = (page, id) => page.run(it => document.activeElement.id === it, id);
const inSheet = page => page.run(() => document.querySelector('#advice'));

for (const engine of engines) {
  test(`the sheet of a narrow page in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await page.resize(600, 800);
    await choose(page, 'scope', 'app');
    const open = async () => {
      await page.clickOn(await page.run(() => document.getElementById('dock')));
      assert.ok(await isOpen(page));
    };

    await t.test('opens with the verdict in focus and seen', async () => {
      assert.ok(!await isSeen(page));
      await open();
      assert.ok(await focusOn(page, 'verdict'));
      assert.ok(await isSeen(page));
    });

    await t.test('closes by Escape', async () => {
      await page.press([KEYS.escape]);
      assert.ok(!await isOpen(page));
      assert.ok(await focusOn(page, 'dock'));
    });

    await t.test('closes by its button', async () => {
      await open();
      await page.click('button', 'Close', await inSheet(page));
      assert.ok(!await isOpen(page));
      assert.ok(await focusOn(page, 'dock'));
    });

    await t.test('closes for a link to a place under it', async () => {
      await open();
      await page.click('link', 'A complete application', await inSheet(page));
      assert.ok(!await isOpen(page));
      assert.equal(await page.run(() => document.activeElement.closest('fieldset').id), 'step-scope');
    });

    await t.test('gives way to the column of a wide page', async () => {
      await open();
      await page.resize(1440, 900);
      await page.until(async () => !await isOpen(page), 'a column');
      assert.ok(await isSeen(page));
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
