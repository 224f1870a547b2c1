// What a link carries: any assessment text comes back as it was, and a link that was damaged on its way is refused.
import assert from 'node:assert/strict';
import test from 'node:test';
import {encodeLink, hasLink, isLink, linked} from '../../web/handing-on/link.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const said = {
  schema: 1,
  pack: {id: 'django-or-flask', version: '2026.11.1'},
  title: 'A + B / 100 % = ?',
  answers: {scope: 'app', needs: ['orm', 'admin'], team: 'few'},
  weights: {team: 20},
  notes: {team: 'Grüße <&> "שלום" 🛒'},
  ruled_out: {flask: 'no one knows it'},
};


test('what was said comes back', async () => {
  assert.deepEqual(JSON.parse(await linked(await encodeLink(said))), said);
});

test('the id and the revision stay behind', async () => {
  assert.deepEqual(JSON.parse(await linked(await encodeLink({id: 'a1', revision: 7, ...said}))), said);
});

test('a link needs no escaping', async () => {
  assert.match(await encodeLink(said), /^#[A-Za-z]=[\w-]+$/);
});

test('a hash is a link or a place in the page', async () => {
  const link = await encodeLink(said);
  for (const hash of [link, link.replace('=', '%3D'), link.replace('=', '%3d'), '#a=']) assert.ok(isLink(hash) && hasLink(hash), hash);
  for (const hash of ['', '#', '#a', '#advice', '#why', '#source-12', '#b=x']) assert.ok(!isLink(hash) && !hasLink(hash), hash);
});

test('a link with any one letter changed is refused', async () => {
  const whole = await encodeLink(said);
  const text = await linked(whole);
  let taken = 0;
  for (let at = whole.indexOf('=') + 1; at < whole.length; at++) {
    const letter = LETTERS[(LETTERS.indexOf(whole[at]) + 1 + (at % 63)) % 64];
    const came = await linked(whole.slice(0, at) + letter + whole.slice(at + 1));
    if (came !== null && came !== text) taken++;
  }
  assert.equal(taken, 0, 'links that were taken for others');
});

test('a link cut off anywhere is refused', async () => {
  const whole = await encodeLink(said);
  for (let length = whole.indexOf('=') + 1; length < whole.length - 1; length++) {
    assert.equal(await linked(whole.slice(0, length)), null, `${length} letters`);
  }
});

test('a link that unpacks to more than anyone says is refused early', async () => {
  assert.equal(await linked(await encodeLink({...said, title: 'a'.repeat(40_000_000)})), null);
});

test('what is longer than any link is not unpacked', async () => {
  assert.equal(await linked(`#a=${'A'.repeat(1_000_000)}`), null);
});

test('however much looks like a link, the work stays the same', async t => {
  let unpacked = 0;
  t.mock.method(globalThis, 'DecompressionStream', class extends DecompressionStream {
    constructor(...given) {
      unpacked++;
      super(...given);
    }
  });
  for (const text of ['#a=eJ '.repeat(500_000), `#a=${'eJ '.repeat(20_000)}`.repeat(50), `#a=${'eJ-\n'.repeat(900_000)}`, '#a='.repeat(1_000_000)]) {
    unpacked = 0;
    assert.equal(await linked(text), null);
    assert.ok(unpacked <= 1600, `${unpacked} tries`);
  }
});
