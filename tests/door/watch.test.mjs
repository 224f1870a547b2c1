// What has become of filed records: `watch` reads a folder of them and tells what asks for a look, and nothing else.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {open, watch} from '../../dist/advise.mjs';
import {recorded} from '../in-hand/recorded.mjs';

const TOOL = fileURLToPath(new URL('../../dist/advise.mjs', import.meta.url));
const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const pack = JSON.parse(packText);
const advisor = await open(packText);
const made = (said, of) => recorded(advisor, packText, {schema: 1, ...said}, of);
const answersOf = id => pack.cases.find(it => it.id === id).answers;

const edited = change => {
  const other = structuredClone(pack);
  change(other);
  return JSON.stringify(other);
};
/** A pack in which nothing has expired, so that what a test plants stands alone. */
const lasting = edited(it => {
  for (const source of it.sources) delete source.true_until;
  for (const one of it.packages) {
    delete one.stale;
    delete one.ending;
  }
});
const CALM = {verified: {verdict: 'same advice', what: null, line: null}, review: null, expired: [], packages: [], ruledOut: [], turned: null};

test('a record of which all still holds asks for nothing', async () => {
  for (const {answers, name: title} of pack.cases) {
    const watched = await watch(made({answers, title}), lasting, '2026-12-01');
    assert.deepEqual(watched, CALM, title);
  }
  assert.equal(await watch('# Something else\n'), null);
});

test('a day that has passed, a fact that expired, a package gone stale and another advice are told', async () => {
  const said = {answers: answersOf('startup-mvp') ?? pack.cases[0].answers, decision: {alternative: 'flask', because: '', by: '', date: '', review: '2027-01-31'}};
  const text = made(said);
  assert.equal((await watch(text, lasting, '2027-01-31')).review, null);
  assert.equal((await watch(text, lasting, '2027-02-01')).review, '2027-01-31');

  const cited = pack.steps.flatMap(({options, bands}) => (bands ?? options).flatMap(({values}) => values.flask.sources));
  const expiring = JSON.stringify({...JSON.parse(lasting), sources: JSON.parse(lasting).sources.map(it => (cited.includes(it.id) ? {...it, true_until: '2026-12-31'} : it))});
  assert.deepEqual((await watch(text, expiring, '2026-12-31')).expired, []);
  const {expired} = await watch(text, expiring, '2027-01-01');
  assert.ok(expired.length > 0 && expired.every(({source, until}) => cited.includes(source) && until === '2026-12-31'));

  const {assembly} = JSON.parse(advisor.advise(JSON.stringify({schema: 1, ...said})));
  const [needed] = assembly.find(({framework}) => framework === 'flask').packages;
  const stale = JSON.stringify({...JSON.parse(lasting), packages: JSON.parse(lasting).packages.map(it => (it.id === needed ? {...it, stale: 'no release since'} : it))});
  assert.deepEqual((await watch(text, stale, '2026-12-01')).packages, [needed]);

  const turning = JSON.stringify({...JSON.parse(lasting), steps: JSON.parse(lasting).steps.map(step => (step.id === 'learning' ? {...step, weight: 100} : step))});
  const newest = await open(turning);
  const winnersBy = (judge, answers) => JSON.parse(judge.advise(JSON.stringify({schema: 1, answers}))).verdict.winners;
  let turned = 0;
  for (const {answers} of pack.cases) {
    const [then, now] = [winnersBy(advisor, answers), winnersBy(newest, answers)];
    const watched = await watch(made({answers}), turning, '2026-12-01');
    if (then.join() === now.join()) assert.equal(watched.turned, null);
    else {
      assert.deepEqual([watched.turned.then, watched.turned.now], [then, now]);
      assert.ok(watched.turned.why.length > 0);
      turned++;
    }
  }
  assert.ok(turned > 0 && turned < pack.cases.length);
});

const run = (...words) => promisify(execFile)('node', [TOOL, ...words]).then(({stdout, stderr}) => ({code: 0, stdout, stderr}), ({code, stdout, stderr}) => ({code, stdout, stderr}));

test('the command reads a folder, for people and for machines, and ends with what it found', async t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'records-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const packFile = path.join(folder, 'pack.json');
  writeFileSync(packFile, lasting);
  mkdirSync(path.join(folder, 'docs/decisions'), {recursive: true});
  mkdirSync(path.join(folder, 'node_modules/x'), {recursive: true});
  const honest = made({answers: answersOf(pack.cases[0].id), title: 'Portal'});
  writeFileSync(path.join(folder, 'docs/decisions/0001.md'), honest);
  writeFileSync(path.join(folder, 'docs/README.md'), '# Decisions\n');
  writeFileSync(path.join(folder, 'node_modules/x/0009.md'), honest.replace('Portal', 'Portals'));
  assert.deepEqual(await run('watch', folder, packFile), {code: 0, stderr: '',
    stdout: `${path.join(folder, 'docs/decisions/0001.md')}: matches: its words are as they were filed, by another version, and its inputs lead to the same advice today; who wrote it, and when, is not proved\n`});

  const wrong = path.join(folder, 'docs/decisions/0002.md');
  writeFileSync(wrong, honest.replace('# Portal', '# Portals'));
  const told = await run('watch', folder, packFile);
  assert.equal(told.code, 1);
  assert.match(told.stdout, /0002\.md: edited: the words are not those that were filed/);
  const machine = await run('watch', folder, packFile, '--json');
  assert.equal(machine.code, 1);
  assert.deepEqual(JSON.parse(machine.stdout).map(({file, verified}) => [path.basename(file), verified.verdict]), [['0001.md', 'same advice'], ['0002.md', 'edited']]);

  writeFileSync(wrong, Buffer.from([0xff, 0xfe, 0x00]));
  const unread = await run('watch', folder, packFile);
  assert.equal(unread.code, 2);
  assert.match(unread.stdout, /0001\.md: matches/);
  assert.match(unread.stderr, /0002\.md:1:1: It is not text in UTF-8/);
  assert.deepEqual(await run('watch', path.join(folder, 'docs', 'none')).then(({code}) => code), 2);
  rmSync(path.join(folder, 'docs/decisions'), {recursive: true});
  assert.deepEqual(await run('watch', folder), {code: 0, stderr: '', stdout: `${folder}: no records below it\n`});
  writeFileSync(packFile, '{"schema": 1}');
  const broken = await run('watch', folder, packFile);
  assert.equal(broken.code, 2);
  assert.match(broken.stderr, /pack\.json/);
});
