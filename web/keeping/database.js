/** The browser's database, which may be silent, and must not be left locked. */
import { createStore } from 'idb-keyval';

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

export const database = (packId) => inTime(createStore(`crossroads-${packId}`, 'assessments'));

/**
 * The same store, where what is being written is given up when the page is left. WebKit may otherwise hold the database
 * for a page that is gone, and answer none that comes after it.
 */
export const givenUpWithPage = (store) => (mode, act) => store(mode, (objects) => {
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
