// What stands beside a decision: which pieces of a text are people's answers and whose, what is closed until one has answered, what
// is noted before one changes one's mind, and that a table is no program.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {adviceRows, differingRows, toCsv} from '../../web/decision/columns.js';
import {findingOf} from '../../web/decision/differences.js';
import {MOST_PEOPLE, firstOf, freeLetter, freeName, isSealed, nameFrom, peopleOf, statesOf} from '../../web/decision/beside.js';
import {Content} from '../../web/decision/content.js';
import {sameAnswers, sameContent, saidOf} from '../../web/decision/assessment.js';
import {Store} from '../../web/decision/store.js';
import {encodeLink} from '../../web/handing-on/link.js';
import {takeMany} from '../../web/handing-on/many.js';

const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const pack = JSON.parse(packText);
const advisor = await open(packText);
const core = {...Object.fromEntries(['read', 'readRestoreCode'].map(name => [name, text => JSON.parse(advisor[name](text))])), restart: async () => {}};
const codeOf = answers => JSON.parse(advisor.restoreCode(JSON.stringify({schema: 1, answers}))).code;

const ANNA = {scope: 'api', team: 'solo', stage: 'mvp'};
const BOB = {scope: 'app', team: 'team', stage: 'production'};
const [anna, bob] = [codeOf(ANNA), codeOf(BOB)];
const MINE = {scope: 'api', needs: ['orm', 'migrations', 'accounts', 'permissions', 'mfa', 'csrf', 'headers-csp', 'rate-limit', 'rest-api', 'api-tokens'], team: 'solo',
  learning: 'mixed', stage: 'production', compliance: 'ordinary', integrations: 'alone', growth: 'steady'};
const linkOf = async answers => `https://wiki.example/advisor.html${await encodeLink({schema: 1, answers})}`;

/** The names and answers of those who are found, and the lines of those who are not. */
async function found(text) {
  const pieces = await takeMany(core, text);
  return pieces.map(({name, taken: {assessment}, line}) => (assessment ? [name, assessment.answers] : {line}));
}

const LINES = {
  'a name and a code': `Anna ${anna}`,
  'with a colon': `Anna: ${anna}`,
  'the code first': `${anna} Anna`,
  'quoted and numbered': `> 1. Anna – ${anna}`,
  'in small letters, with spaces in the code': `Anna ${anna.toLowerCase().replaceAll('-', ' ')}`,
  'as a cell of a table': `| Anna | ${anna} |`,
  'with a line around it': `Hello,\n\nhere is mine.\nAnna ${anna}\nSee you on Monday!`,
};
for (const [name, text] of Object.entries(LINES)) {
  test(`a person is found: ${name}`, async () => assert.deepEqual(await found(text), [['Anna', ANNA]]));
}

test('several people are found in any mixture, in their order', async () => {
  const link = await linkOf(BOB);
  const broken = `${link.slice(0, 70)}\n${link.slice(70)}`;
  assert.deepEqual(await found(`Anna ${anna}\nBob: ${link}\nB ${bob}\nDr. Müller-Lüdenscheidt, Jr. ${anna}`),
    [['Anna', ANNA], ['Bob', BOB], ['B', BOB], ['Dr. Müller-Lüdenscheidt, Jr.', ANNA]]);
  assert.deepEqual(await found(`Bob <${broken}>\nAnna ${anna}`), [['Bob', BOB], ['Anna', ANNA]]);
});

test('a name of several words, or of other letters, stays whole', async () => {
  assert.deepEqual((await found(`Anna Maria di Lauro ${anna}\n김서연 ${bob}\nB <b@x.example>: ${bob}`)).map(([name]) => name), ['Anna Maria di Lauro', '김서연', 'B <b@x.example>']);
});

test('what was meant for a code and is none is told by its line', async () => {
  const wrong = anna.replace(/.$/, it => (it === 'A' ? 'B' : 'A'));
  assert.deepEqual(await found(`Anna ${anna}\nBob ${wrong}`), [['Anna', ANNA], {line: `Bob ${wrong}`}]);
  assert.deepEqual(await found('nothing of the kind'), [{line: 'nothing of the kind'}]);
  assert.deepEqual(await found(''), [{line: ''}]);
});

