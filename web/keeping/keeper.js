/**
 * Keeps what a person says: after every change, one write at a time, of each decision always the latest word, which the journal
 * has meanwhile. What could not be kept is tried again. Where another page changed the same decision at once, this page's goes
 * on as one of its own.
 */
import { isBlank, sameContent } from '../decision/assessment.js';
import { holds, joined, renamed } from './entry.js';

/** Milliseconds until a disk may have room again, or a busy database time. */
const BEFORE_AGAIN = 3000;

export class Keeper {
  #shelf;
  #store;
  #read;
  #known = new Map(); // by id: the entry that this page goes on from, its text as the core reads it
  #names = new Map(); // by id: as whom this page speaks; words that are parted from an id take the name along
  #kept = new Set(); // ids under which the browser, or the host, has that
  #waiting = new Map(); // by id: the entry that is on its way
  #gone = new Set(); // ids that another page deleted
  #failure; // as it was told last
  #writing = null;
  #again; // a timer

  /**
   * @param {import('./shelf.js').Shelf} shelf @param {(text: string) => Promise<object | null>} read an assessment, as the core reads it
   * @param {{state(): void, failed(how: 'loosely' | 'not'): void, parted(id: string): void, adopted(): void, gone(): void, added(): void}} told
   * 'loosely': the journal has it, from which a killed browser may lose what came last
   */
  constructor(shelf, store, read, told) {
    this.#shelf = shelf;
    this.#store = store;
    this.#read = read;
    this.#failure = shelf.able ? null : 'not';
    this.told = told;
    shelf.listen((id) => id === store.assessment.id && this.look());
  }

