/**
 * The rules of a house as a document (core/packs/rules.schema.json), and one rule as a form has it. Judges nothing: what a rule may
 * say, and whether it fits, the core alone decides.
 */
import { isSame, newId } from './assessment.js';

/** What a rule can do, each the name of its field. */
export const EFFECTS = ['rule_out', 'warn', 'weight', 'value'];

/** The newer of two versions has the greater number in the first place where they differ. */
export const isNewer = (one, other) => one.localeCompare(other, 'en', { numeric: true }) > 0;

/** The last number in it grows; what has none gets one. */
function versionAfter(version) {
  const pieces = version.split(/(\d+)/); // text, number, text and so on
  if (pieces.length === 1) return `${version}1`;
  pieces[pieces.length - 2] = String(BigInt(pieces.at(-2)) + 1n);
  return pieces.join('');
}

/** A house without rules, for a content. */
export const noRules = ({ id, version }) => ({ schema: 1, id: `h${newId().slice(1)}`, version: '', pack: { id, version }, rules: [] });

/** The same document with these changes, as the version that follows. */
export const nextOf = (rules, changes) => ({ ...rules, ...changes, version: versionAfter(rules.version ?? '') });

const lastNumber = (text) => Number(/(?:^|\D)(\d{1,9})\D*$/.exec(text)?.[1] ?? 0);
/** An id that no rule of these documents has, or had: a decision may still overrule what was deleted, and versions only grow. */
export const freeId = (...documents) =>
  `rule-${Math.max(...documents.flatMap(({ rules, version }) => [lastNumber(version), ...rules.map(({ id }) => lastNumber(id))])) + 1}`;

/** With this rule in the place of the one that has its id, or behind the others. */
export const withRule = (rules, rule) => (rules.some(({ id }) => id === rule.id) ? rules.map((it) => (it.id === rule.id ? rule : it)) : [...rules, rule]);
export const withoutRule = (rules, id) => rules.filter((it) => it.id !== id);

/**
 * What two pages make of one document that both changed, rule by rule: of a rule that both changed, both stay, mine under an id of its own;
 * one that was changed stays even where the other page deleted it.
 * @param {object} base what both go on from @returns {object} theirs with what I changed
 */
export function merged(base, mine, theirs) {
  const [was, now, there] = [base, mine, theirs].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])));
  let { rules } = theirs;
  for (const id of new Set([...was.keys(), ...now.keys()])) {
    const [before, rule, other] = [was, now, there].map((it) => it.get(id));
    const isTheirsToo = !isSame(before, other) && !isSame(rule, other);
    if (isSame(before, rule)) continue;
    if (!rule) rules = isTheirsToo ? rules : withoutRule(rules, id);
    else rules = withRule(rules, isTheirsToo && other ? { ...rule, id: freeId({ ...theirs, rules }, mine, base) } : rule);
  }
  const changed = Object.keys({ ...base, ...mine }).filter((name) => !['rules', 'version'].includes(name) && !isSame(base[name], mine[name]));
  return { ...theirs, ...Object.fromEntries(changed.map((name) => [name, mine[name]])), rules };
}

/** One of two documents with one id: the newer; where they are of one version and differ, all that either holds. Null where there is neither. */
export function allOf(brought, kept) {
  if (!brought || !kept || isNewer(brought.version, kept.version) || isSame(brought, kept)) return brought ?? kept;
  if (isNewer(kept.version, brought.version)) return kept;
  return nextOf(merged({ ...kept, rules: [] }, brought, kept), {});
}

/**
 * @typedef {{asks: string, id: string, is: string[]}} Row a part of a condition. asks: 'step', 'work' (left in a framework) or 'need'
 * @typedef {{rows: Row[], join: 'any' | 'all', kept: object | null, effect: string, of: object | null}} Draft a rule in the form, its fields
 * beside these as texts. kept: a condition that the form has no fields for; of: the rule that is edited
 */

/** @returns {Draft} */
export const blankDraft = () => ({
  rows: [], join: 'any', kept: null, effect: 'rule_out', out: '', warn: '', step: '', weight: '', outcome: '', alternative: '', value: '', because: '', source: '', owner: '', review: '', of: null,
});

/** Which conditions an effect allows: the form offers no others. */
export const allows = {
  rows: ({ effect }) => ['rule_out', 'warn'].includes(effect),
  all: ({ effect }) => effect === 'warn',
  needs: ({ effect }) => effect === 'warn',
};

const conditionOf = ({ asks, id, is }) => (asks === 'need' ? is.length === 1 ? { need: is[0] } : { any: is.map((need) => ({ need })) } : { [asks]: id, is });

/** What of a draft's condition its effect allows. */
export const rowsOf = (draft) => (allows.rows(draft) ? draft.rows.filter(({ asks }) => asks !== 'need' || allows.needs(draft)) : []);

function whenOf(draft) {
  if (draft.kept && allows.rows(draft)) return draft.kept;
  const parts = rowsOf(draft).map(conditionOf);
  return parts.length > 1 ? { [allows.all(draft) ? draft.join : 'any']: parts } : parts[0];
}

/** A part of a condition as a row; undefined for one that the form has no fields for. */
function rowOf(when, needsStep) {
  if (when.is) return { asks: when.step ? 'step' : 'work', id: when.step ?? when.work, is: when.is };
  if (when.need) return { asks: 'need', id: needsStep, is: [when.need] };
  const needs = when.any?.length && when.any.every(({ need }) => need) ? when.any.map(({ need }) => need) : null;
  return needs ? { asks: 'need', id: needsStep, is: needs } : undefined;
}

function fieldsOf(when, needsStep) {
  if (!when) return {};
  const [join, parts] = when.all ? ['all', when.all] : when.any ? ['any', when.any] : ['any', [when]];
  const rows = parts.map((it) => rowOf(it, needsStep));
  return parts.length && rows.every(Boolean) ? { join, rows } : { kept: when };
}

/** @returns {Draft} */
export function draftOf(rule, needsStep) {
  const { when, weight, value, rule_out: out = '', warn = '', because, source = '', owner = '', review = '' } = rule;
  const { step = '', outcome = '', alternative = '' } = value ?? weight ?? {};
  return { ...blankDraft(), ...fieldsOf(when, needsStep), effect: EFFECTS.find((name) => name in rule), out, warn, step, outcome, alternative,
    weight: String(weight?.weight ?? ''), value: String(value?.value ?? ''), because, source, owner, review, of: rule };
}

const NEEDED = { rule_out: ['out'], warn: ['warn'], weight: ['step', 'weight'], value: ['alternative', 'step', 'outcome', 'value'] };

/** The first field that has to be filled in yet; undefined where none has. */
export function missingIn(draft) {
  if (!draft.kept && rowsOf(draft).some(({ is }) => is.includes(''))) return 'is';
  return [...NEEDED[draft.effect], 'because'].find((name) => !draft[name].trim());
}

/** @returns {object} the rule, with what later versions wrote into the one that is edited */
export function ruleOf(draft, id) {
  const { effect, out, warn, step, weight, outcome, alternative, value } = draft;
  const { when: _, rule_out: __, warn: ___, weight: ____, value: _____, because: ______, source, owner, review, ...others } = draft.of ?? {};
  const when = whenOf(draft);
  const does = { rule_out: out, warn, weight: { step, weight: Number(weight) }, value: { step, outcome, alternative, value: Number(value) } }[effect];
  const said = ['source', 'owner', 'review'].filter((name) => draft[name].trim()).map((name) => [name, draft[name]]);
  return { ...others, id, ...(when ? { when } : {}), [effect]: does, because: draft.because, ...Object.fromEntries(said) };
}
