// What the differences between several people do, through the artefact's core.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {BOMBS} from '../hostile/bombs.mjs';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const packText = read('core/packs/django-or-flask.json');
const pack = JSON.parse(packText);
const advisor = await open(packText);
const steps = pack.steps.map(({id}) => id);

const said = (answers, more = {}) => ({schema: 1, answers, ...more});
const ask = (method, ...members) => JSON.parse(advisor[method](JSON.stringify({members})));
const together = (...assessments) => ask('together', ...assessments.map(assessment => ({assessment})));
const advise = assessment => JSON.parse(advisor.advise(JSON.stringify(assessment), '', ['outlook', 'contributions']));

const second = JSON.parse(read('tests/core/second_readings.json'));
const projects = pack.cases.filter(({id}) => id in second).map(({id, answers}) => ({id, both: [said(answers), said(second[id])]}));

/** The winners of each way to take every answer from one of these people. */
function* mixesOf(people, mix = {}, [step, ...rest] = steps) {
  if (!step) return yield advise(said(mix)).verdict.winners.join();
  const seen = new Set();
  for (const {answers} of people) {
    const text = JSON.stringify(answers[step]);
    if (!seen.has(text)) yield* mixesOf(people, {...mix, ...answers[step] && {[step]: answers[step]}}, rest);
    seen.add(text);
  }
}

test('of real projects, read by two, it is told for how many the difference does not matter', () => {
  const told = projects.map(({both}) => together(...both).together);
  const count = which => told.filter(which).length;
  assert.deepEqual({
    projects: told.length,
    agreed: count(it => it.differ.length === 0),
    noMatter: count(it => it.differ.length > 0 && it.always.length > 0),
    oneStep: count(it => it.essential.length === 1),
    severalSteps: count(it => it.essential.length > 1),
    leads: count(it => it.weights.leads !== null),
  }, {projects: 31, agreed: 9, noMatter: 12, oneStep: 6, severalSteps: 4, leads: 21});
});

test('the winners of all mixes are those that each mix has in its own advice', () => {
  const complete = projects.filter(({both}) => both.every(({answers}) => steps.every(step => step in answers)));
  assert.ok(complete.length > 5);
  let compared = 0;
  for (const {id, both} of complete) {
    const {together: told} = together(...both);
    const counts = new Map();
    for (const winners of mixesOf(both)) counts.set(winners, (counts.get(winners) ?? 0) + 1);
    assert.deepEqual(told.winners.map(it => it.winners.join()).sort(), [...counts.keys()].sort(), id);
    // Other ticks among the needs may come to the same outcome, so that mixes of answers are as many or twice as many.
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0) / Number(told.mixes);
    for (const it of told.winners) assert.equal(counts.get(it.winners.join()), Number(it.mixes) * all, id);
    compared += told.winners.length > 1;
  }
  assert.ok(compared > 1);
});

test('one alone has what the advice on the open questions has', () => {
  for (const {both: [mine]} of projects.slice(0, 10)) {
    const {stage: _, growth: __, ...answers} = mine.answers;
    const {together: told} = together(said(answers));
    const {outlook} = advise(said(answers));
    assert.equal(told.mixes, outlook.total);
    assert.deepEqual(told.possible, outlook.possible);
    assert.deepEqual(told.always, outlook.settled_on);
    assert.deepEqual(told.essential, outlook.open.filter(it => it.matters).map(it => it.step));
  }
});

test('agreed on what is named the winners are settled, and without a part of it they are not', () => {
  let parts = 0;
  for (const {id, both} of projects) {
    for (const {agreed, winners} of together(...both).together.agreements) {
      const others = left => both.map(person => said({...person.answers, ...Object.fromEntries(agreed.filter(it => it !== left).map(({step, members}) =>
        [step, both[members[0]]?.answers[step]]))}));
      if (agreed.some(it => it.members.length === 0)) continue;
      assert.deepEqual(together(...others()).together.always, winners, id);
      for (const part of agreed) assert.deepEqual(together(...others(part)).together.always, [], id);
      parts += agreed.length;
    }
  }
  assert.ok(parts > 5);
});

