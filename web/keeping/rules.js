/**
 * What this browser keeps of the rules of houses: documents under their ids, beside the decisions of this content. What lies there is a
 * stranger's word until the core has read it.
 */
import { database } from './database.js';

/** No text, as the ids of decisions are. */
const KEY = 1;

const MOST_KEPT = 10;

/** More than any document has; longer text is not even read. */
const MOST_CHARACTERS = 256 * 1024;

/** @param {any} value @returns {{own: string, documents: Map<string, string>}} own: the id of the one in force where a page brings none along */
function asKept(value) {
  const { own, documents } = value ?? {};
  const texts = Object.entries(documents ?? {}).filter(([, text]) => typeof text === 'string' && text.length <= MOST_CHARACTERS).slice(-MOST_KEPT);
  return { own: typeof own === 'string' ? own : '', documents: new Map(texts) };
}

export class RulesShelf {
  #base;
  #name;
  #channel;
  #told = () => {};

  constructor(packId) {
    this.#base = database(packId);
    this.#name = `crossroads/${packId}/rules`;
  }

  /** @throws where the database is forbidden or does not answer */
  async read() {
    const kept = asKept(await this.#base.read((objects) => objects.get(KEY)));
    this.#hear();
    return kept;
  }

  /** From the first time on that the database answers. */
  #hear() {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', () => this.#told());
  }

  /**
   * One transaction. The latest written stands last; of too many the first goes.
   * @param {(kept: {own: string, documents: Map<string, string>}) => {document: object, own: string}} act what is to lie there, made of
   * what lies there now
   */
  async write(act) {
    await this.#base.change(async (objects) => {
      const kept = asKept(await objects.get(KEY));
      const { document, own } = act(kept);
      kept.documents.delete(document.id);
      const documents = [...kept.documents, [document.id, JSON.stringify(document)]].slice(-MOST_KEPT);
      objects.put({ own, documents: Object.fromEntries(documents) }, KEY);
    });
    try {
      this.#hear();
      this.#channel.postMessage(null);
    } catch {
      // Then other pages learn of it when they write.
    }
  }

  /** @param {() => void} told when another page wrote */
  listen(told) { this.#told = told; }
}
