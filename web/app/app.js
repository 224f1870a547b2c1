/** The one controller: turns every change of the assessment into advice, a picture and a kept copy. */
import { render } from 'lit-html';
import { breathe, idle } from '../core/breathe.js';
import { isBlank } from '../decision/content.js';
import { CoreStopped, CoreUnavailable } from '../core/core.js';
import { embedded } from '../host/frame.js';
import { handlers } from './actions.js';
import { Keeper } from '../keeping/keeper.js';
import { payloadIn } from '../handing-on/link.js';
import { readLink } from './opening.js';
import { Store } from '../decision/store.js';
import { header as headerWords, toast as toastWords } from '../words/index.js';
import { writeBlock } from '../core/bytes.js';
import { status } from '../views/header.js';
import { page, pieces } from '../views/page.js';
import { verdictSpoken } from '../decision/verdict.js';

/** The steps that a first screen has room for. */
const FIRST_PIECES = 2;
const QUIET_BEFORE_SPEAKING = 600;
const TOAST_STAYS = 10_000;

const mount = document.getElementById('app');
let root;

/** Replaces the static text, or the dead picture in a saved page, by what is drawn now. */
export function firstRender(template) {
  root = document.createElement('div');
  render(template, root); // before it is in the page: cheaper, and never half a picture
  mount.replaceChildren(root);
  document.getElementById('waiting').hidden = true;
}

export class App {
  /** What the page shows that is no part of the assessment. */
  ui = {
    start: false, sheet: false, menu: false, drawn: FIRST_PIECES, noting: new Set(), search: {}, rival: null,
    notices: [], toast: null, address: null, spoken: '', decisions: [], code: null, markdown: false,
    compact: false, readOnly: false, embedded,
  };

  advice = null;
  marks = { digest: '', pack: '', code: '' };
  #spokenLast = null;
  #spokenTimer;
  #toastTimer;
  #lastFocused = null;

  constructor(core, content, { own, notices, opened }) {
    this.core = core;
    this.content = content;
    this.shelf = opened.shelf;
    this.ui.notices = notices;
    this.store = new Store(own, { steps: content.steps.map(({ id }) => id), alternatives: content.alternatives.map(({ id }) => id) });
    this.keeper = new Keeper(opened.shelf, this.store, core, {
      state: () => this.#drawStatus(),
      worse: (state) => {
        this.say(toastWords[state]);
        this.draw();
      },
      forked: ({ text }) => { this.ui.notices = [...this.ui.notices, { kind: 'forked', kept: true, open: core.read(text).assessment }]; },
      adopted: () => this.say(toastWords.elsewhere, true),
    });
    this.handlers = handlers(this);
  }

  /** Everything that the views need to know. */
  get view() {
    const { advice, content, marks, store, ui } = this;
    const steps = new Map(advice.steps.map((step) => [step.step, step]));
    return {
      advice, content, marks, ui,
      assessment: store.assessment,
      undoable: store.undoable,
      redoable: store.redoable,
      progress: advice.progress,
      stepAdvice: (id) => steps.get(id),
    };
  }

  get #text() { return JSON.stringify(this.store.assessment, null, 2); }

  /** The first picture; from here on changes drive everything. */
  async begin() {
    this.ui.start = isBlank(this.store.assessment);
    await this.think();
    this.#spokenLast = verdictSpoken(this.view);
    await breathe();
    firstRender(page(this.view, this.handlers));
    this.#drawStatus();
    this.remember();
    performance.mark('advice');
    if (!this.ui.start) writeBlock('assessment', this.#text);
    this.store.addEventListener('change', ({ detail }) => this.#changed(detail));
    this.#comeToRest();
    for (const type of ['pointerdown', 'keydown', 'click', 'beforeprint']) addEventListener(type, () => this.#drawPieces(), { capture: true, once: true });
    mount.addEventListener('focusin', ({ target }) => {
      if (!target.closest('.toasts, .notices')) this.#lastFocused = target;
      if (target.matches('.sec .field')) target.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // WebKit leaves some below the window
    });
  }

  /** What stands below the first screen is drawn piece by piece while nothing else is to do. */
  async #comeToRest() {
    for (let count = this.ui.drawn; count < pieces(this.content); count += 1) {
      await idle();
      this.#drawPieces(count + 1);
    }
  }

  /** @param {number} count how many there are to be: all of them at once for whoever acts before the page is at rest */
  #drawPieces(count = pieces(this.content)) {
    if (this.ui.drawn >= count) return;
    const hadSections = this.#hasSections;
    this.ui.drawn = count;
    if (hadSections === this.#hasSections) this.draw();
    else this.#refresh();
  }

  get #hasSections() { return this.ui.drawn > this.content.steps.length; }

  #changed(change) {
    if (isBlank(this.store.assessment)) this.ui.start = true;
    else if (['example', 'link', 'open', 'code'].includes(change.kind)) this.ui.start = false;
    this.#refresh();
    this.keep();
    this.#speak();
  }

  /** Advice on what stands now, and its picture. */
  #refresh() {
    try {
      this.#ask(this.store.assessment);
    } catch {
      this.think().then(() => this.draw());
    }
    this.draw();
  }

