/**
 * What localStorage keeps: the entry that was said last; whether a person started over since; and, for a reload of the
 * tab, in sessionStorage what it showed. Wherever that is forbidden it keeps nothing.
 */
import { parseEntry } from './entry.js';

/** @typedef {import('./entry.js').Entry} Entry */

/** What `action` returns, or `otherwise` where the storage is forbidden or full. */
function allowed(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

export class SecondPlace {
  #key;
  able = false;

  constructor(packId) { this.#key = `crossroads/${packId}`; }

  get #fresh() { return `${this.#key}/fresh`; }

  /** @returns {string | null} what stands there, whatever it is */
  read() {
    return allowed(() => {
      const text = localStorage.getItem(this.#key);
      this.able = true;
      return text;
    }, null);
  }

  /** @returns {Entry | null} */
  get entry() { return parseEntry(this.read()); }

  /** @returns {Entry | null} the entry, if it stands there now */
  put(entry) {
    return allowed(() => {
      const value = JSON.stringify(entry);
      localStorage.removeItem(this.#fresh);
      localStorage.setItem(this.#key, value);
      return localStorage.getItem(this.#key) === value ? entry : null;
    }, null);
  }

  /** @param {(entry: Entry | null, text: string | null) => boolean} what is no longer to stand there */
  clear(what) {
    if (what(this.entry, this.read())) allowed(() => localStorage.removeItem(this.#key));
  }

  startOver() { allowed(() => localStorage.setItem(this.#fresh, '')); }
  get startedOver() { return allowed(() => localStorage.getItem(this.#fresh) !== null, false); }

  remember(tab) { allowed(() => sessionStorage.setItem(this.#key, JSON.stringify(tab))); }
  get remembered() { return allowed(() => JSON.parse(sessionStorage.getItem(this.#key)), null); }
}
