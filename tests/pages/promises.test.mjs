// A word of success is said only after what proves it; where nothing can, the page says what it tried.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, pasted, share, turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';

const told = (page, words) => page.until(async () => words.test(await page.text('.toasts')), `word of it: ${words}`);

for (const engine of engines) {
  // WebKit knows no way to another name for this machine.
  test(`over plain http in ${engine}`, {timeout: 120_000, skip: engine === 'webkit'}, async t => {
    const address = `${(await host(t, '')).replace('127.0.0.1', 'intranet.example')}advisor.html`;
    const page = await visit(t, engine, address);
    assert.equal(await page.run(() => isSecureContext), false);
    await choose(page, 'scope', 'app');
    await turnTo(page, 'record');

    await t.test('what is copied comes with its lines', async () => {
      await page.click('button', 'Copy as Markdown');
      await told(page, /Copied/);
      const text = await pasted(page);
      assert.match(text, /^(---\n|# )/);
      assert.ok(text.split('\n').length > 20, text);
    });

    await t.test('what the browser only says that it copied is left to copy by hand, whole', async () => {
      await page.click('button', 'Hide');
      await page.run(() => { document.execCommand = () => true; });
      await page.click('button', 'Copy as Markdown');
      await page.until(() => page.run(() => document.getElementById('by-hand') !== null), 'the text');
      assert.doesNotMatch(await page.text('.toasts'), /Copied/);
      assert.ok((await page.run(() => document.getElementById('by-hand').value)).split('\n').length > 20);
    });
  });

  test(`in a frame of ${engine} that may neither download nor print`, {timeout: 120_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    await page.goto(await host(t, '<iframe src="advisor.html" sandbox="allow-scripts" width="900" height="700"></iframe>'));
    await page.intoFrame('iframe');
    await page.until(() => page.run(() => document.querySelector('.at-rest') !== null), 'a page at rest');

    await t.test('a page that nobody sees arrive is not called saved', async () => {
      await share(page, 'Save page');
      await told(page, /Handed to the browser.*If none arrives.*restore code/);
    });

    await t.test('nor is anything called printed: the page says that it was not', async () => {
      await share(page, 'Print');
      await told(page, /Nothing was printed/);
    });
  });

  test(`a page on disk in ${engine} offers no link to it, but what others can open`, {timeout: 60_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await page.click('button', 'Share');
    assert.match(await page.text('#share'), /no address that others can open/);
    assert.equal(await page.run(() => document.getElementById('copy-link')), null);
    await assertQuiet(page);
  });

  test(`a decision duplicated in ${engine}`, {timeout: 60_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await choose(page, 'scope', 'app');
    const original = await assessment(page);
    await share(page, 'Duplicate this one');
    await told(page, /This is the copy. The original is kept/);
    await t.test('a copy is one, and the original is in the list', async () => {
      const copy = await assessment(page);
      assert.notEqual(copy.id, original.id);
      assert.deepEqual(copy.answers, original.answers);
      await share(page);
      await page.until(() => page.run(() => document.querySelectorAll('.decisions > li').length === 2), 'both in the list');
    });
    await assertQuiet(page);
  });
}
