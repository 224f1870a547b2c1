// A browser in which one call fails: a script that runs before the page's own, and what a person does meanwhile. Both run in
// the page.

/**
 * Counts the page's calls for storage, clipboard and files, and has the one fail that the address asks for by `?fail=NUMBER`.
 * `&how=once`: that call alone; `on`: also all that follow; `late`: of the database's requests, after they were taken;
 * `full`: of the calls that store something, from that one on.
 */
export function faulty() {
  const asked = new URLSearchParams(location.search);
  const at = Number(asked.get('fail'));
  const how = asked.get('how');
  const faults = window.faults = {counts: {once: 0, on: 0, late: 0, full: 0}, failed: [], active: true};
  const error = new DOMException('made to fail', how === 'full' ? 'QuotaExceededError' : 'UnknownError');

  const REQUESTS = ['get', 'getAll', 'getAllKeys', 'put', 'delete'];
  const WRITES = ['Storage.setItem', 'IDBObjectStore.put'];
  const kinds = name => ['once', 'on', ...(REQUESTS.includes(name.split('.')[1]) && name.startsWith('IDB') ? ['late'] : []), ...(WRITES.includes(name) ? ['full'] : [])];
  const fails = name => {
    if (!faults.active) return false;
    for (const kind of kinds(name)) faults.counts[kind] += 1;
    const count = faults.counts[how];
    const now = at > 0 && kinds(name).includes(how) && (how === 'on' || how === 'full' ? count >= at : count === at);
    if (now) faults.failed.push(name);
    return now;
  };
  const throwing = () => { throw error; };
  const rejecting = () => Promise.reject(error);

  function wrap(owner, label, names, fail) {
    for (const name of names) {
      const real = owner[name];
      owner[name] = function (...args) {
        return fails(`${label}.${name}`) ? fail.call(this, real, args) : real.apply(this, args);
      };
    }
  }
  function wrapConstructor(name) {
    window[name] = new Proxy(window[name], {construct: (real, args) => (fails(name) ? throwing() : new real(...args))});
  }

  wrap(Storage.prototype, 'Storage', ['getItem', 'setItem', 'removeItem'], throwing);
  wrap(IDBFactory.prototype, 'IDBFactory', ['open'], throwing);
  wrap(IDBFactory.prototype, 'IDBFactory', ['databases'], rejecting);
  wrap(IDBDatabase.prototype, 'IDBDatabase', ['transaction'], throwing);
  wrap(IDBObjectStore.prototype, 'IDBObjectStore', [...REQUESTS, 'openCursor'], how === 'late' || how === 'full' ? function (real, args) {
    const request = real.apply(this, args);
    queueMicrotask(() => this.transaction.abort());
    return request;
  } : throwing);
  wrap(BroadcastChannel.prototype, 'BroadcastChannel', ['postMessage'], throwing);
  wrap(Blob.prototype, 'Blob', ['stream'], throwing);
  wrap(Blob.prototype, 'Blob', ['arrayBuffer'], rejecting);
  wrap(Response.prototype, 'Response', ['arrayBuffer'], rejecting);
  wrap(History.prototype, 'History', ['replaceState'], throwing);
  ['Blob', 'BroadcastChannel', 'CompressionStream', 'DecompressionStream'].forEach(wrapConstructor);

  // A clipboard and files of its own, in every engine alike.
  const clipboard = {write: async items => { for (const item of items) for (const type of item.types) await item.getType(type); }};
  Object.defineProperty(navigator, 'clipboard', {value: clipboard});
  window.ClipboardItem = class {
    constructor(parts) { this.parts = parts; }
    get types() { return Object.keys(this.parts); }
    getType(type) { return Promise.resolve(this.parts[type]); }
  };
  const file = {write: async () => {}, close: async () => {}};
  const handle = {createWritable: async () => file};
  window.showSaveFilePicker = async () => handle;
  document.execCommand = () => true;
  wrap(clipboard, 'clipboard', ['write'], rejecting);
  wrap(file, 'file', ['write', 'close'], rejecting);
  wrap(handle, 'handle', ['createWritable'], rejecting);
  wrap(window, 'window', ['showSaveFilePicker'], rejecting);
  wrap(document, 'document', ['execCommand'], throwing);
  wrapConstructor('ClipboardItem');
  faults.files = 0;
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => {
    faults.files += 1;
    return make.call(URL, blob);
  };
  wrap(URL, 'URL', ['createObjectURL'], throwing);
  document.addEventListener('click', event => event.target.closest?.('a[download]') && event.preventDefault(), true);
}

/**
 * What a person does: some of everything. After each step: what stands in the page, and what was said.
 * @param {{link: string, json: string}} given what is opened on the way
 * @returns {Promise<{step: string, content: string, verdict: string, kept: string, said: string, shown: boolean}[]>}
 */
