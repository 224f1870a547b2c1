/**
 * The rules of the house that are in force: which ones a page begins with, how they change and where they are kept. Those that the page brings
 * along, or what this browser has of the same, the newer; in a page that brings none, this browser's own.
 */
import { allOf, isNewer, merged, nextOf, noRules } from '../decision/rules.js';
import { writeBlock } from '../keeping/blocks.js';

/** As deep as a person goes back. */
const MOST_PAST = 100;

export class House {
  #core;
  #shelf;
  #pack;
  #isOwn = true; // this browser's, not brought along by the page
  #own; // whose are this browser's where these are not; undefined: as the shelf has it
  #known = null; // what this page and the shelf both had last
  #past = [];
  #future = [];
  #writing = null;
  document = null;
  digest = '';
  findings = [];
  state = 'nothing'; // 'keeping' on its way, 'kept' or 'not'
  /** @type {object[]} */ told = []; // notices
  /** Hears of each change. @type {(how: 'here' | 'elsewhere' | 'beside' | 'state' | 'not') => void} */
  changed = () => {};

  /** @param {import('../keeping/rules.js').RulesShelf} shelf */
  constructor(core, shelf, pack) {
    this.#core = core;
    this.#shelf = shelf;
    this.#pack = pack;
  }

  /** What the last change was about, which undo takes back; undefined where there is none. */
  get undoable() { return this.#past.at(-1)?.about; }
  get redoable() { return this.#future.at(-1)?.about; }

  /** What is wrong with them, off ones aside, as a notice where there is something. @returns {object[]} */
  get misfits() {
    const findings = this.findings.filter(({ code, path }) => code !== 'renamed' && !this.document.rules[path.split('/')[2]]?.off);
    return findings.length ? [{ kind: 'misfits', findings }] : [];
  }

  /** What tells these rules from all others, as an assessment names them; null where there are none. */
  get mark() { return this.document?.rules.length ? { id: this.document.id, version: this.document.version, digest: this.digest } : null; }

  /** A document in force, where the core can make anything of it. @returns {object[] | null} what is wrong with it, else */
  #decree(document) {
    const { rules, digest, findings } = this.#core.decree(JSON.stringify(document));
    if (!rules) return findings;
    Object.assign(this, { document: rules, digest, findings });
    writeBlock('rules', JSON.stringify(rules, null, 1)); // so that a saved page brings them along
    return null;
  }

  /** What the core makes of a text, without any consequence. @returns {{document: object | null, findings: object[]}} */
  read(text) {
    const { rules, findings } = this.#core.decree(text);
    if (rules) this.#core.decree(this.document ? JSON.stringify(this.document) : '');
    return { document: rules, findings };
  }

  async #kept() {
    try {
      return await this.#shelf.read();
    } catch {
      return { own: '', documents: new Map() }; // forbidden, or silent
    }
  }

