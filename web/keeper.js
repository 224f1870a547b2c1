/**
 * Keeps what is said: after every change, one write at a time, always the latest. Never over what another tab wrote:
 * then this tab's assessment goes on as a copy of its own, and the person is told.
 */
import { isBlank } from './content.js';

export class Keeper {
  #shelf;
  #store;
  #core;
  #seen; // by id: the latest revision that this page knows to be kept
  #writing = null;
  #waiting = false;

  /**
   * @param {{shelf: import('./shelf.js').Shelf, entries: object[]}} opened
   * @param {{failed(): void, forked(entry: object): void, adopted(): void}} told
   */
  constructor({ shelf, entries }, store, core, told) {
    this.#shelf = shelf;
    this.#store = store;
    this.#core = core;
    this.#seen = new Map(entries.map(({ id, revision }) => [id, revision]));
    this.told = told;
    this.kept = shelf.able;
    shelf.listen((entry) => this.#heard(entry));
  }

  /** Whoever was shown an entry may go on from it. */
  saw({ id, revision }) { this.#seen.set(id, revision); }

  /** @returns {Promise<void>} when everything said so far is kept, or cannot be */
  keep() {
    this.#waiting = true;
    this.#writing ??= this.#write().finally(() => { this.#writing = null; });
    return this.#writing;
  }

  async #write() {
    while (this.#waiting) {
      this.#waiting = false;
      const { assessment } = this.#store;
      if (isBlank(assessment) && !this.#seen.has(assessment.id)) continue;
      const result = await this.#shelf.put(JSON.stringify(assessment), this.#seen.get(assessment.id) ?? 0);
      if (typeof result === 'object') {
        this.saw(result);
        this.#store.fork();
        this.told.forked(result);
        continue;
      }
      const kept = result === 'kept';
      if (kept) {
        this.#seen.set(assessment.id, assessment.revision);
        performance.clearMarks('kept');
        performance.mark('kept', { detail: assessment.revision });
      }
      if (kept !== this.kept) {
        this.kept = kept;
        if (!kept) this.told.failed();
      }
    }
  }

  /** Another tab went on with the same assessment: so does this one, if it has nothing of its own to lose. */
  async #heard({ id, revision }) {
    const { assessment } = this.#store;
    const idle = !this.#writing && this.#seen.get(assessment.id) === assessment.revision;
    if (id !== assessment.id || revision <= assessment.revision || !idle) return;
    const entry = await this.#shelf.get(id);
    const read = entry && this.#core.read(entry.text).assessment;
    if (!read || this.#store.assessment !== assessment) return;
    this.#seen.set(id, read.revision);
    this.#store.adopt(read);
    this.told.adopted();
  }
}
