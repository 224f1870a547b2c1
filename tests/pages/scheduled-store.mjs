// idb-keyval over the real database, but when a transaction begins and when its answer comes is for a schedule to say; and
// so is when a message to other tabs is heard.
import {createStore as realStore, values} from '../../web/node_modules/idb-keyval/dist/index.js';

export {promisifyRequest} from '../../web/node_modules/idb-keyval/dist/index.js';

let schedule;
let deaf;
let life; // of the page whose turn it is, as far as it opens things
let flying = 0;
const channels = [];

/** Never answers, as nothing does once a page is gone. */
const turn = async (mine, label) => {
  await schedule.schedule(Promise.resolve(), label);
  if (mine.ended) await new Promise(() => {});
};

export function createStore(...names) {
  const mine = life;
  const store = realStore(...names);
  return async (mode, act) => {
    mine.begun = Promise.resolve(mine.begun).then(() => turn(mine, `${mode} begins`)); // those of one page in their order
    await mine.begun;
    flying += 1;
    const answer = await store(mode, act).finally(() => { flying -= 1; });
    await turn(mine, `${mode} answers`);
    life = mine;
    return answer;
  };
}

// The schedule knows no time: nothing comes too late, and a page that is gone does not go on after its patience.
window.setTimeout = () => 0;

// What is asked of the database of older pages is answered before anything else happens.
const {databases, open} = IDBFactory.prototype;
IDBFactory.prototype.databases = function () {
  flying += 1;
  return databases.call(this).finally(() => { flying -= 1; });
};
IDBFactory.prototype.open = function (name, ...given) {
  const opening = open.call(this, name, ...given);
  if (!name.startsWith('crossroads-')) return opening;
  flying += 1;
  opening.addEventListener('error', () => { flying -= 1; });
  opening.addEventListener('success', () => {
    const base = opening.result;
    base.close = () => {
      flying -= 1;
      IDBDatabase.prototype.close.call(base);
    };
  });
  return opening;
};

window.BroadcastChannel = class extends EventTarget {
  #life = life;

  constructor() {
    super();
    channels.push(this);
  }

  postMessage(data) {
    if (deaf) return;
    for (const it of channels) {
      if (it === this || it.#life.ended) continue;
      schedule.schedule(Promise.resolve(), 'message').then(() => it.#life.ended || it.dispatchEvent(new MessageEvent('message', {data})));
    }
  }
};

const breathe = () => new Promise(next => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = next;
  port2.postMessage(null);
});

export const inOrder = {
  begin(given, hearsNothing) {
    schedule = given;
    deaf = hearsNothing;
    channels.length = 0;
  },

  /** What `open` begins belongs to this life of a page. */
  of(mine, open) {
    life = mine;
    return open();
  },

  /** Until nothing is left to do. A transaction that has begun ends before another does: so each order can be had again. */
  async settle() {
    for (let idle = 0; idle < 3;) {
      await breathe();
      idle = flying || schedule.count() ? 0 : idle + 1;
      if (!flying && schedule.count()) await schedule.waitOne();
    }
  },

  /** What is kept, past the schedule. */
  now: async packId => (await values(realStore(`crossroads/${packId}`, 'decisions'))).filter(({text}) => text),
};