  /** Where what stands now is: 'keeping' on its way, 'kept' or 'not'. */
  get state() {
    const { assessment } = this.#store;
    if (this.#waiting.has(assessment.id)) return this.#failure ? 'not' : 'keeping';
    return this.#kept.has(assessment.id) && this.#known.get(assessment.id).text === JSON.stringify(assessment) ? 'kept' : 'not';
  }

  /** Whether what stands now lies nowhere yet; what was deleted lies nowhere, and is not to. */
  get isLoose() { return this.state !== 'kept' && !this.#gone.has(this.#store.assessment.id); }

  /** By which page what stands now was said, and which words of which pages are in it. */
  get history() {
    const { id } = this.#store.assessment;
    const { by, past } = this.#waiting.get(id) ?? this.#known.get(id) ?? {};
    return { by, past };
  }

  /** What is shown goes on from this entry. @param {boolean} kept whether the browser has it @param {object} assessment as it is read */
  know(entry, kept, assessment) {
    this.#known.set(entry.id, { ...entry, text: JSON.stringify(assessment) });
    this.#gone.delete(entry.id);
    this.#kept[kept && this.#shelf.keeps(entry) ? 'add' : 'delete'](entry.id);
  }

  /** The host of this page has what was said with this revision. */
  hostKeeps(id, revision) {
    const entry = [this.#waiting.get(id), this.#known.get(id)].find((it) => it?.revision === revision);
    if (!entry) return;
    if (this.#waiting.get(id) === entry) this.#waiting.delete(id);
    this.#known.set(id, entry);
    this.#kept.add(id);
    this.told.state();
  }

  /**
   * @param {boolean} anyway also what nobody changed
   * @returns {Promise<void>} when everything said so far is kept, or cannot be
   */
  keep(anyway = false) {
    const { assessment, isChanged } = this.#store;
    const { id, revision } = assessment;
    const text = JSON.stringify(assessment);
    const last = this.#waiting.get(id) ?? this.#known.get(id);
    if ((isChanged || anyway) && text !== last?.text && (last || !isBlank(assessment))) {
      const by = this.#shelf.histories.sign(revision, this.#names.get(id));
      this.#names.set(id, by);
      this.#waiting.delete(id); // the latest last
      this.#gone.delete(id);
      this.#waiting.set(id, { id, revision, text, by, past: joined(last?.past, { [by]: revision }), of: last?.of, edited: isChanged, time: Date.now() });
      this.#writeJournal();
    }
    if (this.#waiting.size) this.#writing ??= this.#write();
    return this.#writing ?? Promise.resolve();
  }

  /** Until it is known under which ids what was said so far lies, as far as it can be. */
  async settle() { while (this.#writing) await this.#writing; }

  #writeJournal() { return this.#shelf.journal.write([...this.#waiting.values()]); }

  async #write() {
    clearTimeout(this.#again);
    for (let entry; (entry = this.#waiting.values().next().value);) {
      const journaled = this.#writeJournal();
      const done = await this.#shelf.put(entry, entry.id === this.#store.assessment.id, journaled).catch(() => null);
      if (done) this.#laid(entry, done);
      const failure = done ? null : journaled ? 'loosely' : 'not';
      if (failure && failure !== this.#failure) this.told.failed(failure);
      this.#failure = failure;
      this.told.state();
      if (failure && (this.#shelf.durable || this.#shelf.isSilent)) this.#again = setTimeout(() => this.keep(), BEFORE_AGAIN);
      if (failure) break;
    }
    this.#writing = null; // before anything else can be said
  }

  #laid(entry, { laid, added }) {
    const newer = this.#waiting.get(entry.id);
    this.#waiting.delete(entry.id);
    if (!laid && newer === entry) { // another page laid it down from the journal, and deleted it
      this.#kept.delete(entry.id);
      this.#writeJournal();
      return this.#tellGone(entry.id);
    }
    const { id } = laid ?? entry;
    const isSeen = id !== entry.id && Boolean(this.#store.seen(id)); // this page may have gone on from it there
    if (newer && newer !== entry) this.#waiting.set(isSeen ? entry.id : id, isSeen || id === entry.id ? newer : renamed(newer, id));
    this.#writeJournal();
    if (isSeen && !this.#waiting.has(entry.id)) this.#part(entry.id, id);
    if (isSeen) return;
    const isBehind = laid && (laid.by !== entry.by || laid.revision !== entry.revision); // another page laid it down, and somebody went on from it
    this.#known.set(id, !laid || isBehind ? (id === entry.id ? entry : renamed(entry, id)) : laid);
    this.#kept[laid ? 'add' : 'delete'](id);
    if (id !== entry.id) {
      this.#names.set(id, entry.by);
      this.#part(entry.id, id);
    }
    if (added) this.told.added();
    if (isBehind) this.look(id); // before anything is said of what is shown here as if that had been seen
  }

  /** What this page said under one id lies under another now. */
  #part(id, next) {
    this.#names.delete(id);
    this.#known.delete(id);
    this.#kept.delete(id);
    this.#store.fork(id, next);
    this.told.parted(id);
  }

  /** Another page may have gone on with a decision: so does this one, if it has nothing of its own to lose; or deleted it. */
  async look(id = this.#store.assessment.id) {
    const known = this.#known.get(id);
    if (this.#waiting.has(id)) return;
    const entry = await this.#shelf.get(id).catch(() => known);
    const assessment = entry?.past && entry !== known ? await this.#read(entry.text) : null;
    if (this.#waiting.has(id) || this.#known.get(id) !== known) return;
    const isThere = entry && (!known || !entry.past || holds(entry, known)); // it may have been deleted, and something else laid there
    if (!isThere && this.#shelf.durable && this.#kept.delete(id)) this.#tellGone(id);
    if (!assessment || !isThere) return;
    if (!known || entry.by !== known.by || entry.revision !== known.revision) this.#take(entry, assessment);
    else if (this.#shelf.keeps(entry)) this.#kept.add(id);
    this.told.state();
  }

  #tellGone(id) {
    this.#gone.add(id);
    this.told.gone(id);
  }

  #take(entry, assessment) {
    const shown = this.#store.assessment;
    this.know(entry, true, assessment);
    this.#store.take(assessment);
    if (shown.id === entry.id && !sameContent(shown, assessment)) this.told.adopted();
  }

  /** Whether this page has said something of a decision that could not be kept yet. */
  isWaiting(id) { return this.#waiting.has(id); }

  /** @returns {Promise<object | null>} what was taken, to be brought back, also what could not be kept yet */
  async remove(id) {
    await this.settle();
    const last = this.#waiting.get(id);
    this.#waiting.delete(id); // or it would be tried again meanwhile
    try {
      const taken = await this.#shelf.remove(id);
      this.#kept.delete(id);
      return taken && last ? { ...taken, last } : taken ?? (last ? { id, value: last } : null);
    } catch (error) {
      if (last && !this.#waiting.has(id)) this.#waiting.set(id, last);
      throw error;
    } finally {
      this.#writeJournal();
    }
  }
}
