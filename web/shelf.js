/**
 * What this browser keeps: the last assessments made with this pack, each under its own id, in IndexedDB, which survives
 * a killed browser; and the latest of them once more in localStorage, should the first be forbidden or lost. All pages on
 * disk share one such place, so what comes back is hostile until the core has read it.
 */
import { createStore, del, entries, get, set, update } from 'idb-keyval';
import { newId } from './store.js';

const MOST_KEPT = 20;
const ASIDE = 'aside:';

/** More than any assessment has; longer text is not even parsed. */
const MOST_CHARACTERS = 512 * 1024;

/** A database that another page holds may never answer. */
const PATIENCE = 2000;

/** The same store, which gives an error instead of no answer; to further calls at once, until it answers again. */
function inTime(store) {
  let silent = false;
  const late = () => new DOMException('The database does not answer.', 'TimeoutError');
  return (mode, act) => new Promise((resolve, reject) => {
    if (silent) throw late();
    const timer = setTimeout(() => {
      silent = true;
      reject(late());
    }, PATIENCE);
    const heard = (settle) => (answer) => {
      clearTimeout(timer);
      silent = false;
      settle(answer);
    };
    store(mode, act).then(heard(resolve), heard(reject));
  });
}

/**
 * The same store, where what is being written is given up when the page is left. WebKit may otherwise hold the database
 * for a page that is gone, and answer none that comes after it.
 */
const givenUpWithPage = (store) => (mode, act) => store(mode, (objects) => {
  const { transaction } = objects;
  const over = new AbortController();
  for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => over.abort());
  addEventListener('pagehide', () => {
    try {
      transaction.abort();
    } catch {
      // It is as good as written.
    }
  }, { signal: over.signal });
  return act(objects);
});

/** @typedef {{id: string, revision: number, text: string, time: number}} Entry */

/** A time to come is no reason to be the latest: the clock, or whoever wrote this, is wrong. */
function asEntry(text, time) {
  try {
    const { id, revision } = JSON.parse(text.length > MOST_CHARACTERS ? '' : text);
    const then = typeof time === 'number' && time <= Date.now() ? time : 0;
    return typeof id === 'string' && Number.isInteger(revision) ? { id, revision, text, time: then } : null;
  } catch {
    return null;
  }
}

/** What stands in the second place: an entry, and which revision of it its page had seen in the first. */
function asSpare(value) {
  try {
    const { text, time, seen } = JSON.parse(value.length > 2 * MOST_CHARACTERS ? '' : value);
    const entry = asEntry(text, time);
    return entry && Number.isInteger(seen) ? { ...entry, seen } : null;
  } catch {
    return null;
  }
}

const renamed = (entry, id) => ({ ...entry, id, text: JSON.stringify({ ...JSON.parse(entry.text), id }) });

/** Of what the database holds: the entries, latest first, and the text of what is none. */
function sorted(kept) {
  const found = { entries: [], unread: [] };
  for (const [key, value] of kept) {
    if (String(key).startsWith(ASIDE)) continue;
    const entry = asEntry(value?.text, value?.time);
    if (entry && entry.id === key) found.entries.push(entry);
    else found.unread.push(textOf(value));
  }
  found.entries.sort((a, b) => b.time - a.time);
  return found;
}

const textOf = (value) => String(value?.text ?? value);

export class Shelf {
  #store;
  #second;
  #channel;
  #able = { first: false, second: false };

