/** What an assessment is to everyone who has one: whether it says anything, the same as another, and how an answer changes. */

/** An id for a new assessment. `randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `a${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The options of an answer, whether it is written as one id, as a list, or missing. */
export const idsOf = (answer) => (answer === undefined ? [] : [answer].flat());

/** Whether a field says nothing. */
const isEmpty = (value) => value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** What rules out all alternatives that are built from a framework. */
export const frameworkKey = (id) => `framework:${id}`;

/** Why an alternative is ruled out, by itself or with a framework that it is built from: the first reason given; undefined where it is not. */
export function ruledOutFor({ ruled_out: out }, { id, frameworks }) {
  const reasons = [id, ...frameworks.map(frameworkKey)].map((key) => out[key]).filter((it) => it !== undefined);
  return reasons.find(Boolean) ?? reasons[0];
}

/** What of the rules of a house is a decision's own: which were in force is not. */
function withoutMark({ rules: { id, version, digest, ...own } = {}, ...said }) {
  const kept = Object.fromEntries(Object.entries(own).filter(([, value]) => !isEmpty(value)));
  return isEmpty(kept) ? said : { ...said, rules: kept };
}

/**
 * The same, said under these rules; what was overruled of another house's says nothing then.
 * @param {{id: string, version: string, digest: string} | null} mark null where none are in force
 */
export function underRules(assessment, mark) {
  const { rules: own, ...said } = withoutMark(assessment);
  if (!mark) return own ? assessment : said;
  const { id } = assessment.rules ?? {};
  return { ...said, rules: { ...mark, ...(id && id !== mark.id ? {} : own) } };
}

/** What an assessment holds, whoever's it is and wherever it lies: also in fields that only later versions know. */
function heldBy({ id, revision, place, ...held }) {
  return Object.fromEntries(Object.entries(held).filter(([, value]) => !isEmpty(value)));
}

/** What it says of its own: without the states that were kept of it, and what others answered. */
export function saidOf(assessment) {
  const { states, others, ...said } = heldBy(assessment);
  return said;
}

/** Whether nothing has been said yet, and nothing is kept. */
export function isBlank(assessment) {
  const { schema, pack, date, ...held } = heldBy(withoutMark(assessment));
  return !Object.keys(held).length;
}

/** A value in which every object has its names in one order. */
const inOrder = (value) => (value === null || typeof value !== 'object' ? value : Array.isArray(value) ? value.map(inOrder)
  : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, inOrder(one)])));
/** Whether two values are alike, in whichever order their names stand. */
export const isSame = (one, other) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** Whether two assessments, as the core reads them, hold the same: then neither has anything that the other would lose. */
export const sameContent = (one, other) => isSame(heldBy(one), heldBy(other));

/** Whether states or other people's answers are kept beside what is said. */
export const holdsBeside = ({ states, others }) => Boolean(states?.length || others?.length);

/** Whether they say the same, whatever was kept beside. */
export const sameAnswers = (one, other) => isSame(saidOf(withoutMark(one)), saidOf(withoutMark(other)));

/**
 * A step's answer after one of its boxes was set or cleared; undefined when no box is left, for an empty set is no
 * answer. "None of these" and the others push each other out. Ids that this pack does not know stay. In which order they
 * stand says nothing: the core has one.
 */
export function toggled(step, answer, optionId, checked) {
  const options = step.options;
  const exclusive = (id) => options.some((option) => option.id === id && option.exclusive);
  const others = idsOf(answer).filter((id) => id !== optionId);
  if (!checked) return others.some((id) => options.some((option) => option.id === id)) ? others : undefined;
  return [...(exclusive(optionId) ? [] : others.filter((id) => !exclusive(id))), optionId];
}

/** The set of a step's presets that an answer starts from: the largest of those that are ticked as a whole. */
export function presetIn(step, answer) {
  const ids = idsOf(answer);
  const ticked = (step.presets ?? []).filter(({ needs }) => needs.every((id) => ids.includes(id)));
  return ticked.sort((a, b) => b.needs.length - a.needs.length)[0];
}

/**
 * A step's answer after one of its presets was taken, or given back: it replaces what the one before had ticked, and nothing
 * of a person's own.
 * @param {string[]} ticked what the preset before had ticked itself
 * @returns {{answer: string[] | undefined, ticked: string[]}} ticked: what this one did
 */
export function withPreset(step, answer, preset, ticked) {
  const none = new Set(step.options.filter(({ exclusive }) => exclusive).map(({ id }) => id));
  const own = idsOf(answer).filter((id) => !ticked.includes(id) && !(preset && none.has(id)));
  const added = (preset?.needs ?? []).filter((id) => !own.includes(id));
  return { answer: own.length + added.length ? [...own, ...added] : undefined, ticked: added };
}

/** The reader's day of a time in milliseconds, YYYY-MM-DD. */
export function dayOf(time) {
  const then = new Date(time);
  return [then.getFullYear(), then.getMonth() + 1, then.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export const today = () => dayOf(Date.now());
