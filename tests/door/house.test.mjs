// The document of house rules as the page changes it: what two pages make of one, and one rule as a form has it.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {allOf, blankDraft, draftOf, freeId, isNewer, merged, missingIn, nextOf, ruleOf, withRule, withoutRule} from '../../web/decision/rules.js';
import {isBlank, sameAnswers, underRules} from '../../web/decision/assessment.js';

const rule = (id, because = 'So.') => ({id, rule_out: 'tea', because});
const house = (...rules) => ({schema: 1, id: 'h', version: '3', rules});
const texts = ({rules}) => rules.map(({because}) => because).sort();

test('what two pages changed is all there: each added, changed and deleted rule of both', () => {
  const base = house(rule('rule-1', 'one'), rule('rule-2', 'two'), rule('rule-3', 'three'));
  const mine = {...base, rules: withRule(withoutRule(base.rules, 'rule-1'), rule('rule-4', 'mine'))};
  const theirs = {...base, rules: withRule(withRule(base.rules, rule('rule-2', 'two, theirs')), rule('rule-4', 'theirs'))};
  assert.deepEqual(texts(merged(base, mine, theirs)), ['mine', 'theirs', 'three', 'two, theirs'].sort());
});

test('a rule that both changed is there twice, and one that was changed outlives its deletion elsewhere', () => {
  const base = house(rule('rule-1', 'one'), rule('rule-2', 'two'));
  const mine = {...base, rules: [rule('rule-1', 'mine'), rule('rule-2', 'changed')]};
  const theirs = {...base, rules: [rule('rule-1', 'theirs')]};
  assert.deepEqual(texts(merged(base, mine, theirs)), ['changed', 'mine', 'theirs']);
  assert.deepEqual(texts(merged(base, theirs, mine)), ['changed', 'mine', 'theirs']);
});

const anyRules = fc.uniqueArray(fc.record({id: fc.integer({min: 1, max: 5}).map(n => `rule-${n}`), because: fc.constantFrom('a', 'b', 'c'), rule_out: fc.constant('tea')}), {selector: it => it.id, maxLength: 5});

test('laws of merging: with what is unchanged it is the other’s; nothing that anybody changed or added is lost; ids stay apart', () => {
  fc.assert(fc.property(anyRules, anyRules, anyRules, (one, two, three) => {
    const [base, mine, theirs] = [one, two, three].map(rules => house(...rules));
    assert.deepEqual(merged(base, base, theirs), theirs);
    assert.deepEqual(new Set(merged(base, mine, base).rules.map(it => JSON.stringify(it))), new Set(mine.rules.map(it => JSON.stringify(it))));
    const all = merged(base, mine, theirs).rules;
    assert.equal(new Set(all.map(({id}) => id)).size, all.length);
    for (const changed of [...two, ...three].filter(it => !one.some(was => was.id === it.id && was.because === it.because)))
      assert.ok(all.some(({because}) => because === changed.because), `${JSON.stringify([one, two, three, all])}`);
  }), {numRuns: 2000});
});

test('versions: what follows is newer, whatever the last was called', () => {
  for (const version of ['', '1', '9', '2026.9', 'v9', 'draft', '99999999999999999999']) assert.ok(isNewer(nextOf({version}, {}).version, version), version);
});

test('of two documents the newer is in force; of one version, all that either holds', () => {
  const [old, late] = [house(rule('rule-1')), nextOf(house(rule('rule-1'), rule('rule-2')), {})];
  assert.equal(allOf(old, late), late);
  assert.equal(allOf(late, old), late);
  assert.equal(allOf(null, old), old);
  assert.equal(allOf(old, null), old);
  assert.deepEqual(texts(allOf(house(rule('rule-1', 'a')), house(rule('rule-1', 'b')))), ['a', 'b']);
});

test('an id is free, whatever the others are called', () => {
  assert.equal(freeId({...house(), version: ''}), 'rule-1');
  assert.equal(freeId(house(rule('rule-7'), rule('lts'), rule('rule-99999999999'))), 'rule-8');
});