test('a code of other questions is refused with words', async () => {
  const other = await open(packText.replaceAll('"solo"', '"lonely"'));
  const {code} = JSON.parse(other.restoreCode(JSON.stringify({schema: 1, answers: {scope: 'api'}})));
  const [{taken}] = await takeMany(core, `Eve ${code}`);
  assert.equal(taken.assessment, null);
  assert.match(taken.findings[0].message, /made with other questions/);
});

test('a file of answers and a record are one piece', async () => {
  const said = {schema: 1, title: 'Hers', answers: ANNA, notes: {scope: `Bob ${bob}`}};
  assert.deepEqual(await found(JSON.stringify(said)), [['', ANNA]]);
});

test('a text that was made to be slow is not', async () => {
  const began = process.cpuUsage().user;
  await takeMany(core, `${'abcd-efgh-1234 '.repeat(100_000)}\n${'a'.repeat(500_000)}\n${'abcdefgh\n'.repeat(50_000)}${'#a=\n'.repeat(1000)}`);
  assert.ok(process.cpuUsage().user - began < 20e6);
});

test('a name is a line of letters', () => {
  assert.equal(nameFrom('  A\u202enna\n\t<b>B</b> \u2066x\u0000 '), 'A nna <b>B</b> x');
  assert.equal([...nameFrom('\u{1f600}'.repeat(100))].length, 60);
  for (const none of [null, 7, {}, undefined, ' \u200b ']) assert.equal(nameFrom(none), '');
  assert.equal(freeName([{name: 'A'}, {name: 'A (2)'}], 'A'), 'A (3)');
  assert.equal(freeLetter([{name: 'A'}, {name: 'B'}]), 'C');
});

test('whatever lies in the lists, those who are none are passed over', () => {
  const odd = [null, 7, 'x', [], {}, {name: 'A'}, {name: 'A', assessment: []}, {name: {}, assessment: {}}, {mine: true, assessment: {}}];
  assert.deepEqual(peopleOf({others: odd}).map(({at, name}) => [at, name]), [[7, '']]);
  assert.deepEqual(statesOf({states: [...odd, {name: 'S', date: 'x', tenths: {a: 1.5}, assessment: {}}]}).at(-1),
    {at: 9, name: 'S', date: '', version: '', tenths: undefined, verdict: undefined, assessment: {}});
  for (const none of [undefined, null, {}, 'x']) assert.deepEqual([peopleOf({others: none}), statesOf({states: none})], [[], []]);
  assert.equal(peopleOf({others: Array.from({length: 50}, () => ({assessment: {}}))}).length, MOST_PEOPLE);
});

test('points and a verdict that no pack gives are none', () => {
  const kept = more => statesOf({states: [{assessment: {}, ...more}]})[0];
  const verdict = {winners: ['django'], firmness: 'close', lead_tenths: 17};
  assert.deepEqual(kept({verdict: {...verdict, settled: true}, tenths: {django: 0, flask: 1000}}).verdict, verdict);
  assert.deepEqual(kept({tenths: {django: 0, flask: 1000}}).tenths, {django: 0, flask: 1000});
  for (const tenths of [{a: 1001}, {a: -1}, {a: '1'}, {'a\u202eb': 1}, Object.fromEntries(Array.from({length: 17}, (_, at) => [`a${at}`, 1])), []]) {
    assert.deepEqual(kept({tenths}).tenths ?? {}, {}, JSON.stringify(tenths));
  }
  for (const odd of [null, [], {winners: 'django'}, {winners: [{}]}, {winners: ['x'.repeat(99)]}, {winners: Array(17).fill('a')}, {firmness: 'constructor'}, {firmness: undefined}, {lead_tenths: 0.5}]) {
    assert.equal(kept({verdict: odd && !Array.isArray(odd) ? {...verdict, ...odd} : odd}).verdict, undefined, JSON.stringify(odd));
  }
});