export async function journey(given) {
  const find = css => document.querySelector(css);
  const button = (text, scope = document) => [...scope.querySelectorAll('button')].find(it => it.textContent.trim().startsWith(text));
  const pause = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });
  const content = () => find('#assessment').textContent.replace(/"(id|revision)": .*/g, '');
  const said = () => ['.toasts', '.notices'].map(it => find(it).textContent.replace(/\s+/g, ' ').trim()).join(' ').trim();
  const type = (field, text) => {
    field.value = text;
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {bubbles: true}));
  };
  const waitFor = async happened => { for (const end = Date.now() + 1500; !happened() && Date.now() < end;) await pause(4); };

  const done = [];
  window.faults.spoken = [];
  new MutationObserver(() => window.faults.spoken.push(said())).observe(find('.toasts'), {childList: true, subtree: true, characterData: true});
  /** `shows`: it must be seen to have happened, or be told that it has not; `opens`: the same, and the next step takes it back. */
  async function step(name, action, {shows = false, opens = false} = {}) {
    [...document.querySelectorAll('.toasts button, .notices button, .to-copy button')].filter(it => /Hide|Close/.test(it.textContent)).forEach(it => it.click());
    const before = content();
    const files = window.faults.files;
    await action();
    const seen = () => said() !== '' || find('#by-hand') !== null || content() !== before || window.faults.files > files;
    if (shows || opens) await waitFor(seen);
    await pause(0);
    await waitFor(() => find('.kept').textContent !== 'keeping…');
    const told = {said: said(), shown: !(shows || opens) || seen()};
    if (opens && content() !== before) {
      find('.acts button').click();
      await waitFor(() => find('.kept').textContent !== 'keeping…');
    }
    done.push({step: name, content: content(), verdict: find('#verdict').textContent, kept: find('.kept').textContent, ...told});
  }
  /** By a link of the bar, or of its menu where there is no room. */
  const turn = place => {
    if (!find(`.head a[href="#${place}"]`)) find('#views-button').click();
    find(`.head a[href="#${place}"]`).click();
  };
  /** Opens a question, and all that can be said of it. */
  const unfold = step => {
    turn('decide');
    find(`#step-${step}.line-q > button`)?.click();
  };
  const more = step => {
    unfold(step);
    find(`#step-${step} .more[aria-expanded=false]`)?.click();
  };
  const panel = open => {
    const it = find('#share');
    if (it.matches(':popover-open') !== open) it.togglePopover();
  };
  const choose = (id, option) => unfold(id) ?? find(`#step-${id} input[value="${option}"]`).click();

  await step('answer', () => choose('scope', 'app'));
  await step('another', () => choose('team', 'few'));
  await step('importance', () => more('team') ?? find('#step-team .imp input[value=more]').click());
  await step('note', () => {
    more('team');
    type(find('#note-team'), 'why');
  });
  await step('rule out', () => {
    turn('what-if');
    document.querySelectorAll('.rule input[type=checkbox]')[1].click();
    type(find('.rule .field'), 'no one knows it');
  });
  await step('name', () => type(find('.title input'), 'Portal'));
  await step('undo', () => find('.acts button').click());
  await step('redo', () => find('.acts button:nth-of-type(2)').click());
  await step('copy the link', () => panel(true) ?? find('#copy-link').click(), {shows: true});
  await step('save the page', () => panel(true) ?? find('#save-page').click(), {shows: true});
  await step('answer more', () => choose('stage', 'mvp'));
  await step('save it again', () => panel(true) ?? find('#save-page').click(), {shows: true});
  await step('copy the record', () => turn('record') ?? button('Copy for a wiki').click(), {shows: true});
  await step('copy Markdown', () => button('Copy as Markdown').click(), {shows: true});
  await step('download Markdown', () => button('Download Markdown').click(), {shows: true});
  await step('download JSON', () => button('Download JSON').click(), {shows: true});
  await step('open a file', () => {
    panel(true);
    const transfer = new DataTransfer();
    transfer.items.add(new File([given.json], 'answers.json'));
    const input = find('input[type=file]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }, {opens: true});
  await step('open a link', () => { location.hash = given.link; }, {opens: true});
  await step('list decisions', async () => {
    panel(true);
    await waitFor(() => find('.decisions li') !== null);
  });
  await step('duplicate', () => button('Duplicate this one').click());
  await step('answer in the copy', () => choose('growth', 'steady'));
  await step('list again', async () => {
    panel(false);
    await pause(0);
    panel(true);
    await waitFor(() => button('Delete') !== undefined);
  });
  await step('delete', () => button('Delete')?.click(), {shows: button('Delete') !== undefined}); // a list that cannot be had has none
  await step('bring back', async () => {
    const undo = button('Undo', find('.toasts'));
    if (undo && /Deleted/.test(said())) undo.click();
    await pause(20);
  });
  await step('start over', () => panel(true) ?? button('New decision', find('#share')).click());
  await step('answer after', () => choose('scope', 'tool'));
  window.faults.active = false;
  return done;
}
