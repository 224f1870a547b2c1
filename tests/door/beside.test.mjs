// What stands beside a decision: which pieces of a text are people's answers and whose, what is closed until one has answered, what
// is noted before one changes one's mind, and that a table is no program.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {adviceRows, differingRows, toCsv} from '../../web/decision/columns.js';
import {MOST_PEOPLE, added, firstOf, freeLetter, freeName, isSealed, nameFrom, peopleOf, statesOf} from '../../web/decision/beside.js';
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
  assert.deepEqual((await found(`Anna Maria di Lauro ${anna}\n김서연 ${bob}`)).map(([name]) => name), ['Anna Maria di Lauro', '김서연']);
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
    {at: 9, name: 'S', date: '', version: '', tenths: undefined, assessment: {}});
  for (const none of [undefined, null, {}, 'x']) assert.deepEqual([peopleOf({others: none}), statesOf({states: none})], [[], []]);
  assert.equal(peopleOf({others: Array.from({length: 50}, () => ({assessment: {}}))}).length, MOST_PEOPLE);
});

test('there is room for so many, and for so much', () => {
  assert.equal(added([1, 2], 3, 2), null);
  assert.equal(added([], 'x'.repeat(200_000)), null);
  assert.deepEqual(added([1], 2, 2), [1, 2]);
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

test('what one takes in from outside the question is told, and may be what is advised there', () => {
  const outside = pack.alternatives.filter(it => it.beyond);
  const column = said => {
    const text = JSON.stringify({...said, schema: 1});
    return {kind: 'decision', name: '', assessment: JSON.parse(advisor.read(text)).assessment, advice: JSON.parse(advisor.advise(text))};
  };
  const only = Object.fromEntries(pack.alternatives.filter(it => !it.beyond).map(({id}) => [id, '']));
  const [mine, other] = pack.cases.filter(it => it.ready).map(({answers}) => answers);
  const taken = outside.map(({id}) => id);
  const columns = [column({answers: mine}), column({answers: other, taken_in: taken, ruled_out: only})];
  const content = new Content(pack, {});
  const rows = differingRows(columns, [], content);
  assert.deepEqual(differingRows(columns, [], content.taking(taken)), rows);
  const names = outside.map(({name}) => name).join(', ');
  const texts = rows => rows.map(({cells}) => cells.map(({text}) => text));
  assert.deepEqual(texts(rows.filter(({kind}) => kind === 'taken-in')), [['none', names]]);
  assert.equal(texts(adviceRows(columns, content))[0][1], names);
});

test('no cell of a table is a formula', () => {
  assert.equal(toCsv([['', 'Anna', '=HYPERLINK("x")'], ['−2.5', '+1.0', '-x'], ['@a', '+a', '\ta']]),
    '"","Anna","\'=HYPERLINK(""x"")"\r\n"−2.5","+1.0","\'-x"\r\n"\'@a","\'+a","\'\ta"\r\n');
});
