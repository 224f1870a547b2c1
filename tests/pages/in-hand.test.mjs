// What people have in hand, through every door of the page: the same answers, or the same words, as in Node
// (tests/door/in-hand.test.mjs).
import assert from 'node:assert/strict';
import test from 'node:test';
import {door} from '../../web/words/en/door.js';
import {things} from '../in-hand/things.mjs';
import {assertQuiet, choose, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const told = ({kind, refused}) => (refused ? door.refused[refused] : door.took[kind]);
const content = ({id, revision, ...said}) => said;

/**
 * Runs in the page: brings each thing by a door, and takes what was opened back.
 * @returns {Promise<{said: string, now: object}[]>} what the page said of each, and what it then held
 */
async function bringAll(way, things) {
  const held = () => JSON.parse(document.getElementById('assessment').textContent);
  const noted = () => [...document.querySelectorAll('.notices .notice'), ...document.querySelectorAll('.toasts .toast')];
  const hide = () => noted().forEach(it => [...it.querySelectorAll('button')].at(-1).click());
  const transferred = text => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    return transfer;
  };
  const bytes = base64 => Uint8Array.from(atob(base64), it => it.charCodeAt(0));
  const text = base64 => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes(base64));
  const DOORS = {
    file(base64) {
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes(base64)], 'it.txt'));
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    },
    drop: base64 => document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transferred(text(base64)), bubbles: true, cancelable: true})),
    paste: base64 => document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: transferred(text(base64)), data: text(base64), dataType: 'text/plain', bubbles: true, cancelable: true})),
    address(base64) {
      const [, hash] = /(#.*)/s.exec(text(base64));
      location.hash = '';
      location.hash = hash;
    },
  };
  const results = [];
  hide();
  const said = () => noted().map(it => it.textContent.replace(/\s+/g, ' ')).join(' | ');
  for (const {given, told, refused} of things) {
    DOORS[way](given);
    for (const end = Date.now() + 15_000; !said().includes(told) && Date.now() < end;) await new Promise(next => { setTimeout(next, 5); });
    results.push({said: said(), now: held()});
    if (way === 'address') await new Promise(next => { setTimeout(next, 150); }); // Chromium takes only so many changes of it in a second
    if (!refused) document.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', code: 'KeyZ', ctrlKey: true}));
    hide();
  }
  return results;
}

const AT_ONCE = 3; // a script in a page has only so long
const brought = things.filter(it => it.refused !== 'rules'); // rules of a house are no answers, and yet the page has a place for them: rules.test.mjs
const isText = ({given}) => typeof given === 'string' && given !== '' && given.length < 100_000; // whole pages are files
// A text that is dropped is read as a pasted one.
const isPlain = it => isText(it) && (it.refused || it.name.endsWith('as it is'));
// What an address holds by the time that a page sees it; a mail's other words are no part of it.
const isAddress = ({name, given}) => isText({given}) && /^\S+#a\S*\s*$/.test(given) && (name.startsWith('link, ') || name.startsWith('a link'));

for (const engine of engines) {
  test(`what people have in hand, in ${engine}`, {timeout: 600_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await choose(page, 'scope', 'api');

    for (const [way, list] of Object.entries({
      file: brought, paste: brought.filter(isText), drop: brought.filter(isPlain), address: brought.filter(isAddress),
    })) {
      await t.test(`by ${way}`, async () => {
        assert.ok(list.length > 10, `${list.length} things`);
        for (let at = 0; at < list.length; at += AT_ONCE) {
          const some = list.slice(at, at + AT_ONCE);
          const results = await page.runAsync(bringAll, way, some.map(it => ({told: told(it), refused: Boolean(it.refused), given: Buffer.from(it.given).toString('base64')})));
          for (const [index, {said, now}] of results.entries()) {
            const it = some[index];
            assert.ok(said.includes(told(it)), `${it.name}: “${said}” and not “${told(it)}”`);
            if (it.refused) assert.deepEqual(now.answers, {scope: 'api'}, `${it.name}: mine stay`);
            else assert.deepEqual(content(now), content(it.held), it.name);
          }
        }
      });
    }
    await assertQuiet(page);
  });
}
