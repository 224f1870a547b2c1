// The menu of the header, by the mouse (the keyboard has a file of its own).
import assert from 'node:assert/strict';
import test from 'node:test';
import {visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const isOpen = () => document.getElementById('more-button').getAttribute('aria-expanded') === 'true' && !document.getElementById('more').hidden;
const hasFocus = () => document.activeElement.id === 'more-button';

for (const engine of engines) {
  test(`the menu in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const open = async () => {
      await page.click('button', 'More');
      assert.ok(await page.run(isOpen));
    };

    await t.test('a click elsewhere closes it', async () => {
      await open();
      await page.clickOn(await page.run(() => document.getElementById('list-title')));
      assert.ok(!await page.run(isOpen));
    });

    await t.test('it closes when the focus leaves it', async () => {
      await open();
      for (let presses = 0; presses < 6 && await page.run(isOpen); presses += 1) await page.press([KEYS.tab]);
      assert.ok(!await page.run(isOpen));
      assert.ok(!await page.run(hasFocus));
    });

    await t.test('printing closes it first, so that it is not on the paper', async () => {
      await page.run(() => { window.print = () => { window.printed = document.getElementById('more').hidden; }; });
      await open();
      await page.click('button', 'Print');
      await page.until(() => page.run(() => window.printed === true), 'the paper');
      assert.ok(await page.run(hasFocus));
    });

    assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
  });
}
