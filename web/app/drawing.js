/** Brings the picture into the page: first what a window shows, the rest when nothing else is to do; focus is never lost. */
import { render } from 'lit-html';
import { idle } from '../core/breathe.js';
import { isBlank } from '../decision/assessment.js';
import { status } from '../views/header.js';
import { page } from '../views/page.js';
import { header as words, views as viewWords } from '../words/index.js';

/** The steps that a first screen has room for. */
export const FIRST_PIECES = 2;

/** So many more are drawn at once: each time the whole page is gone through and laid out. */
const PIECES = 2;

const QUESTION = '[id^="step-"]';

function isSeen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** By its place: an extension may bring another of its name. */
export const mount = document.getElementById('waiting')?.previousElementSibling;
let root;

/** Replaces the static text, or the dead picture in a saved page, by what is drawn now. */
export function firstRender(template) {
  root = document.createElement('div');
  render(template, root); // before it is in the page: cheaper, and never half a picture
  mount.replaceChildren(root);
  document.getElementById('waiting').hidden = true;
}

/** A template in an element of its own, which is in no document. */
export function drawnApart(template) {
  const element = document.createElement('div');
  render(template, element);
  return element;
}

export class Drawing {
  #app;
  #lastFocused = null;
  #at = null; // the question that one is at, by its id

  /** @param {object} app the controller: view, handlers, ui, content, store, keeper, refresh */
  constructor(app) { this.#app = app; }

  get #page() { return page(this.#app.view, this.#app.handlers); }

  begin() {
    firstRender(this.#page);
    this.status();
    this.#title();
    addEventListener('pointerdown', ({ target }) => { this.#at = target.closest?.(QUESTION)?.id ?? this.#at; }, { capture: true });
    mount.addEventListener('focusin', ({ target }) => {
      if (!target.closest('.toasts, .notices')) this.#lastFocused = target;
      this.#at = target.closest(QUESTION)?.id ?? this.#at;
      if (target.matches('main .field')) target.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // WebKit leaves some below the window
    });
  }

  /** The questions below the first screen are drawn in pieces while nothing else is to do, and at once for whoever acts before. */
  async comeToRest() {
    for (const type of ['pointerdown', 'keydown', 'click']) addEventListener(type, () => this.#pieces(), { capture: true, once: true });
    while (this.#app.ui.drawn < this.#app.content.steps.length) {
      await idle();
      this.#pieces(this.#app.ui.drawn + PIECES);
    }
  }

  /** @param {number} count how many there are to be */
  #pieces(count = this.#app.content.steps.length) {
    if (this.#app.ui.drawn >= count) return;
    this.#app.ui.drawn = count;
    this.draw();
  }

  draw() {
    const focused = document.activeElement;
    const question = focused.closest(QUESTION)?.id;
    this.#still(() => {
      render(this.#page, root);
      this.status();
    });
    this.#title();
    const lost = focused !== document.body && !focused.isConnected;
    if (lost) this.#restFocus(question);
  }

  /** What had the focus is gone: it goes to where it was before, into the same question as it is drawn now, or to the view's title. */
  #restFocus(question) {
    const before = this.#lastFocused?.isConnected ? this.#lastFocused : null;
    const same = question && document.querySelector(`#${CSS.escape(question)} :is(input:checked, button[aria-expanded])`);
    (before ?? same ?? document.getElementById('view-title')).focus({ preventScroll: true });
  }

  /** Whatever is drawn above it, the question that one is at, or else the one in the middle of the window, stays where it is. */
  #still(draw) {
    const at = this.#at && document.getElementById(this.#at);
    const held = at && isSeen(at) ? at : document.elementFromPoint(innerWidth / 4, innerHeight / 2)?.closest(QUESTION);
    const top = held?.getBoundingClientRect().top;
    draw();
    const moved = held ? (document.getElementById(held.id)?.getBoundingClientRect().top ?? top) - top : 0;
    if (moved) scrollBy({ top: moved, behavior: 'instant' });
  }

  #title() {
    const { store, ui: { place: { view } } } = this.#app;
    const title = words.tabTitle(view === 'decide' ? '' : viewWords[view], store.assessment.title);
    if (document.title !== title) document.title = title; // the browser makes it anew also where it is the same
  }

  /** Whether it is kept changes after each change: too often to draw the whole page. */
  status() {
    const { keeper, store } = this.#app;
    const place = document.getElementById('status');
    if (place) render(status(keeper.state, !isBlank(store.assessment), store.isChanged), place);
  }
}
