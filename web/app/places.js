/**
 * Where in the page a person is. The address says it, so that Back and a reload keep it; how far a place was scrolled comes
 * back with it. Inside another page the history is that page's: there the address is only replaced.
 */
import { isLink } from '../handing-on/link.js';
import { placeOf } from '../views/page.js';
import { answerOf } from './folding.js';

/** A link to a place in the page, clicked as one follows it. */
function followed(event) {
  const link = event.target.closest('a[href^="#"]');
  return link && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) ? link : null;
}

/** A page inside another page may have no address of its own to change. */
function note(how, state, hash) {
  try {
    history[how](state, '', hash);
  } catch {
    // then only this page knows where it is
  }
}

export class Places {
  #app;
  #scrolled = new Map(); // a place's hash → how far

  /** @param {object} app the controller: ui, refresh */
  constructor(app) { this.#app = app; }

  begin(mount) {
    history.scrollRestoration = 'manual';
    mount.addEventListener('click', (event) => {
      const link = followed(event);
      if (!link) return;
      event.preventDefault();
      if (link.matches('.skip')) document.getElementById(link.hash.slice(1)).focus();
      else this.visit(link.hash);
    });
    addEventListener('popstate', () => {
      if (!isLink(location.hash)) this.#return();
    });
    addEventListener('pagehide', () => note('replaceState', { scrolled: scrollY }, location.hash));
    if (this.#app.ui.place.target) this.#arrive();
    else if (history.state?.scrolled) scrollTo(0, history.state.scrolled);
  }

  /** Follows a link of the page. */
  visit(hash) {
    this.#leave();
    note(this.#app.ui.embedded || hash === location.hash ? 'replaceState' : 'pushState', null, hash);
    this.#go(hash);
    this.#arrive();
  }

  /** Back, forward, or another address typed over this one. */
  #return() {
    this.#leave();
    const { hash } = location;
    this.#go(hash);
    if (this.#scrolled.has(hash)) scrollTo(0, this.#scrolled.get(hash));
    else this.#arrive();
  }

  #leave() { this.#scrolled.set(this.#app.ui.place.hash, scrollY); }

  #go(hash) {
    document.getElementById('advice').close?.();
    for (const open of document.querySelectorAll(':popover-open')) open.hidePopover();
    this.#app.ui.place = placeOf(hash);
    this.#app.folding.show(this.#app.ui.place.target);
    this.#app.refresh();
  }

  /** A thing inside is opened, focused and brought into the window; without one the view's title has the focus. */
  #arrive() {
    const { target } = this.#app.ui.place;
    const thing = target && document.getElementById(target);
    if (!thing) {
      document.getElementById('view-title').focus({ preventScroll: true });
      scrollTo(0, 0);
      return;
    }
    for (let fold = thing.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    thing.scrollIntoView({ block: thing.matches('fieldset') ? 'start' : 'center', behavior: 'instant' });
    (thing.matches('fieldset') ? answerOf(thing) : thing).focus({ preventScroll: true });
  }
}
