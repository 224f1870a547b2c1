/**
 * Holds the decisions that the page has shown, each under its id with a history of its own. Every mutator ends in one `change`
 * event. Knows nothing of the page, the core or where things are kept.
 */
import { newId, sameContent, underRules } from './assessment.js';
import { withFirst } from './beside.js';

/** A copy of `map` with one entry set, or removed when `value` is undefined; entries stand in the pack's order. */
function withEntry(map, key, value, order) {
  const entries = Object.entries(map).filter(([existing]) => existing !== key);
  if (value !== undefined) entries.push([key, value]);
  const place = ([id]) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.fromEntries(entries.sort((a, b) => place(a) - place(b)));
}

/** Deep enough for any session, and bounded. */
const MOST_PAST = 500;

/** More than anyone is told of at once. */
const MOST_MARKS = 50;

/**
 * @typedef {{kind: string, id?: string}} Change what was changed, for the words of undo
 * @typedef {{assessment?: object, open?: string, change: Change}} Turn what undo or redo leads to: another state of the same
 * decision, or another decision, by its id
 * @typedef {{assessment: object, past: Turn[], future: Turn[], isChanged: boolean}} Decision isChanged: by a person, here
 */

export class Store extends EventTarget {
  /** @type {Map<string, Decision>} */ #decisions = new Map();
  #shown; // an id
  #marks = []; // decisions to lead back to, as turns
  #revision = 0; // the highest so far: those that this page gives only grow
  #steps;
  #alternatives;
  #typingIn = null;
  #mark = null; // of the rules of the house that are in force

  /** @param {object} assessment canonical, as the core reads it; `steps` and `alternatives`: ids in the pack's order */
  constructor(assessment, { steps, alternatives }) {
    super();
    this.#shown = this.take(assessment);
    this.#steps = steps;
    this.#alternatives = alternatives;
  }

  get #decision() { return this.#decisions.get(this.#shown); }

