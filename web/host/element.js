/**
 * <crossroads-advisor>: a frame of advisor.html, as high as its content, that speaks its protocol (frame.js). No second way
 * to draw anything, so no style leaks in or out.
 */
import { PACK, VERSION } from './protocol.js';

/** Where a page may come from. Any other address, a script's above all, would run in the host's own name. */
const ADDRESSES = ['https:', 'http:', 'file:'];

const script = document.currentScript; // may be clobbered by an element of that name
const HERE = script instanceof HTMLScriptElement ? script.src : location.href;

class CrossroadsAdvisor extends HTMLElement {
  static observedAttributes = ['src', 'language', 'key', 'theme', 'compact', 'readonly'];

  #frame = null;
  #placed = false;
  #origin = null;
  #pack = null;
  #assessment = null;
  #rules = null;
  #ready = false;
  #advice = null;
  #hear = (event) => this.#heard(event);

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: block; } iframe { display: block; inline-size: 100%; block-size: var(--crossroads-height, 40rem); border: 0; }');
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  /** What the frame last advised: {winners, firmness, settled, sentence}, or null. */
  get advice() { return this.#advice; }

  /** The assessment as the person left it; setting one opens it, and what was there is an undo away. */
  get assessment() { return this.#assessment; }
  set assessment(assessment) {
    this.#assessment = assessment;
    this.#order('open', { assessment });
  }

  /** Another pack than the one in advisor.html, as an object, where both have one origin. The frame starts anew. */
  get pack() { return this.#pack; }
  set pack(pack) {
    this.#pack = pack;
    if (this.#placed) this.#start();
  }

  /** The rules of the house, an object as a file of them holds; they act until the frame starts anew. */
  get rules() { return this.#rules; }
  set rules(rules) {
    this.#rules = rules;
    if (rules) this.#order('rules', { rules });
  }

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#placed = true;
    this.#start();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#placed = false;
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
  }

  attributeChangedCallback(name) {
    if (!this.#placed) return;
    if (name === 'key') this.#assessment = null; // another place has its own
    if (['src', 'language', 'key'].includes(name)) this.#start();
    else this.#show();
  }

  #start() {
    const language = this.getAttribute('language');
    const file = LANGUAGES.includes(language) ? `advisor.${language}.html` : 'advisor.html'; // the build names those there are
    this.#ready = false;
    this.#frame?.remove();
    this.#frame = null;
    const address = this.#address(this.getAttribute('src') ?? file);
    if (!address) return;
    this.#origin = address.protocol === 'file:' ? null : address.origin; // pages on disk have no origin to name
    if (this.hasAttribute('key')) address.searchParams.set('key', this.getAttribute('key'));
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.part.add('frame');
    frame.title = this.getAttribute('label') ?? 'Crossroads';
    if (address.origin !== location.origin) frame.allow = 'clipboard-write';
    if (this.#pack) frame.name = PACK + JSON.stringify(this.#pack); // read by frame.js in a frame of the same origin
    frame.src = address;
    this.shadowRoot.append(frame);
  }

  /** @returns {URL | null} null, with a word to whoever wrote it, for what no page can come from */
  #address(text) {
    try {
      const address = new URL(text, HERE);
      if (ADDRESSES.includes(address.protocol)) return address;
    } catch {
      // said below
    }
    console.warn(`crossroads-advisor: "${text}" is no address of a page`);
    return null;
  }

  /** Whether a message is from the page that was framed: whoever the frame has gone to since is another. */
  #isFrom({ source, origin }) {
    return this.#frame && source === this.#frame.contentWindow && (origin === this.#origin || (!this.#origin && !origin.startsWith('http')));
  }

  /** The assessment of the attribute; null, with a word to whoever wrote it, where that is no JSON. */
  #given() {
    try {
      return JSON.parse(this.getAttribute('assessment'));
    } catch {
      console.warn('crossroads-advisor: the attribute "assessment" is not JSON');
      return null;
    }
  }

  #order(type, data) {
    if (this.#ready) this.#frame.contentWindow.postMessage({ crossroads: VERSION, type, ...data }, this.#origin ?? '*');
  }

  #show() {
    const accent = getComputedStyle(this).getPropertyValue('--crossroads-accent').trim();
    this.#order('show', { theme: this.getAttribute('theme') ?? '', compact: this.hasAttribute('compact'),
      readOnly: this.hasAttribute('readonly'), ...(accent ? { accent } : {}) });
  }

  #heard(event) {
    const { data } = event;
    if (!this.#isFrom(event) || data?.crossroads !== VERSION) return;
    const tell = (detail) => this.dispatchEvent(new CustomEvent(data.type, { detail }));
    if (data.type === 'ready') {
      this.#ready = true;
      this.#show();
      if (this.#rules) this.#order('rules', { rules: this.#rules });
      const start = this.#assessment === null;
      const assessment = this.#assessment ?? this.#given();
      if (assessment) this.#order('open', { assessment, start });
      this.#order('hello');
    } else if (data.type === 'height') {
      this.style.setProperty('--crossroads-height', `${Math.max(200, data.height)}px`);
    } else if (data.type === 'advice') {
      const { winners, firmness, settled, sentence } = data;
      this.#advice = { winners, firmness, settled, sentence };
      tell(this.#advice);
    } else if (data.type === 'change') {
      this.#assessment = data.assessment;
      tell({ assessment: data.assessment });
    }
  }
}

if (!customElements.get('crossroads-advisor')) customElements.define('crossroads-advisor', CrossroadsAdvisor);