  /**
   * @returns {Promise<{shelf: Shelf, entries: Entry[], unread: string[], tab: object | null, startedOver: boolean, parted: string[]}>}
   * entries: latest first; tab: what this tab remembered before it was reloaded; startedOver: whether nothing was said since;
   * parted: the ids of two entries that were one, which two tabs changed at once
   */
  static async open(packId) {
    const shelf = new Shelf();
    shelf.#second = `crossroads/${packId}`;
    let { entries: list, unread } = sorted(await shelf.#openFirst(packId));
    const value = shelf.#openSecond();
    const spare = value === null ? null : asSpare(value);
    if (value !== null && !spare) unread = [...unread, value];
    let parted = [];
    if (spare && !(list.find(({ id }) => id === spare.id)?.revision >= spare.revision)) ({ list, parted } = await shelf.#mend(spare, list));
    return { shelf, entries: list.slice(0, MOST_KEPT), unread, tab: shelf.#remembered(), startedOver: shelf.#startedOver, parted };
  }

  async #openFirst(packId) {
    let kept = [];
    try {
      this.#store = inTime(createStore(`crossroads-${packId}`, 'assessments'));
      kept = await entries(this.#store);
      this.#able.first = true;
      this.#channel = new BroadcastChannel(`crossroads-${packId}`);
    } catch {
      // Forbidden in a sandboxed frame and in some private windows.
    }
    return kept;
  }

  /** For a reload of this tab alone. @param {{open: string, mine?: string}} tab ids of assessments; '' is a blank one */
  remember(tab) {
    try {
      sessionStorage.setItem(this.#second, JSON.stringify(tab));
    } catch {
      // Then a reload opens what is the latest here.
    }
  }

  /** The next visit begins with nothing, too, until something else is kept. */
  startOver() {
    try {
      localStorage.setItem(this.#fresh, '');
    } catch {
      // Then it begins with what is the latest here.
    }
  }

  get #fresh() { return `${this.#second}/fresh`; }

  /** Without the database what is here is the only copy: it is shown, or the next answer would take its place. */
  get #startedOver() {
    try {
      return this.#able.first && localStorage.getItem(this.#fresh) !== null;
    } catch {
      return false;
    }
  }

  #remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#second));
    } catch {
      return null;
    }
  }

  #openSecond() {
    try {
      const text = localStorage.getItem(this.#second);
      this.#able.second = true;
      return text;
    } catch {
      return null;
    }
  }

  /** Whether anything can be kept here. */
  get able() { return this.#able.first || this.#able.second; }

  /** Whether it could survive a killed browser. */
  get durable() { return this.#able.first; }

  /**
   * @param {string} text an assessment
   * @param {number} seen the latest revision of it that this page knows to be kept
   * @returns {Promise<'kept' | 'loosely' | 'not' | Entry>} 'loosely' in the second place alone, from which a killed browser
   * loses what came last; an entry: what stands there instead and this page has not seen, which was left alone
   */
  async put(text, seen) {
    const entry = asEntry(text, Date.now());
    const other = { entry: null };
    const second = this.#putSecond(entry, seen, other);
    const first = await this.#putFirst(entry, seen, other, second ? givenUpWithPage(this.#store) : this.#store);
    if (other.entry) return other.entry;
    if (first) this.#tell({ id: entry.id, revision: entry.revision });
    if (first) return 'kept';
    return second ? 'loosely' : 'not';
  }

  #tell(kept) {
    try {
      this.#channel?.postMessage(kept);
    } catch {
      // Then other tabs learn of it when they write.
    }
  }

  async #putFirst(entry, seen, other, store = this.#store) {
    if (!this.#able.first) return false;
    try {
      await update(entry.id, (old) => {
        if (!(old?.revision > seen) || old.text === entry.text) return entry;
        other.entry = old;
        return old;
      }, store);
      return other.entry === null;
    } catch {
      return false;
    }
  }

  #putSecond(entry, seen, other) {
    try {
      const old = asSpare(localStorage.getItem(this.#second) ?? '');
      if (!this.#able.first && old?.id === entry.id && old.revision > seen) {
        other.entry = old;
        return false;
      }
      const value = JSON.stringify({ ...entry, seen });
      localStorage.removeItem(this.#fresh);
      localStorage.setItem(this.#second, value);
      return localStorage.getItem(this.#second) === value;
    } catch {
      return false;
    }
  }

  /** The entries now, latest first; of more than are kept the oldest go. */
  async list() {
    if (!this.#able.first) return [];
    const kept = sorted(await entries(this.#store)).entries;
    try {
      for (const { id } of kept.splice(MOST_KEPT)) await del(id, this.#store);
    } catch {
      // Then they go the next time.
    }
    return kept;
  }

  /** @returns {Promise<Entry | undefined>} undefined also where it cannot be had */
  async get(id) {
    try {
      return await get(id, this.#store);
    } catch {
      return undefined;
    }
  }

  async remove(id) {
    await del(id, this.#store);
    if (asSpare(localStorage.getItem(this.#second) ?? '')?.id === id) localStorage.removeItem(this.#second);
  }

  /** The same as an entry of its own. @returns {Promise<boolean>} whether that could be had */
  async copy(entry, id) {
    try {
      await this.restore(renamed(entry, id));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * What only the second place has goes into the first, or the next decision would take the only place that it has: over
   * what it came from, and where another tab went on from there, beside that.
   */
  async #mend({ seen, ...entry }, list) {
    const mended = { list: [entry, ...list.filter(({ id }) => id !== entry.id)], parted: [] };
    try {
      const other = { entry: null };
      if (!await this.#putFirst(entry, seen, other) && !other.entry) return mended;
      if (other.entry?.revision < entry.revision) {
        mended.parted = [entry.id, newId()];
        await this.restore(renamed(entry, mended.parted[1]));
        localStorage.removeItem(this.#second);
      }
      mended.list = sorted(await entries(this.#store)).entries;
    } catch {
      // It stays where it is.
    }
    return mended;
  }

  restore(entry) { return set(entry.id, entry, this.#store); }

  /** What could not be read is kept beside the rest, told once, never deleted. */
  async setAside(texts) {
    try {
      for (const text of texts) await set(`${ASIDE}${Date.now()}-${Math.random()}`, text, this.#store);
      for (const [key, value] of await entries(this.#store))
        if (!String(key).startsWith(ASIDE) && texts.includes(textOf(value))) await del(key, this.#store);
      if (texts.includes(localStorage.getItem(this.#second))) localStorage.removeItem(this.#second);
    } catch {
      // Then it stays where it was, and is told again next time.
    }
  }

  /** @param {(kept: {id: string, revision: number}) => void} told when another tab kept something */
  listen(told) {
    this.#channel?.addEventListener('message', ({ data }) => told(data));
  }
}
