/**
 * What this browser keeps: decisions by id in IndexedDB, which survives a killed browser, and the order in which they were
 * written. Every word comes in by one door, whoever brings it. In most browsers all pages on disk share one such place, so what comes back is
 * hostile until the core has read it.
 */
import { newId } from '../decision/assessment.js';
import { first, isGone, read, readAbout, readAll, turn, writeAbout } from './about.js';
import { allowed } from './allowed.js';
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
      const last = left.filter(({ place }) => place !== null && place === this.#place).at(-1);
      return { current: last?.open ?? last?.entries.at(-1)?.id, order: [...this.#left.keys()].reverse(), parted: [] };
    }
  }

  async #begin() {
    const parted = [];
    let left = [];
    if (!(await this.#base.read(readAbout)).order.length) parted.push(...await this.takeOver());
    const layLeft = async (objects, about) => {
      left = this.journal.left; // as of now: a page that lives may have gone on since this one began to open
      for (const slot of left) parted.push(...await this.#layDown(objects, about, slot));
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
    const news = await this.#base.read(async (objects) => {
      const about = await readAbout(objects);
      const met = await Promise.all(entries.map((entry) => this.#meet(objects, about, entry)));
      return entries.filter((entry, at) => !met[at].isIn && !isGone(about, entry));
    });
    return news.length === 0 ? [] : this.#change((objects, about) => {
      const place = about.places.has('') ? null : '';
      return this.#layDown(objects, about, { place, entries: news, open: startedOver ? '' : null });
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

  /**
   * What stands under an entry's id; kin: which entry, that one or one that was parted from it, has a history with this one, or else
   * says the same; isIn: whether this one is in it; rival: where there is no kin, what stands in this one's place, or went on from an
   * earlier word of the same page.
   */
  async #meet(objects, { order, gone }, entry) {
    const there = await read(objects, entry.id);
    const kept = there?.past ? there : null;
    const isRelated = (it) => this.#isIn(entry, it) || holds(entry, it);
    const isElsewhere = kept ? !isRelated(kept) : gone.has(entry.id);
    const parted = isElsewhere ? (await readAll(objects, order)).filter(({ of, past }) => past && of === entry.id) : [];
    const met = kept ? [kept, ...parted] : parted;
    const kin = met.find(isRelated) ?? met.find((it) => saySame(entry, it)) ?? null;
    const rival = kept ?? parted.find(({ past }) => past[entry.by]);
    return { kept, kin, isIn: kin !== null && this.#isIn(entry, kin), rival };
  }

  /**
   * The door: over what an entry goes on from; nowhere, where it is in what stands there, or was deleted with it; under an id of its
   * own, where neither knows of the other.
   * @returns {Promise<{laid: Entry | null, added: boolean, rival: Entry}>} laid: what has the entry in it now, null where that was deleted
   */
  async #lay(objects, about, entry) {
    const { kin, isIn, rival } = await this.#meet(objects, about, entry);
    if (isIn) return { laid: kin, added: false };
    if (isGone(about, entry)) return { laid: null, added: false };
    const id = kin?.id ?? (rival ? newId() : entry.id);
    const laid = { ...(id === entry.id ? entry : renamed(entry, id)), past: joined(kin?.past, entry.past) };
    objects.put(laid, id);
    const added = !about.order.includes(id);
    about.order = first(id, about.order);
    return { laid, added, rival };
  }

  /**
   * What other pages said, and what the place of these shows since; these may not have heard under which ids it lies.
   * @param {{place: string | null, entries: Entry[], open: string | null}} left @returns {Promise<string[][]>} pairs as above
   */
  async #layDown(objects, about, { place, entries, open }) {
    const pairs = new Map(); // by the id under which it was said
    for (const entry of entries) {
      const { laid, rival } = await this.#lay(objects, about, entry);
      if (laid?.by === entry.by && laid.revision === entry.revision) turn(about, place, laid.id);
      if (laid && laid.id !== entry.id) pairs.set(entry.id, [rival?.id ?? entry.id, laid.id]); // told again where the page was left before it could tell
    }
    turn(about, place, pairs.get(open)?.[1] ?? open);
    return [...pairs.values()];
  }

  /** @param {boolean} shown whether it is this place's decision @param {boolean} journaled whether the journal has it meanwhile */
  async put(entry, shown, journaled) {
    const done = await this.#change(async (objects, about) => {
      const laying = await this.#lay(objects, about, entry);
      if (shown) turn(about, this.#place, laying.laid?.id);
      return laying;
    }, journaled);
    if (shown && done.laid) this.current = done.laid.id;
    this.#tell(done.laid?.id ?? entry.id);
    return done;
  }

  /** This place's decision from now on, '' for a blank one; the one before was shown until now, and is no longer old. */
  async turnTo(id) {
    this.current = id;
    if (this.#place === null) return;
    await this.#change((objects, about) => {
      for (const it of [about.places.get(this.#place), id]) if (about.order.includes(it)) about.order = first(it, about.order);
      turn(about, this.#place, id);
    }, this.journal.able); // which has it meanwhile
  }

  /** @returns {Promise<Entry | null>} the newest state of a decision */
  async get(id) { return this.durable ? this.#base.read((objects) => read(objects, id)) : this.#left.get(id) ?? null; }

  /** The latest first. @returns {Promise<Entry[]>} what is none has a past of null */
  async list() {
    return this.durable ? this.#base.read(async (objects) => readAll(objects, (await readAbout(objects)).order)) : [...this.#left.values()].reverse();
  }

  /** What an entry from elsewhere is beside what is kept; isIn: in its kin. @returns {Promise<{kept: Entry | null, kin: Entry | null, isIn: boolean}>} */
  meet(entry) {
    return this.#base.read(async (objects) => this.#meet(objects, await readAbout(objects), entry));
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
      if (entry?.id === id) return this.#layDown(objects, about, { place: null, entries: [entry], open: null });
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
    allowed(() => this.#channel?.postMessage({ id })); // or other pages learn of it when they write
  }

  /** @param {(id: any) => void} told when another page kept or deleted something */
  listen(told) { this.#channel?.addEventListener('message', ({ data }) => told(data?.id)); }
}
