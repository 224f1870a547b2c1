// Hostile documents at the artefact's door, and at the strict page's: each is refused with its code and place, or read.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {decodeText} from '../../web/core/bytes.js';
import {BASES, RULES, cases, first} from '../hostile/cases.mjs';

const advisor = await open(JSON.stringify(BASES.pack));
/** Another one, for rules: these stay in force. */
const lawful = await open(JSON.stringify(BASES.pack));

/** What the core says of these bytes, and whether it can use them. */
async function judged({door, bytes}) {
  const text = decodeText(bytes);
  if (door === 'assessment') {
    const {assessment, findings} = JSON.parse(advisor.read(text));
    return {usable: assessment !== null, findings};
  }
  if (door === 'rules') {
    const {rules, findings} = JSON.parse(lawful.decree(text));
    return {usable: rules !== null, findings};
  }
  return JSON.parse((await open(text)).findings());
}

test('there are hostile documents of every family', () => {
  const families = Object.groupBy ? Object.keys(Object.groupBy(cases, it => it.family)) : [...new Set(cases.map(it => it.family))];
  assert.deepEqual(families.sort(), ['bombs', 'characters', 'encoding', 'ids', 'limits', 'markup', 'numbers', 'structure', 'urls', 'versions']);
  assert.ok(cases.length >= 300);
});

for (const {family, name, expect, js = expect, warning = '', ...it} of cases) {
  test(`${family}: ${name}`, async () => {
    if (js === 'undecodable') return assert.throws(() => decodeText(it.bytes), TypeError);
    const {usable, findings} = await judged(it);
    assert.deepEqual({usable, error: first(findings, 'error')}, {usable: js === 'accepted', error: js === 'accepted' ? '' : js});
    if (js === 'accepted' && it.door !== 'pack') assert.equal(first(findings, 'warning'), warning.normalize('NFC'));
    for (const {message} of findings) assert.match(message, /\w+.*[.?]$/s, 'a sentence for people');
  });
}

test('after all that it gives the same advice', () => {
  const said = JSON.stringify(BASES.assessment);
  const before = advisor.advise(said);
  for (const {door, bytes, js, expect} of cases) if (door === 'assessment' && (js ?? expect) !== 'undecodable') advisor.read(decodeText(bytes));
  assert.equal(advisor.advise(said), before);
});

test('rules that cannot be used leave those in force, and rules that are taken away leave nothing', () => {
  const said = JSON.stringify(BASES.assessment);
  const without = advisor.advise(said);
  const ofRules = cases.filter(({door, js, expect}) => door === 'rules' && (js ?? expect) !== 'undecodable');
  assert.ok(ofRules.length > 100);
  lawful.decree(JSON.stringify(RULES));
  const under = lawful.advise(said);
  assert.notEqual(under, without);
  for (const {name, bytes, js, expect} of ofRules) {
    const usable = JSON.parse(lawful.decree(decodeText(bytes))).rules !== null;
    assert.equal(usable, (js ?? expect) === 'accepted', name);
    if (!usable) assert.equal(lawful.advise(said), under, name);
    lawful.decree('');
    assert.equal(lawful.advise(said), without, name);
    lawful.decree(JSON.stringify(RULES));
  }
});
