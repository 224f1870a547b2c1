/**
 * What this browser keeps: decisions by id in IndexedDB, which survives a killed browser, and the order in which they were
 * written. Every word comes in by one door, whoever brings it. In most browsers all pages on disk share one such place, so what comes back is
 * hostile until the core has read it.
 */
import { newId } from '../decision/assessment.js';
import { first, isGone, read, readAbout, readAll, writeAbout } from './about.js';
import { database } from './database.js';
import { asEntry, holds, joined, renamed, saySame } from './entry.js';
import { Journal } from './journal.js';
import { olderPages } from './older.js';

/** So many decisions are kept; before another goes, that is told. */
export const MOST_KEPT = 20;

/** @typedef {import('./entry.js').Entry} Entry */

export class Shelf {
  #packId;
  #place;
  #base;
  #channel;
  #left = new Map(); // by id: what there is without a database
  #me = newId();
  #said = new Map(); // by name of this page: the last revision
  current = ''; // this place's decision, as this page last laid it down; '' a blank one
  durable = false; // whether there is one: what it has survives a killed browser

  /** @param {string | null} place what has a current decision of its own: '' a page by itself, null a frame that nobody gave a key */
  constructor(packId, place) {
    this.#packId = packId;
    this.#place = place;
    this.#base = database(packId);
    this.journal = new Journal(packId, place, this.#me);
  }

  /** As whom this page says a revision: nobody else does. @returns {string} */
  sign(revision, name = `${this.#me}.${this.#said.size}`) {
    this.#said.set(name, revision);
    return name;
  }

  /** Whether anything can be kept here. */
  get able() { return this.durable || this.journal.able; }

  /**
   * Lays down what pages said before they were left.
   * @returns {Promise<{current: string | undefined, order: string[], parted: string[][]}>} current: the id of this place's decision, '' a
   * blank one, undefined where it never had one; order: all ids, the latest first; parted: pairs of ids, of what was one decision
   */
  async open() {
    try {
      return await this.#begin().catch(() => this.#begin());
    } catch { // forbidden in a sandboxed frame and in some private windows
      const { left } = this.journal;
      this.journal.keepUntilHeld(left);
      for (const { entries } of left) for (const entry of entries) this.#left.set(entry.id, entry);
      const here = left.filter(({ place }) => place !== null && place === this.#place).flatMap(({ entries, open }) => [...entries.map(({ id }) => id), open ?? []].flat());
      return { current: here.at(-1), order: [...this.#left.keys()].reverse(), parted: [] };
    }
  }

  async #begin() {
    const parted = [];
    let left = [];
    if (!(await this.#base.read(readAbout)).order.length) parted.push(...await this.takeOver());
    const layLeft = async (objects, about) => {
      left = this.journal.left; // as of now: a page that lives may have gone on since this one began to open
      for (const { place, entries, open } of left) {
        const apart = [];
        for (const entry of entries) apart.push(...await this.#layDown(objects, about, entry, place));
        const shown = new Map(apart).get(open) ?? open; // the page that left it may not have heard
        if (typeof place === 'string' && (shown === '' || about.order.includes(shown))) about.places.set(place, shown);
        parted.push(...apart);
      }
    };
    if (this.journal.left.length) await this.#change(layLeft);
    const { places, order } = await this.#base.read(readAbout);
    this.#channel = new BroadcastChannel(`crossroads/${this.#packId}`);
    this.durable = true;
    left.forEach((slot) => this.journal.clear(slot));
    this.current = places.get(this.#place) ?? '';
    return { current: places.get(this.#place), order, parted };
  }

  /** What older pages said since the last time. @returns {Promise<string[][]>} pairs as above */
  async takeOver() {
    const { entries, startedOver } = await olderPages(this.#packId);
    const { news, place } = await this.#base.read(async (objects) => {
      const about = await readAbout(objects);
      const kin = await Promise.all(entries.map((entry) => this.#kin(objects, about, entry)));
      const isKnown = (entry, { kin }) => (kin && this.#isIn(entry, kin)) || isGone(about, entry);
      return { news: entries.filter((entry, at) => !isKnown(entry, kin[at])), place: about.places.has('') ? null : '' };
    });
    return news.length === 0 ? [] : this.#change(async (objects, about) => {
      const parted = [];
      for (const entry of news) parted.push(...await this.#layDown(objects, about, entry, place));
      if (startedOver && place === '') about.places.set('', '');
      return parted;
    });
  }

  /** One transaction, which is written when the promise is kept. */
  #change(act, journaled = false) {
    return this.#base.change(async (objects) => {
      const about = await readAbout(objects);
      const result = await act(objects, about);
      writeAbout(objects, about);
      return result;
    }, journaled);
  }

  /** Whether an entry's words are in what is kept; what this page never said, or said otherwise, is none of its own, whatever stands there. */
  #isIn(entry, kept) {
    const isForged = kept.past[entry.by] > this.#said.get(entry.by)
      || (this.#said.has(entry.by) && kept.by === entry.by && kept.revision === entry.revision && kept.text !== entry.text);
    return holds(kept, entry) && !isForged;
  }

  /** What stands under an entry's id, and which entry, that one or one that was parted from it, has a history with this one. */
  async #kin(objects, { order, gone }, entry) {
    const there = await read(objects, entry.id);
    const kept = there?.past ? there : null;
    const isRelated = (it) => it.past && (this.#isIn(entry, it) || holds(entry, it) || saySame(entry, it));
    if (kept && isRelated(kept)) return { kept, kin: kept };
    const parted = kept || gone.has(entry.id) ? (await readAll(objects, order)).filter(({ of }) => of === entry.id) : [];
    return { kept, kin: parted.find(isRelated) ?? null };
  }

  /**
   * The door: over what an entry goes on from; nowhere, where it is in what stands there, or was deleted with it; under an id of its
   * own, where neither knows of the other.
   * @returns {Promise<{laid: Entry | null, added: boolean}>} laid: what has the entry in it now, null where that was deleted
   */
  async #lay(objects, about, entry) {
    const { kept, kin } = await this.#kin(objects, about, entry);
    if (kin && this.#isIn(entry, kin)) return { laid: kin, added: false };
    if (isGone(about, entry)) return { laid: null, added: false };
    const id = kept && !kin ? newId() : (kin ?? entry).id;
    const laid = { ...(id === entry.id ? entry : renamed(entry, id)), past: joined(kin?.past, entry.past) };
    objects.put(laid, id);
    const added = !about.order.includes(id);
    about.order = first(id, about.order);
    return { laid, added };
  }

  async #layDown(objects, about, entry, place) {
    const { laid } = await this.#lay(objects, about, entry);
    if (!laid) return [];
    if (typeof place === 'string' && laid.by === entry.by && laid.revision === entry.revision) about.places.set(place, laid.id);
    return laid.id === entry.id ? [] : [[entry.id, laid.id]]; // told again where the page was left before it could tell
  }

  /** @param {boolean} shown whether it is this place's decision @param {boolean} journaled whether the journal has it meanwhile */
  async put(entry, shown, journaled) {
    const done = await this.#change(async (objects, about) => {
      const laying = await this.#lay(objects, about, entry);
      if (shown && laying.laid && this.#place !== null) about.places.set(this.#place, laying.laid.id);
      return laying;
    }, journaled);
    if (shown && done.laid && this.#place !== null) this.current = done.laid.id;
    this.#tell(done.laid?.id ?? entry.id);
    return done;
  }

  /** This place's decision from now on, '' for a blank one; the one before was shown until now, and is no longer old. */
  async turnTo(id) {
    if (this.#place === null || !this.durable) return;
    this.current = id;
    await this.#change((objects, about) => {
      for (const it of [about.places.get(this.#place), id]) if (about.order.includes(it)) about.order = first(it, about.order);
      about.places.set(this.#place, id);
    }, this.journal.able); // which has it meanwhile
  }

  /** @returns {Promise<Entry | null>} the newest state of a decision */
  async get(id) { return this.durable ? this.#base.read((objects) => read(objects, id)) : this.#left.get(id) ?? null; }

  /** The latest first. @returns {Promise<Entry[]>} what is none has a past of null */
  async list() {
    return this.durable ? this.#base.read(async (objects) => readAll(objects, (await readAbout(objects)).order)) : [...this.#left.values()].reverse();
  }

  /** What an entry from elsewhere is beside what is kept; isIn: in its kin. @returns {Promise<{kept: Entry | null, kin: Entry | null, isIn: boolean}>} */
  async meet(entry) {
    const { kept, kin } = await this.#base.read(async (objects) => this.#kin(objects, await readAbout(objects), entry));
    return { kept, kin, isIn: Boolean(kin) && this.#isIn(entry, kin) };
  }

  /** @returns {Promise<{id: string, value: any} | null>} what it took, to be brought back; null where there was nothing */
  async remove(id) {
    const taken = await this.#change((objects, about) => this.#take(objects, about, id));
    this.#tell(id);
    return taken;
  }

  async #take(objects, about, id) {
    const value = await objects.get(id);
    objects.delete(id);
    about.gone.delete(id);
    about.gone.set(id, asEntry(value)?.past ?? {});
    about.order = about.order.filter((it) => it !== id);
    return value === undefined ? null : { id, value };
  }

  /** By the door, for somebody may have said more under its id meanwhile. @returns {Promise<string[][]>} pairs as above */
  bringBack({ id, value }) {
    return this.#change(async (objects, about) => {
      about.gone.delete(id);
      const entry = asEntry(value);
      if (entry?.id === id) return this.#layDown(objects, about, entry, null);
      objects.put(value, id);
      about.order = first(id, about.order);
      return [];
    });
  }

  /**
   * Where there are too many, the one goes that was told of; and which would go next is told: what nobody changed here before the
   * rest, the oldest first, never a place's current decision.
   * @returns {Promise<{gone: object | null, next: Entry | null}>}
   */
  makeRoom() {
    return this.#change(async (objects, about) => {
      const entries = (await readAll(objects, about.order)).filter(({ past }) => past);
      const current = new Set(about.places.values());
      const spare = entries.filter(({ id }) => !current.has(id)).reverse();
      const inTurn = [...spare.filter(({ edited }) => !edited), ...spare.filter(({ edited }) => edited)];
      const going = entries.length > MOST_KEPT ? inTurn.find(({ id }) => id === about.going) : null;
      const next = entries.length < MOST_KEPT ? null : inTurn.find((it) => it !== going) ?? null;
      about.going = next?.id;
      return { gone: going ? await this.#take(objects, about, going.id) : null, next };
    });
  }

  #tell(id) {
    try {
      this.#channel?.postMessage({ id });
    } catch {
      // Then other pages learn of it when they write.
    }
  }

  /** @param {(id: any) => void} told when another page kept or deleted something */
  listen(told) { this.#channel?.addEventListener('message', ({ data }) => told(data?.id)); }
}
