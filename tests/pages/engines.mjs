// One way to drive a page in every browser engine, over plain WebDriver and without a package.
// An engine is a function ({proxy, dark}) → {version, command, problems, resize, close}; another engine is another file
// like chromium.mjs, listed here.
import {chromium} from './chromium.mjs';
import {firefox} from './firefox.mjs';
import {until} from './process.mjs';
import {webkit} from './webkit.mjs';

const ENGINES = {chromium, firefox, webkit};

/** The engines to test in: all, or those that the environment variable ENGINES names, separated by commas. */
export const engines = process.env.ENGINES?.split(',') ?? Object.keys(ENGINES);

export const KEYS = {
  tab: '\uE004', enter: '\uE007', escape: '\uE00C', space: ' ', shift: '\uE008', control: '\uE009',
  left: '\uE012', up: '\uE013', right: '\uE014', down: '\uE015', backspace: '\uE003',
  release: '\uE000', // of the keys held so far in a text
};

// The name that WebDriver gives to a reference to an element.
const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';

// The elements of a role; the browser itself then says their names.
const CANDIDATES = {
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  complementary: 'aside',
  disclosure: 'summary',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  navigation: 'nav',
  radio: 'input[type=radio]',
  radiogroup: '[role=radiogroup]',
  region: 'section[aria-labelledby], section[aria-label]',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]), input[type=text], textarea',
};

/** Runs in the page: what is shown of the candidates, those first whose text could be the name. */
function shown(selector, name, scope) {
  const text = element => [
    element.getAttribute('aria-label'),
    ...[...(element.labels ?? [])].map(label => label.textContent),
    element.textContent,
  ].join(' ').replace(/\s+/g, ' ');
  const visible = [...(scope ?? document).querySelectorAll(selector)].filter(element =>
    element.getClientRects().length || [...(element.labels ?? [])].some(label => label.getClientRects().length));
  const likely = visible.filter(element => text(element).includes(name));
  return likely.length ? likely : visible;
}

/** Runs in the page: the text that a person sees in an element, given itself or by a selector; '' where there is none. */
function look(at) {
  const element = typeof at === 'string' ? document.querySelector(at) : at;
  return element?.innerText.replace(/\s+/g, ' ').trim() ?? '';
}

/** Runs in the page: brings an element, or its label, to the middle of the window; gives what is shown, where that is, and what covers it, if anything does. */
function seen(element) {
  const shown = element.labels?.[0] ?? element;
  shown.scrollIntoView({block: 'center', behavior: 'instant'});
  const [{left, right, top, bottom}] = shown.getClientRects();
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2].map(Math.floor);
  const hit = shown.getRootNode().elementFromPoint(x, y);
  return {shown, x, y, covered: shown.contains(hit) ? null : hit?.outerHTML.slice(0, 200) ?? 'nothing'};
}

class Page {
  #resize;
  #frame = null;

  constructor({resize, ...engine}) {
    Object.assign(this, engine);
    this.#resize = resize;
  }

  /** Gives the page this much room in CSS pixels, and waits until it has it. */
  async resize(width, height) {
    await this.#resize(width, height);
    const given = () => this.run((...size) => innerWidth === size[0] && innerHeight === size[1], width, height);
    await this.until(given, `a page of ${width} × ${height}`);
  }

  goto(address) {
    this.#frame = null;
    return this.command('POST', '/url', {url: String(address)});
  }

  /** WebKit's driver may answer at an event of the document that goes: what is asked next is asked of the one that comes. */
  async reload() {
    await this.outOfFrames();
    await this.run(() => { window.goes = true; });
    await this.command('POST', '/refresh');
    await this.until(() => this.run(() => !window.goes), 'a new document');
  }

  /** From here on everything is about the page in this frame, until the next `goto` or `outOfFrames`. */
  async intoFrame(selector) {
    const id = await this.run(css => document.querySelector(css), selector);
    await this.command('POST', '/frame', {id});
    this.#frame = selector;
  }

  async outOfFrames() {
    await this.command('POST', '/frame', {id: null});
    this.#frame = null;
  }