const steps = pack.steps.map(({id}) => id);
const blank = {schema: 1, id: 'a', revision: 1, pack: {id: pack.id, version: pack.version}, title: '', date: '', answers: {}, weights: {}, notes: {}, ruled_out: {}, fixed: [], left_open: [], decision: null};
const all = Object.fromEntries(pack.steps.map(({id, options}) => [id, options[0].id]));
const others = [{name: 'Anna', assessment: {schema: 1, answers: ANNA}}];

test('others’ answers are closed until every question is answered or left open, or somebody says so', () => {
  assert.equal(isSealed({...blank, others}, steps), true);
  const {[steps[0]]: _, ...most} = all;
  assert.equal(isSealed({...blank, answers: most, others}, steps), true);
  assert.equal(isSealed({...blank, answers: most, left_open: [steps[0]], others}, steps), false);
  assert.equal(isSealed({...blank, answers: all, others}, steps), false);
  assert.equal(isSealed({...blank, others: [...others, {mine: true, assessment: {}}]}, steps), false);
  assert.equal(isSealed(blank, steps), false);
});

test('what was answered before anybody saw them is noted with the first change after, and one undo takes back both', () => {
  const store = new Store({...blank, answers: all, others}, {steps, alternatives: []});
  store.note('scope', 'x');
  assert.equal(firstOf(store.assessment), undefined);
  const {id, options: [, second, third]} = pack.steps[0];
  store.answer(id, second.id);
  assert.deepEqual(firstOf(store.assessment).answers, all);
  store.answer(id, third.id);
  assert.deepEqual(firstOf(store.assessment).answers, all);
  store.undo();
  store.undo();
  assert.equal(firstOf(store.assessment), undefined);

  const sealed = new Store({...blank, others}, {steps, alternatives: []});
  sealed.answer(id, second.id);
  assert.equal(firstOf(sealed.assessment), undefined);
});

test('what was kept beside is content that can be lost, and nothing that is said', () => {
  const kept = {...blank, others};
  assert.equal(sameContent(blank, kept), false);
  assert.equal(sameAnswers(blank, kept), true);
  assert.equal('others' in saidOf(kept), false);
  assert.equal(sameContent({...blank, others: [{name: 'A', assessment: {a: 1, b: 2}}]}, {...blank, others: [{assessment: {b: 2, a: 1}, name: 'A'}]}), true);
});

const columnOf = (said, more = {}) => {
  const text = JSON.stringify({schema: 1, ...said});
  return {kind: 'person', name: 'Anna', assessment: JSON.parse(advisor.read(text)).assessment, advice: JSON.parse(advisor.advise(text)), ...more};
};
const textsOf = rows => rows.map(({title, cells}) => [title, ...cells.map(({text}) => text)]);

test('what one takes in from outside the question is told, and may be what is advised there', () => {
  const outside = pack.alternatives.filter(it => it.beyond);
  const only = Object.fromEntries(pack.alternatives.filter(it => !it.beyond).map(({id}) => [id, '']));
  const [mine, other] = pack.cases.filter(it => it.ready).map(({answers}) => answers);
  const taken = outside.map(({id}) => id);
  const columns = [columnOf({answers: mine}), columnOf({answers: other, taken_in: taken, ruled_out: only})];
  const content = new Content(pack, {});
  const rows = differingRows(columns, [], content);
  assert.deepEqual(differingRows(columns, [], content.taking(taken)), rows);
  const names = outside.map(({name}) => name).join(', ');
  assert.deepEqual(textsOf(rows.filter(({kind}) => kind === 'taken-in')).map(([, ...texts]) => texts), [['none', names]]);
  const [advice] = adviceRows(columns, content);
  assert.equal(advice.cells[1].text, names);
  assert.deepEqual(advice.cells[1].slots, taken.map(id => content.taking(taken).slot(id)), 'in its own colour');
});

