// What version 1.0 made, before assessments could say more: links, codes, files, a saved page and records in tests/earlier/.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open, verify} from '../../dist/advise.mjs';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const made = JSON.parse(read('tests/earlier/made.json'));
const pack = JSON.parse(read('core/packs/django-or-flask.json'));
const advisor = await open(JSON.stringify(pack));
const ask = (method, said) => JSON.parse(advisor[method](JSON.stringify(said)));

const sha256 = text => createHash('sha256').update(text).digest('hex');

/** The same however it is ordered. */
const canonical = said => ask('read', said).assessment;

/** In today's ids, where what was chosen has another. */
const carried = said => ({...said, answers: carriedAnswers(said.answers)});
const carriedAnswers = answers => Object.fromEntries(Object.entries(answers).map(([step, chosen]) => {
  const options = pack.steps.find(({id}) => id === step)?.options ?? [];
  const now = id => options.find(({was = []}) => [was].flat().includes(id))?.id ?? id;
  return [step, Array.isArray(chosen) ? chosen.map(now) : now(chosen)];
}));

for (const {name, assessment, link, digest, pack: itsPack, code, coded} of made) {
  const {id, revision, ...said} = assessment;
  test(`${name}: its file, its link and its code open with all that they held`, async () => {
    assert.deepEqual((await advisor.take(code)).assessment.answers, carriedAnswers(coded));
    assert.deepEqual((await advisor.take(JSON.stringify(assessment))).assessment, canonical(assessment));
    assert.deepEqual((await advisor.take(link)).assessment, canonical({...said, id: '', revision: 0}));
  });
  test(`${name}: nothing that it says is lost or added in reading`, () => {
    const sorted = value => (value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])) : Array.isArray(value) ? [...value].sort() : value);
    assert.deepEqual(sorted(canonical(assessment)), sorted(carried(assessment)));
  });
  test(`${name}: its digest follows from the earlier rule, which still holds`, () => {
    const byThatRule = (packDigest, it) => sha256(`${JSON.stringify(it)}\n${packDigest}`);
    assert.equal(byThatRule(itsPack, said), digest);
    const {earlier} = ask('digest', assessment);
    assert.equal(byThatRule(earlier.pack, carried(said)), earlier.digest);
    assert.equal(ask('digest', assessment).digest, ask('digest', canonical(assessment)).digest);
  });
}

test('the records and the saved page hold what they held', async () => {
  const held = name => canonical(made.find(it => it.name === name).assessment);
  for (const [file, name] of [['everything.md', 'everything'], ['in-another-order.md', 'in another order']]) {
    assert.deepEqual((await advisor.take(read(`tests/earlier/${file}`))).assessment, {...held(name), id: '', revision: 0});
  }
  assert.deepEqual((await advisor.take(read('tests/earlier/saved-page.html'))).assessment, held('everything'));
});

test('a record in any order of things, made with a pack that had line ends of Windows, has its digest', async () => {
  const pack = read('tests/earlier/small-pack.json').replace(/\n*$/, '\n').replaceAll('\n', '\r\n');
  const text = read('tests/earlier/small-pack.md');
  const judged = async (record, withPack = pack) => (await verify(record, withPack)).verdict;
  for (const it of [text, text.replaceAll('\n', '\r\n'), text.normalize('NFD')]) assert.equal(await judged(it), 'inputs match');
  assert.equal(await judged(text.replace('"time": 8', '"time": 6')), 'edited');
  assert.equal(await judged(text.replace('"time": "morning",', '"time": "evening",')), 'edited');
  assert.equal(await judged(text, pack.replace('tea', 'tee')), 'other pack');
});