  /**
   * Brings what lies so far down in the frame into the window: a frame as high as its content scrolls nothing itself, and
   * WebKit's driver misses what is outside.
   */
  async #scrollAround(y) {
    const frame = this.#frame;
    await this.command('POST', '/frame/parent');
    await this.run((css, y) => scrollBy({top: document.querySelector(css).getBoundingClientRect().top + y - innerHeight / 2, behavior: 'instant'}), frame, y);
    await this.intoFrame(frame);
  }

  /** Runs a function in the page with these arguments and gives what it returns. */
  run(action, ...args) {
    return this.command('POST', '/execute/sync', {script: `return (${action}).apply(null, arguments)`, args});
  }

  /** The same for a function that returns a promise. */
  async runAsync(action, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${action}).apply(null, [...arguments].slice(0, -1)))
        .then(value => done({value}), error => done({error: String(error?.stack ?? error)}));`;
    const {value, error} = await this.command('POST', '/execute/async', {script, args});
    if (error) throw new Error(error);
    return value;
  }

  until(ask, what, milliseconds) {
    return until(ask, what, milliseconds);
  }

  /** The text that a person sees in the one element, or '' while there is none. */
  text(selector) {
    return this.run(look, selector);
  }

  /** The one shown element of this role whose accessible name is, or else begins with, `name`. */
  async find(role, name, scope = null) {
    for (;;) {
      try {
        return await this.#find(role, name, scope);
      } catch (error) {
        // What is drawn anew while it is looked at is looked at again, unless the place to look in is gone as well.
        if (!/^stale element/.test(error.message) || (scope && !await this.run(it => it.isConnected, scope).catch(() => false))) throw error;
      }
    }
  }

  async #find(role, name, scope) {
    const candidates = await this.run(shown, CANDIDATES[role], name, scope);
    const names = new Map();
    for (const element of candidates) names.set(element, await this.label(element));
    const matching = test => [...names].filter(([, label]) => test(label)).map(([element]) => element);
    const exact = matching(label => label === name);
    const found = exact.length ? exact : matching(label => label.startsWith(name));
    if (found.length === 1) return found[0];
    throw new Error(`${found.length} of role ${role} are named "${name}" among: ${[...names.values()].join(' | ')}`);
  }

  async click(role, name, scope) {
    await this.clickOn(await this.find(role, name, scope));
  }

  /** A real click in the middle of the window, on the label where there is one. Fails where something covers it. */
  async clickOn(element) {
    if (this.#frame && this.missesInFrames) await this.#scrollAround((await this.run(seen, element)).y);
    const {shown, x, y, covered} = await this.run(seen, element);
    if (covered) throw new Error(`${covered} is where the click would go`);
    if (this.#frame || !this.clicksSlowly) return this.command('POST', `/element/${shown[REFERENCE]}/click`);
    // By the mouse alone, which reaches no further than the window.
    const actions = [{type: 'pointerMove', x, y}, {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}];
    return this.command('POST', '/actions', {actions: [{type: 'pointer', id: 'mouse', actions}]});
  }

  /** Real key presses into the element. */
  async type(element, text) {
    await this.command('POST', `/element/${element[REFERENCE]}/value`, {text});
  }

  /** Empties a field by keys, so that the page hears of it as it hears of a person. */
  clear(element) {
    return this.type(element, `${KEYS.control}a${KEYS.release}${KEYS.backspace}`);
  }

  /** Presses the keys one after the other while the `held` ones are down. */
  async press(keys, ...held) {
    const down = held.map(value => ({type: 'keyDown', value}));
    const up = held.map(value => ({type: 'keyUp', value}));
    const strokes = [...keys].flatMap(value => [{type: 'keyDown', value}, {type: 'keyUp', value}]);
    await this.command('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions: [...down, ...strokes, ...up]}]});
  }

  focused() {
    return this.command('GET', '/element/active');
  }

  async label(element) {
    return (await this.command('GET', `/element/${element[REFERENCE]}/computedlabel`)).replace(/\s+/g, ' ').trim();
  }
}

/** A new browser, with an empty profile or the one that is given. */
export async function open(name, options) {
  const page = new Page(await ENGINES[name](options));
  return process.env.CROSSROADS_COUNTS ? (await import('../coverage/counted.mjs')).counted(page) : page;
}