test('what was advised when a state was kept stands beside what is advised today', () => {
  const tenths = {flask: 601, django: 600, gone: 55};
  const kept = {kind: 'state', tenths, verdict: {winners: ['flask', 'gone'], firmness: 'leaning', lead_tenths: 1}};
  const content = new Content(pack, {});
  const rows = textsOf(adviceRows([columnOf({answers: all}), columnOf({answers: all}, kept)], content));
  assert.deepEqual(rows.slice(3), [['Advised then', '', 'Flask, gone (leaning, 0.1 points)'], ['Points then', '', 'Flask 60.1, Django 60.0, gone 5.5']]);
  assert.equal(adviceRows([columnOf({answers: all}), columnOf({answers: all})], content).length, 3);
});

test('another set of judgements is one difference, and not one of every question’s importance', () => {
  const [, other] = pack.judgements;
  const rows = differingRows([columnOf({answers: all}), columnOf({answers: all, judgement: other.id})], [], new Content(pack, {}));
  assert.deepEqual(rows.map(({kind, step}) => [kind, step]), [['importance', undefined]]);
});

const finding = (members, more = {}) => findingOf({
  together: JSON.parse(advisor.together(JSON.stringify({members: members.map(answers => ({assessment: {schema: 1, answers}}))}))).together,
  isOfPeople: true, names: members.map((_, at) => (at ? `P${at}` : null)), notes: members.map(() => ({})), weighDifferently: false, ruledOut: [], ...more}, new Content(pack, {}));

test('many are counted in the headline, and a question that somebody left open is none on which they differ', () => {
  const {team: _, ...open} = all;
  const members = [all, ...Array.from({length: 6}, () => ({...all, stage: 'mvp', growth: 'surge'}))];
  assert.match(finding(members).headline, /^You and six others differ/);
  assert.match(finding([{}, all]).headline, /^You and P1 leave eight questions open; /);
  assert.match(finding([{scope: 'api'}, {...open, scope: 'app'}]).headline, /^You and P1 differ on one question and leave seven open; /);
});

test('states of one’s own are no people', () => {
  const {headline, said} = finding([MINE, {...MINE, stage: 'mvp', scope: 'tool'}], {isOfPeople: false, names: [null, 'before the meeting']});
  assert.match(headline, /^This decision and “before the meeting” differ on two questions; /);
  assert.match(said.find(({title}) => title === 'Stage').says, /^This decision says “Built to last”; “before the meeting” says “A first version, soon”\.$/);
});

test('it is told how the mixes end, and a name that ends with an arrow is no step', () => {
  const {aside, settles} = finding([MINE, {...MINE, stage: 'mvp', scope: 'tool'}]);
  assert.match(aside[0], /^Of 4 mixes, \d ends? with \w+/);
  assert.ok(settles.length > 0 && settles.every(it => /^\w+ “[^”]+”(, \w+ “[^”]+”)*: \S/.test(it)), settles.join());
});

test('under whose weights it ends otherwise is told, and of nobody else', () => {
  const members = [MINE, {...MINE, team: 'few', growth: 'surge'}, {...MINE, scope: 'tool'}].map((answers, at) => ({assessment: {schema: 1, answers, weights: at === 2 ? {stage: 60} : {}}}));
  const {together} = JSON.parse(advisor.together(JSON.stringify({members})));
  const {aside} = finding(members.map(it => it.assessment.answers), {together: {...together, weights: {leads: null, members: [['django'], ['django'], ['flask', 'django']]}}, weighDifferently: true});
  assert.ok(aside.includes('The questions are also weighed differently: by your weights it may end with Django; by those of P2 with Flask or Django.'), aside.join('\n'));
});

test('no cell of a table is a formula', () => {
  assert.equal(toCsv([['', 'Anna', '=HYPERLINK("x")'], ['−2.5', '+1.0', '-x'], ['@a', '+a', '\ta']]),
    '"","Anna","\'=HYPERLINK(""x"")"\r\n"−2.5","+1.0","\'-x"\r\n"\'@a","\'+a","\'\ta"\r\n');
});
