/**
 * What this browser keeps: the last assessments made with this pack, each under its own id, in IndexedDB, which survives
 * a killed browser; and the latest of them once more in localStorage, should the first be forbidden or lost. All pages on
 * disk share one such place, so what comes back is hostile until the core has read it.
 */
import { del, entries, get, set, update } from 'idb-keyval';
import { newId } from '../decision/assessment.js';
import { database, givenUpWithPage } from './database.js';
import { ASIDE, asEntry, parseEntry, relation, renamed, sorted, textOf } from './entry.js';
import { SecondPlace } from './second-place.js';

const MOST_KEPT = 20;

/** @typedef {import('./entry.js').Entry} Entry */

export class Shelf {
  #store;
  #second;
  #channel;
  #durable = false;
  #by = newId();
  #given = new Map(); // by id: the past of what was last read of it
  #known = new Map(); // by id: the past of what this page goes on from
  #unmended = null; // the id of what the second place alone has

  /**
   * @returns {Promise<{shelf: Shelf, entries: Entry[], unread: string[], tab: object | null, startedOver: boolean, parted: string[]}>}
   * entries: latest first; tab: what this tab remembered before it was reloaded; startedOver: whether nothing was said since;
   * parted: the ids of two entries that were one, which two tabs changed at once
   */
  static async open(packId) {
    const shelf = new Shelf();
    shelf.#second = new SecondPlace(packId);
    const value = shelf.#second.read(); // before another tab writes there
    let { entries: list, unread } = sorted(await shelf.#openFirst(packId));
    const spare = parseEntry(value);
    if (value !== null && !spare) unread = [...unread, value];
    let parted = [];
    if (spare && relation(spare, list.find(({ id }) => id === spare.id)) !== 'in') ({ list, parted } = await shelf.#mend(spare, list));
    const startedOver = shelf.durable && shelf.#second.startedOver; // else what is here is the only copy, and the next answer would take its place
    return { shelf, entries: shelf.#give(list.slice(0, MOST_KEPT)), unread, tab: shelf.#second.remembered, startedOver, parted };
  }

  async #openFirst(packId) {
    let kept = [];
    try {
      this.#store = database(packId);
      kept = await entries(this.#store);
      this.#durable = true;
      this.#channel = new BroadcastChannel(`crossroads-${packId}`);
    } catch {
      // Forbidden in a sandboxed frame and in some private windows.
    }
    return kept;
  }

  /** For a reload of this tab alone. @param {{open: string, mine?: string}} tab ids of assessments; '' is a blank one */
  remember(tab) { this.#second.remember(tab); }

  /** The next visit begins with nothing, too, until something else is kept. */
  startOver() { this.#second.startOver(); }

  /** Whether anything can be kept here. */
  get able() { return this.#durable || this.#second.able; }

  /** Whether it could survive a killed browser. */
  get durable() { return this.#durable; }

  #give(list) {
    for (const { id, past } of list) this.#given.set(id, past);
    return list;
  }

  /** This page goes on from what it was given last under this id. */
  know(id) { this.#known.set(id, this.#given.get(id)); }

  /** Whether what is kept under this id is this page's own, or what it went on from. */
  knows(id) { return this.#known.has(id); }

  /** Whether what was kept under this id when the page opened could survive a killed browser. */
  isDurable(id) { return this.durable && id !== this.#unmended; }

  #asMine(text) { return asEntry({ text, time: Date.now(), by: this.#by, past: this.#known.get(JSON.parse(text).id) }); }

  /** What waits for its turn has the second place meanwhile: the page may be left. @param {string} text an assessment */
  hold(text) { this.#putSecond(this.#asMine(text)); }

  /**
   * @param {string} text an assessment
   * @returns {Promise<'kept' | 'loosely' | 'not' | Entry>} 'loosely' in the second place alone, from which a killed browser
   * loses what came last; an entry: what stands there instead and this page has not seen, which was left alone
   */
  async put(text) {
    const entry = this.#asMine(text);
    const second = this.#putSecond(entry);
    const first = await this.#putFirst(entry, second ? givenUpWithPage(this.#store) : this.#store);
    const kept = first ?? second;
    if (!kept) return 'not';
    if (relation(entry, kept) === 'apart') return this.#give([kept])[0];
    this.#known.set(entry.id, { ...entry.past, ...kept.past });
    if (first) this.#tell({ id: entry.id, revision: entry.revision });
    return first ? 'kept' : 'loosely';
  }

  #tell(kept) {
    try {
      this.#channel?.postMessage(kept);
    } catch {
      // Then other tabs learn of it when they write.
    }
  }

  /** @returns {Promise<Entry | null>} what stands there now, if that can be said */
  async #putFirst(entry, store = this.#store) {
    if (!this.#durable) return null;
    let kept = null;
    try {
      await update(entry.id, (value) => {
        const old = asEntry(value);
        return kept = relation(entry, old) === 'after' ? entry : old;
      }, store);
      return kept;
    } catch {
      return null;
    }
  }

  /** @returns {Entry | null} likewise. Beside the first it takes whatever comes last. */
  #putSecond(entry) {
    const old = this.#durable ? null : this.#second.entry;
    return old?.id === entry.id && relation(entry, old) === 'apart' ? old : this.#second.put(entry);
  }

  /** The entries now, latest first; of more than are kept the oldest go. */
  async list() {
    if (!this.#durable) return [];
    const kept = sorted(await entries(this.#store)).entries;
    try {
      for (const { id } of kept.splice(MOST_KEPT)) await del(id, this.#store);
    } catch {
      // Then they go the next time.
    }
    return this.#give(kept);
  }

  /** @returns {Promise<Entry | null>} null also where it cannot be had */
  async get(id) {
    try {
      const entry = asEntry(await get(id, this.#store));
      if (entry) this.#give([entry]);
      return entry;
    } catch {
      return null;
    }
  }

  async remove(id) {
    await del(id, this.#store);
    this.#second.clear((entry) => entry?.id === id);
  }

  /** The same as an entry of its own. @returns {Promise<boolean>} whether that could be had */
  async copy(entry, id) {
    try {
      await this.restore(renamed(entry, id));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * What only the second place has goes into the first, or the next decision would take the only place that it has: over
   * what it came from, and where another tab went on from there, beside that.
   */
  async #mend(spare, list) {
    const mended = { list: [spare, ...list.filter(({ id }) => id !== spare.id)], parted: [] };
    try {
      const kept = await this.#putFirst(spare);
      if (!kept) throw new DOMException('It stays where it is.');
      if (relation(spare, kept) === 'apart') {
        mended.parted = [spare.id, newId()];
        await this.restore(renamed(spare, mended.parted[1]));
        this.#second.clear((entry) => entry?.text === spare.text);
      }
      mended.list = sorted(await entries(this.#store)).entries;
    } catch {
      this.#unmended = spare.id;
    }
    return mended;
  }

  restore(entry) { return set(entry.id, entry, this.#store); }

  /** What could not be read is kept beside the rest, told once, never deleted. */
  async setAside(texts) {
    try {
      for (const text of texts) await set(`${ASIDE}${Date.now()}-${Math.random()}`, text, this.#store);
      for (const [key, value] of await entries(this.#store))
        if (!String(key).startsWith(ASIDE) && texts.includes(textOf(value))) await del(key, this.#store);
      this.#second.clear((entry, text) => texts.includes(text));
    } catch {
      // Then it stays where it was, and is told again next time.
    }
  }

  /** @param {(kept: {id: string, revision: number}) => void} told when another tab kept something */
  listen(told) {
    this.#channel?.addEventListener('message', ({ data }) => told(data));
  }
}
