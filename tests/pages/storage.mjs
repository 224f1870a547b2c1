// What a browser keeps of the page, read and written past it: as another page on the same disk could.

/** Runs in the page: writes these [key, value] pairs, which are decisions that come first from now on, and gives all that there was. */
function database(pairs) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('crossroads/django-or-flask');
    opening.onupgradeneeded = () => opening.result.createObjectStore('decisions');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const base = opening.result;
      const change = base.transaction('decisions', 'readwrite');
      const store = change.objectStore('decisions');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      for (const [key, value] of pairs) store.put(value, key);
      const about = store.get(0);
      about.onsuccess = () => {
        const {order = [], ...rest} = about.result ?? {};
        if (pairs.length && pairs[0][0] !== 0) store.put({...rest, order: [...pairs.map(([key]) => key), ...order]}, 0);
      };
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        base.close();
        resolve(keys.result.map((key, at) => [key, values.result[at]]));
      };
    };
  });
}

/** All [key, value] pairs, as far as JSON can say them. */
export const stored = page => page.runAsync(database, []);

/** Has the page's own storage hold what the function `make`, which runs in the page, returns. */
export const plant = (page, make) => page.runAsync(`async () => (${database})((${make})())`);

/** The assessments among it that can be read as JSON. */
export async function keptAssessments(page) {
  return (await stored(page)).flatMap(([, value]) => {
    try {
      return [JSON.parse(value.text)];
    } catch {
      return [];
    }
  });
}

/** Runs in the page: nothing is kept any more. */
export async function forget() {
  localStorage.clear();
  sessionStorage.clear();
  for (const {name} of await indexedDB.databases()) {
    await new Promise(resolve => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const base = opening.result;
        if (base.objectStoreNames.length === 0) { // WebKit lists one that was only looked for
          base.close();
          resolve();
          return;
        }
        const change = base.transaction([...base.objectStoreNames], 'readwrite');
        for (const it of base.objectStoreNames) change.objectStore(it).clear();
        change.oncomplete = () => { base.close(); resolve(); };
      };
    });
  }
}

/** From here on the page's database takes no decision, as a full disk does, or nothing at all, until the page's `makeRoom` is called. */
export const fill = (page, all = false) => page.run(all => {
  const {put} = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (all || key !== 0) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  };
  window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
}, all);

/** For so many milliseconds nothing else has its turn in the database. */
export const hold = (page, milliseconds) => page.runAsync(milliseconds => new Promise(resolve => {
  const opening = indexedDB.open('crossroads/django-or-flask');
  opening.onsuccess = () => {
    const base = opening.result;
    const store = base.transaction('decisions', 'readwrite').objectStore('decisions');
    const end = Date.now() + milliseconds;
    const goOn = () => {
      resolve();
      if (Date.now() < end) store.get(0).onsuccess = goOn;
      else base.close();
    };
    goOn();
  };
}), milliseconds);
