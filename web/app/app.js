/** The one controller: turns every change of the assessment into advice, a picture and a kept copy. */
import { breathe } from '../core/breathe.js';
import { CoreStopped, CoreUnavailable } from '../core/core.js';
import { isBlank, today, underRules } from '../decision/assessment.js';
import { valuesOf } from '../decision/house.js';
import { Store } from '../decision/store.js';
import { progressOf, verdictSpoken } from '../decision/verdict.js';
import { take } from '../handing-on/door.js';
import { writeBlock } from '../keeping/blocks.js';
import { Keeper } from '../keeping/keeper.js';
import { asksFor, placeOf } from '../views/page.js';
import { door as doorWords, toast as words } from '../words/index.js';
import { actions } from './actions.js';
import { Comparing } from './comparing.js';
import { Decisions } from './decisions.js';
import { Drawing, FIRST_PIECES, mount } from './drawing.js';
import { Folding } from './folding.js';
import { Places } from './places.js';
import { Toast } from './toast.js';

export class App {
  advice = null;
  marks = { digest: '', pack: '', code: '', leftOut: [] };
  numbers = null; // of the checklist on paper, once one is printed
  compared = null; // what stands beside this decision
  disputed = null; // on what those who answered disagree
  /** Hears of other rules of the house, under which the advice may be another one. */
  ruled = () => {};
  #drawing = new Drawing(this);
  #opened; // the address's hash, once a link in it was opened
  #hadOwn; // whether this place had a decision of its own when the page opened

  /** @param {import('./house.js').House} house @param {{found: object, opening: object, ui: object}} begins what was found, by what, and how the page is to look */
  constructor(core, content, shelf, house, { found, opening, ui }) {
    this.core = core;
    this.content = content;
    this.shelf = shelf;
    this.house = house;
    /** What the page shows that is no part of the assessment. */
    this.ui = {
      place: placeOf(location.hash), start: false, panel: null, draft: null, effect: null, examples: false, ruleTrouble: null, printing: null, toPrint: null, drawn: FIRST_PIECES, open: new Set(), more: new Set(), parts: new Set(), ticked: {}, search: {}, rival: null,
      notices: [], toasts: [], byHand: null, spoken: '', decisions: [], code: null, markdown: false,
      compact: false, readOnly: false, embedded: false, addressed: false, ...ui,
    };
    this.toast = new Toast(this.ui, () => this.draw());
    this.store = new Store(found.own.assessment, { steps: content.steps.map(({ id }) => id), alternatives: content.ruleable });
    this.store.under(house.mark, false);
    this.keeper = new Keeper(shelf, this.store, async (text) => (await take(core, text)).assessment, {
      state: () => {
        this.decisions.remember();
        this.#drawing.status();
      },
      failed: (how) => this.tell(words[how]),
      parted: (id) => {
        this.decisions.notice({ kind: 'forked', open: id });
        this.draw();
      },
      adopted: () => this.tell(words.elsewhere),
      gone: (id) => id === this.assessment.id && this.tell(words.deletedElsewhere),
      added: () => this.decisions.makeRoom().catch(() => {}), // then there is room enough until the next one
    });
    this.folding = new Folding(this);
    this.comparing = new Comparing(this);
    this.places = new Places(this);
    this.decisions = new Decisions(this, opening);
    this.decisions.begin(found);
    this.#hadOwn = !isBlank(found.own.assessment);
    this.#opened = found.linked?.hash;
    for (const notice of house.told.splice(0)) this.decisions.notice(notice);
    if (!shelf.able || shelf.isSilent) this.decisions.notice({ kind: shelf.able ? 'silent' : 'notKept' });
    this.handlers = actions(this);
  }

  /** Everything that the views need to know. */
  get view() {
    const { advice, compared, disputed, house, marks, numbers, stamped, store, ui } = this;
    const content = this.content.taking(store.assessment.taken_in);
    content.judgeBy(advice.pack.judgement, valuesOf({ advice, rules: house.document }));
    const steps = new Map(advice.steps.map((step) => [step.step, step]));
    return {
      advice, compared, content, disputed, house, marks, numbers, ui,
      rules: house.document,
      tool: ABOUT.version,
      sumOf: (text) => this.core.sumOf(text),
      assessment: stamped,
      undoable: store.undoable,
      redoable: store.redoable,
      progress: progressOf(advice),
      stepAdvice: (id) => steps.get(id),
      isSettled: (id) => this.isSettled(id),
    };
  }

