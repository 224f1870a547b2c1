// The panels under the bar, by the mouse (the keyboard has a file of its own): Share, and the views where there is no room for links.
import assert from 'node:assert/strict';
import test from 'node:test';
import {turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const isOpen = id => document.getElementById(id).matches(':popover-open') && document.getElementById(`${id}-button`).getAttribute('aria-expanded') === 'true';
const isClosed = id => !document.getElementById(id).matches(':popover-open') && document.getElementById(`${id}-button`).getAttribute('aria-expanded') === 'false';
const hasFocus = id => document.activeElement.id === `${id}-button`;

for (const engine of engines) {
  test(`the panels in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const [opens, closes] = [isOpen, isClosed].map(is => (id = 'share') => page.until(() => page.run(is, id), `${is.name} ${id}`));
    const open = async () => {
      await page.click('button', 'Share');
      await opens();
    };

    await t.test('a click elsewhere closes Share', async () => {
      await open();
      await page.clickOn(await page.run(() => document.getElementById('view-title')));
      await closes();
    });

    await t.test('its button closes it', async () => {
      await open();
      await page.click('button', 'Share');
      await closes();
    });

    await t.test('Escape closes it, and the focus is on its button again', async () => {
      await open();
      await page.press([KEYS.tab, KEYS.tab]);
      assert.ok(!await page.run(hasFocus, 'share'));
      await page.press([KEYS.escape]);
      await closes();
      assert.ok(await page.run(hasFocus, 'share'));
    });

    await t.test('it closes when the focus leaves it', async () => {
      await open();
      for (let presses = 0; presses < 20 && await page.run(isOpen, 'share'); presses += 1) await page.press([KEYS.tab]);
      await closes();
      assert.ok(!await page.run(hasFocus, 'share'));
    });

    await t.test('it is not on the paper', async () => {
      await page.run(() => { window.print = () => { window.printed = true; }; });
      await open();
      await page.click('button', 'Print');
      await page.until(() => page.run(() => window.printed === true), 'the paper');
      await closes();
    });

    await t.test('on a phone the views are a menu, named after the one that is seen', async () => {
      await page.resize(390, 772);
      const named = () => page.text('#views-button b');
      await page.until(async () => await named() === 'Decide', 'the menu');
      await page.click('button', 'New decision');
      await opens('views');
      await page.click('link', 'Library', await page.run(() => document.getElementById('views')));
      await closes('views');
      assert.equal(await named(), 'Library');
      assert.equal(await page.run(() => document.activeElement.id), 'view-title');
      await turnTo(page, 'decide');
    });

    assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
  });
}
