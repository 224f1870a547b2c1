// node dist/advise.mjs check PACK.json and difference PACK.json PACK.json, and the same as a library
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {check, difference} from '../../dist/advise.mjs';

const here = relative => fileURLToPath(new URL(relative, import.meta.url));
const everything = here('../packs/everything.json');
const text = readFileSync(everything, 'utf8');

const run = (...words) => spawnSync(process.execPath, [here('../../dist/advise.mjs'), ...words], {encoding: 'utf8'});

/** The text of the small pack after `change`. */
function changed(change) {
  const pack = JSON.parse(text);
  change(pack);
  return JSON.stringify(pack);
}

/** A file with this content, for as long as the test runs. */
function file(test, content) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  test.after(() => rmSync(folder, {recursive: true}));
  const name = path.join(folder, 'pack.json');
  writeFileSync(name, content);
  return name;
}

const heavier = changed(pack => (pack.steps[1].weight = 9));

test('a pack of which everything is true has no finding, and its report counts', async () => {
  const {usable, findings, report} = JSON.parse(await check(text));
  assert.deepEqual({usable, findings}, {usable: true, findings: []});
  assert.deepEqual({...report, work: null, carrying: null}, {
    checklists: '54', examined: 'all', work: null, carrying: null,
    wins: [
      {alternative: 'tea', count: '12'}, {alternative: 'coffee', count: '17'},
      {alternative: 'both', count: '9'}, {alternative: 'switch', count: '15'},
    ],
    ties: [{alternatives: ['both', 'switch'], count: '1', example: {time: 'noon', guests: 'crowd', extras: 'much.much', snacks: 'plain'}}],
    directions: 4, conditions: 5,
  });
});

test('a value that carries verdicts topples so many when it is put to an end of the scale', async () => {
  const {report: {carrying, ties}} = JSON.parse(await check(text));
  const counts = carrying.map(({verdicts}) => Number(verdicts));
  assert.deepEqual(counts, [...counts].sort((one, other) => other - one));
  assert.equal(carrying.length, 20);
  for (const {step, outcome, alternative, verdicts} of [carrying[0], carrying.at(-1)]) {
    const toppled = async value => JSON.parse(await difference(text, changed(({steps}) => {
      const {bands, options} = steps.find(({id}) => id === step);
      (bands ?? options).find(({id}) => id === outcome).values[alternative].value = value;
    }))).difference.compared[0].differing;
    const differing = Number(await toppled(0)) + Number(await toppled(100));
    assert.ok(differing >= Number(verdicts) && differing <= Number(verdicts) + ties.length, `${verdicts}, ${differing}`);
  }
});

test('the command tells the same in words and ends with 0', () => {
  const {status, stdout, stderr} = run('check', everything);
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.match(stdout, /everything\.json: nothing found/);
  assert.match(stdout, /54 complete checklists: each was looked at/);
  assert.match(stdout, /values that carry the most verdicts: .*\n {2}\w+ [\w-]+, \w+: \d+ \(\d+\.\d %\)/);
  assert.match(stdout, /coffee wins 17 \(31\.5 %\)/);
  assert.match(stdout, /both and switch tie in 1, first: time noon, guests crowd, extras much\.much, snacks plain/);
});

test('a finding stands with its place and its code, and the command ends with 1', t => {
  const {status, stdout} = run('check', file(t, changed(pack => (pack.steps[0].directions[0] = {favours: 'coffee', over: 'tea'}))));
  assert.equal(status, 1);
  assert.match(stdout, /pack\.json: warning: \/steps\/0\/directions\/0: From "morning" to "noon", .* \[broken_direction\]/);
  assert.match(stdout, /1 finding/);
});

test('a pack that is not consistent is refused with what is wrong', async t => {
  const broken = changed(pack => delete pack.steps[0].options[0].values.tea);
  const {usable, findings, report} = JSON.parse(await check(broken));
  assert.equal(usable, false);
  assert.equal(report, undefined);
  assert.equal(findings[0].code, 'missing_value');
  for (const words of [['check'], ['difference', everything]]) {
    const {status, stdout, stderr} = run(...words, file(t, broken));
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /error: \/steps\/0\/options\/0\/values: .* \[missing_value\]/);
  }
});

test('two packs are compared by the winners of all complete checklists', async () => {
  const {usable, difference: told} = JSON.parse(await difference(text, heavier));
  assert.equal(usable, true);
  assert.equal(told.compared.length, 1);
  const [{checklists, examined, differing, examples}] = told.compared;
  assert.deepEqual({checklists, examined}, {checklists: '54', examined: 'all'});
  assert.ok(Number(differing) > 5);
  assert.equal(examples.length, 5);
  for (const {a, b} of examples) assert.notDeepEqual(a, b);
});

test('the command tells a difference in words and ends with 0', t => {
  const {status, stdout, stderr} = run('difference', everything, file(t, heavier));
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.match(stdout, /^A: .*everything\.json \(everything 1\)\nB: .*pack\.json \(everything 1\)\n/);
  assert.match(stdout, /Of 54 complete checklists of A, read by B as well, \d+ \(\d+\.\d %\) get another recommendation: each was looked at/);
  assert.match(stdout, /\n {2}time \w+, guests \w+, extras [\w.]+, snacks \w+: A [\w ]+, B [\w ]+/);
});

test('what only one pack has is told, and both are read by the other', t => {
  const renamed = changed(pack => {
    pack.steps[0].options[1].id = 'afternoon';
    pack.steps[3].options[2].load = 2;
  });
  const {stdout} = run('difference', everything, file(t, renamed));
  assert.match(stdout, /Only in A:\n {2}step time: noon\nOnly in B:\n {2}step time: afternoon\n/);
  assert.match(stdout, /Step snacks: the same needs may fall into another band/);
  assert.match(stdout, /complete checklists of A, read by B/);
  assert.match(stdout, /complete checklists of B, read by A/);
});

test('a pack does not differ from itself', async () => {
  const {difference: told} = JSON.parse(await difference(text, text));
  assert.deepEqual(told.compared, [{checklists_of: 'a', checklists: '54', examined: 'alike', work: 0, differing: '0', examples: []}]);
});

test('what is too large to count is said to be so', async t => {
  const large = weight => changed(pack => {
    for (let i = 0; i < 26; i++) pack.steps.push({...pack.steps[i % 2], id: `more-${i}`, was: [], weight: 50 + i + weight});
  });
  const [one, other] = [file(t, large(0)), file(t, large(3))];
  const checked = run('check', one);
  assert.equal(checked.status, 1);
  assert.match(checked.stdout, /could not be decided within 134217728 steps of work for the whole pack/);
  const compared = run('difference', one, other);
  assert.equal(compared.status, 1);
  assert.match(compared.stdout, /too many to count within the budget of work/);
});

test('words that it does not know are answered with how to use it', () => {
  for (const words of [[], ['check'], ['difference', everything], ['prove', everything, everything]]) {
    const {status, stdout, stderr} = run(...words);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /Usage: .*PACK\.json/);
  }
});
