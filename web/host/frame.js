/**
 * The page inside another page: it tells its host how high it is and what it advises, and takes orders from a host that it
 * was told to trust: one of the origin that its file comes from, or one that its file lists in <meta name="crossroads-trust">.
 * Every message is {crossroads: 1, type, …}. Out: ready, height {height}, advice {winners, firmness, settled, sentence}, and,
 * only to a trusted host that sent a message, change {assessment, history, changed}: changed by a person, and history as it
 * goes back with open. In: hello {keeps}: whether the host will keep what is said, show {theme, compact, readOnly, accent}, open {assessment, history, start}: at the start
 * only, where this place has no decision of its own; rules {rules}: those of the house, a document;
 * kept {id, revision}: the host keeps what was said with this revision.
 */
import { verdictWords } from '../decision/verdict.js';
import { PACK, VERSION } from './protocol.js';

export const embedded = window.parent !== window;

const listed = document.querySelector('meta[name="crossroads-trust"]')?.content.split(/\s+/) ?? [];
/** In a sandbox the page has no origin, but whoever served or wrote it could have put anything there. */
const home = new URL(document.baseURI).origin;
const trusts = (origin) => origin.startsWith('http') && (origin === home || listed.includes(origin));

/** The pack that a host of the same origin gave this frame by its name, as text; null where there is none. */
export function packFromHost() {
  try {
    return embedded && window.parent.location.origin === self.origin && window.name.startsWith(PACK) ? window.name.slice(PACK.length) : null;
  } catch {
    return null; // another origin's page may not be asked
  }
}

/**
 * How the page looks, as its address or its host says. Colours are set as properties, which a policy allows; the rest
 * @returns {{compact?: boolean, readOnly?: boolean}} is for the controller to show
 */
function look({ theme, accent, ...rest }) {
  const root = document.documentElement;
  if (theme !== undefined) root.style.colorScheme = ['light', 'dark'].includes(theme) ? theme : '';
  if (typeof accent === 'string' && CSS.supports('color', accent)) root.style.setProperty('--accent', accent);
  const named = ['compact', 'readOnly'].filter((name) => rest[name] !== undefined);
  return Object.fromEntries(named.map((name) => [name, Boolean(rest[name])]));
}

/** By the address of a plain frame: ?theme=dark&compact&readonly */
export function lookAsAddressed() {
  const asked = new URLSearchParams(location.search);
  return look({ theme: asked.get('theme') ?? undefined, compact: asked.has('compact'), readOnly: asked.has('readonly') });
}

/** What has a current decision of its own: a page by itself, or a frame that its address gives a key, as in ?key=page-12; else null. */
export function placeAsAddressed() {
  const key = new URLSearchParams(location.search).get('key');
  return key ? `key ${key.slice(0, 200)}` : embedded ? null : '';
}

/** What a host sent, as text for the core to judge; null where JSON cannot say it: a message may hold circles. */
function asJson(value) {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/** @param {object} app the controller, once it has drawn: advice, view, assessment, open, giveRules, show, listen, ruled, hostKeeps, hostWillKeep */
export function connect(app) {
  if (!embedded) return;
  let host = null; // the origin of a trusted host that spoke
  const tell = (type, data, to = '*') => window.parent.postMessage({ crossroads: VERSION, type, ...data }, to);

  const tellAdvice = () => {
    const { winners = [], firmness = null, settled = false } = app.advice.verdict ?? {};
    tell('advice', { winners, firmness, settled, sentence: verdictWords(app.view).sentence });
    if (host) tell('change', { assessment: app.assessment, history: app.history, changed: app.isChanged }, host);
  };

  const orders = {
    hello({ keeps }) {
      if (keeps === true) app.hostWillKeep();
      tellAdvice();
    },
    show: (order) => app.show(look(order)),
    open({ assessment, history, start }) {
      const text = asJson(assessment);
      if (text) app.open(text, history, start === true);
    },
    rules({ rules }) {
      const text = asJson(rules);
      if (text) app.giveRules(text);
    },
    kept: ({ id, revision }) => app.hostKeeps(id, revision),
  };

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !trusts(origin) || data?.crossroads !== VERSION || typeof data.type !== 'string' || !Object.hasOwn(orders, data.type)) return;
    host = origin;
    orders[data.type](data);
  });
  app.listen(tellAdvice);
  app.ruled = tellAdvice;
  new ResizeObserver(([{ contentRect }]) => tell('height', { height: Math.ceil(contentRect.height) })).observe(document.getElementById('waiting').previousElementSibling);
  tell('ready');
  tellAdvice();
}
