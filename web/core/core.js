/**
 * The seam: the only file that touches the WebAssembly module. JSON text goes in and out of the core; whatever goes
 * wrong in there leaves as one of two errors with a plain cause.
 */
import { breathe } from './breathe.js';
import { fromLetters, normalize } from './bytes.js';

/** The core cannot run here. `cause` is 'missing', 'blocked', 'damaged' or 'misread'. */
export class CoreUnavailable extends Error {}

/** A call did not come back: the instance is gone, `restart` makes a new one. */
export class CoreStopped extends Error {}

/** The eight bytes of an empty module: the only probe for forbidden WebAssembly that tells the truth in every engine. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

async function whyUnavailable() {
  if (typeof WebAssembly !== 'object') return 'missing';
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
    return 'damaged';
  } catch {
    return 'blocked';
  }
}

/**
 * A fresh instance. The glue swallows a failed instantiation, so it is handed out by hand.
 * @param {function} create the glue
 * @param {WebAssembly.Module | null} module null in the strict page, whose glue is the whole core as JavaScript
 */
export const instantiate = (create, module) => new Promise((resolve, reject) => {
  const instantiateWasm = (imports, done) => {
    WebAssembly.instantiate(module, imports).then((instance) => done(instance, module)).catch(reject);
    return {};
  };
  create(module ? { instantiateWasm } : {}).then(resolve, reject);
});

/** Over plain http, intranets' included, browsers have no such digest. */
async function browsersSum(bytes) {
  const sum = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return sum ? Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('') : '';
}

export class Core {
  #module = null;
  #pack; // as bytes: the browser makes these at once, the glue letter by letter
  #instance = null;
  #rulesText = '';

  /** SHA-256 of what runs here, in hexadecimal: the WebAssembly, or the script in its place; empty where no browser computes one. */
  sum = '';

  /**
   * @param {string} letters the wasm block's text
   * @param {string} glue the text of the script that starts it, or, with an empty block, is the core
   * @param {string} packText the pack block's text
   * @throws {CoreUnavailable}
   */
  static async open(letters, glue, packText) {
    const core = new Core();
    core.#pack = new TextEncoder().encode(packText);
    await breathe();
    try {
      const wasm = letters.trim() ? fromLetters(letters) : null;
      [core.#module, core.sum] = await Promise.all([wasm && WebAssembly.compile(wasm), browsersSum(wasm ?? new TextEncoder().encode(glue))]);
      await core.restart();
    } catch (error) {
      throw new CoreUnavailable(String(error), { cause: await whyUnavailable() });
    }
    return core;
  }

  /** A fresh instance from the compiled module; the old one, whatever its state, is dropped. */
  async restart() {
    this.#instance = null;
    const instance = await instantiate(globalThis.createCrossroads, this.#module);
    await breathe();
    instance.open(this.#pack);
    if (this.#rulesText) instance.decree(this.#rulesText);
    this.#instance = instance;
  }

  /** What is wrong with the pack. @returns {{usable: boolean, findings: object[]}} */
  findings() { return this.#call('findings', []); }

  /**
   * From now on everything is under these rules of a house, also after a restart; '' are none. Those that cannot be read change
   * nothing: then `rules` is null.
   * @param {string} text of the document
   * @returns {{rules: object | null, digest: string | null, findings: object[]}}
   */
  decree(text) {
    const rulesText = normalize(text);
    const decreed = this.#call('decree', [rulesText]);
    if (decreed.rules || !rulesText) this.#rulesText = rulesText;
    return decreed;
  }

  /**
   * What these rules would change beside those in force, a piece of all checklists after the other, from 0: core/json/write_effect.hpp.
   * @returns {{effect: object | null, findings: object[]}}
   */
  effect(document, assessment, piece) { return this.#call('effect', [...[document, assessment].map((it) => normalize(JSON.stringify(it))), String(piece)]); }

  /** The numbers of the checklist on paper, a step each: core/json/write_paper.hpp. @returns {object[]} */
  paper() { return this.#call('paper', []).paper; }

  /** Reads an assessment: the only judge of one. @returns {{assessment: object | null, findings: object[]}} */
  read(text) { return this.#call('read', [normalize(text)]); }

  /**
   * The advice on an assessment on a day, YYYY-MM-DD: the parts that are named (core/advice/parts.hpp), all where none is.
   * What the core does not take has none: the page never asks for it.
   * @param {string[]} [parts]
   */
  advise(assessment, day, parts = []) {
    const advice = this.#call('advise', [normalize(JSON.stringify(assessment)), day, parts.join(' ')]);
    if (!advice.steps) throw new CoreStopped(JSON.stringify(advice.findings));
    return advice;
  }

  /** What tells this assessment and this pack from all others. @returns {{digest: string, pack: string, earlier: object, findings: object[]}} */
  digest(assessment) { return this.#call('digest', [normalize(JSON.stringify(assessment))]); }

  /** SHA-256 of a text, in hexadecimal: pages on plain http have no other. */
  sumOf(text) { return this.#call('sumOf', [normalize(text)]); }

  /** Answers and weights as a short code, and the fields that are not in it. @returns {{code: string, left_out: string[], findings: object[]}} */
  restoreCode(assessment) { return this.#call('restoreCode', [normalize(JSON.stringify(assessment))]); }

  /** What a code says that a person typed. @returns {{assessment: object | null, findings: object[]}} */
  readRestoreCode(text) { return this.#call('readRestoreCode', [normalize(text)]); }

  /**
   * What the differences between several people's assessments do; mine is the first.
   * @returns {{together: object | null, findings: object[]}}
   */
  together(assessments) { return this.#callOn('together', assessments.map((assessment) => ({ assessment }))); }

  /** What moved the lead of the pack's pair from one state, kept with its points or not, to another. @returns {{split: object | null, findings: object[]}} */
  split(from, to) { return this.#callOn('split', [from, to].map(({ assessment, tenths }) => ({ assessment, tenths }))); }

  #callOn(method, members) { return this.#call(method, [normalize(JSON.stringify({ members }))]); }

  #call(method, inputs) {
    try {
      return JSON.parse(this.#instance[method](...inputs));
    } catch (cause) {
      this.#instance = null;
      throw new CoreStopped(method, { cause });
    }
  }
}
