/**
 * Which decision the page shows: at first that of the address, then the one saved in the page, then this place's in this browser,
 * then a blank one; later what comes by a door. Whatever cannot be read is told and left out; everything else still opens.
 */
import { holdsBeside, isBlank, newId, sameAnswers, sameContent } from '../decision/assessment.js';
import { take } from '../handing-on/door.js';
import { asEntry, holds, renamed } from '../keeping/entry.js';

/**
 * @typedef {{assessment: object, findings: object[], entry: import('../keeping/entry.js').Entry | null, kept: boolean}} Found
 * entry: what it goes on from; kept: whether the browser has just that
 */

/** What came without an id is a decision of its own. @param {object} history what a saved page or a host tells beside it @returns {Found} */
function brought({ assessment, findings }, history = {}) {
  const whole = { ...assessment, id: assessment.id || newId() };
  return { assessment: whole, findings, entry: asEntry({ ...history, text: JSON.stringify(whole) }), kept: false };
}

/** Whether what is kept has an entry's words. */
const isIn = (entry, kept) => Boolean(entry && kept.past) && holds(kept, entry);

/** The same under another id. */
export const under = (found, id) => ({ ...found, assessment: { ...found.assessment, id }, entry: found.entry && renamed(found.entry, id) });

/** That it was said under other rules of a house. */
const OF_RULES = ['other_rules', 'unknown_rule'];

/** So many decisions are read to find one that can be shown. */
const MOST_TRIED = 5;

/** What the core found in answers that it could read, as notices; a weight of the house is told at its question. */
export function aboutRead(findings) {
  const ofRules = findings.filter(({ code }) => OF_RULES.includes(code));
  const others = findings.filter(({ code }) => code !== 'decreed_weight' && !OF_RULES.includes(code));
  return [{ kind: 'outdated', findings: others }, { kind: 'otherRules', findings: ofRules }].filter((it) => it.findings.length);
}

export class Opening {
  #core;
  #shelf;
  /** @type {[object, Found | undefined][]} */ told = []; // notices, and what they lead to

  constructor(core, shelf) {
    this.#core = core;
    this.#shelf = shelf;
  }

  /**
   * @param {object} blank an assessment that says nothing
   * @param {{link: string | null, block: string, history: object, tab: object | null}} given what the address and the page hold;
   * `tab`: what this tab showed before it was reloaded
   * @returns {Promise<{own: Found, later?: Found, linked?: Found}>} `own` is this person's, `later` the same as the file went on with
   * it, `linked` what an address brought, which goes on top
   */
  async open(blank, { link: hash, block, history, tab }) {
    const saved = block.trim() ? await this.#read('page', block) : null;
    const shelf = await this.#shelf.open();
    const file = saved && !isBlank(saved.assessment) ? brought(saved, history) : null;
    const chosen = await this.#choose(file, tab, shelf);
    const own = chosen?.own ?? { assessment: blank, findings: [], entry: null, kept: false };
    const linked = hash && await this.#link(hash);
    if (!linked && tab?.mine && tab.mine !== tab.open) this.#offer('linked', await this.#kept([tab.mine]) ?? (file?.assessment.id === tab.mine ? file : null), own);
    for (const pair of shelf.parted) {
      const others = pair.filter((id) => id !== own.assessment.id);
      const found = await this.#kept(others); // or it was deleted meanwhile, and may be brought back
      this.told.push([{ kind: 'parted', calm: true, open: found?.assessment.id ?? others[0], title: found?.assessment.title }]);
    }
    const { findings } = linked ?? chosen?.later ?? own;
    for (const notice of aboutRead(findings)) this.told.push([notice]);
    return { ...chosen, own, linked };
  }

