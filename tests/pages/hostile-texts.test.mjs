// Texts that look like markup, in every field of a pack and an assessment, through every door, in every view and export:
// the page has the same tree of elements as with harmless texts, asks for nothing and runs nothing.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import MarkdownIt from 'markdown-it';
import {encodeLink} from '../../web/handing-on/link.js';
import {record as recordWords, share as shareWords} from '../../web/words/index.js';
import {FIELDS, filled, joined, PAYLOADS} from '../hostile/texts.mjs';
import {assertQuiet, ready} from './advisor.mjs';
import {editedCopy, withBlock, withScript} from './artefact.mjs';
import {engines, open} from './engines.mjs';

const HARMLESS = 'text';
// As long as the fields take: an id, a name, a reason, a text of a pack.
const [IDS, NAMES, REASONS, TEXTS] = [40, 200, 400, 600].map(most => joined(PAYLOADS, most));
// In so many rounds as there are texts of that length every field of a pack meets every payload: by hand, with ROUNDS=all. In a
// run each payload stands in a third of the fields.
const ROUNDS = {chromium: process.env.ROUNDS === 'all' ? TEXTS.length : Math.ceil(TEXTS.length / 3), firefox: 2, webkit: 1};

/** Runs before the page's scripts: keeps what is copied and saved, and notes what must not happen. */
function watch() {
  window.noted = [];
  window.alert = it => { window.noted.push(`alert ${it}`); };
  document.addEventListener('securitypolicyviolation', it => { window.noted.push(`${it.violatedDirective} ${it.blockedURI}`); });
  window.ClipboardItem = class { constructor(parts) { this.parts = parts; } };
  Object.defineProperty(navigator, 'clipboard', {value: {write: async ([{parts}]) => { window.copied = await parts['text/html'].text(); }}});
  window.showSaveFilePicker = undefined;
  URL.createObjectURL = blob => { window.saved = blob; return '#'; };
  HTMLAnchorElement.prototype.click = () => {};
}

/**
 * Runs in the page: everything opened; then its elements with the names of their attributes, and its addresses. A page that
 * is `spoilt` takes every text for markup first, which the policy would forbid.
 */
async function shown(decisions, spoilt) {
  const wait = async until => { for (let tries = 0; tries < 1000 && !until(); tries++) await new Promise(next => { setTimeout(next, 10); }); };
  await wait(() => document.querySelector('.page.at-rest'));
  const app = document.getElementById('app');
  const tree = (element, depth) => [`${' '.repeat(depth)}${element.tagName} ${[...element.attributes].map(({name}) => name).sort()}`,
    ...[...element.children].filter(({id}) => id !== 'status').flatMap(it => tree(it, depth + 1))];
  const found = {tree: [], markdown: '', addresses: [], noted: window.noted};

  async function look(complete) {
    // What stands in them may be drawn once they are open, and hold more of them.
    for (let count = 0; count !== document.querySelectorAll('#app *').length;) {
      count = document.querySelectorAll('#app *').length;
      for (const it of document.querySelectorAll('#app details')) it.open = true;
      for (const it of document.querySelectorAll('main [aria-expanded=false]')) it.click();
      await new Promise(next => { requestAnimationFrame(() => setTimeout(next)); });
    }
    await wait(complete);
    found.markdown ||= document.querySelector('.record .fold pre')?.textContent ?? '';
    found.addresses.push(...[...app.querySelectorAll('[href], [src], [action]')].map(it => it.getAttribute('href') ?? 'loaded'));
    if (spoilt) {
      const texts = [];
      for (let walk = document.createTreeWalker(app, NodeFilter.SHOW_TEXT); walk.nextNode();) texts.push(walk.currentNode);
      for (const it of texts) it.replaceWith(document.createRange().createContextualFragment(it.data));
    }
    found.tree.push(...tree(app, 0));
  }

  const panel = document.getElementById('share');
  panel.showPopover();
  await look(() => panel.querySelectorAll('.decisions li').length === decisions);
  panel.hidePopover();
  if (spoilt) return found;
  const links = css => [...document.querySelectorAll(css)].map(it => it.getAttribute('href'));
  const visit = async place => {
    document.querySelector(`:is(.nav, .lib-nav) a[href="${place}"]`).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    await look(() => place !== '#record' || document.querySelector('.record .fold pre'));
  };
  for (const view of links('.nav a')) await visit(view);
  for (const shelf of links('.lib-nav a')) await visit(shelf);
  return found;
}

/** Runs in the page: a click on the button with this text, in a view or in the panel, and what that gave. */
async function taken(view, label, name) {
  if (view) document.querySelector(`.nav a[href="#${view}"]`).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
  else document.getElementById('share').showPopover();
  [...document.querySelectorAll('button')].find(it => it.textContent.trim() === label).click();
  for (let tries = 0; tries < 200 && !window[name]; tries++) await new Promise(next => { setTimeout(next, 10); });
  const it = window[name];
  return typeof it === 'string' ? it : it.text();
}

/** Runs in any page: the elements of a piece of HTML. */
function elementsOf(htmlText) {
  return [...new DOMParser().parseFromString(htmlText, 'text/html').querySelectorAll('*')]
    .map(({tagName, attributes}) => `${tagName} ${[...attributes].map(({name}) => name)}`);
}

