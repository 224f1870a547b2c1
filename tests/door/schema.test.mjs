// The published schema and the core judge packs alike, as far as a schema can: over packs that are good, packs that are
// bad in each known way, and thousands that differ from a good one at one place.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {check, open} from '../../dist/advise.mjs';
import {BROKEN, UNREADABLE} from '../packs/broken.mjs';
import {changed, places} from '../packs/places.mjs';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const everything = JSON.parse(read('tests/packs/everything.json'));
const defaultPack = JSON.parse(read('core/packs/django-or-flask.json'));

const strict = {strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false};
const fits = new Ajv.default(strict).compile(JSON.parse(read('core/packs/pack.schema.json')));

const findingsIn = async text => JSON.parse((await open(text)).findings()).findings;
/** The same by one core for all, which also looks at what a good pack promises. */
const checkedIn = async text => JSON.parse(await check(text)).findings;

/** The codes in a section of the pack authors' guide. */
function codesUnder(heading) {
  const [, section] = read('core/packs/README.md').split(`\n### ${heading}\n`);
  return [...section.split('\n#')[0].matchAll(/^- `(\w+)`/gm)].map(([, code]) => code);
}
const unreadable = codesUnder('A text that is not read');
const shape = codesUnder('Seen by the schema and the core');
const coreAlone = codesUnder('Seen by the core alone');
const checkAlone = codesUnder('Seen by the check');

/** Whether both refuse it, or neither; what they say if not. */
async function disagreement(pack, findingsOf = findingsIn) {
  const findings = await findingsOf(JSON.stringify(pack));
  const refused = findings.filter(({code}) => shape.includes(code));
  if (fits(pack) === (refused.length === 0)) return null;
  return refused[0] ?? fits.errors.map(({instancePath, message}) => `${instancePath} ${message}`).join('; ');
}

test('the guide names every code that the sources know, once', () => {
  const named = [...unreadable, ...shape, ...coreAlone, ...checkAlone];
  const sources = [
    'core/proof/check.cpp', 'core/model/content_rules.cpp', 'core/model/judgement_rules.cpp', 'core/model/needs_rules.cpp', 'core/model/pack_rules.cpp', 'core/model/rules.cpp', 'core/proof/usage.cpp',
    'core/json/document.cpp', 'core/json/fields.cpp', 'core/json/read_pack.cpp', 'core/json/read_passage.cpp', 'core/json/read_step.cpp', 'core/json/read_judgements.cpp',
  ].map(read).join('\n');
  const known = [...sources.matchAll(/(?:error\(|warning\(|everity::error,\s*|severity_?,\s*|\bunused\([^"]*)"(\w+)"/g)].map(([, code]) => code);
  // References are told as unknown_ and what is looked for.
  const looked = [...sources.matchAll(/\b(?:references?|unknown)\([^;"]*"(\w+)"/g)].map(([, what]) => `unknown_${what}`);
  const codes = new Set([...known, ...looked].filter(code => !code.endsWith('_')));
  assert.deepEqual([...named].sort(), [...codes].sort());
});

test('there is a bad pack for every code', () => {
  const covered = [...UNREADABLE, ...BROKEN].map(([code]) => code);
  assert.deepEqual([...new Set(covered)].sort(), [...unreadable, ...shape, ...coreAlone].sort());
});

for (const [code, path, text] of UNREADABLE) {
  test(`${code} ends the reading`, async () => {
    const [finding] = await findingsIn(text);
    assert.deepEqual([finding.code, finding.path], [code, path]);
  });
}

for (const [code, path, place, change] of BROKEN) {
  test(`${code} is found at ${path}`, async () => {
    const pack = changed(everything, place, change);
    const findings = await findingsIn(JSON.stringify(pack));
    assert.ok(findings.some(found => found.code === code && found.path === path), JSON.stringify(findings));
    assert.equal(fits(pack), !shape.includes(code), JSON.stringify(fits.errors));
  });
}

test('good packs fit the schema: the default one, the one with every field, and those of the corpus', async () => {
  const corpus = readdirSync(new URL('../corpus/', import.meta.url)).filter(name => name.endsWith('.json'));
  const brought = corpus.map(name => JSON.parse(read(`tests/corpus/${name}`)).pack).filter(pack => typeof pack === 'object');
  assert.ok(brought.length > 2);
  for (const pack of [defaultPack, everything]) assert.ok(fits(pack), JSON.stringify(fits.errors));
  for (const pack of [...brought, defaultPack, everything]) assert.equal(await disagreement(pack), null);
});

test('what the check alone sees fits the schema', async () => {
  const pack = changed(everything, '/steps/0/directions/0/over', () => 'tea');
  const {findings} = JSON.parse(await check(JSON.stringify(pack)));
  assert.deepEqual(findings.map(({code}) => code), ['idle_direction']);
  assert.ok(checkAlone.includes('idle_direction'));
  assert.ok(fits(pack));
});

/** What can become of one value: gone, of another kind, empty, too much, of the wrong form; an object or a list also grows. */
function mutations(value) {
  const changes = [
    undefined, null, true, false, 0, -1, 1, 11, 101, 1001, 2.5, '', ' ', 'x', 'x'.repeat(600), 'x'.repeat(601),
    '\u{1F375}'.repeat(600), 'A b', 'a'.repeat(41), 'many', '2026-02-29', '2028-02-29', '2026-2-1', '2026-12', 'http://a.b/?c#d',
    'https:///a', 'https://a b', 'javascript:alert(1)', [], [''], ['x'], [7], {}, {x: 1},
  ];
  if (Array.isArray(value)) changes.push([...value, ...value], [...value, null], Array(17).fill(value[0] ?? 'x'));
  else if (typeof value === 'object') changes.push({...value, colour: 'red'});
  return changes;
}

/** At most so many of all single changes, spread over the whole pack. */
function sampled(pack, most) {
  const all = [...places(pack)].flatMap(([place, value]) => mutations(value).map(change => [place, change]));
  const stride = Math.ceil(all.length / most);
  return all.filter((_, i) => i % stride === 0);
}

for (const [name, pack, most, findingsOf] of [
  ['the small pack', everything, 5000, checkedIn], ['the default pack', defaultPack, 300, findingsIn],
]) {
  test(`schema and core judge single changes of ${name} alike`, async t => {
    let refused = 0;
    const changes = sampled(pack, most);
    for (const [place, value] of changes) {
      const mutant = changed(pack, place, () => value);
      const found = await disagreement(mutant, findingsOf);
      assert.equal(found, null, `${place} := ${JSON.stringify(value)?.slice(0, 60)}: ${JSON.stringify(found)}`);
      refused += !fits(mutant);
    }
    assert.ok(changes.length > most / 2 && refused > changes.length / 2 && refused < changes.length, `${refused} of ${changes.length} refused`);
    t.diagnostic(`${changes.length} changes, ${refused} refused by both`);
  });
}