  /** After a reload what the tab showed; else the page's own, or this place's. Where it has none, nothing is guessed. */
  async #choose(file, tab, { current, order }) {
    if (tab?.open && tab.open !== file?.assessment.id) {
      const [kept, last] = [await this.#kept([tab.open]), await this.#brought(tab.brought)];
      const own = !kept || (last && !isIn(last.entry, kept.entry)) ? last : kept;
      if (own) return { own };
    }
    if (file && tab?.open !== '') return this.#beside(file, [current, ...order]);
    const { place } = this.#shelf.journal;
    const id = tab?.open === '' ? '' : current ?? (place === '' ? order[0] : undefined);
    const own = id ? await this.#kept([id, ...(place === '' ? order : [])]) : null;
    if (!own && (id === '' || place === null)) this.#offer(place === null ? 'latest' : 'before', await this.#kept(order));
    return own && { own };
  }

  /** What the tab showed that was kept nowhere else. */
  async #brought(it) {
    const taken = typeof it?.text === 'string' ? await this.#read(null, it.text) : null;
    return taken && brought(taken, it.history);
  }

  /**
   * A decision that a file or a host brought beside what this browser keeps of it: the later where one goes on from the other,
   * else the one that was brought, as a decision of its own.
   * @param {string[]} others ids of what is offered where nothing is kept of it
   */
  async #beside(file, others) {
    const { kept, kin, isIn } = await this.#shelf.meet(file.entry).catch(() => ({}));
    const met = kin ?? kept;
    const found = met ? await this.#found(met, 'browser') : null; // as it was when they met: another page may write meanwhile
    if (!found) this.#offer('inBrowser', await this.#kept(others), file);
    if (!found) return { own: file };
    if (sameContent(found.assessment, file.assessment)) return { own: found };
    if (kin && !isIn) return { own: found, later: under(file, found.assessment.id) };
    const apart = under(file, newId());
    const [own, other] = kin ? [found, apart] : [apart, found];
    this.#offer(kin ? 'inFile' : 'apart', other, own);
    return { own };
  }

  /** What came by a door while the page is open. @param {{assessment: object, findings: object[]}} read as the core gave it */
  async bring(read, history) {
    const it = brought(read, history);
    const chosen = read.assessment.id ? await this.#beside(it, []) : { own: it };
    return chosen.own === it ? { own: await this.#same(it) ?? it } : chosen;
  }

  /** What the address brought. */
  async #link(hash) {
    const taken = await this.#read('link', hash);
    return taken && { ...(await this.bring(taken)).own, hash };
  }

  /** The decision in this browser that says the same. */
  async #same({ assessment }) {
    for (const entry of await this.#shelf.list().catch(() => [])) {
      const read = entry.text.includes(assessment.title) && await this.#read(null, entry.text);
      if (read && (holdsBeside(assessment) ? sameContent : sameAnswers)(read.assessment, assessment)) return { ...read, entry, kept: true };
    }
    return null;
  }

  /** The first of these decisions that can be read and says anything. Word of what cannot be goes with the first alone. */
  async #kept(ids) {
    for (const [at, id] of ids.filter(Boolean).slice(0, MOST_TRIED).entries()) {
      const entry = await this.#shelf.get(id).catch(() => null);
      const found = entry && await this.#found(entry, at ? null : 'browser');
      if (found) return found;
    }
    return null;
  }

  /** What an entry says, if anything. @returns {Promise<Found | null>} */
  async #found(entry, place) {
    const read = await this.#read(place, entry.text);
    return read && !isBlank(read.assessment) ? { ...read, entry, kept: true } : null;
  }

  #offer(kind, found, shown) {
    if (!found || (shown && sameContent(found.assessment, shown.assessment))) return;
    this.told.push([{ kind, calm: true, open: found.assessment.id, title: found.assessment.title }, found]);
  }

  /** @param {string | null} place where the text was, for word of what cannot be read; null for none @returns {Promise<import('../handing-on/door.js').Taken | null>} */
  async #read(place, text) {
    const taken = await take(this.#core, text);
    if (taken.assessment) return taken;
    if (place) this.told.push([{ kind: 'unread', place, findings: taken.findings, text }]);
    return null;
  }
}
