// The document is not ours alone: after a browser's translation has put other nodes in the place of every text, what is shown is
// still what is known, and so is what is saved and copied, whatever an extension put into the document.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {assertQuiet, choose, pack, ready, turnTo, verdict, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {temporaryFolder, until} from './process.mjs';

/** As a translating browser does: each text in two elements more; what is said in another language is told by its capitals. */
function translate(shouting = false) {
  const texts = [];
  for (let walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const {data, parentElement} = walk.currentNode;
    if (data.trim() && !parentElement.closest('script, style, noscript, title')) texts.push(walk.currentNode);
  }
  for (const it of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = shouting ? it.data.toUpperCase() : it.data;
    outer.append(inner);
    it.replaceWith(outer);
  }
}

/** As extensions do: before the page starts, elements and marks of their own, one of them named like the page's. */
function extend() {
  document.documentElement.dataset.extension = 'on';
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    const own = document.createElement('div');
    own.id = 'app';
    own.textContent = 'An extension';
    document.body.prepend(own);
    document.head.append(document.createElement('style'));
  }).observe(document, {childList: true, subtree: true});
}

/** Runs in the page: what goes to the clipboard is kept there. */
function heed() {
  window.copied = [];
  window.ClipboardItem = class { constructor(kinds) { this.kinds = kinds; } };
  Object.defineProperty(navigator, 'clipboard', {value: {write: async items => { copied.push(...items); }}});
}

const copied = (page, kind) => page.runAsync(async it => (await window.copied.at(-1).kinds[it]).text(), kind);

const shown = page => page.run(() => document.querySelector('.advice-in').innerText.replace(/\s+/g, ' ').trim());

for (const engine of engines) {
  test(`a page translated by ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const plain = await visit(t, engine, PAGE);

    for (const {id, options} of pack.steps.slice(0, 5)) {
      await t.test(`shows what is known after an answer to ${id}`, async () => {
        await page.run(translate);
        const option = options.filter(it => !it.exclusive)[1].id;
        for (const it of [page, plain]) await choose(it, id, option);
        assert.equal((await verdict(page)), await verdict(plain));
        assert.equal(await shown(page), await shown(plain));
      });
    }

    await t.test('and in another view', async () => {
      for (const it of [page, plain]) await turnTo(it, 'why');
      const [one, other] = [await page.text('main'), await plain.text('main')];
      assert.equal(one, other);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });

  test(`what is saved and copied by ${engine} is what is known`, {timeout: 120_000}, async t => {
    const folder = temporaryFolder();
    t.after(() => folder.remove());
    const extended = editedCopy(t, html => withScript(() => { delete window.showSaveFilePicker; })(withScript(extend)(html)));
    const page = await visit(t, engine, extended, {downloads: folder.path});
    const plain = await visit(t, engine, PAGE);
    for (const it of [page, plain]) {
      await choose(it, pack.steps[0].id, pack.steps[0].options[1].id);
      await it.run(heed);
      await turnTo(it, 'record');
    }
    await page.run(translate, true);
    await page.run(() => { document.documentElement.lang = 'xx'; });

    await t.test('the rich copy', async () => {
      for (const it of [page, plain]) {
        await it.click('button', 'Copy for a wiki or mail').catch(() => it.click('button', 'COPY FOR A WIKI OR MAIL'));
        await it.until(() => it.run(() => window.copied.length > 0), 'a copy');
      }
      for (const kind of ['text/html', 'text/plain']) assert.equal(await copied(page, kind), await copied(plain, kind));
    });

    await t.test('the saved page', async t => {
      const [said, history] = await page.run(() => ['assessment', 'history'].map(id => document.getElementById(id).textContent.trim()));
      await page.run(() => document.getElementById('share-button').click());
      await page.run(() => document.getElementById('save-page').click());
      const file = await until(() => readdirSync(folder.path).find(it => it.endsWith('.html')), 'a download');
      const read = () => readFileSync(path.join(folder.path, file), 'utf8');
      await until(() => existsSync(path.join(folder.path, file)) && /<\/html>\s*$/.test(read()), 'all of it');
      const built = withBlock('assessment', `\n${said}\n`)(readFileSync(new URL(PAGE), 'utf8'));
      assert.ok(read() === withBlock('history', history)(built), 'the file as it was built, with the answers');
      const again = await visit(t, engine, editedCopy(t, read));
      await ready(again);
      assert.equal(await verdict(again), await verdict(plain));
    });
  });
}