const markdown = new MarkdownIt({html: true, linkify: true});
const tokens = text => markdown.parse(text, {}).flatMap(it => [it.type, ...(it.children ?? []).map(({type}) => type)]);

/** The documents of a round; harmless ones where `texts` is null. */
function documents(round, texts) {
  const text = (list, at) => (texts ? list[at % list.length] : HARMLESS);
  const pack = {...filled('pack', place => text(TEXTS, FIELDS.pack.indexOf(place) + round)), id: `round-${texts ? round : 'harmless'}`};
  delete pack.$schema;
  const said = number => {
    const at = 3 * round + number;
    const texts = {'/id': IDS, '/title': NAMES, '/decision/by': NAMES};
    const made = filled('assessment', place => text(texts[place] ?? REASONS, FIELDS.assessment.indexOf(place) + at));
    const id = `${text(IDS, at).slice(0, 30)}${number}`;
    return {...made, id, pack: {...made.pack, id: pack.id}, answers: {...made.answers, extras: ['foam', 'sugar']}};
  };
  const house = filled('rules', place => text(NAMES, FIELDS.rules.indexOf(place) + round));
  const rules = {...house, pack: {...house.pack, id: pack.id}};
  return {pack, said, rules};
}

/** The address of a page with these documents in it. */
function pageWith(t, {pack, said, rules}, edit = it => it) {
  const mine = withBlock('assessment', JSON.stringify(said(0)));
  return editedCopy(t, it => edit(withScript(watch)(mine(withBlock('rules', JSON.stringify(rules))(withBlock('pack', JSON.stringify(pack))(it))))));
}

/** Opens the documents of a round through every door in turn, and tells what each showed. */
async function throughAllDoors(page, t, round, texts) {
  const {pack, said, rules} = documents(round, texts);
  const address = pageWith(t, {pack, said, rules});
  const views = {};
  await page.goto(address);
  await ready(page);
  views.page = await page.runAsync(shown, 1);
  await page.runAsync(async json => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([json], 'x.json'));
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    for (let tries = 0; tries < 200 && !document.querySelector('.toasts .toast'); tries++) await new Promise(next => { setTimeout(next, 10); });
  }, JSON.stringify(said(1)));
  views.file = await page.runAsync(shown, 2);
  const link = await encodeLink(said(2));
  await page.run(hash => { location.hash = hash; }, link);
  await page.until(() => page.run(() => document.querySelectorAll('.notices .notice').length > 0), 'what stood here before, offered');
  views.link = await page.runAsync(shown, 3);
  const rich = await page.runAsync(taken, 'record', recordWords.rich, 'copied');
  const saved = await page.runAsync(taken, null, shareWords.savePage, 'saved');
  await assertQuiet(page);
  await page.reload();
  await ready(page);
  views.storage = await page.runAsync(shown, 1);
  writeFileSync(path.join(path.dirname(fileURLToPath(address)), 'saved.html'), saved);
  await page.goto(new URL('saved.html', address));
  await ready(page);
  views.saved = await page.runAsync(shown, 1);
  await assertQuiet(page);
  return {views, rich};
}

/** The first line in which two trees differ, with its neighbours. */
function difference(tree, harmless) {
  const at = tree.findIndex((line, index) => line !== harmless[index]);
  return at < 0 && tree.length === harmless.length ? null : {is: tree.slice(at - 3, at + 3), harmless: harmless.slice(at - 3, at + 3)};
}

for (const engine of engines) {
  test(`hostile texts in ${engine}`, {timeout: 400_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    t.diagnostic(page.version);
    const harmless = await throughAllDoors(page, t, 0, null);
    const copied = [];

    for (let round = 0; round < ROUNDS[engine]; round++) {
      await t.test(`round ${round + 1}: text stays text in every view, behind every door`, async t => {
        const {views, rich} = await throughAllDoors(page, t, round, true);
        for (const [door, {tree, markdown, addresses, noted}] of Object.entries(views)) {
          assert.equal(difference(tree, harmless.views[door].tree), null, `what is shown of what came from the ${door}`);
          assert.deepEqual(tokens(markdown), tokens(harmless.views[door].markdown), `the Markdown of what came from the ${door}`);
          assert.deepEqual(addresses.filter(it => !/^(#|https:\/\/example\.org\/book)/.test(it)), [], door);
          assert.deepEqual(noted ?? [], [], door);
        }
        copied.push(rich);
      });
    }

    await t.test('text stays text in what is copied for other programs', async () => {
      await page.goto(new URL('../bench/blank.html', import.meta.url)); // about:blank may have the last page's policy
      const expected = await page.run(elementsOf, harmless.rich);
      for (const rich of copied) assert.deepEqual(await page.run(elementsOf, rich), expected);
    });

    await t.test('a page that takes text for markup would be caught', async t => {
      const withoutPolicy = it => it.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      await page.goto(pageWith(t, documents(0, true), withoutPolicy));
      await ready(page);
      const {tree} = await page.runAsync(shown, 1, true);
      assert.notEqual(difference(tree, harmless.views.page.tree), null);
    });
  });
}