  /** @returns {object | null} a document; what is none is told */
  #readFrom(place, text) {
    const { document, findings } = text ? this.read(text) : { document: null };
    if (text && !document) this.told.push({ kind: 'unread', place, findings, text });
    return document;
  }

  /** @param {string} block what the page brings along; '' for nothing */
  async open(block) {
    const { own, documents } = await this.#kept();
    const brought = this.#readFrom('rulesInPage', block.trim());
    const kept = this.#readFrom('rulesInBrowser', documents.get(brought ? brought.id : own));
    this.#isOwn = !brought;
    this.#begin(brought, kept);
    this.told.push(...this.misfits);
    const other = brought && own && own !== brought.id ? this.#readFrom('rulesInBrowser', documents.get(own)) : null;
    if (other?.rules.length) this.told.push({ kind: 'otherHouse', calm: true, rules: JSON.stringify(other), title: other.title });
    this.#shelf.listen(() => this.look());
  }

  #begin(brought, kept) {
    const first = allOf(brought, kept);
    this.#known = kept;
    if (first) this.#decree(first);
    this.state = first && first === kept ? 'kept' : 'nothing';
  }

  /** Rules that the page around this one gives, as if the page had brought them along; what is none changes nothing and is told. */
  async give(text) {
    const given = this.#readFrom('rulesFromHost', text);
    if (!given) {
      this.changed('state');
      return;
    }
    const { documents } = await this.#kept();
    this.#isOwn = false;
    this.#past = this.#future = [];
    this.#begin(given, documents.has(given.id) ? this.read(documents.get(given.id)).document : null);
    this.changed('given');
  }

  /** The rules as they would be with this change. @param {(rules: object[], document: object) => object[]} change */
  with(change) {
    const before = this.document ?? noRules(this.#pack);
    return nextOf(before, { rules: change(before.rules, before) });
  }

  /** Another document in place of the one in force. @param {object} about for the words of undo @returns {object[] | null} what is wrong with it, and then nothing has changed */
  change(next, about, isOwn = this.#isOwn) {
    const before = this.document;
    const wrong = this.#decree(next);
    if (wrong) return wrong;
    this.#past = [...this.#past, this.#turn(before, about)].slice(-MOST_PAST);
    this.#future = [];
    this.#isOwn = isOwn;
    this.#keep();
    return null;
  }

  #turn(before, about) { return { before, after: this.document, about, isOwn: this.#isOwn, own: this.#own }; }

  /** A document that a person brought, in place of what is in force; a later version of it that is not stands instead. @returns {Promise<boolean>} whether there is one */
  async bring(document, about) {
    const { documents, own } = await this.#kept();
    const kept = documents.has(document.id) ? this.read(documents.get(document.id)).document : null;
    const isShown = document.id === this.document?.id;
    const { version } = isShown && !isNewer(document.version, this.document.version) ? nextOf(this.document, {}) : document;
    const next = isShown ? { ...document, version } : allOf(document, kept);
    this.#known = isShown ? this.#known : kept;
    if (!this.#isOwn) this.#own = own;
    this.change(next, about, true); // a person chose them here
    return next === kept;
  }

  /** Takes back the last change, and nothing of what another page did meanwhile. */
  undo() { this.#travel(this.#past, this.#future); }
  redo() { this.#travel(this.#future, this.#past); }

  #travel(from, to) {
    const { before, after, about, isOwn, own } = from.pop();
    const now = this.document;
    const back = before ?? { ...after, rules: [] };
    const isOther = back.id !== now.id;
    if (isOther) this.#known = back;
    this.#decree(isOther ? back : nextOf(merged(after, back, now), { version: now.version }));
    to.push(this.#turn(now, about));
    this.#isOwn = isOwn;
    this.#own = own;
    this.#keep();
  }

  #keep() {
    this.state = 'keeping';
    this.#writing ??= this.#write().finally(() => { this.#writing = null; });
    this.changed('here');
  }

  async #write() {
    try {
      while (this.#known !== this.document) {
        let laid;
        await this.#shelf.write((kept) => {
          laid = this.#laid(kept);
          return laid;
        });
        this.#known = laid.document;
      }
      this.state = 'kept';
      this.changed('state');
    } catch {
      this.state = 'not';
      this.changed('not');
    }
  }

  /** What is to lie on the shelf: what stands here, with what another page did since this one knew it. */
  #laid({ own, documents }) {
    const begun = this.#isOwn && !this.#known && documents.has(own); // by another page at the same time
    const mine = begun ? { ...this.document, id: own } : this.document;
    const there = documents.has(mine.id) ? this.read(documents.get(mine.id)).document : null;
    const base = this.#known ?? { ...mine, version: '', rules: [] };
    if (there && isNewer(there.version, base.version)) {
      this.#decree(nextOf(merged(base, mine, there), { version: there.version }));
      this.changed('beside');
    }
    return { document: begun && !there ? mine : this.document, own: this.#isOwn ? mine.id : this.#own ?? own };
  }

  /** What another page did. */
  async look() {
    const { own, documents } = await this.#kept();
    const text = documents.get(this.document?.id ?? (this.#isOwn ? own : ''));
    const there = text && !this.#writing ? this.read(text).document : null;
    if (!there || !isNewer(there.version, this.document?.version ?? '')) return;
    this.#known = there;
    this.#decree(there);
    this.changed('elsewhere');
  }
}
