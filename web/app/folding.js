/**
 * Which questions are open. An answered one folds to a line when the next is answered, but never so that what is under the
 * pointer moves: the page scrolls back by what was above it, and where there is nothing to scroll back, folding waits until the
 * question has left the window. With the keyboard it folds when the focus leaves it.
 */

import { isBlank } from '../decision/assessment.js';

/** Not while the page still scrolls. */
const QUIET = 200;

/** CSS pixels that are left of a folded question at least, as in styles/decide.css. */
const LINE = 52;

/** Where the answer is given in an open question: what is chosen, else what comes first. */
export const answerOf = (question) => question.querySelector('.opts input:checked') ?? question.querySelector(':is(.opts, .presets, .needs) input');

const element = (step) => document.getElementById(`step-${step}`);
const stepOf = (target) => target?.closest?.('[id^="step-"]')?.id.slice('step-'.length) ?? null;

export class Folding {
  #app;
  #waiting = new Set();
  #focused = null;
  #byKeys = false;
  #timer;

  /** @param {object} app the controller: ui, content, isSettled, draw */
  constructor(app) { this.#app = app; }

  get #open() { return this.#app.ui.open; }

  begin(mount) {
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => { this.#byKeys = type === 'keydown'; }, { capture: true });
    mount.addEventListener('focusin', ({ target }) => {
      const left = this.#focused;
      this.#focused = stepOf(target);
      if (this.#byKeys && left && left !== this.#focused && this.#open.has(left)) this.fold(left);
    });
    addEventListener('scroll', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#foldUnseen(), QUIET);
    }, { passive: true });
  }

  /** After a change of the assessment, before it is drawn. @param {{kind: string, id?: string}} change */
  follow({ kind, id }) {
    if (['answer', 'left_open'].includes(kind)) this.#answered(id);
    else if (['example', 'link', 'open', 'code', 'restart'].includes(kind)) this.#open.clear();
    if (kind !== 'answer') this.#app.ui.ticked = {};
  }

  /** It stays open for now, whatever it says. */
  keepOpen(step) { this.#open.add(step); }

  /** @param {string | null} target what an address leads to: a question is opened */
  show(target) {
    if (target?.startsWith('step-')) this.#open.add(target.slice('step-'.length));
  }

  open(step) {
    this.#open.add(step);
    this.#app.draw();
    const it = element(step);
    answerOf(it).focus({ preventScroll: true });
    const whole = it.offsetHeight < innerHeight * 0.8;
    (whole ? it : it.querySelector('legend')).scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  fold(step) {
    const hadFocus = element(step)?.contains(document.activeElement);
    this.#open.delete(step);
    this.#app.draw();
    if (hadFocus) element(step).querySelector('button, input').focus({ preventScroll: true });
  }

  /** On to the next question, by keys. */
  next(step) {
    const ids = this.#app.content.steps.map(({ id }) => id);
    const after = ids[ids.indexOf(step) + 1] ?? ids.find((id) => !this.#app.isSettled(id));
    if (after) this.open(after);
    else document.querySelector('.done a')?.focus();
  }

  #answered(step) {
    this.#open.add(step);
    const here = element(step);
    let room = scrollY;
    for (const other of [...this.#open].filter((it) => it !== step && this.#app.isSettled(it))) {
      const there = element(other);
      const above = here && there && there.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
      const lost = above ? there.offsetHeight - LINE : 0;
      if (lost > room) {
        this.#waiting.add(other);
      } else {
        room -= lost;
        this.#open.delete(other);
      }
    }
  }

  /** Those that waited, once they are above the window. */
  #foldUnseen() {
    const { ui } = this.#app;
    const gone = [...this.#waiting].filter((step) => !element(step) || element(step).getBoundingClientRect().bottom <= 0);
    const hello = ui.start && !ui.place.target && !isBlank(this.#app.assessment) && document.querySelector('.hello')?.getBoundingClientRect().bottom <= 0;
    if (!gone.length && !hello) return;
    for (const step of gone) {
      this.#waiting.delete(step);
      this.#open.delete(step);
    }
    if (hello) ui.start = false;
    this.#app.draw();
  }
}
