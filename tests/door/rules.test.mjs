// Rules of a house at the Node tool: the command's --rules, and what proves things of a pack under them.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {check, difference, open, verify, watch} from '../../dist/advise.mjs';
import {recorded} from '../in-hand/recorded.mjs';

const TOOL = fileURLToPath(new URL('../../dist/advise.mjs', import.meta.url));
const PACK = fileURLToPath(new URL('../../core/packs/django-or-flask.json', import.meta.url));
const packText = readFileSync(PACK, 'utf8');

const house = (...rules) => JSON.stringify({schema: 1, id: 'acme', version: '3', rules: rules.map((rule, i) => ({id: `rule-${i + 1}`, because: 'We say so.', ...rule}))});
const NO_FLASK = {rule_out: 'framework:flask', because: 'Our platform team runs only Django LTS.'};
const REGULATED = {when: {step: 'compliance', is: ['regulated']}, rule_out: 'framework:flask'};
const COUNTS = {weight: {step: 'compliance', weight: 20}};
const UNFIT = {rule_out: 'cocoa'};

const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
test.after(() => rmSync(folder, {recursive: true}));
function file(name, text) {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}
const run = (...words) => promisify(execFile)(process.execPath, [TOOL, ...words]).then(({stdout, stderr}) => ({code: 0, stdout, stderr}), ({code, stdout, stderr}) => ({code, stdout, stderr}));

const SAID = '{"schema":1,"answers":{"scope":"api","compliance":"regulated"}}';
const api = file('api.json', SAID);
const under = async (rulesText, pack = packText) => {
  const advisor = await open(pack);
  advisor.decree(rulesText);
  return advisor;
};

test('advice is given under rules, and what does not fit is told beside it', async () => {
  const rules = house(REGULATED, UNFIT);
  const {code, stdout, stderr} = await run(PACK, api, '--rules', file('rules.json', rules));
  assert.equal(code, 0);
  assert.match(stderr, /rules\.json: warning: \/rules\/1\/rule_out: .*\[unknown_alternative\]/);
  assert.equal(stdout.trimEnd(), (await under(rules)).advise(SAID));
  const {ranking, verdict, house: told} = JSON.parse(stdout);
  assert.deepEqual(verdict.winners, ['django']);
  assert.deepEqual(told, [{id: 'rule-1', acts: 'yes', out: ['flask', 'combine', 'migrate']}, {id: 'rule-2', acts: 'unfit'}]);
  assert.deepEqual(ranking.filter(it => it.ruled_out).map(it => [it.alternative, it.ruled_out_by]).sort(), [['combine', ['rule-1']], ['flask', ['rule-1']], ['migrate', ['rule-1']]]);
});

test('rules that cannot be read are refused with their place, by every command', async () => {
  const bad = file('bad.json', house({rule_out: 'flask', because: ''}));
  for (const words of [[PACK, api], ['together', PACK, api, api], ['check', PACK], ['difference', PACK, PACK], ['--verify', api], ['watch', folder]]) {
    const {code, stdout, stderr} = await run(...words, '--rules', bad);
    assert.deepEqual([code, stdout], [2, ''], words[0]);
    assert.match(stderr, /bad\.json: error: \/rules\/0\/because: /);
  }
  assert.equal((await run(PACK, api, '--rules', file('empty.json', ''))).code, 2);
});

test('options are understood anywhere, once, with a file, and where they mean something', async () => {
  const rules = file('fine.json', house(REGULATED));
  const {stdout} = await run(PACK, api, '--rules', rules);
  assert.equal((await run('--rules', rules, PACK, api)).stdout, stdout);
  for (const words of [[PACK, api, '--rules'], [PACK, api, '--rules', rules, '--rules', rules], [PACK, api, '--rules-before', rules], ['--help', '--rules', rules]]) {
    const {code, stderr} = await run(...words);
    assert.equal(code, 2);
    assert.match(stderr, /^Usage:/m);
  }
  assert.match((await run(PACK, '-', '--rules', '-')).stderr, /Standard input can stand for one file only/);
});

test('what a page counts of rules in pieces is what the command counts at once, to the checklist', async () => {
  const before = house(COUNTS);
  const after = house(COUNTS, REGULATED, {value: {step: 'team', outcome: 'solo', alternative: 'flask', value: 10}});
  const advisor = await under(before);
  let differing = 0n;
  let pieces = 1;
  const examples = [];
  for (let piece = 0; piece < pieces; ++piece) {
    const {findings, effect} = JSON.parse(advisor.effect(after, SAID, piece));
    assert.deepEqual(findings, []);
    pieces = Number(effect.pieces);
    differing += BigInt(effect.differing);
    examples.push(...effect.examples);
    if (piece === 0) assert.deepEqual(effect.here, {before: ['django'], after: ['django']});
  }
  const {compared: [told]} = JSON.parse(await difference(packText, packText, '', '', before, after)).difference;
  assert.ok(differing > 0n);
  assert.equal(String(differing), told.differing);
  assert.deepEqual(examples.slice(0, told.examples.length).map(it => it.answers), told.examples.map(it => it.checklist));
  const {code, stdout} = await run('difference', PACK, PACK, '--rules-before', file('before.json', before), '--rules', file('after.json', after));
  assert.equal(code, 0);
  assert.match(stdout, new RegExp(`read by B as well, ${differing.toLocaleString('en-US')} `));
  assert.match(stdout, /A: .* under .*before\.json \(/);
  assert.equal(JSON.parse(await difference(packText, packText, '', '', after, after)).difference.compared[0].differing, '0');
});

test('a pack is checked under rules, which findings of theirs fail as well', async () => {
  const {report} = JSON.parse(await check(packText, '', house(NO_FLASK)));
  assert.deepEqual(report.wins.filter(({count}) => count !== '0').map(({alternative}) => alternative), ['django']);
  assert.deepEqual(report.ties, []);
  const {code, stdout} = await run('check', PACK, '--rules', file('none.json', house(NO_FLASK)));
  assert.equal(code, 1);
  assert.match(stdout, /"flask" wins for no complete checklist/);
  const contradicting = await run('check', PACK, '--rules', file('two.json', house(COUNTS, {weight: {step: 'compliance', weight: 6}})));
  assert.equal(contradicting.code, 1);
  assert.match(contradicting.stderr, /\[rules_contradict\]/);
  assert.equal((await run('check', PACK, '--rules', file('no.json', house()))).code, 0);
});

test('people are compared under the rules', async () => {
  const {code, stdout} = await run('together', PACK, api, file('theirs.json', SAID.replace('regulated', 'none')), '--rules', file('ruled.json', house(NO_FLASK)));
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).together.always, ['django']);
});

