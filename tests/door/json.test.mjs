// JSONTestSuite through every door: each byte string goes the way of a file or a link, decoded by the page's rule, then
// judged by the core alone; as a document, and as a part of an assessment. tests/pages/json.test.mjs brings them to the page.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {open} from '../../dist/advise.mjs';
import {decodeText} from '../../web/core/bytes.js';
import {BYTES} from './bytes.mjs';
import {asPart, parsing, partExpected, suite} from './suite.mjs';
import {UNDECIDED} from './undecided.mjs';

const pack = decodeText(readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url)));
const advisor = await open(pack);

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

const starting = prefix => suite.filter(({name}) => name.startsWith(prefix));

test('JSONTestSuite is here in full', () => {
  assert.equal(suite.length, 318);
  assert.deepEqual(['y_', 'n_', 'i_'].map(it => starting(it).length), [95, 188, 35]);
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

for (const {name, bytes} of suite) {
  test(`${name} as a part of an assessment is ${partExpected(name)}`, () => {
    let text;
    try {
      text = decodeText(asPart(bytes));
    } catch {
      return assert.equal(partExpected(name), 'undecodable');
    }
    const {assessment, findings} = JSON.parse(advisor.read(text));
    const [code] = findings.filter(({severity}) => severity === 'error').map(it => it.code);
    if (partExpected(name) === 'refused') assert.equal(assessment, null);
    else assert.equal(code ?? 'accepted', partExpected(name));
  });
}

test('the native core and the plain JavaScript say the same of all of them', async () => {
  const texts = suite.flatMap(({bytes}) => [bytes, asPart(bytes)]).flatMap(it => {
    try {
      return [decodeText(it)];
    } catch {
      return [];
    }
  });
  const strict = await createRequire(import.meta.url)('../../build/wasm/crossroads_strict.js')({});
  strict.open(pack);
  const native = fileURLToPath(new URL('../../build/release/tests/core_digests', import.meta.url));
  const lines = Array.from({length: Math.ceil(texts.length / 50)}, (_, at) => texts.slice(at * 50, at * 50 + 50).filter(it => it.length < 50_000));
  const input = lines.map(it => `${JSON.stringify([pack, ...it])}\n`).join('');
  const digests = spawnSync(native, {input, encoding: 'utf8'}).stdout.trim().split('\n');
  for (const line of lines) {
    digests.shift(); // what is found in the pack
    for (const text of line) {
      const said = advisor.advise(text, '2026-11-22');
      assert.equal(strict.advise(text, '2026-11-22', ''), said, text);
      assert.equal(digests.shift(), createHash('sha256').update(said).digest('hex'), text);
    }
  }
  assert.deepEqual(digests, []);
});
