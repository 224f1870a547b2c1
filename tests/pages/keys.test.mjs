// Keys that mean something everywhere in the page, on any layout, and where the focus is after a thing is gone.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, pack, ready, share, step, turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const [first] = pack.steps;
const answer = first.options[1].id;

/** Where the focus is: '' where it is lost. */
const focused = page => page.run(() => (document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.localName));

for (const engine of engines) {
  test(`keys in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const said = async () => (await assessment(page)).answers[first.id];
    const pressed = how => page.run(it => { document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...it})); }, how);

    await t.test('a press without a name, as a browser makes that fills in fields, is none', async () => {
      await page.run(() => { for (const type of ['keydown', 'keyup', 'keypress']) document.body.dispatchEvent(new Event(type, {bubbles: true})); });
      await choose(page, first.id, answer);
    });

    await t.test('Ctrl+Z undoes and Ctrl+Y redoes, also with Shift and Z', async () => {
      await page.press('z', KEYS.control);
      assert.equal(await said(), undefined);
      await page.press('y', KEYS.control);
      assert.equal(await said(), answer);
      await page.press('z', KEYS.control);
      await page.press('z', KEYS.control, KEYS.shift);
      assert.equal(await said(), answer);
    });

    for (const [layout, key, code] of [['Cyrillic', 'я', 'KeyZ'], ['Greek', 'ζ', 'KeyZ'], ['French', 'z', 'KeyW'], ['without a code', 'Z', '']]) {
      await t.test(`on a keyboard that is ${layout} too`, async () => {
        await choose(page, first.id, first.options[2].id);
        await pressed({key, code, ctrlKey: true});
        assert.equal(await said(), answer);
      });
    }
    await t.test('but not where the letter is another', async () => {
      await pressed({key: 'w', code: 'KeyZ', ctrlKey: true});
      assert.equal(await said(), answer);
    });

    await t.test('on a slider, by keys and after a click on it', async () => {
      await turnTo(page, 'what-if');
      const slider = await page.find('slider', `Weight of ${first.title}`).catch(() => page.run(() => document.querySelector('.slide input')));
      const weight = async () => (await assessment(page)).weights?.[first.id];
      await page.run(it => it.focus(), slider);
      await page.press([KEYS.right]);
      const moved = await weight();
      assert.notEqual(moved, undefined);
      await page.press('z', KEYS.control);
      assert.equal(await weight(), undefined);
      await page.clickOn(slider);
      await page.press([KEYS.right]);
      assert.notEqual(await weight(), undefined);
      for (let presses = 0; presses < 3 && await weight() !== undefined; presses += 1) await page.press('z', KEYS.control);
      assert.equal(await weight(), undefined);
      assert.equal(await said(), answer);
      await turnTo(page, 'decide');
    });

    await t.test('a panel that is closed by Escape gives the focus back', async () => {
      await share(page);
      await page.press([KEYS.tab, KEYS.escape]);
      await page.until(async () => await focused(page) === 'share-button', 'the focus at its button');
    });

    await t.test('a toast that is hidden gives it back to where it was', async () => {
      const button = await page.run(id => document.querySelector(`#step-${id} input:checked, #step-${id} button`), step(first.id).id);
      await page.run(it => it.focus(), button);
      await page.press('z', KEYS.control);
      await page.click('button', 'Hide', await page.run(() => document.querySelector('.toasts')));
      assert.ok(await page.run(id => document.getElementById(`step-${id}`).contains(document.activeElement), first.id));
    });

    await t.test('a notice that is hidden leaves it in the page', async t => {
      const other = await visit(t, engine, `${PAGE}#a=1.damaged`);
      await other.until(() => other.run(() => document.querySelector('.notice') !== null), 'a notice');
      await other.click('button', 'Hide', await other.run(() => document.querySelector('.notices')));
      await other.until(() => other.run(() => document.querySelector('.notice') === null), 'no notice');
      assert.notEqual(await focused(other), '');
    });

    await t.test('what is to be read only has no key that changes it', async t => {
      const other = await visit(t, engine, `${PAGE}?readonly`);
      await other.press('z', KEYS.control);
      assert.deepEqual((await assessment(other)).answers, {});
      await ready(other);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
