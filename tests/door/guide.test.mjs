// core/packs/changing.md is followed to the letter: every piece of JSON is put where it says, the script is run, and what
// the text promises of check and difference is so.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {check, difference, open} from '../../dist/advise.mjs';

const read = name => readFileSync(new URL(`../../core/packs/${name}`, import.meta.url), 'utf8');
const guide = read('changing.md');
const before = read('django-or-flask.json');

/** The blocks of code under a heading, each with what stands beside its fence. */
function blocksUnder(heading) {
  const [, section] = guide.split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^```(.+)\n([^]*?)^```$/gm)].map(([, head, code]) => {
    const [, what, place] = head.split(' ');
    return {what, place, code};
  });
}

/** What a place leads to; entries of lists go by their ids. */
const entry = (value, key) => Array.isArray(value) ? value.findIndex(({id}) => id === key) : key;
function follow(document, {what, place, code}) {
  const keys = place.split('/').slice(1);
  const last = keys.pop();
  const parent = keys.reduce((value, key) => value[entry(value, key)], document);
  assert.ok(entry(parent, last) in parent, place);
  if (what === 'add') parent[last].push(JSON.parse(code));
  else parent[entry(parent, last)] = JSON.parse(code);
}

/** The pack after these blocks. */
function changed(text, blocks) {
  const pack = JSON.parse(text);
  for (const block of blocks) follow(pack, block);
  return JSON.stringify(pack);
}

async function differing(one, other) {
  const told = JSON.parse(await difference(one, other)).difference;
  return told.compared.map(({differing: count}) => Number(count));
}

const codes = async text => JSON.parse(await check(text)).findings.map(({code}) => code);

test('another weight', async () => {
  const weight = JSON.parse(before).steps.find(({id}) => id === 'compliance').weight;
  assert.ok(guide.includes(`Its \`weight\` is ${weight};`));
  const after = changed(before, blocksUnder('Another weight'));
  assert.deepEqual(await codes(after), []);
  const [count] = await differing(before, after);
  assert.ok(count > 0 && count < Number(JSON.parse(await check(before)).report.checklists) / 4, String(count));
});

test('a rule of the house', async () => {
  const blocks = blocksUnder('A rule of your house');
  const [{code}] = blocks.filter(({what}) => what === 'assessment');
  const advisor = await open(before);
  const {findings, ranking} = JSON.parse(advisor.advise(code));
  assert.deepEqual(findings, []);
  assert.deepEqual(ranking.filter(({ruled_out}) => ruled_out).map(({alternative}) => alternative).sort(), ['combine', 'flask', 'migrate']);

  const [{code: rules}] = blocks.filter(({what}) => what === 'rules');
  assert.deepEqual(JSON.parse(advisor.decree(rules)).findings, []);
  const [told] = JSON.parse(await difference(before, before, '', '', '', rules)).difference.compared;
  assert.ok(Number(told.differing) > 0, told.differing);
  const advice = JSON.parse(advisor.advise('{"schema": 1, "answers": {"scope": "tool"}}'));
  assert.ok(advice.cautions.includes('rule:who-runs-it'));
  assert.deepEqual(advice.house.map(({acts}) => acts), ['yes', 'yes', 'maybe']);
});

test('the rules that show their format act on the pack', async () => {
  const [, rules] = read('README.md').match(/^```json rules\n([^]*?)^```$/m);
  const advisor = await open(before);
  assert.deepEqual(JSON.parse(advisor.decree(rules)).findings, []);
  assert.deepEqual(JSON.parse(advisor.advise('{"schema": 1, "answers": {"scope": "tool", "compliance": "regulated"}}')).house.map(({acts}) => acts), ['yes', 'no', 'yes', 'yes']);
});

test('questions changed, with the codes of the edition before', async t => {
  const [{code: script}, {place, code}] = blocksUnder('Questions, and the codes of earlier editions');
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  t.after(() => rmSync(folder, {recursive: true}));
  mkdirSync(path.join(folder, 'core/packs'), {recursive: true});
  const file = path.join(folder, 'core/packs/django-or-flask.json');
  writeFileSync(file, before);
  writeFileSync(path.join(folder, 'edition.mjs'), script);
  assert.equal(spawnSync(process.execPath, ['edition.mjs'], {cwd: folder}).status, 0);
  const kept = readFileSync(file, 'utf8');
  assert.deepEqual(await codes(kept), []);

  const pack = JSON.parse(kept);
  const [, , id] = place.split('/');
  const {options} = pack.steps.find(it => it.id === id);
  options.unshift({...options[0], ...JSON.parse(code)});
  const said = {answers: {[id]: options.at(-1).id, scope: 'app'}, weights: {scope: 3}};
  const restoreCode = JSON.parse((await open(before)).restoreCode(JSON.stringify({schema: 1, ...said}))).code;
  const opened = async changes => JSON.parse((await open(JSON.stringify({...pack, ...changes}))).readRestoreCode(restoreCode));
  const {assessment} = await opened({});
  assert.deepEqual(assessment.answers, {scope: 'app', [id]: options.at(-1).id});
  assert.deepEqual(assessment.weights, {scope: 3});
  assert.equal((await opened({editions: []})).findings[0].code, 'other_pack_code');
});

test('what is beyond the question comes into it', async () => {
  const after = changed(before, blocksUnder('FastAPI in the question'));
  const {usable, findings, report} = JSON.parse(await check(after));
  assert.deepEqual({usable, findings}, {usable: true, findings: []});
  assert.equal(report.beyond, undefined);
  assert.equal(report.wins.find(({alternative}) => alternative === 'fastapi').count, JSON.parse(await check(before)).report.beyond[0].leads);
});

test('another framework', async t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  t.after(() => rmSync(folder, {recursive: true}));
  mkdirSync(path.join(folder, 'core/packs'), {recursive: true});
  mkdirSync(path.join(folder, 'build'));
  const file = path.join(folder, 'core/packs/django-or-flask.json');
  const run = (text, code) => {
    writeFileSync(file, text);
    writeFileSync(path.join(folder, 'build/run.mjs'), code);
    const {status, stderr} = spawnSync(process.execPath, ['build/run.mjs'], {cwd: folder, encoding: 'utf8'});
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
    return readFileSync(file, 'utf8');
  };
  const [room, ...blocks] = blocksUnder('Another framework');
  const fill = blocks.findIndex(({what}) => what === 'run');
  const without = run(before, room.code);
  assert.deepEqual(await codes(without), []);
  const listed = changed(without, blocks.slice(0, fill));
  assert.deepEqual([...new Set(await codes(listed))].sort(), ['missing_provision', 'missing_value']);
  const filled = run(listed, blocks[fill].code);
  assert.deepEqual(await codes(filled), ['never_wins']);

  const judged = changed(filled, blocks.slice(fill + 1));
  assert.deepEqual(await codes(judged), []);
  const advice = JSON.parse((await open(judged)).advise('{"schema": 1, "answers": {"scope": "api", "integrations": "part"}}'));
  assert.ok(advice.ranking.some(({alternative}) => alternative === 'quart'));
});

test('no block is left out', () => {
  const sections = ['Another weight', 'A rule of your house', 'FastAPI in the question', 'Another framework', 'Questions, and the codes of earlier editions'].flatMap(blocksUnder);
  assert.equal(sections.length, [...guide.matchAll(/^```\w/gm)].length);
});
