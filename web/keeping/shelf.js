/**
 * What this browser keeps: decisions by id in IndexedDB, which survives a killed browser, and the order in which they were
 * written. Every word comes in by one door, whoever brings it. In most browsers all pages on disk share one such place, so what comes back is
 * hostile until the core has read it.
 */
import { newId } from '../decision/assessment.js';
import { comeBack, first, isGone, read, readAbout, readAll, turn, writeAbout } from './about.js';
import { allowed } from './allowed.js';
import { database } from './database.js';
import { asEntry, joined } from './entry.js';
import { Histories } from './histories.js';
import { Journal } from './journal.js';
import { Left } from './left.js';
import { olderPages } from './older.js';

/** So many decisions are kept; before another goes, that is told. */
export const MOST_KEPT = 20;

/** @typedef {import('./entry.js').Entry} Entry */

export class Shelf {
  #packId;
  #place;
  #base;
  #channel;
  #told = () => {};
  #turns = 0;
  current = ''; // what this page last turned its place to: a decision, or '', a blank one
  durable = false; // whether there is one: what it has survives a killed browser
  isSilent = false; // whether it did not answer when the page opened

  /** @param {string | null} place what has a current decision of its own: '' a page by itself, null a frame that nobody gave a key */
  constructor(packId, place) {
    this.#packId = packId;
    this.#place = place;
    this.#base = database(packId);
    const me = newId();
    this.histories = new Histories(me);
    this.journal = new Journal(packId, place, me);
    this.left = new Left(this.journal);
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
    } catch ({ name }) { // forbidden in a sandboxed frame and in some private windows
      this.isSilent = name === 'TimeoutError';
      return { current: this.left.stays(this.#place), order: this.left.before([]), parted: [] };
    }
  }

  async #begin() {
    const parted = [];
    let waits; // what this place shows that cannot be laid down, as on a full disk
    if (!(await this.#base.read(readAbout)).order.length) parted.push(...await this.takeOver());
    try {
      if (this.left.isAny) parted.push(...await this.#layLeft().catch(() => this.#layLeft()));
    } catch {
      waits = this.left.stays(this.#place);
    }
    const { places, order } = await this.#base.read(readAbout);
    this.#answers();
    const current = waits ?? places.get(this.#place);
    this.current = current ?? '';
    return { current, order: this.left.before(order), parted };
  }

  #layLeft() { return this.#change((objects, about) => this.left.layDown(this.histories, objects, about)); }

  /** The database has what it is given, whatever it did before. */
  #answers() {
    if (this.durable) return;
    this.#channel = new BroadcastChannel(`crossroads/${this.#packId}`);
    this.#channel.addEventListener('message', ({ data }) => this.#told(data?.id));
    this.durable = true;
  }

  /** What older pages said since the last time. @returns {Promise<string[][]>} pairs as above */
  async takeOver() {
    const { entries, startedOver } = await olderPages(this.#packId);
    const news = await this.#base.read(async (objects) => {
      const about = await readAbout(objects);
      const met = await Promise.all(entries.map((entry) => this.histories.meet(objects, about, entry)));
      return entries.filter((entry, at) => !met[at].isIn && !isGone(about, entry));
    });
    return news.length === 0 ? [] : this.#change((objects, about) => {
      const place = about.places.has('') ? null : '';
      return this.histories.layDown(objects, about, { place, entries: news, open: startedOver ? '' : null });
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

  /** @param {boolean} shown whether it is this place's decision @param {boolean} journaled whether the journal has it meanwhile */
  async put(entry, shown, journaled) {
    let turns;
    const done = await this.#change(async (objects, about) => {
      const laying = await this.histories.lay(objects, about, entry);
      if (shown) turn(about, this.#place, laying.laid?.id);
      if (shown && this.current === entry.id) turns = this.#turns;
      return laying;
    }, journaled);
    this.#answers();
    if (done.laid) this.#rest(turns, done.laid.id);
    this.#tell(done.laid?.id ?? entry.id);
    return done;
  }

  /**
   * This place's decision from now on. Another page may lay that down from the journal: from then on only what this one lays down tells what
   * the place has. @returns {boolean} whether it is another one
   */
  turn(id) {
    if (id === this.current) return false;
    this.current = id;
    this.#turns += 1;
    if (this.#place !== null) this.journal.turn(id, false);
    return true;
  }

  /** Whether the place has what this page last turned it to. */
  get isAtRest() { return this.journal.isAtRest; }

  #rest(turns, id) {
    if (turns !== this.#turns) return;
    this.current = id;
    if (!this.isAtRest) this.journal.turn(id, true);
  }

  /** The decision that the place had was shown until now, and is no longer old. */
  async layTurn() {
    if (!this.durable || this.isAtRest) return;
    const { current } = this;
    const turns = this.#turns;
    await this.#change((objects, about) => {
      for (const it of [about.places.get(this.#place), current]) if (about.order.includes(it)) about.order = first(it, about.order);
      turn(about, this.#place, current);
    }, this.journal.able); // which has it meanwhile
    this.#rest(turns, current);
  }

  /** @returns {Promise<Entry | null>} the newest state of a decision */
  async get(id) {
    return this.left.newest(id, this.durable ? await this.#base.read((objects) => read(objects, id)) : null);
  }

  /** Whether the database has what `get` or `list` gave. @param {Entry} entry */
  keeps(entry) { return this.durable && !this.left.has(entry); }

  /** The latest first. @returns {Promise<Entry[]>} what is none has a past of null */
  async list() {
    return this.left.all(this.durable ? await this.#base.read(async (objects) => readAll(objects, (await readAbout(objects)).order)) : []);
  }

  /** What an entry from elsewhere is beside what is kept; isIn: in its kin. @returns {Promise<{kept: Entry | null, kin: Entry | null, isIn: boolean}>} */
  meet(entry) {
    return this.#base.read(async (objects) => this.histories.meet(objects, await readAbout(objects), entry));
  }

  /** @returns {Promise<{id: string, value: any} | null>} what it took, to be brought back; null where there was nothing */
  async remove(id) {
    const taken = await this.#change((objects, about) => this.#take(objects, about, id));
    this.#tell(id);
    return taken;
  }

  async #take(objects, about, id) {
    const value = await objects.get(id);
    if (objects.isLate()) throw new DOMException('Nobody waits for it.', 'TimeoutError'); // and nobody could bring it back
    objects.delete(id);
    const { past = {}, of } = asEntry(value) ?? {};
    for (const it of new Set([id, of || id])) { // who was left before it heard of the parting says it under that one
      const before = about.gone.get(it);
      about.gone.delete(it);
      about.gone.set(it, joined(before, past));
    }
    about.order = about.order.filter((it) => it !== id);
    return value === undefined ? null : { id, value };
  }

  /**
   * By the door, for somebody may have said more under its id meanwhile.
   * @param {{id: string, value: any, last?: Entry}} taken last: what was said of it, and not kept @returns {Promise<string[][]>} pairs as above
   */
  async bringBack({ id, value, last }) {
    const pairs = await this.#change(async (objects, about) => {
      const entry = asEntry(value);
      const entries = [entry, last].filter((it) => it?.id === id);
      comeBack(about, id, entry?.past);
      if (entry?.id !== id) { // nobody can read it: anywhere is as good
        const free = await objects.get(id) === undefined ? id : newId();
        objects.put(value, free);
        about.order = first(free, about.order);
      }
      return this.histories.layDown(objects, about, { place: null, entries, open: null });
    });
    this.#tell(id);
    return pairs;
  }

  /**
   * Where there are too many, the one goes that was told of, unless somebody went on with it since; and which would go next is told:
   * what nobody changed here before the rest, the oldest first, never a place's current decision.
   * @returns {Promise<{gone: object | null, next: Entry | null}>}
   */
  async makeRoom() {
    const room = await this.#change(async (objects, about) => {
      const entries = (await readAll(objects, about.order)).filter(({ past }) => past);
      const current = new Set(about.places.values());
      const spare = entries.filter(({ id }) => !current.has(id)).reverse();
      const inTurn = [...spare.filter(({ edited }) => !edited), ...spare.filter(({ edited }) => edited)];
      const isToGo = ({ id, revision }) => id === about.going?.id && revision === about.going.revision;
      const going = entries.length > MOST_KEPT ? inTurn.find(isToGo) : null;
      const next = entries.length < MOST_KEPT ? null : inTurn.find((it) => it !== going) ?? null;
      about.going = next && { id: next.id, revision: next.revision };
      return { gone: going ? await this.#take(objects, about, going.id) : null, next };
    });
    if (room.gone) this.#tell(room.gone.id); // another page may show it
    return room;
  }

  #tell(id) {
    allowed(() => this.#channel?.postMessage({ id })); // or other pages learn of it when they write
  }

  /** @param {(id: any) => void} told when another page kept or deleted something */
  listen(told) { this.#told = told; }
}
