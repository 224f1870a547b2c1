/**
 * Keeps what is said: after every change, one write at a time, always the latest; what could not be kept well is tried
 * again. Never over what this page has not seen: when another tab wrote it, this tab's assessment goes on as a copy of its
 * own, and the person is told; when it lay there before, it is kept as a copy.
 */
import { isBlank, newId } from '../decision/assessment.js';

/** Milliseconds until a disk may have room again, or a busy database time. */
const BEFORE_AGAIN = 3000;

export class Keeper {
  #shelf;
  #store;
  #core;
  #state;
  #written; // the assessment as it was written last
  #writing = null;
  #waiting = false;
  #again = null; // a timer

  /**
   * @param {import('./shelf.js').Shelf} shelf
   * @param {{state(): void, worse(state: 'loosely' | 'not'): void, forked(entry: object): void, adopted(): void}} told
   */
  constructor(shelf, store, core, told) {
    this.#shelf = shelf;
    this.#store = store;
    this.#core = core;
    this.told = told;
    this.#written = store.assessment;
    this.#state = shelf.able ? 'inFile' : 'not';
    shelf.listen((entry) => this.#heard(entry));
  }

  /** Where what stands now is: 'inFile' as it was opened, 'keeping' while it is on its way, 'kept', 'loosely' (see Shelf) or 'not'. */
  get state() {
    return this.#state === 'not' || !this.#pending ? this.#state : 'keeping';
  }

  get #pending() { return this.#written !== this.#store.assessment && !this.#nothing; }

  /** Whether there is nothing to keep: a blank assessment takes no place. */
  get #nothing() { return isBlank(this.#store.assessment) && !this.#shelf.knows(this.#store.assessment.id); }

  /** This page shows what the shelf has of it. */
  know(assessment) {
    this.#shelf.know(assessment.id);
    if (assessment === this.#store.assessment) this.#state = this.#shelf.isDurable(assessment.id) ? 'kept' : 'loosely';
  }

  /** Whether the shelf may have this id from this page. */
  knows(id) { return this.#shelf.knows(id) || id === this.#store.assessment.id; }

  /** @returns {Promise<void>} when everything said so far is kept, or cannot be */
  keep() {
    this.#waiting = true;
    if (this.#writing && this.#pending) this.#shelf.hold(JSON.stringify(this.#store.assessment));
    this.#writing ??= this.#write().finally(() => { this.#writing = null; });
    return this.#writing;
  }

  async #write() {
    while (this.#waiting) {
      this.#waiting = false;
      const { assessment } = this.#store;
      if (this.#nothing || (this.#written === assessment && !this.#again)) continue;
      clearTimeout(this.#again);
      this.#again = null;
      const { id } = assessment;
      const result = await this.#shelf.put(JSON.stringify(assessment));
      if (typeof result === 'object') {
        if (!this.#shelf.knows(id) && await this.#shelf.copy(result, newId())) this.#shelf.know(id);
        else {
          this.told.forked(result);
          this.#store.fork();
        }
        this.#waiting = true;
        continue;
      }
      this.#written = assessment;
      const before = this.#state;
      this.#state = result;
      if (result !== before && result !== 'kept') this.told.worse(result);
      this.told.state();
      if (result !== 'kept' && this.#shelf.durable) this.#again = setTimeout(() => this.keep(), BEFORE_AGAIN);
    }
  }

  /** Another tab went on with the same assessment: so does this one, if it has nothing of its own to lose. */
  async #heard(data) {
    const { id, revision } = data ?? {};
    const { assessment } = this.#store;
    const idle = !this.#writing && !this.#pending && (this.#state === 'inFile' || this.#state === 'kept');
    if (id !== assessment.id || revision <= assessment.revision || !idle) return;
    const entry = await this.#shelf.get(id);
    const read = entry && this.#core.read(entry.text).assessment;
    if (!(read?.id === id && read.revision > assessment.revision) || this.#store.assessment !== assessment) return;
    this.#shelf.know(id);
    this.#written = read;
    this.#store.adopt(read);
    this.told.adopted();
  }
}