  /** Everything that the core says of an assessment: its advice, and what identifies it, which only the sections show. */
  #ask(assessment) {
    this.advice = this.core.advise(assessment);
    if (!this.#hasSections) return;
    const { digest, pack } = this.core.digest(assessment);
    this.marks = { digest, pack, code: this.core.restoreCode(assessment).code };
  }

  /** Advice on what stands now. A core that stops is replaced; the answers are in the store and safe. */
  async think() {
    const attempts = [this.store.assessment, this.store.assessment, this.content.blank];
    for (const [attempt, assessment] of attempts.entries()) {
      try {
        this.#ask(assessment);
        if (attempt === 1) this.say(toastWords.recovered);
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

  draw() {
    const focused = document.activeElement;
    render(page(this.view, this.handlers), root);
    this.#drawStatus();
    document.title = headerWords.tabTitle(this.store.assessment.title);
    const lost = focused !== document.body && !focused.isConnected;
    if (lost) (this.#lastFocused?.isConnected ? this.#lastFocused : document.getElementById('list-title')).focus({ preventScroll: true });
  }

  /** Whether it is kept changes after each change: too often to draw the whole page. */
  #drawStatus() {
    const place = document.getElementById('status');
    if (place) render(status(this.keeper.state, Boolean(this.store.undoable) || !isBlank(this.store.assessment)), place);
  }

  /** What a reload of this tab brings back: this assessment, and the one that a link was opened over. */
  remember() {
    const { assessment } = this.store;
    const linked = this.ui.notices.find(({ kind }) => kind === 'linked');
    this.shelf.remember({ open: isBlank(assessment) ? '' : assessment.id, mine: linked?.open.id });
  }

  /** Into the page's own block, so that saving the page keeps the answers, and into this browser. */
  async keep() {
    writeBlock('assessment', this.#text);
    this.remember();
    if (isBlank(this.store.assessment)) this.shelf.startOver();
    await this.keeper.keep();
  }

  /** The live region speaks once things are quiet, and only when the verdict is another one. */
  #speak() {
    const spoken = verdictSpoken(this.view);
    clearTimeout(this.#spokenTimer);
    this.#spokenTimer = setTimeout(() => {
      if (spoken === this.#spokenLast) return;
      this.#spokenLast = this.ui.spoken = spoken;
      this.draw();
    }, QUIET_BEFORE_SPEAKING);
  }

  /** @param {string} text @param {boolean | (() => void)} undo whether the toast offers Undo, or what that does */
  say(text, undo = false) {
    this.ui.toast = { text, undo };
    this.releaseToast();
  }

  holdToast() { clearTimeout(this.#toastTimer); }

  releaseToast() {
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => this.hideToast(), TOAST_STAYS);
  }

  hideToast() {
    this.ui.toast = null;
    this.draw();
  }

  /** A link that was pasted over the page's address: another assessment, mine is one undo away. */
  async openLink(payload) {
    const linked = await readLink(this.core, payload, []);
    this.say(linked ? toastWords.linkOpened : toastWords.linkUnread, Boolean(linked));
    if (linked) this.putLinked(linked.assessment);
    else this.draw();
    await this.keeper.keep();
    this.dropHash();
  }

  /** What a link brought, in place of what stands here, which is offered. */
  putLinked(linked) {
    const own = this.store.assessment;
    if (!isBlank(own)) this.ui.notices = [...this.ui.notices.filter(({ kind }) => kind !== 'linked'), { kind: 'linked', calm: true, open: own }];
    this.store.replace(linked, { kind: 'link' });
  }

  /** Once its content is kept here, an address that holds answers would only bring back old ones. */
  dropHash() {
    if (['keeping', 'not'].includes(this.keeper.state) || payloadIn(location.hash) === null) return;
    try {
      history.replaceState(null, '', location.href.split('#')[0]);
    } catch {
      // A page inside another page may have no address of its own to change.
    }
  }
}
