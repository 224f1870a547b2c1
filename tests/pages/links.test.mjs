// A copied link restores everything in another browser; one that is damaged costs nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, content, importance, note, pack, pasted, ready, saved, share, turnTo, undo, verdict, visit} from './advisor.mjs';
import {PAGE, servedPage, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';
import {host} from './host.mjs';

/** Some of everything that a person can say. */
async function say(page) {
  await choose(page, 'scope', 'app');
  await choose(page, 'team', 'few');
  await importance(page, 'team', 'more');
  await note(page, 'team', 'Grüße <&> "שלום"');
  await turnTo(page, 'what-if');
  await page.click('checkbox', 'Rule out Flask');
  await page.type(await page.find('textbox', 'Rule out Flask'), 'no one knows it');
  await page.type(await page.find('textbox', 'Name of this decision'), 'A + B / 100 % = ?');
  await saved(page, it => it.title.endsWith('?'), 'the name in the page');
}

for (const engine of engines) {
  test(`links in ${engine}`, {timeout: 120_000}, async t => {
    const address = await servedPage(t);
    const sender = await visit(t, engine, address);
    await say(sender);
    const sent = {content: await content(sender), verdict: await verdict(sender)};
    await share(sender, 'Copy link');
    await sender.until(async () => (await sender.text('body')).includes('Link copied'), 'word that the link is copied');
    const link = await pasted(sender);

    await t.test('the copied text is this page with the answers', () => assert.ok(link.startsWith(`${address}#`), link));

    await t.test('notes that would make it too long stay here, and that is told', async () => {
      const text = Array.from({length: 4000}, (_, at) => (at * at * 7919).toString(36)).join(' ');
      const notes = Object.fromEntries(pack.steps.slice(0, 4).map(({id}, at) => [id, text.slice(4000 * at, 4000 * at + 4000)]));
      const long = {schema: 1, answers: {scope: 'app'}, notes};
      const served = `${await host(t, '', {}, withBlock('assessment', JSON.stringify(long)))}advisor.html`;
      const other = await visit(t, engine, served);
      await share(other, 'Copy link');
      await other.until(async () => (await other.text('.toasts')).includes('without your notes'), 'word of it');
      const short = await pasted(other);
      assert.ok(short.length < 1000, `${short.length} characters`);
      assert.ok(short.startsWith(`${served}#`));
      await other.goto('about:blank');
      await other.goto(short);
      await ready(other);
      assert.deepEqual((await content(other)).answers, long.answers);
    });

    await t.test('a command is copied as it stands', async () => {
      await turnTo(sender, 'plan');
      const command = await sender.run(() => document.querySelector('.code code, .code pre').textContent.trim());
      await sender.click('button', 'Copy', await sender.run(() => document.querySelector('.code')));
      await sender.until(async () => (await sender.text('.toasts')).includes('Copied'), 'word that it is copied');
      assert.equal((await pasted(sender)).trim(), command);
    });

    await sender.run(() => { navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError')); });

    // WebKit has forgotten the click by the time that the address is made.
    await t.test('where the clipboard is refused, the browser copies the old way', {skip: engine === 'webkit'}, async () => {
      await share(sender, 'Copy link');
      await sender.until(async () => (await sender.text('.toasts')).includes('Link copied'), 'word that the link is copied');
      assert.equal(await sender.text('.to-copy'), '');
      assert.equal(await pasted(sender), link);
    });

    await t.test('where nothing can be copied, the address stands there to be copied by hand', async () => {
      await sender.run(() => {
        document.execCommand = () => false;
      });
      await share(sender, 'Copy link');
      await sender.until(async () => (await sender.text('.to-copy')) !== '', 'the address');
      const selected = await sender.run(() => getSelection().toString());
      assert.equal(selected, link);
      await sender.click('button', 'Close', await sender.run(() => document.querySelector('.to-copy')));
      assert.equal(await sender.text('.to-copy'), '');
    });

    const receiver = await visit(t, engine, link);

    await t.test('in a new profile it restores everything', async () => {
      assert.deepEqual({content: await content(receiver), verdict: await verdict(receiver)}, sent);
    });

    await t.test('it opens as an assessment of its own', async () => {
      assert.notEqual((await assessment(receiver)).id, (await assessment(sender)).id);
    });

    await t.test('a reload keeps what the link brought', async () => {
      await receiver.reload();
      await ready(receiver);
      assert.deepEqual(await content(receiver), sent.content);
    });

    await t.test('opened over answers of my own, mine are one undo away', async () => {
      await share(receiver, 'New decision');
      await choose(receiver, 'scope', 'tool');
      const mine = await content(receiver);
      // WebKit may leave a page before what it wrote into the storage of the tab has arrived there.
      await receiver.until(async () => (await receiver.text('.kept')) === 'kept in this browser', 'word that it is kept');
      // By way of another page: an address that differs in its hash alone would not load anew.
      await receiver.goto('about:blank');
      await receiver.goto(link);
      await ready(receiver);
      assert.deepEqual(await content(receiver), sent.content);
      await undo(receiver);
      assert.deepEqual(await content(receiver), mine);
    });

    const middle = link.indexOf('#') + Math.floor((link.length - link.indexOf('#')) / 2);
    for (const [what, damaged] of [
      ['cut off', link.slice(0, middle)],
      ['with a letter changed', link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1)],
      ['with letters that no link has', `${link.slice(0, middle)}%00*!`],
      ['with nothing in it', link.slice(0, link.indexOf('=') + 1)],
    ]) {
      await t.test(`a link ${what} is told, and the page works`, async () => {
        await receiver.goto('about:blank');
        await receiver.goto(damaged);
        await ready(receiver);
        assert.match(await receiver.text('body'), /link is damaged/);
        const before = await verdict(receiver);
        await choose(receiver, 'scope', (await assessment(receiver)).answers.scope === 'app' ? 'platform' : 'app');
        assert.match(await verdict(receiver), /\S/, before);
      });
    }

    await t.test('nothing went wrong unseen', async () => {
      await assertQuiet(sender);
      await assertQuiet(receiver);
    });
  });
}
