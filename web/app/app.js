/** The one controller: turns every change of the assessment into advice, a picture and a kept copy. */
import { breathe } from '../core/breathe.js';
import { CoreStopped, CoreUnavailable } from '../core/core.js';
import { isBlank, today } from '../decision/assessment.js';
import { Store } from '../decision/store.js';
import { verdictSpoken } from '../decision/verdict.js';
import { take } from '../handing-on/door.js';
import { isLink } from '../handing-on/link.js';
import { writeBlock } from '../keeping/blocks.js';
import { Keeper } from '../keeping/keeper.js';
import { asksFor, placeOf } from '../views/page.js';
import { door as doorWords, toast as words } from '../words/index.js';
import { actions } from './actions.js';
import { Drawing, FIRST_PIECES, mount } from './drawing.js';
import { Folding } from './folding.js';
import { Places } from './places.js';
import { Toast } from './toast.js';

export class App {
  advice = null;
  marks = { digest: '', pack: '', code: '', leftOut: [] };
  numbers = null; // of the checklist on paper, once one is printed
  #drawing = new Drawing(this);

  /** @param {{own: object, notices: object[], opened: object, ui: object}} begins what was found, and how the page is to look */
  constructor(core, content, { own, notices, opened, ui }) {
    this.core = core;
    this.content = content;
    this.shelf = opened.shelf;
    /** What the page shows that is no part of the assessment. */
    this.ui = {
      place: placeOf(location.hash), start: false, panel: null, printing: null, toPrint: null, drawn: FIRST_PIECES, open: new Set(), more: new Set(), parts: new Set(), ticked: {}, search: {}, rival: null,
      notices, toast: null, address: null, spoken: '', decisions: [], code: null, markdown: false,
      compact: false, readOnly: false, embedded: false, ...ui,
    };
    this.toast = new Toast(this.ui, () => this.draw());
    this.store = new Store(own, { steps: content.steps.map(({ id }) => id), alternatives: content.alternatives.map(({ id }) => id) });
    this.keeper = new Keeper(opened.shelf, this.store, core, {
      state: () => this.#drawing.status(),
      worse: (state) => this.tell(words[state]),
      forked: ({ text }) => { this.ui.notices = [...this.ui.notices, { kind: 'forked', kept: true, open: core.read(text).assessment }]; },
      adopted: () => this.tell(words.elsewhere, true),
    });
    this.folding = new Folding(this);
    this.places = new Places(this);
    this.handlers = actions(this);
  }

  /** Everything that the views need to know. */
  get view() {
    const { advice, content, marks, numbers, store, ui } = this;
    const steps = new Map(advice.steps.map((step) => [step.step, step]));
    return {
      advice, content, marks, numbers, ui,
      assessment: store.assessment,
      undoable: store.undoable,
      redoable: store.redoable,
      progress: advice.progress,
      stepAdvice: (id) => steps.get(id),
      isSettled: (id) => this.isSettled(id),
    };
  }

  get assessment() { return this.store.assessment; }

  /** Whether a question has its answer, or is left open on purpose. */
  isSettled(step) { return step in this.assessment.answers || this.assessment.left_open.includes(step); }

  get #text() { return JSON.stringify(this.assessment, null, 2); }

  /** The first picture; from here on changes drive everything. */
  async begin() {
    this.ui.start = isBlank(this.assessment);
    await this.think();
    this.toast.begin(verdictSpoken(this.view));
    await breathe();
    this.#drawing.begin();
    this.remember();
    performance.mark('advice');
    if (!this.ui.start) writeBlock('assessment', this.#text);
    this.listen((change) => this.#changed(change));
    this.places.begin(mount);
    this.folding.begin(mount);
    this.#drawing.comeToRest();
  }

  /** @param {(change: import('../decision/store.js').Change) => void} told after each change of the assessment */
  listen(told) { this.store.addEventListener('change', ({ detail }) => told(detail)); }

  #changed(change) {
    if (isBlank(this.assessment)) this.ui.start = true;
    else if (['example', 'link', 'open', 'code'].includes(change.kind)) this.ui.start = false;
    this.folding.follow(change);
    this.refresh();
    this.keep();
    this.toast.speak(verdictSpoken(this.view));
  }

  /** Advice on what stands now, and its picture. */
  refresh() {
    try {
      this.#ask(this.assessment);
    } catch {
      this.think().then(() => this.draw());
    }
    this.draw();
  }

  /** What the core says of an assessment: its advice, and, where that is seen, what identifies it. */
  #ask(assessment) {
    const { parts, marks } = asksFor(this.ui);
    this.advice = this.core.advise(assessment, today(), parts);
    if (this.ui.printing) this.numbers ??= this.core.paper();
    if (!marks) return;
    const { digest, pack } = this.core.digest(assessment);
    const { code, left_out: leftOut } = this.core.restoreCode(assessment);
    this.marks = { digest, pack, code, leftOut };
  }

