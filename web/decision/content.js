/** Look-ups over a pack that the core has found usable. Counts and quotes; judges nothing. */
import { quote as words } from '../words/index.js';
import { frameworkKey, idsOf } from './assessment.js';

const byId = (list) => new Map(list.map((entry) => [entry.id, entry]));

/** Colours and weaves that the page has; a pack with more alternatives starts over, the name tells them apart. */
const SLOTS = 5;

export class Content {
  #steps;
  #alternatives;
  #sources;
  #frameworks;
  #packages;
  #cases;
  #judged = {};
  #decreed = [];
  #whole; // that of the question alone
  #taking = new Map(); // and with others taken in, by their ids

  /**
   * @param {object} pack
   * @param {object} blank an assessment that says nothing, in the core's canonical form
   * @param {string[]} takenIn ids of alternatives beyond the pack's question that rank with the others
   * @param {Content | null} whole what this is made from, where others are taken in
   */
  constructor(pack, blank, takenIn = [], whole = null) {
    this.#whole = whole ?? this;
    this.pack = pack;
    this.blank = { ...blank, pack: { id: pack.id, version: pack.version } };
    this.steps = pack.steps;
    this.alternatives = pack.alternatives.filter(({ id, beyond }) => !beyond || takenIn.includes(id));
    /** Those that the question does not ask about, taken in or not. */
    this.beyond = pack.alternatives.filter(({ beyond }) => beyond);
    /** The two that the question is about. */
    this.pair = pack.pair ?? pack.alternatives.slice(0, 2).map(({ id }) => id);
    this.examples = pack.cases.filter((example) => example.ready);
    this.#steps = byId(pack.steps);
    this.#alternatives = byId(pack.alternatives);
    this.#sources = byId(pack.sources);
    this.#frameworks = byId(pack.frameworks);
    this.#packages = byId(pack.packages ?? []);
    this.#cases = byId(pack.cases);
    /** The frameworks that some alternative is built from, and the step whose options say what each has. */
    this.builtFrom = pack.frameworks.filter(({ id }) => this.alternatives.some(({ frameworks }) => frameworks.includes(id)));
    this.needsStep = pack.steps.find((step) => step.load_rule?.sizes);
  }

  /** The content for an assessment: with what it takes in from beyond the question, and nothing else of that. */
  taking(takenIn = []) {
    const ids = this.beyond.map(({ id }) => id).filter((id) => takenIn.includes(id));
    if (!ids.length) return this.#whole;
    const made = this.#whole.#taking;
    if (!made.has(ids.join())) made.set(ids.join(), new Content(this.pack, this.blank, ids, this.#whole));
    return made.get(ids.join());
  }

  step(id) { return this.#steps.get(id); }
  /** Also one beyond the question. */
  alternative(id) { return this.#alternatives.get(id); }
  source(id) { return this.#sources.get(id); }
  framework(id) { return this.#frameworks.get(id); }
  package(id) { return this.#packages.get(id); }
  case(id) { return this.#cases.get(id); }

  /** By which a source is cited, from 1. */
  sourceNumber(id) { return this.pack.sources.indexOf(this.source(id)) + 1; }

  stepTitles(ids) { return ids.map((id) => this.step(id).title).join(', '); }

  /** The frameworks that several alternatives are built from. */
  get shared() {
    return this.builtFrom.filter(({ id }) => this.alternatives.filter(({ frameworks }) => frameworks.includes(id)).length > 1);
  }

  /** What can be ruled out: the keys, in order. */
  get ruleable() { return [...this.alternatives.map(({ id }) => id), ...this.shared.map(({ id }) => frameworkKey(id))]; }

  /** What a person calls a step, an alternative, or the key of a framework. */
  nameOf(id) { return this.step(id)?.title ?? this.alternative(id)?.name ?? this.shared.find((it) => frameworkKey(it.id) === id)?.name; }

  /** The colour of the alternative that is this framework alone, if there is one. */
  frameworkSlot(id) {
    const own = this.alternatives.find(({ frameworks }) => frameworks.length === 1 && frameworks[0] === id);
    return own ? this.slot(own.id) : null;
  }

  /** Place in the checklist, from 1. */
  number(stepId) { return this.steps.indexOf(this.step(stepId)) + 1; }

  /** Which colour and weave: by the pack's order, never by rank, so that a colour keeps its meaning. */
  slot(alternativeId) { return (this.alternatives.indexOf(this.alternative(alternativeId)) % SLOTS) + 1; }

  /**
   * What an answered step amounts to: an option, or a band of its sum. Where work is measured, a band for each framework,
   * and an alternative has the value of its own framework's.
   */
  outcome(stepId, outcomeId) {
    const step = this.step(stepId);
    if (!step.load_rule?.sizes) return (step.bands ?? step.options).find((outcome) => outcome.id === outcomeId);
    const bands = this.#bands(step, outcomeId);
    return { id: outcomeId, label: words.work(bands.map(({ label }, index) => [this.builtFrom[index].name, label])) };
  }

  #bands(step, outcomeId) { return outcomeId.split('.').map((id) => step.bands.find((band) => band.id === id)); }

  /** The option, or the band, whose value an alternative has in an outcome. */
  #own(stepId, outcomeId, { id, frameworks }) {
    const step = this.step(stepId);
    if (!step.load_rule?.sizes) return this.outcome(stepId, outcomeId);
    return this.#bands(step, outcomeId)[this.builtFrom.indexOf(this.framework(step.load_rule.measured_by?.[id] ?? frameworks[0]))];
  }

  /**
   * Whose judgement the values are by: the id of one of the pack's sets, as the advice names it, and what the house has set.
   * @param {{step: string, outcome: string, alternative: string, value: number, reason: string, sources: string[]}[]} [decreed]
   */
  judgeBy(id, decreed = []) {
    this.#judged = this.pack.judgements?.find((set) => set.id === id)?.values ?? {};
    this.#decreed = decreed;
  }

  /** How well an alternative serves an outcome, and why. @returns {{value: number, reason: string, sources: string[]}} */
  value(stepId, outcomeId, alternativeId) {
    return this.#said(stepId, this.#own(stepId, outcomeId, this.alternative(alternativeId)), alternativeId);
  }

  /** The same where it is known which option, or which band, is the alternative's own. */
  ownValue(stepId, ownId, alternativeId) {
    const step = this.step(stepId);
    return this.#said(stepId, (step.bands ?? step.options).find(({ id }) => id === ownId), alternativeId);
  }

  #said(stepId, own, alternativeId) {
    const decreed = this.#decreed.find(({ step, outcome, alternative }) => step === stepId && outcome === own.id && alternative === alternativeId);
    if (decreed) return decreed;
    const table = own.values[alternativeId];
    const said = this.#judged[stepId]?.[own.id]?.[alternativeId];
    if (!said) return table;
    return said.reason ? said : { ...table, value: said.value };
  }

  /** Whether a value rests on no source that is stronger than opinion. */
  onJudgement({ sources }) { return sources.every((id) => this.source(id).kind === 'opinion'); }

  /** Of the options chosen in a step that takes many, those that count (not the one that says "none"). */
  chosen(step, answer) {
    const ids = idsOf(answer);
    return step.options.filter((option) => !option.exclusive && ids.includes(option.id));
  }
}

/**
 * An address from a pack, if it is one that the page will link to: plain http or https, without credentials.
 * @returns {string | null}
 */
export function safeUrl(address) {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
