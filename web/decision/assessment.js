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

/** The reader's day, YYYY-MM-DD. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