  /** Advice on what stands now. A core that stops is replaced; the answers are in the store and safe. */
  async think() {
    const attempts = [this.assessment, this.assessment, this.content.blank];
    for (const [attempt, assessment] of attempts.entries()) {
      try {
        this.#ask(assessment);
        if (attempt === 1) this.toast.say(words.recovered);
        return;
      } catch (error) {
        if (!(error instanceof CoreStopped)) throw error;
        await this.core.restart();
        if (attempt === 1) this.ui.notices = [...this.ui.notices, { kind: 'stopped' }];
        if (attempt === 1 && this.advice) return;
      }
    }
    throw new CoreUnavailable('the core stops on a blank assessment', { cause: 'unknown' });
  }

  draw() { this.#drawing.draw(); }

  /** Changes only what the page shows. */
  show(changes) {
    Object.assign(this.ui, changes);
    this.draw();
  }

  tell(text, undo) {
    this.toast.say(text, undo);
    this.draw();
  }

  /** What a reload of this tab brings back: this assessment, and the one that a link was opened over. */
  remember() {
    const linked = this.ui.notices.find(({ kind }) => kind === 'linked');
    this.shelf.remember({ open: isBlank(this.assessment) ? '' : this.assessment.id, mine: linked?.open.id });
  }

  /** Into the page's own block, so that saving the page keeps the answers, and into this browser. */
  async keep() {
    writeBlock('assessment', this.#text);
    if (this.ui.readOnly) return;
    this.remember();
    if (isBlank(this.assessment)) this.shelf.startOver();
    await this.keeper.keep();
  }

  /** An assessment from a host in place of this one, if it is one. @param {string} text JSON */
  async open(text) {
    const { assessment } = await take(this.core, text);
    if (assessment) this.store.replace(assessment, { kind: 'open' });
  }

  /** What the door took, in place of what stands here, which is an undo away. @param {import('../handing-on/door.js').Taken} taken */
  put({ kind, assessment, findings }) {
    if (findings.length) this.ui.notices = [...this.ui.notices, { kind: 'outdated', findings }];
    this.toast.say(doorWords.took[kind], true);
    if (kind === 'link') return this.putLinked(assessment);
    // A file is another's copy or an older one of mine: it must not take the place of what is kept under its id.
    const mine = this.keeper.knows(assessment.id);
    this.store.replace(mine ? { ...assessment, id: '' } : assessment, { kind: kind === 'code' ? kind : 'open' });
  }

  /** A link that was pasted over the page's address: another assessment. A damaged one stays there to be mended. */
  async openLink(hash) {
    const taken = await take(this.core, hash);
    if (!taken.assessment) return this.tell(doorWords.cannot([], doorWords.refused[taken.refused]).join(' '));
    this.put(taken);
    await this.keeper.keep();
    this.dropHash();
  }

  /** What a link brought, in place of what stands here, which is offered. */
  putLinked(linked) {
    const own = this.assessment;
    if (!isBlank(own)) this.ui.notices = [...this.ui.notices.filter(({ kind }) => kind !== 'linked'), { kind: 'linked', calm: true, open: own }];
    this.store.replace(linked, { kind: 'link' });
  }

  /** Once its content is kept here, an address that holds answers would only bring back old ones. */
  dropHash() {
    if (['keeping', 'not'].includes(this.keeper.state) || !isLink(location.hash)) return;
    try {
      history.replaceState(null, '', location.href.split('#')[0]);
    } catch {
      // A page inside another page may have no address of its own to change.
    }
  }
}
