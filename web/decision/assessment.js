/** What an assessment is to everyone who has one: whether it says anything, the same as another, and how an answer changes. */

/** An id for a new assessment. `randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `a${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The options of an answer, whether it is written as one id, as a list, or missing. */
export const idsOf = (answer) => (answer === undefined ? [] : [answer].flat());

/** Whether nothing has been said yet. */
export const isBlank = (assessment) =>
  !assessment.title && !assessment.decision
  && ['answers', 'weights', 'notes', 'ruled_out', 'fixed', 'left_open'].every((field) => !Object.keys(assessment[field]).length);

/** Whether two assessments say the same, whoever's they are. */
export function sameContent(one, other) {
  const said = ({ id, revision, ...rest }) => JSON.stringify(rest);
  return said(one) === said(other);
}

/**
 * A step's answer after one of its boxes was set or cleared; undefined when no box is left, for an empty set is no
 * answer. "None of these" and the others push each other out. Ids that this pack does not know stay.
 */
export function toggled(step, answer, optionId, checked) {
  const options = step.options;
  const exclusive = (id) => options.some((option) => option.id === id && option.exclusive);
  const place = (id) => options.findIndex((option) => option.id === id);
  const others = idsOf(answer).filter((id) => id !== optionId);
  if (!checked) return others.some((id) => place(id) >= 0) ? others : undefined;
  const compatible = exclusive(optionId) ? [] : others.filter((id) => !exclusive(id));
  return [...compatible, optionId].sort((a, b) => (place(a) < 0) - (place(b) < 0) || place(a) - place(b));
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
  const all = [...own, ...added];
  const ordered = [...step.options.map(({ id }) => id).filter((id) => all.includes(id)), ...own.filter((id) => !step.options.some((it) => it.id === id))];
  return { answer: ordered.length ? ordered : undefined, ticked: added };
}

/** The reader's day, YYYY-MM-DD. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