test('under no rules not a byte of any answer is another one', async () => {
  const advisor = await open(packText);
  const calls = () => [advisor.findings(), advisor.paper?.(), advisor.read(SAID), advisor.advise(SAID, '2026-12-01'), advisor.digest(SAID), advisor.restoreCode(SAID),
    advisor.together(`{"members":[{"assessment":${SAID}}]}`)];
  const plain = calls();
  for (const rules of [house(REGULATED, COUNTS, NO_FLASK), house(), '']) advisor.decree(rules);
  assert.deepEqual(calls(), plain);
  advisor.decree(house());
  const {house: told, ...rest} = JSON.parse(advisor.advise(SAID, '2026-12-01'));
  assert.deepEqual([told, rest], [[], JSON.parse(plain[3])]);
});

test('an assessment that names rules is told where others are in force, and what it overrules does not act', async () => {
  const rules = house(REGULATED, COUNTS);
  const advisor = await under(rules);
  const {digest} = JSON.parse(advisor.decree(rules));
  const said = of => JSON.stringify({...JSON.parse(SAID), rules: {id: 'acme', version: '3', digest, ...of}});
  const codes = (from, text) => JSON.parse(from.advise(text)).findings.map(({code}) => code);
  assert.deepEqual(codes(advisor, said({})), []);
  assert.deepEqual(codes(advisor, said({digest: 'f'.repeat(64)})), ['other_rules']);
  assert.deepEqual(codes(await open(packText), said({})), ['other_rules']);
  assert.deepEqual(codes(advisor, said({overruled: {'rule-9': 'x'}})), ['unknown_rule']);
  const overruled = JSON.parse(advisor.advise(said({overruled: {'rule-1': 'A demo.', 'rule-2': 'A demo.'}})));
  assert.deepEqual(overruled.house.map(({acts}) => acts), ['overruled', 'overruled']);
  assert.deepEqual(overruled.ranking, JSON.parse((await open(packText)).advise(SAID)).ranking);
  const elsewhere = JSON.parse(advisor.advise(said({id: 'other', overruled: {'rule-1': 'A demo.'}})));
  assert.deepEqual(elsewhere.house[0].acts, 'yes');
  assert.notEqual(JSON.parse(advisor.digest(said({}))).digest, JSON.parse(advisor.digest(said({overruled: {'rule-1': 'A demo.'}}))).digest);
  const kept = JSON.parse(advisor.read(said({overruled: {'rule-1': 'A demo.'}}))).assessment;
  assert.deepEqual(kept.rules, {id: 'acme', version: '3', digest, overruled: {'rule-1': 'A demo.'}});
});

test('a record that was made under rules is verified under them, and watched under new ones', async () => {
  const flask = {schema: 1, answers: {scope: 'api', team: 'solo'}, decision: {alternative: 'flask', because: 'Small.', by: 'Us', date: '2026-11-30'}};
  const plain = recorded(await open(packText), packText, flask);
  assert.deepEqual((await watch(plain, packText, '2026-12-01')).ruledOut, []);
  const watched = await watch(plain, packText, '2026-12-01', house(NO_FLASK));
  assert.deepEqual(watched.ruledOut, [NO_FLASK.because]);
  assert.deepEqual(watched.turned.now, ['django']);
  const everybody = await watch(plain, packText, '2026-12-01', house({rule_out: 'framework:flask'}, {rule_out: 'django'}));
  assert.deepEqual([everybody.verified.verdict, everybody.turned.now], ['other rules', []]);

  file('flask.md', plain);
  const {code, stdout} = await run('watch', folder, '--rules', file('new.json', house(NO_FLASK)));
  assert.equal(code, 1);
  assert.match(stdout, /the house rules out today what was decided: Our platform team runs only Django LTS\./);

  const rules = house(COUNTS);
  const advisor = await under(rules);
  const {digest} = JSON.parse(advisor.decree(rules));
  const ruled = recorded(advisor, packText, {...flask, rules: {id: 'acme', version: '3', digest}});
  assert.equal((await verify(ruled, packText, rules)).verdict, 'matches');
  assert.notEqual((await verify(ruled, packText)).verdict, 'matches');
  assert.equal((await run('--verify', file('ruled.md', ruled), PACK, '--rules', file('counts.json', rules))).code, 0);
});
