/**
 * Holds the assessment. Every mutator ends in one `change` event; undo is a list of past assessments.
 * Knows nothing of the page, the core or where things are kept.
 */
import { newId } from './assessment.js';

/** A copy of `map` with one entry set, or removed when `value` is undefined; entries stand in the pack's order. */
function withEntry(map, key, value, order) {
  const entries = Object.entries(map).filter(([existing]) => existing !== key);
  if (value !== undefined) entries.push([key, value]);
  const place = ([id]) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.fromEntries(entries.sort((a, b) => place(a) - place(b)));
}

/** Deep enough for any session, and bounded. */
const MOST_PAST = 500;

/** @typedef {{kind: string, id?: string}} Change what was changed, for the words of undo */

export class Store extends EventTarget {
  #assessment;
  #steps;
  #alternatives;
  /** @type {{assessment: object, change: Change}[]} */ #past = [];
  /** @type {{assessment: object, change: Change}[]} */ #future = [];
  #typingIn = null;

  /** @param {object} assessment canonical, as the core reads it; `steps` and `alternatives`: ids in the pack's order */
  constructor(assessment, { steps, alternatives }) {
    super();
    this.#assessment = assessment;
    this.#steps = steps;
    this.#alternatives = alternatives;
  }

  get assessment() { return this.#assessment; }
  /** @returns {Change | null} what undo would take back */
  get undoable() { return this.#past.at(-1)?.change ?? null; }
  get redoable() { return this.#future.at(-1)?.change ?? null; }

  /** `undefined` takes the answer away. What is answered is not left open. */
  answer(step, answer) {
    const answers = withEntry(this.#assessment.answers, step, answer, this.#steps);
    this.#commit({ ...this.#assessment, answers, left_open: this.#marked(this.#assessment.left_open, step, false) }, { kind: 'answer', id: step });
  }

  /** In half units; `undefined` is the pack's own weight. */
  weigh(step, weight) { this.#set('weights', step, weight, this.#steps, { kind: 'weight', id: step }); }

  /** The same, while a slider is dragged: one undo step for the whole way. */
  drag(step, weight) {
    this.#set('weights', step, weight, this.#steps, { kind: 'weight', id: step }, `weight ${step}`);
  }

  /** All weights at once; those left out are the pack's own. */
  weighAll(weights) { this.#commit({ ...this.#assessment, weights }, { kind: 'weights' }); }

  /** Whether an answer is a fact that cannot change. */
  fix(step, fixed) {
    this.#commit({ ...this.#assessment, fixed: this.#marked(this.#assessment.fixed, step, fixed) }, { kind: 'fixed', id: step });
  }

  note(step, text) {
    this.#set('notes', step, text || undefined, this.#steps, { kind: 'note', id: step }, `note ${step}`);
  }

  /** `undefined` brings the alternative back. */
  ruleOut(alternative, reason) {
    this.#set('ruled_out', alternative, reason, this.#alternatives, { kind: 'rule', id: alternative });
  }

  reason(alternative, text) {
    this.#set('ruled_out', alternative, text, this.#alternatives, { kind: 'reason', id: alternative }, `reason ${alternative}`);
  }

  title(title) { this.#commit({ ...this.#assessment, title }, { kind: 'title' }, 'title'); }

  /** By which of the pack's sets of judgements; the first one needs no word. */
  judge(id) {
    const { judgement: _, ...others } = this.#assessment;
    this.#commit(id ? { ...others, judgement: id } : others, { kind: 'judgement' });
  }

  /** Another assessment in place of this one: an example, a link, a blank one. */
  replace(assessment, change) { this.#commit(assessment, change); }

  /** The decision that was taken, which may differ from the advice; `null` takes it back. */
  decide(decision) { this.#commit({ ...this.#assessment, decision }, { kind: 'decision' }, 'decision'); }

  /** Whether a step is left open on purpose, without an answer. */
  leaveOpen(step, left) {
    const answers = left ? withEntry(this.#assessment.answers, step, undefined, this.#steps) : this.#assessment.answers;
    this.#commit({ ...this.#assessment, answers, left_open: this.#marked(this.#assessment.left_open, step, left) }, { kind: 'left_open', id: step });
  }

  /** What another tab made of this assessment: as it is, one undo step. */
  adopt(assessment) {
    this.#past.push({ assessment: this.#assessment, change: { kind: 'elsewhere' } });
    this.#assessment = assessment;
    this.dispatchEvent(new CustomEvent('change', { detail: { kind: 'elsewhere' } }));
  }

  /** Goes on as an assessment of its own. */
  fork() {
    this.#assessment = { ...this.#assessment, id: newId(), revision: 1 };
    this.dispatchEvent(new CustomEvent('change', { detail: { kind: 'fork' } }));
  }

  /** Ends a run of typing: what is typed next is an undo step of its own. */
  endTyping() { this.#typingIn = null; }

  undo() { return this.#travel(this.#past, this.#future); }
  redo() { return this.#travel(this.#future, this.#past); }

  /** A list of steps with one in it or not, in the pack's order. */
  #marked(list, step, wanted) {
    const others = list.filter((id) => id !== step);
    return wanted ? [...others, step].sort((a, b) => this.#steps.indexOf(a) - this.#steps.indexOf(b)) : others;
  }

  #set(field, key, value, order, change, typingIn) {
    this.#commit({ ...this.#assessment, [field]: withEntry(this.#assessment[field], key, value, order) }, change, typingIn);
  }

  /** Typing that goes on in the same field joins the undo step that it began. */
  #commit(next, change, typingIn = null) {
    if (typingIn === null || typingIn !== this.#typingIn) {
      this.#past.push({ assessment: this.#assessment, change });
      if (this.#past.length > MOST_PAST) this.#past.shift();
    }
    this.#typingIn = typingIn;
    this.#future = [];
    this.#become(next, change);
  }

  /** @returns {Change | null} what was undone or redone */
  #travel(from, to) {
    const entry = from.pop();
    if (!entry) return null;
    to.push({ assessment: this.#assessment, change: entry.change });
    this.#typingIn = null;
    this.#become(entry.assessment, { kind: 'travel' });
    return entry.change;
  }

  /** Revisions only grow, also through undo: the latest state is the one that counts wherever it lies. */
  #become(next, change) {
    const revision = Math.max(this.#assessment.revision, next.revision) + 1;
    this.#assessment = { ...next, id: next.id || newId(), revision };
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
  }
}
