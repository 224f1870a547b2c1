/** What the rules of the house say, and what they do here, in words: the same in every view and in the record. */
import { rules as words, verdict as verdictWords } from '../words/index.js';
import { frameworkKey } from './assessment.js';

const titleOf = (id, content) => content.step(id)?.title ?? id;
const nameOf = (id, content) => content.alternative(id)?.name ?? id;
const frameworkOf = (id, content) => content.framework(id)?.name ?? id;

/** Of an option, or of a band. */
export const labelOf = (step, id) => [...(step?.bands ?? []), ...(step?.options ?? [])].find((it) => it.id === id)?.label ?? id;

/** What a condition asks about, in words. */
function whenWords(when, content) {
  const some = (list, step) => words.or(list.map((id) => labelOf(step, id)));
  const parts = (list) => list.map((it) => whenWords(it, content));
  if (when.step) return words.is(titleOf(when.step, content), some(when.is, content.step(when.step)));
  if (when.work) return words.work(content.needsStep?.title, frameworkOf(when.work, content), some(when.is, content.needsStep));
  if (when.need) return words.need(labelOf(content.needsStep, when.need));
  if (when.verdict) return words.advised(when.verdict.map((id) => nameOf(id, content)));
  if (when.firmness) return words.advised(when.firmness.map((it) => verdictWords.firmness[it] ?? it));
  if (when.all) return words.all(parts(when.all));
  if (when.any) return words.any(parts(when.any));
  return words.none(parts(when.none ?? []));
}

/** What is ruled out by a key: a way, or all that is built with a framework. */
export function outWords(key, content) {
  const framework = content.pack.frameworks.find(({ id }) => frameworkKey(id) === key);
  return framework ? words.builtWith(framework.name) : nameOf(key, content);
}

function thenWords({ rule_out: out, warn, weight, value }, content) {
  if (out !== undefined) return words.ruleOut(outWords(out, content));
  if (warn !== undefined) return words.warn(warn);
  if (weight) return words.weigh(titleOf(weight.step, content), weight.weight);
  return words.give(nameOf(value.alternative, content), titleOf(value.step, content), labelOf(content.step(value.step), value.outcome), value.value);
}

/** A rule as a sentence. */
export const ruleWords = (rule, content) => words.sentence(rule.when ? whenWords(rule.when, content) : '', thenWords(rule, content));

/** Who says so, on what it rests and until when, behind the reason. @returns {string[]} */
export const standingOf = ({ source, owner, review }, due) => [source, owner && words.ownedBy(owner), review && (due ? words.due(review) : words.reviewOn(review))].filter(Boolean);

/** What a rule does in this decision, by the advice. @returns {{id: string, acts: string, out?: string[], due?: boolean} | undefined} */
export const actsOf = (id, { house = [] }) => house.find((it) => it.id === id);

/** The rules that act here in some way, with what they do. @returns {{rule: object, acts: string, out?: string[], due?: boolean}[]} */
export const acting = ({ advice: { house = [] }, rules }) => (rules?.rules ?? []).map((rule) => ({ rule, ...house.find(({ id }) => id === rule.id) }));

/** A rule where it stands in a document: what it says, why, and who says so. */
export const saidOf = ({ rule, due }, content) => [ruleWords(rule, content), rule.because, standingOf(rule, due).join(' · ')].filter(Boolean).join(' ');

/** The values that the house has set, as an author's: they rest on no source of the content. */
export const valuesOf = (view) => acting(view).filter(({ rule, acts }) => acts === 'yes' && rule.value)
  .map(({ rule: { value, because, review }, due }) => ({ ...value, reason: words.valueOf(words.because(because, review, due)), sources: [] }));

/** Whether an advice was asked for under rules that decree a question's weight. @returns {object | undefined} the rule */
export const weighs = (step, view) => acting(view).find(({ rule, acts }) => acts === 'yes' && rule.weight?.step === step)?.rule;

/** Why the house rules an alternative out; '' where it does not. */
export function outByHouse({ ruled_out_by: by = [] }, view) {
  const rules = acting(view).filter(({ rule }) => by.includes(rule.id));
  return rules.length ? words.outBy(rules.map(({ rule: { because, review }, due }) => words.because(because, review, due))) : '';
}

/** The warnings that hold: of the house, whose word comes first, and of the pack. */
export function cautionsOf(view) {
  const { advice: { cautions }, content: { pack } } = view;
  const own = acting(view).filter(({ rule }) => cautions.includes(`rule:${rule.id}`));
  return [...own.map(({ rule, due }) => ({ title: rule.warn, text: words.warned(rule.because, standingOf(rule, due)) })), ...(pack.cautions ?? []).filter(({ id }) => cautions.includes(id))];
}

/** For what a rule was overruled here; undefined where it was not. */
export const overruledFor = ({ rules }, id) => rules?.overruled?.[id];