  get assessment() { return this.store.assessment; }
  /** The same, as it is handed on: said under the rules that are in force. */
  get stamped() { return underRules(this.assessment, this.house.mark); }
  get isChanged() { return this.store.isChanged; }
  get history() { return this.keeper.history; }

  /** The host of this page keeps what was said with this revision. */
  hostKeeps(id, revision) {
    this.keeper.hostKeeps(id, revision);
    this.hostWillKeep();
  }

  /** It says so before anything is said: then nobody has to be warned. */
  hostWillKeep() { this.show({ notices: this.ui.notices.filter(({ kind }) => kind !== 'notKept') }); }

  /** Whether a question has its answer, or is left open on purpose. */
  isSettled(step) { return step in this.assessment.answers || this.assessment.left_open.includes(step); }

  /** The first picture; from here on changes drive everything. */
  async begin() {
    this.ui.start = isBlank(this.assessment);
    await this.think();
    this.toast.begin(verdictSpoken(this.view));
    await breathe();
    this.#drawing.begin();
    this.shelf.left.told();
    if (this.shelf.durable || !isBlank(this.assessment)) this.decisions.remember(); // else it may come yet
    performance.mark('advice');
    if (!this.ui.start) this.#writeBlocks();
    this.listen((change) => this.#changed(change));
    this.places.begin(mount);
    this.folding.begin(mount);
    this.#drawing.comeToRest().then(() => this.decisions.lookAround());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.keeper.look();
      this.house.look();
    });
  }

  /** @param {(change: import('../decision/store.js').Change) => void} told after each change of the assessment */
  listen(told) { this.store.addEventListener('change', ({ detail }) => told(detail)); }

  #changed(change) {
    if (isBlank(this.assessment)) this.ui.start = true;
    else if (['example', 'link', 'open', 'code'].includes(change.kind)) this.ui.start = false;
    this.folding.follow(change);
    this.keep();
    this.refresh();
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
  #ask(said) {
    const assessment = underRules(said, this.house.mark);
    const { parts, marks, sides, disputed } = asksFor(this.ui);
    this.advice = this.core.advise(assessment, today(), parts);
    if (this.ui.printing) this.numbers = this.core.paper();
    if (sides) this.compared = this.comparing.ask(assessment);
    if (disputed) this.disputed = this.comparing.disputed(assessment);
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

  /** So that saving the page keeps the answers, and whoever opens it knows whose they go on from. */
  #writeBlocks() {
    writeBlock('assessment', JSON.stringify(this.assessment, null, 2));
    writeBlock('history', JSON.stringify(this.keeper.history));
  }

  /** Into the page's own blocks and into this browser. */
  async keep() {
    if (this.ui.readOnly) return this.#writeBlocks(); // nothing is kept of what is only read
    const kept = this.keeper.keep();
    this.#writeBlocks();
    this.decisions.remember();
    await this.decisions.stay(kept);
    this.#dropHash();
  }

  /** What the door took, in place of what stands here, which is an undo away. @param {import('../handing-on/door.js').Taken} taken */
  put(taken) { return this.decisions.bring(taken, doorWords.took[taken.kind], taken.history); }

  /** An assessment from the host in place of this one. @param {string} text JSON @param {boolean} start unless this place has its own */
  async open(text, history, start) {
    if (start && this.#hadOwn) return;
    const taken = await take(this.core, text);
    if (taken.assessment) await this.decisions.bring(taken, null, history);
  }

  /** Rules from the host, which act as if the page had brought them along. @param {string} text JSON */
  giveRules(text) { return this.house.give(text); }

  /** A link that was pasted over the page's address: another assessment. A damaged one stays there to be mended. */
  async openLink(hash) {
    const taken = await take(this.core, hash);
    if (!taken.assessment) return this.tell(doorWords.cannot([], doorWords.refused[taken.refused]).join(' '));
    this.#opened = hash;
    await this.put(taken);
  }

  /** Once something is kept, an address that holds answers would only bring back old ones. */
  #dropHash() {
    if (this.keeper.state !== 'kept' || !this.#opened || location.hash !== this.#opened) return;
    try {
      history.replaceState(null, '', location.href.split('#')[0]);
    } catch {
      // A page inside another page may have no address of its own to change.
    }
  }
}
