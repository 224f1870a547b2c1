/** The browser's databases, which may be silent, and must not be left locked. */
import { createStore, promisifyRequest as answered } from 'idb-keyval';
import { allowed } from './allowed.js';

/** A database that another page holds may never answer. */
const PATIENCE = 2000;

/**
 * The same store, which gives an error instead of no answer; to further calls at once, until it answers again. What is done may ask
 * whether it comes too late for that; once it is done, the store is waited for.
 */
function inTime(store) {
  let silent = false;
  const late = () => new DOMException('The database does not answer.', 'TimeoutError');
  return (mode, act) => new Promise((resolve, reject) => {
    if (silent) throw late();
    let isLate = false;
    const timer = setTimeout(() => {
      silent = isLate = true;
      reject(late());
    }, PATIENCE);
    const answers = () => {
      clearTimeout(timer);
      silent = false;
    };
    const heard = (settle) => (answer) => {
      answers();
      settle(answer);
    };
    store(mode, (objects) => act(objects, { isLate: () => isLate, isDone: answers })).then(heard(resolve), heard(reject));
  });
}

const giveUp = (transaction) => allowed(() => transaction.abort()); // or it is over

/** A store's requests as promises. */
const asked = (store, { isLate }) => ({
  isLate,
  get: (id) => answered(store.get(id)),
  keys: (most) => answered(store.getAllKeys(null, most)),
  put: (value, id) => store.put(value, id),
  delete: (id) => store.delete(id),
});

/**
 * @returns {{change: function, read: function}} `change(act, journaled)` is one transaction, written when its promise is kept, or not
 * at all. With `journaled`, for what another place has meanwhile, it is given up when the page is left: WebKit may otherwise hold
 * the database for a page that is gone, and answer none that comes after it.
 */
export function database(packId) {
  const store = inTime(createStore(`crossroads/${packId}`, 'decisions'));
  const read = (act) => store('readonly', (objects, time) => act(asked(objects, time)));
  return {
    read: (act) => read(act).catch(() => read(act)), // a disk that fails may not fail twice
    change: (act, journaled) => store('readwrite', async (objects, time) => {
      const { transaction } = objects;
      const over = new AbortController();
      if (journaled) addEventListener('pagehide', () => giveUp(transaction), { signal: over.signal });
      try {
        const result = await act(asked(objects, time));
        time.isDone(); // it will be written, or not: nobody may say before
        await answered(transaction);
        return result;
      } catch (error) {
        giveUp(transaction); // half of it would be written otherwise
        throw error;
      } finally {
        over.abort();
      }
    }),
  };
}

/**
 * What lies in a database of other pages, if there is one: none is made. WebKit keeps one that was opened and given up again, without any
 * store, in which the page that it belongs to could then keep nothing.
 * @param {number} most so many of its values
 */
export const lookInto = (name, storeName, most) => inTime(async () => {
  const listed = await indexedDB.databases?.(); // Firefox has it since 126
  if (listed && !listed.some((it) => it.name === name)) return [];
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction.abort();
  const base = await answered(opening);
  try {
    return await answered(base.transaction(storeName).objectStore(storeName).getAll(null, most));
  } finally {
    base.close();
  }
})();