test('an id is not given again after its rule was deleted: decisions may overrule it still', () => {
  const seen = new Set();
  for (let document = {...house(), version: ''}; seen.size < 20;) {
    const id = freeId(document);
    assert.ok(!seen.has(id), id);
    seen.add(id);
    document = nextOf(document, {rules: withRule(document.rules, rule(id))});
    if (seen.size % 3) document = nextOf(document, {rules: withoutRule(document.rules, id)});
  }
});

const RULES = [
  {id: 'r', rule_out: 'framework:kettle', because: 'So.'},
  {id: 'r', when: {step: 'time', is: ['noon', 'evening']}, rule_out: 'tea', because: 'So.', source: 'A', owner: 'B', review: '2027-01-01'},
  {id: 'r', when: {any: [{step: 'time', is: ['noon']}, {work: 'kettle', is: ['much']}]}, rule_out: 'tea', because: 'So.'},
  {id: 'r', when: {need: 'milk'}, warn: 'Cold.', because: 'So.'},
  {id: 'r', when: {all: [{step: 'time', is: ['noon']}, {any: [{need: 'milk'}, {need: 'foam'}]}]}, warn: 'Cold.', because: 'So.'},
  {id: 'r', when: {none: [{verdict: ['tea']}, {firmness: ['tie']}]}, warn: 'Cold.', because: 'So.'},
  {id: 'r', weight: {step: 'time', weight: 20}, because: 'So.'},
  {id: 'r', value: {step: 'time', outcome: 'noon', alternative: 'tea', value: 80}, because: 'So.', later: {of: 'a later version'}, off: true},
];

test('a rule that is edited and left as it is, is the same, also where the form has no fields for it', () => {
  for (const it of RULES) {
    const draft = draftOf(it, 'extras');
    assert.equal(missingIn(draft), undefined);
    assert.deepEqual(ruleOf(draft, it.id), it);
  }
});

test('what is missing is named in the order of the form', () => {
  const draft = blankDraft();
  assert.equal(missingIn(draft), 'out');
  assert.equal(missingIn({...draft, rows: [{asks: 'step', id: 'time', is: ['']}]}), 'is');
  assert.equal(missingIn({...draft, out: 'tea'}), 'because');
  assert.equal(missingIn({...draft, out: 'tea', because: ' '}), 'because');
  assert.equal(missingIn({...draft, effect: 'value', alternative: 'tea', step: 'time', because: 'So.'}), 'outcome');
});

test('to rule out, a form asks for no single need, and several parts are any of them', () => {
  const draft = {...blankDraft(), out: 'tea', because: 'So.', join: 'all', rows: [{asks: 'step', id: 'time', is: ['noon']}, {asks: 'need', id: 'extras', is: ['milk']}, {asks: 'step', id: 'guests', is: ['crowd']}]};
  assert.deepEqual(ruleOf(draft, 'r').when, {any: [{step: 'time', is: ['noon']}, {step: 'guests', is: ['crowd']}]});
});

test('which rules were in force says nothing of its own; what was overruled does', () => {
  const mark = {id: 'h', version: '3', digest: 'd'};
  const blank = {schema: 1, title: '', answers: {}};
  const said = {...blank, answers: {time: 'noon'}};
  assert.ok(isBlank(underRules(blank, mark)));
  assert.ok(sameAnswers(said, underRules(said, mark)));
  const overruled = {...said, rules: {...mark, overruled: {r: 'A demo.'}}};
  assert.ok(!sameAnswers(said, overruled));
  assert.deepEqual(underRules(overruled, {...mark, version: '4'}).rules, {id: 'h', version: '4', digest: 'd', overruled: {r: 'A demo.'}});
  assert.deepEqual(underRules(overruled, {...mark, id: 'other'}).rules, {...mark, id: 'other'}, 'of another house it says nothing');
  assert.deepEqual(underRules(overruled, null), overruled, 'and where there are none it stays');
  assert.equal(underRules(underRules(said, mark), null).rules, undefined);
});
