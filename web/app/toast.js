/** What the page says beside its picture: a toast for the eye, a verdict for whoever listens to the page. */
const STAYS = 10_000;
const QUIET_BEFORE_SPEAKING = 600;

export class Toast {
  #ui;
  #draw;
  #timer;
  #speaking;
  #spoken = null;

  /** @param {object} ui gets `toast` and `spoken` @param {() => void} draw shows them */
  constructor(ui, draw) {
    this.#ui = ui;
    this.#draw = draw;
  }

  /** Drawn with what comes next. @param {string} text @param {boolean | (() => void)} undo whether it offers Undo, or what that does */
  say(text, undo = false) {
    this.#ui.toast = { text, undo };
    this.release();
  }

  hold() { clearTimeout(this.#timer); }

  release() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), STAYS);
  }

  hide() {
    this.#ui.toast = null;
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
