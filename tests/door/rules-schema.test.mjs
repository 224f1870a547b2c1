// The published schema and the core judge rules of a house alike, as far as a schema can: over a document with every field,
// and over all documents that differ from it at one place.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {open} from '../../dist/advise.mjs';
import {changed, places} from '../packs/places.mjs';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const ajv = new Ajv.default({strict: true, strictRequired: false, strictTypes: false});
ajv.addSchema(JSON.parse(read('core/packs/pack.schema.json')), 'pack.schema.json');
const fits = ajv.compile(JSON.parse(read('core/packs/rules.schema.json')));

const RULES = {
  $schema: 'rules.schema.json', schema: 1, id: 'acme', version: '3', title: 'House rules of Acme', pack: {id: 'everything', version: '1'},
  rules: [
    {id: 'a', when: {step: 'time', is: ['morning']}, rule_out: 'tea', because: 'No.', source: 'Minutes', owner: 'The kitchen', review: '2027-05-01', off: true},
    {id: 'b', when: {any: [{step: 'time', is: ['evening']}, {work: 'leaf', is: ['much']}]}, rule_out: 'framework:leaf', because: 'No leaves.'},
    {id: 'c', when: {all: [{none: [{need: 'cake'}]}, {any: [{verdict: ['tea']}, {firmness: ['close', 'tie']}]}]}, warn: 'Look.', because: 'Why.'},
    {id: 'd', weight: {step: 'time', weight: 20}, because: 'It counts.'},
    {id: 'e', value: {step: 'time', outcome: 'morning', alternative: 'tea', value: 80}, because: 'It serves us.', review: ''},
  ],
};
/** What a schema cannot see: that an id stands twice. */
const CORE_ALONE = ['duplicate_id'];

const advisor = await open(read('tests/packs/everything.json'));
const errorsIn = text => JSON.parse(advisor.decree(text)).findings.filter(({severity, code}) => severity === 'error' && code !== 'rules_contradict');

test('rules with every field fit the schema and the core', () => {
  assert.ok(fits(RULES), JSON.stringify(fits.errors));
  assert.deepEqual(errorsIn(JSON.stringify(RULES)), []);
});

const WHEN = [{step: 'time', is: []}, {work: 'leaf', is: ['x']}, {any: []}, {all: []}, {need: 'x'}, {verdict: []}, {firmness: ['firm']}, {firmness: ['tie']},
  {any: [{any: []}]}, {any: [{step: 'time', is: ['x']}, {need: 'x'}]}, {step: 'time', is: ['x'], all: []}, {any: Array(61).fill({step: 'time', is: []})}, {is: ['x']}];

/** What can become of one value: gone, of another kind, empty, too much, of the wrong form; an object or a list also grows. */
function mutations(value) {
  const changes = [undefined, null, true, false, 0, -1, 1, 100, 101, 2.5, '', ' ', 'x', 'x'.repeat(200), 'x'.repeat(201), 'x'.repeat(400), 'x'.repeat(401), '\u{1F375}'.repeat(200),
    'A b', 'a'.repeat(41), 'constructor', '2026-02-29', '2028-02-29', '2026-2-1', [], [''], ['x'], [7], {}, {x: 1}, ...WHEN];
  if (Array.isArray(value)) changes.push([...value, ...value], [...value, null], Array(51).fill(value[0] ?? 'x'));
  else if (typeof value === 'object') changes.push({...value, colour: 'red'}, ...Object.keys(RULES.rules[0]).concat('warn', 'weight', 'value').map(key => ({...value, [key]: RULES.rules.find(rule => key in rule)[key]})));
  return changes;
}

test('schema and core judge single changes of rules alike', t => {
  let count = 0;
  let refused = 0;
  for (const [place, value] of places(RULES)) for (const change of mutations(value)) {
    const mutant = changed(RULES, place, () => change);
    const errors = errorsIn(JSON.stringify(mutant)).filter(({code}) => !CORE_ALONE.includes(code));
    assert.equal(fits(mutant), errors.length === 0, `${place} := ${JSON.stringify(change)?.slice(0, 80)}: ${JSON.stringify(errors[0] ?? fits.errors)}`);
    count += 1;
    refused += errors.length > 0;
  }
  assert.ok(count > 3000 && refused > count / 3 && refused < count, `${refused} of ${count} refused`);
  t.diagnostic(`${count} changes, ${refused} refused by both`);
});

test('the guide names every code of rules', () => {
  const [, section] = read('core/packs/README.md').split('\n## Rules of a house\n');
  const named = [...section.split('\n## ')[0].matchAll(/^- `(\w+)`/gm)].map(([, code]) => code);
  const header = read('core/model/house_rules.hpp').split('#pragma')[0];
  const codes = header.split('\n').filter(line => /^\/\/ {3}\w/.test(line)).flatMap(line => line.slice(2).split('  ').find(Boolean).match(/\w+/g));
  const own = codes.filter(code => !read('core/packs/README.md').split('\n## Rules of a house\n')[0].includes(`\`${code}\``));
  assert.deepEqual([...named].sort(), [...own].sort());
});
