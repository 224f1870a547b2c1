/**
 * What localStorage keeps: for each page a slot with what it said and the database does not have yet, from which the next page
 * lays it there; and, for a reload of the tab, in sessionStorage what it showed. Wherever that is forbidden it keeps nothing.
 */
import { allowed } from './allowed.js';
import { asEntry, holds } from './entry.js';

const MOST_CHARACTERS = 4 * 1024 * 1024;

/** More pages than that were not left within a second. */
const MOST_SLOTS = 50;

/** As many decisions as nobody changes before the database has any; each that is laid down is compared with all that there are. */
const MOST_ENTRIES = 50;

/** @typedef {{key: string, value: string, turn: number, place: string | null, entries: import('./entry.js').Entry[], open: string | null}} Slot
 * open: the id that the place turned to, '' for a blank decision */

const asText = (value) => (typeof value === 'string' ? value : null);

/** @returns {Slot | null} */
const asSlot = (key, value) => allowed(() => {
  const { turn, place, entries, open } = JSON.parse(value.length > MOST_CHARACTERS ? '' : value);
  return { key, value, turn: Number.isSafeInteger(turn) ? turn : 0, place: asText(place), entries: entries.map(asEntry).filter(Boolean), open: asText(open) };
}, null);

export class Journal {
  #slots;
  #mine;
  #tab;
  #turn = 0;
  #entries = []; // on their way
  #shown = null; // what the place turned to last
  isAtRest = true; // whether the database has that
  #held = []; // slots that nothing but this page's own can take the place of

  /** @param {string | null} place null for a page that has none: it remembers nothing */
  constructor(packId, place, me) {
    this.place = place;
    this.#slots = `crossroads/${packId}/page/`;
    this.#mine = this.#slots + me;
    this.#tab = `crossroads/${packId}/tab/${place}`;
  }

  get able() { return allowed(() => Boolean(localStorage), false); }

  /** What pages have said that may not be in the database, in the order of writing. @returns {Slot[]} */
  get left() {
    const keys = allowed(() => Object.keys(localStorage), []).filter((key) => key.startsWith(this.#slots) && key !== this.#mine);
    const slots = keys.slice(0, MOST_SLOTS).map((key) => asSlot(key, allowed(() => localStorage.getItem(key), ''))).filter(Boolean);
    slots.sort((a, b) => a.turn - b.turn);
    this.#turn = Math.max(this.#turn, ...slots.map(({ turn }) => turn + 1));
    let room = MOST_ENTRIES; // for the latest: the others wait until these are laid down
    const fits = ({ entries }) => {
      const isRoom = entries.length <= room;
      if (isRoom) room -= entries.length;
      return isRoom;
    };
    return slots.reverse().filter(fits).reverse();
  }

  /** @param {import('./entry.js').Entry[]} entries what is on its way, the latest last @returns {boolean} whether it stands there */
  write(entries) {
    this.#entries = entries;
    return allowed(() => {
      if (!entries.length && this.isAtRest) return localStorage.removeItem(this.#mine);
      const value = JSON.stringify({ turn: this.#turn, place: this.place, entries, open: this.#shown });
      localStorage.setItem(this.#mine, value);
      if (localStorage.getItem(this.#mine) !== value) return false;
      const isIn = (entry) => entries.some((mine) => mine.id === entry.id && holds(mine, entry));
      for (const slot of this.#held) if (slot.entries.every(isIn)) this.clear(slot);
      return true;
    }, false);
  }

  /** What the place shows stands beside every word: what waits may be of another decision. @param {boolean} isAtRest whether the database has it */
  turn(id, isAtRest) {
    this.#shown = id;
    this.isAtRest = isAtRest;
    this.write(this.#entries);
  }

  /** What another page left is in the database, unless that page said more meanwhile. @param {Slot} slot */
  clear({ key, value }) {
    allowed(() => localStorage.getItem(key) === value && localStorage.removeItem(key));
  }

  /** Where there is no database: what was left stays until what this page says has it. @param {Slot[]} slots */
  keepUntilHeld(slots) { this.#held = slots; }

  /** @param {{open: string, mine?: string, brought?: {text: string, history: object}}} tab ids of decisions, and one that lies nowhere yet */
  remember(tab) {
    if (this.place !== null) allowed(() => sessionStorage.setItem(this.#tab, JSON.stringify(tab)));
  }

  get remembered() { return this.place === null ? null : allowed(() => JSON.parse(sessionStorage.getItem(this.#tab)), null); }
}