  get assessment() { return this.#decision.assessment; }
  /** Whether a person changed it in this page. */
  get isChanged() { return this.#decision.isChanged; }
  /** @returns {Change | null} what undo would take back */
  get undoable() { return this.#decision.past.at(-1)?.change ?? null; }
  get redoable() { return this.#decision.future.at(-1)?.change ?? null; }

  /** @returns {object | undefined} what this page last saw of a decision */
  seen(id) { return this.#decisions.get(id)?.assessment; }
  /** All that it has shown. @returns {object[]} */
  get all() { return [...this.#decisions.values()].map(({ assessment }) => assessment); }

  /** `undefined` takes the answer away. What is answered is not left open. */
  answer(step, answer) {
    const answers = withEntry(this.assessment.answers, step, answer, this.#steps);
    this.#commit({ ...this.assessment, answers, left_open: this.#marked(this.assessment.left_open, step, false) }, { kind: 'answer', id: step });
  }

  /** In half units; `undefined` is the pack's own weight. */
  weigh(step, weight) { this.#set('weights', step, weight, this.#steps, { kind: 'weight', id: step }); }

  /** The same, while a slider is dragged: one undo step for the whole way. */
  drag(step, weight) {
    this.#set('weights', step, weight, this.#steps, { kind: 'weight', id: step }, `weight ${step}`);
  }

  /** All weights at once; those left out are the pack's own. */
  weighAll(weights) { this.#commit({ ...this.assessment, weights }, { kind: 'weights' }); }

  /** Whether an answer is a fact that cannot change. */
  fix(step, fixed) {
    this.#commit({ ...this.assessment, fixed: this.#marked(this.assessment.fixed, step, fixed) }, { kind: 'fixed', id: step });
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

  /** For what a rule of the house does not act in this decision; `undefined` lets it act again. */
  overrule(rule, reason) {
    const { rules = {}, ...said } = this.assessment;
    const overruled = withEntry(rules.overruled ?? {}, rule, reason, []);
    this.#commit({ ...said, rules: { ...rules, overruled } }, { kind: 'overruled', id: rule }, reason && `overrule ${rule}`);
  }

  /** What is said from now on is said under these rules; so is what is shown, where it is kept. */
  under(mark, kept) {
    this.#mark = mark;
    const { assessment } = this;
    if (kept && !sameContent(assessment, underRules(assessment, mark))) this.#become(assessment, { kind: 'rules' });
  }

  title(title) { this.#commit({ ...this.assessment, title }, { kind: 'title' }, 'title'); }

  /** What is decided here, in a sentence; an empty one needs no word. */
  context(text) {
    const { context: _, ...others } = this.assessment;
    this.#commit(text ? { ...others, context: text } : others, { kind: 'context' }, 'context');
  }

  /** By which of the pack's sets of judgements; the first one needs no word. */
  judge(id) {
    const { judgement: _, ...others } = this.assessment;
    this.#commit(id ? { ...others, judgement: id } : others, { kind: 'judgement' });
  }

  /** Whether an alternative beyond the pack's question ranks with the others; none needs no word. */
  takeIn(id, wanted) {
    const { taken_in: taken = [], ...others } = this.assessment;
    const ids = [...taken.filter((one) => one !== id), ...(wanted ? [id] : [])];
    this.#commit(ids.length ? { ...others, taken_in: ids } : others, { kind: wanted ? 'taken_in' : 'taken_out', id });
  }

  /** The decision that was taken, which may differ from the advice; `null` takes it back. */
  decide(decision) { this.#commit({ ...this.assessment, decision }, { kind: 'decision' }, 'decision'); }

  /** What is kept beside it: the `states` of it, or what `others` answered. None needs no word. @param {object[]} list */
  keepBeside(field, list, change) {
    const { [field]: _, ...said } = this.assessment;
    this.#commit(list.length ? { ...said, [field]: list } : said, change);
  }

  /** Whether a step is left open on purpose, without an answer. */
  leaveOpen(step, left) {
    const answers = left ? withEntry(this.assessment.answers, step, undefined, this.#steps) : this.assessment.answers;
    this.#commit({ ...this.assessment, answers, left_open: this.#marked(this.assessment.left_open, step, left) }, { kind: 'left_open', id: step });
  }

  /**
   * Another decision in place of this one, to which undo leads back. What comes without an id gets one.
   * @param {object | string} decision an assessment, or the id of one that was shown
   */
  open(decision, change) {
    const id = typeof decision === 'string' ? decision : this.take(decision);
    const [from, to] = [this.#decision, this.#decisions.get(id)];
    if (from !== to) this.#remember(to, { open: this.#shown, change });
    from.future = to.future = [];
    this.#show(id, change);
  }

  /** What stands here, under whatever id it goes on. @returns {{open: string}} */
  mark() {
    const turn = { open: this.#shown };
    this.#marks = [...this.#marks.slice(1 - MOST_MARKS), turn];
    return turn;
  }

  /** The newest state of a decision, from wherever: one undo step. @returns {string} the id under which it lies now */
  take(assessment) {
    const id = assessment.id || newId();
    const known = this.#decisions.get(id);
    const isOther = known && !sameContent(known.assessment, assessment);
    this.#revision = Math.max(this.#revision, assessment.revision);
    if (isOther) this.#remember(known, { assessment: known.assessment, change: { kind: 'elsewhere' } });
    this.#decisions.set(id, { past: [], future: [], isChanged: false, ...known, ...(isOther ? { future: [] } : {}), assessment: { ...assessment, id } });
    if (isOther && id === this.#shown) this.#show(id, { kind: 'elsewhere' });
    return id;
  }

  #show(id, change) {
    this.#shown = id;
    this.#typingIn = null;
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
  }

  /** A decision goes on under another id, with its history; what this page has shown under that one is what it went on to. */
  fork(id, next) {
    const decision = this.#decisions.get(id);
    this.#decisions.delete(id);
    if (!this.#decisions.has(next)) this.#decisions.set(next, { ...decision, assessment: { ...decision.assessment, id: next } });
    for (const turns of [this.#marks, ...[...this.#decisions.values()].flatMap(({ past, future }) => [past, future])]) for (const turn of turns) if (turn.open === id) turn.open = next;
    if (this.#shown === id) this.#show(next, { kind: 'fork' });
  }

  /** Ends a run of typing: what is typed next is an undo step of its own. */
  endTyping() { this.#typingIn = null; }

  undo() { return this.#travel('past', 'future'); }
  redo() { return this.#travel('future', 'past'); }

  /** A list of steps with one in it or not, in the pack's order. */
  #marked(list, step, wanted) {
    const others = list.filter((id) => id !== step);
    return wanted ? [...others, step].sort((a, b) => this.#steps.indexOf(a) - this.#steps.indexOf(b)) : others;
  }

  #set(field, key, value, order, change, typingIn) {
    this.#commit({ ...this.assessment, [field]: withEntry(this.assessment[field], key, value, order) }, change, typingIn);
  }

  #remember({ past }, turn) {
    past.push(turn);
    if (past.length > MOST_PAST) past.shift();
  }

  /** Typing that goes on in the same field joins the undo step that it began. */
  #commit(next, change, typingIn = null) {
    if (typingIn === null || typingIn !== this.#typingIn) this.#remember(this.#decision, { assessment: this.assessment, change });
    this.#typingIn = typingIn;
    this.#decision.future = [];
    this.#become(withFirst(next, this.assessment, this.#steps), change);
  }

  /** @returns {Change | null} what was undone or redone */
  #travel(from, to) {
    const turn = this.#decision[from].pop();
    if (!turn) return null;
    const { open, change } = turn;
    const decision = this.#decisions.get(open ?? this.#shown);
    decision[to].push(open ? { open: this.#shown, change } : { assessment: this.assessment, change });
    this.#typingIn = null;
    if (open) this.#show(open, { kind: 'open' });
    else this.#become(turn.assessment, { kind: 'travel' });
    return change;
  }

  /** Revisions only grow, also through undo, and a state of the past belongs to the decision as it is called today. */
  #become(next, change) {
    const decision = this.#decision;
    this.#revision += 1;
    decision.assessment = { ...underRules(next, this.#mark), id: this.#shown, revision: this.#revision };
    decision.isChanged = true;
    this.dispatchEvent(new CustomEvent('change', { detail: change }));
  }
}
