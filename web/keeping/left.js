/**
 * What pages said before they were left, as the journal has it: the next page to open lays it down. Where it cannot, as on a full disk
 * or without a database, it stays in the journal and is shown from there.
 */
import { holds } from './entry.js';

/** @typedef {import('./entry.js').Entry} Entry */

const isIn = (entry, kept) => Boolean(kept?.past) && holds(kept, entry);

export class Left {
  #journal;
  #laid = []; // slots that are in the database and not yet told of
  #entries = new Map(); // by id: what the database could not be given

  /** @param {import('./journal.js').Journal} journal */
  constructor(journal) { this.#journal = journal; }

  get isAny() { return this.#journal.left.length > 0; }

  /** In a transaction. @param {import('./histories.js').Histories} histories @returns {Promise<string[][]>} pairs of ids, of what was one decision */
  async layDown(histories, objects, about) {
    const parted = [];
    this.#laid = this.#journal.left; // as of now: a page that lives may have gone on since this one began to open
    for (const slot of this.#laid) parted.push(...await histories.layDown(objects, about, slot));
    return parted;
  }

  /** What the opening found is told: nobody else has to. */
  told() { this.#laid.splice(0).forEach((slot) => this.#journal.clear(slot)); }

  /** It could not be laid down. @returns {string | undefined} what the place shows of it: an id, '' for a blank one */
  stays(place) {
    const { left } = this.#journal;
    this.#laid = [];
    this.#journal.keepUntilHeld(left);
    for (const { entries } of left) for (const entry of entries) this.#entries.set(entry.id, entry);
    const last = left.filter((slot) => slot.place !== null && slot.place === place).at(-1);
    return last?.open ?? last?.entries.at(-1)?.id;
  }

  /** The latest first. @param {string[]} order of what is kept */
  before(order) { return [...new Set([...[...this.#entries.keys()].reverse(), ...order])]; }

  /** The newest state of a decision. @param {Entry | null} kept what is kept of it */
  newest(id, kept) {
    const left = this.#entries.get(id);
    return left && !isIn(left, kept) ? left : kept;
  }

  /** @param {Entry[]} kept the latest first */
  all(kept) {
    const left = [...this.#entries.values()].reverse().filter((entry) => !isIn(entry, kept.find(({ id }) => id === entry.id)));
    return [...left, ...kept.filter(({ id }) => !left.some((entry) => entry.id === id))];
  }

  /** Whether an entry was given from here. */
  has(entry) { return this.#entries.get(entry.id) === entry; }
}
