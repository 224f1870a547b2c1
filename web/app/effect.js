/** What a rule would do, counted piece by piece once its form is quiet; given up when the form changes or is left. */
import { breathe } from '../core/breathe.js';
import { CoreStopped } from '../core/core.js';

const QUIET = 600;

/** Milliseconds of counting after which the browser may paint. */
const AT_ONCE = 12;

const MOST_EXAMPLES = 5;

const inBoth = (one, other) => [...new Set([...one, ...other])];
const sum = (one, other) => one + BigInt(other);

/** Two pieces as one; `here` came with the first. */
const joined = (sofar, piece) => ({
  ...sofar,
  differing: sum(sofar.differing, piece.differing),
  examples: [...sofar.examples, ...piece.examples].slice(0, MOST_EXAMPLES),
  wins: inBoth(sofar.wins, piece.wins),
  nobody: sum(sofar.nobody, piece.nobody),
  matters: piece.matters, // so far
});

const NOTHING = { differing: 0n, examples: [], wins: [], nobody: 0n, matters: [] };

export class Effect {
  #app;
  #timer;
  #run = 0; // of which the latest alone goes on

  /** @param {object} app the controller: core, ui, stamped, draw */
  constructor(app) { this.#app = app; }

  #show(effect) {
    this.#app.ui.effect = effect;
    this.#app.draw();
  }

  get #isLeft() { return this.#app.ui.place.shelf !== 'rules'; }

  stop() {
    this.#run += 1;
    clearTimeout(this.#timer);
  }

  /** @param {() => {missing?: string, document?: object}} asked what the form says, once it is quiet */
  ask(asked) {
    this.stop();
    this.#app.ui.examples = false;
    this.#timer = setTimeout(() => {
      const { missing, document } = asked();
      if (this.#isLeft) return;
      if (missing) this.#show({ state: 'missing', field: missing });
      else this.#count(document, this.#run);
    }, QUIET);
  }

  async #count(document, run) {
    const { core, stamped } = this.#app;
    this.#show({ state: 'counting' });
    let counted = NOTHING;
    try {
      let began = performance.now();
      for (let piece = 0; piece < Number(counted.pieces ?? 1); piece += 1) {
        const { findings, effect } = core.effect(document, stamped, piece);
        if (!effect) return this.#show({ state: 'refused', findings });
        if (effect.differing === null) return this.#show({ ...effect, findings, examples: [], state: 'counted' }); // beyond the budget
        counted = joined({ ...effect, findings, ...counted }, effect);
        if (performance.now() - began < AT_ONCE) continue;
        await breathe();
        if (run !== this.#run) return undefined;
        if (this.#isLeft) return this.#show(null);
        began = performance.now();
      }
    } catch (error) {
      if (!(error instanceof CoreStopped)) throw error;
      await core.restart();
      return this.#show({ state: 'refused', findings: [] });
    }
    return this.#show({ ...counted, state: 'counted' });
  }
}
