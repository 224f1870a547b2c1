/**
 * The histories of decisions: what becomes of a word, whoever brings it. It lies over what it goes on from; nowhere, where it is in what
 * stands there, or was deleted with it; beside it, under an id of its own, where neither knows of the other.
 */
import { newId } from '../decision/assessment.js';
import { first, isGone, read, readAll, turn } from './about.js';
import { holds, joined, renamed, saySame } from './entry.js';

/** @typedef {import('./entry.js').Entry} Entry */

export class Histories {
  #me;
  #said = new Map(); // by name of this page: the last revision

  constructor(me) { this.#me = me; }

  /** As whom this page says a revision: nobody else does. @returns {string} */
  sign(revision, name = `${this.#me}.${this.#said.size}`) {
    this.#said.set(name, revision);
    return name;
  }

  /** What this page never said is none of its own, whatever stands there. */
  #isForged(past, by) { return past[by] > this.#said.get(by); }

  /** Whether an entry's words are in what is kept. */
  #isIn(entry, kept) {
    const isOther = this.#said.has(entry.by) && kept.by === entry.by && kept.revision === entry.revision && kept.text !== entry.text;
    return holds(kept, entry) && !isOther && !this.#isForged(kept.past, entry.by);
  }

  /**
   * What stands under an entry's id; kin: which entry, that one or one that was parted from it, has a history with this one, or else
   * says the same; isIn: whether this one is in it; rival: where there is no kin, what stands in this one's place, or went on from an
   * earlier word of the same page.
   */
  async meet(objects, { order, gone }, entry) {
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

  /** @returns {Promise<{laid: Entry | null, added: boolean, rival: Entry}>} laid: what has the entry in it now, null where that was deleted */
  async lay(objects, about, entry) {
    const { kin, isIn, rival } = await this.meet(objects, about, entry);
    if (isIn) return { laid: kin, added: false };
    if (isGone(about, entry) && !this.#isForged(about.gone.get(entry.id), entry.by)) return { laid: null, added: false };
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
  async layDown(objects, about, { place, entries, open }) {
    const pairs = new Map(); // by the id under which it was said
    for (const entry of entries) {
      const { laid, rival } = await this.lay(objects, about, entry);
      if (laid?.by === entry.by && laid.revision === entry.revision) turn(about, place, laid.id);
      if (laid && laid.id !== entry.id) pairs.set(entry.id, [rival?.id ?? entry.id, laid.id]); // told again where the page was left before it could tell
    }
    turn(about, place, pairs.get(open)?.[1] ?? open);
    return [...pairs.values()];
  }
}
