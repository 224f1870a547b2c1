/** What the page says beside its picture: toasts for the eye, a verdict for whoever listens to the page. */
import { MOST_TOASTS } from '../views/page.js';

const STAYS = 10_000;
const QUIET_BEFORE_SPEAKING = 600;

export class Toast {
  #ui;
  #draw;
  #timer;
  #speaking;
  #spoken = null;

  /** @param {object} ui gets `toasts` and `spoken` @param {() => void} draw shows them */
  constructor(ui, draw) {
    this.#ui = ui;
    this.#draw = draw;
  }

  /**
   * Drawn with what comes next. One that offers Undo stays its time, whatever else is said meanwhile.
   * @param {string} text @param {(() => void) | null} undo takes back what the text tells of
   */
  say(text, undo = null) {
    this.#ui.toasts = [...this.#ui.toasts.filter((it) => it.undo), { text, undo }];
    this.release();
  }

  hold() { clearTimeout(this.#timer); }

  release() {
    this.hold();
    const [first] = this.#ui.toasts.slice(-MOST_TOASTS);
    if (first) this.#timer = setTimeout(() => this.hide(first), STAYS);
  }

  hide(toast) {
    this.#ui.toasts = this.#ui.toasts.filter((it) => it !== toast);
    this.release();
    this.#draw();
  }

  /** The page opens with this: nobody needs to hear it. */
  begin(spoken) { this.#spoken = spoken; }

  /** The live region speaks once things are quiet, and only when it is something else. */
  speak(spoken) {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      if (spoken === this.#spoken) return;
      this.#spoken = this.#ui.spoken = spoken;
      this.#draw();
    }, QUIET_BEFORE_SPEAKING);
  }
}