test('a blank checklist beside a full one is counted, and so are twelve people', () => {
  const blank = together(projects[0].both[0], said({})).together;
  assert.equal(blank.counted, true);
  assert.deepEqual(blank.possible, ['django', 'flask', 'combine', 'migrate']);
  assert.equal(together(...Array(12).fill(said({scope: 'app'}))).together.counted, true);
  assert.equal(together(...Array(13).fill(said({}))).findings[0].code, 'wrong_count');
});

test('the worst pack is not counted, and it is said what has too many outcomes', async () => {
  const pack = BOMBS['sixteen alternatives, 40 steps of eight options'];
  const bomb = await open(pack);
  const {together: told} = JSON.parse(bomb.together(JSON.stringify({members: [{assessment: said({})}]})));
  assert.equal(told.counted, false);
  assert.deepEqual(told.blocked_by, JSON.parse(pack).steps.map(({id}) => id));
  assert.deepEqual(told.differ, told.blocked_by);
  assert.ok(!('winners' in told || 'agreements' in told));
});

test('weights are those of the set of judgements that a member chose', () => {
  const {weights} = pack.judgements.find(({id}) => id === 'equal');
  const asWritten = Object.fromEntries(Object.entries(weights).map(([step, weight]) => [step, 2 * weight]));
  const under = (mine, theirs) => together(mine, {...mine, ...theirs}).together.weights;
  const told = projects.map(({both: [mine]}) => mine).map(mine => [under(mine, {judgement: 'equal'}), under(mine, {weights: asWritten}), under(mine, {})]);
  for (const [judged, weighted] of told) assert.deepEqual(judged, weighted);
  assert.ok(told.some(([judged, , alike]) => JSON.stringify(judged) !== JSON.stringify(alike)));
});

test('a changed edition of the pack is no changed mind', async () => {
  const edited = structuredClone(pack);
  edited.version = '2027.1';
  const [option] = edited.steps.find(({id}) => id === 'stage').options;
  const was = option.values.django.value;
  option.values.django.value = was < 50 ? was + 40 : was - 40;
  const later = await open(JSON.stringify(edited));
  const answers = {scope: 'app', stage: option.id, team: 'few'};
  const state = {name: 'before the meeting', assessment: said(answers), pack: {id: pack.id, version: pack.version},
    tenths: Object.fromEntries(advise(said(answers)).ranking.map(it => [it.alternative, it.tenths]))};
  const now = said({...answers, growth: 'surge'}, {weights: {team: 24}});
  const {split, findings} = JSON.parse(later.split(JSON.stringify({members: [state, {assessment: now}]})));
  assert.deepEqual(findings, []);
  assert.deepEqual(split.parts.map(it => it.of), ['pack', 'judgement', 'importance', 'answers']);
  assert.notEqual(split.parts[0].tenths, 0);
  assert.equal(split.parts[1].tenths, 0);
  assert.equal(split.before + split.parts.reduce((sum, it) => sum + it.tenths, 0), split.after);
  const ranking = JSON.parse(later.advise(JSON.stringify(now))).ranking;
  const tenths = id => ranking.find(it => it.alternative === id).tenths;
  assert.equal(split.after, tenths('django') - tenths('flask'));
});

test('kept states are carried whole through reading, and are in no digest', () => {
  const states = [{assessment: said({scope: 'app'}), later: [1, {}], name: 'before', tenths: {django: 612}}];
  const {assessment, findings} = JSON.parse(advisor.read(JSON.stringify(said({scope: 'api'}, {states}))));
  assert.deepEqual(findings, []);
  assert.deepEqual(assessment.states, states);
  assert.equal(JSON.parse(advisor.digest(JSON.stringify(said({scope: 'api'}, {states})))).digest, JSON.parse(advisor.digest(JSON.stringify(said({scope: 'api'})))).digest);
});
