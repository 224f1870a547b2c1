/** Brings the picture into the page: first what a window shows, the rest when nothing else is to do; focus is never lost. */
import { render } from 'lit-html';
import { idle } from '../core/breathe.js';
import { isBlank } from '../decision/assessment.js';
import { status } from '../views/header.js';
import { page, pieces } from '../views/page.js';
import { header as words } from '../words/index.js';

/** The steps that a first screen has room for. */
export const FIRST_PIECES = 2;

const mount = document.getElementById('app');
let root;

/** Replaces the static text, or the dead picture in a saved page, by what is drawn now. */
export function firstRender(template) {
  root = document.createElement('div');
  render(template, root); // before it is in the page: cheaper, and never half a picture
  mount.replaceChildren(root);
  document.getElementById('waiting').hidden = true;
}

export class Drawing {
  #app;
  #lastFocused = null;

  /** @param {object} app the controller: view, handlers, ui, content, store, keeper, refresh */
  constructor(app) { this.#app = app; }

  get #page() { return page(this.#app.view, this.#app.handlers); }

  /** Whether the sections are drawn, or nothing but the checklist yet. */
  get hasSections() { return this.#app.ui.drawn > this.#app.content.steps.length; }

  begin() {
    firstRender(this.#page);
    this.status();
    mount.addEventListener('focusin', ({ target }) => {
      if (!target.closest('.toasts, .notices')) this.#lastFocused = target;
      if (target.matches('.sec .field')) target.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // WebKit leaves some below the window
    });
  }

  /** What stands below the first screen is drawn piece by piece while nothing else is to do, and at once for whoever acts before. */
  async comeToRest() {
    for (const type of ['pointerdown', 'keydown', 'click', 'beforeprint']) addEventListener(type, () => this.#pieces(), { capture: true, once: true });
    for (let count = this.#app.ui.drawn; count < pieces(this.#app.content); count += 1) {
      await idle();
      this.#pieces(count + 1);
    }
  }

  /** @param {number} count how many there are to be */
  #pieces(count = pieces(this.#app.content)) {
    if (this.#app.ui.drawn >= count) return;
    const hadSections = this.hasSections;
    this.#app.ui.drawn = count;
    if (hadSections === this.hasSections) this.draw();
    else this.#app.refresh();
  }

  draw() {
    const focused = document.activeElement;
    render(this.#page, root);
    this.status();
    document.title = words.tabTitle(this.#app.store.assessment.title);
    const lost = focused !== document.body && !focused.isConnected;
    if (lost) (this.#lastFocused?.isConnected ? this.#lastFocused : document.getElementById('list-title')).focus({ preventScroll: true });
  }

  /** Whether it is kept changes after each change: too often to draw the whole page. */
  status() {
    const { keeper, store } = this.#app;
    const place = document.getElementById('status');
    if (place) render(status(keeper.state, Boolean(store.undoable) || !isBlank(store.assessment)), place);
  }
}
