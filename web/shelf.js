/**
 * What this browser keeps: the last assessments made with this pack, each under its own id, in IndexedDB, which survives
 * a killed browser; and the latest of them once more in localStorage, should the first be forbidden or lost. All pages on
 * disk share one such place, so what comes back is hostile until the core has read it.
 */
import { createStore, del, entries, get, set, update } from 'idb-keyval';

const MOST_KEPT = 20;
const ASIDE = 'aside:';

/** @typedef {{id: string, revision: number, text: string, time: number}} Entry */

const asEntry = (text, time) => {
  try {
    const { id, revision } = JSON.parse(text);
    return typeof id === 'string' && Number.isInteger(revision) ? { id, revision, text, time } : null;
  } catch {
    return null;
  }
};

export class Shelf {
  #store;
  #second;
  #channel;
  #able = { first: false, second: false };

  /** @returns {Promise<{shelf: Shelf, entries: Entry[], unread: string[]}>} entries: latest first */
  static async open(packId) {
    const shelf = new Shelf();
    shelf.#second = `crossroads/${packId}`;
    const [kept, latest] = [await shelf.#openFirst(packId), shelf.#openSecond()];
    const found = kept.filter(([key]) => !String(key).startsWith(ASIDE)).map(([, value]) => asEntry(value?.text, value?.time));
    const unread = kept.filter((_, index) => found[index] === null).map(([, value]) => String(value?.text ?? value));
    const spare = latest && asEntry(latest, Date.now());
    if (latest && !spare) unread.push(latest);
    const same = found.find((it) => it?.id === spare?.id);
    if (spare && (!same || same.revision < spare.revision)) found.push(spare);
    const list = found.filter((it) => it && !(it === same && same.revision < spare.revision));
    return { shelf, entries: list.sort((a, b) => b.time - a.time), unread };
  }

  async #openFirst(packId) {
    try {
      this.#store = createStore(`crossroads-${packId}`, 'assessments');
      const kept = await entries(this.#store);
      this.#able.first = true;
      this.#channel = globalThis.BroadcastChannel ? new BroadcastChannel(`crossroads-${packId}`) : null;
      return kept;
    } catch {
      return []; // forbidden in a sandboxed frame and in some private windows
    }
  }

  #openSecond() {
    try {
      const text = localStorage.getItem(this.#second);
      this.#able.second = true;
      return text;
    } catch {
      return null;
    }
  }

  /** Whether anything can be kept here. */
  get able() { return this.#able.first || this.#able.second; }

  /**
   * @param {string} text an assessment
   * @param {number} seen the latest revision of it that this page knows to be kept
   * @returns {Promise<'kept' | 'failed' | Entry>} the entry that another tab wrote meanwhile, which was left alone
   */
  async put(text, seen) {
    const entry = asEntry(text, Date.now());
    const other = { entry: null };
    const results = [this.#putSecond(entry, seen, other), await this.#putFirst(entry, seen, other)];
    if (other.entry) return other.entry;
    if (!results.includes(true)) return 'failed';
    this.#channel?.postMessage({ id: entry.id, revision: entry.revision });
    return 'kept';
  }

  async #putFirst(entry, seen, other) {
    if (!this.#able.first) return false;
    try {
      await update(entry.id, (old) => {
        if (!(old?.revision > seen)) return entry;
        other.entry = old;
        return old;
      }, this.#store);
      return other.entry === null;
    } catch {
      return false;
    }
  }

  #putSecond(entry, seen, other) {
    try {
      const old = asEntry(localStorage.getItem(this.#second), 0);
      if (!this.#able.first && old?.id === entry.id && old.revision > seen) {
        other.entry = old;
        return false;
      }
      localStorage.setItem(this.#second, entry.text);
      return localStorage.getItem(this.#second) === entry.text;
    } catch {
      return false;
    }
  }

  /** The entries now, latest first; of more than are kept the oldest go. */
  async list() {
    if (!this.#able.first) return [];
    const kept = (await entries(this.#store)).filter(([key]) => !String(key).startsWith(ASIDE)).map(([, value]) => value);
    kept.sort((a, b) => b.time - a.time);
    for (const { id } of kept.splice(MOST_KEPT)) await del(id, this.#store);
    return kept;
  }

  get(id) { return get(id, this.#store); }

  async remove(id) {
    await del(id, this.#store);
    if (asEntry(localStorage.getItem(this.#second), 0)?.id === id) localStorage.removeItem(this.#second);
  }

  restore(entry) { return set(entry.id, entry, this.#store); }

  /** What could not be read is kept beside the rest, told once, never deleted. */
  async setAside(texts) {
    try {
      for (const text of texts) await set(`${ASIDE}${Date.now()}-${Math.random()}`, text, this.#store);
      for (const [key, value] of await entries(this.#store))
        if (!String(key).startsWith(ASIDE) && texts.includes(String(value?.text ?? value))) await del(key, this.#store);
      if (texts.includes(localStorage.getItem(this.#second))) localStorage.removeItem(this.#second);
    } catch {
      // Then it stays where it was, and is told again next time.
    }
  }

  /** @param {(kept: {id: string, revision: number}) => void} told when another tab kept something */
  listen(told) {
    this.#channel?.addEventListener('message', ({ data }) => told(data));
  }
}
