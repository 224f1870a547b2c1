// What a link carries: any assessment text comes back as it was, and a link that was damaged on its way is refused.
import assert from 'node:assert/strict';
import test from 'node:test';
import {decodeLink, encodeLink, payloadIn} from '../../web/handing-on/link.js';

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

const payload = async assessment => payloadIn(await encodeLink(assessment));

test('what was said comes back', async () => {
  assert.deepEqual(JSON.parse(await decodeLink(await payload(said))), said);
});

test('the id and the revision stay behind', async () => {
  assert.deepEqual(JSON.parse(await decodeLink(await payload({id: 'a1', revision: 7, ...said}))), said);
});

test('a link needs no escaping', async () => {
  assert.match(await encodeLink(said), /^#[A-Za-z]=[\w-]+$/);
});

test('a link with any one letter changed is refused', async () => {
  const whole = await payload(said);
  const text = await decodeLink(whole);
  let taken = 0;
  for (let at = 0; at < whole.length; at++) {
    const letter = LETTERS[(LETTERS.indexOf(whole[at]) + 1 + (at % 63)) % 64];
    const damaged = whole.slice(0, at) + letter + whole.slice(at + 1);
    const came = await decodeLink(damaged).catch(() => null);
    if (came !== null && came !== text) taken++;
  }
  assert.equal(taken, 0, 'links that were taken for others');
});

test('a link cut off anywhere is refused', async () => {
  const whole = await payload(said);
  for (let length = 0; length < whole.length - 1; length++) {
    await assert.rejects(decodeLink(whole.slice(0, length)), `${length} letters`);
  }
});

test('a link that unpacks to more than anyone says is refused early', async () => {
  const huge = await payload({...said, title: 'a'.repeat(40_000_000)});
  await assert.rejects(decodeLink(huge), RangeError);
});

test('a link longer than any link is refused unread', async () => {
  await assert.rejects(decodeLink('A'.repeat(1_000_000)), RangeError);
});
