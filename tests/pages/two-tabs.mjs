// Runs in a page: two tabs' stores, keepers and shelves over this browser's real database, where chance decides which of
// their transactions begins, which answer arrives and which message is heard next.
import fc from 'fast-check';
import {openAssessment} from '../../web/app/opening.js';
import {Keeper} from '../../web/keeping/keeper.js';
import {Shelf} from '../../web/keeping/shelf.js';
import {Store} from '../../web/decision/store.js';
import {inOrder} from './scheduled-store.mjs';
import {forget} from './storage.mjs';

const PACK = 'two-tabs';
/** Steps that one tab alone answers, and one that both do. */
const STEPS = {first: ['f1', 'f2'], second: ['s1', 's2'], both: ['b']};
const ORDER = Object.values(STEPS).flat();
const BLANK = {schema: 1, id: '', revision: 0, title: '', answers: {}, weights: {}, fixed: [], notes: {}, ruled_out: {}, left_open: [], decision: null};
const core = {read: text => ({assessment: JSON.parse(text), findings: []})};

/** Half a page: what it shows of the decision, without a picture of it. */
class Tab {
  conflicts = 0; // that this tab told
  said = {}; // by step: the value since it was opened
  kept = {}; // by step: what this tab was told to be kept, or said after that

  constructor(name) { this.name = name; }

  async open() {
    const life = this.life = {ended: false};
    const opened = await inOrder.of(life, () => Shelf.open(PACK));
    const tab = this.store ? {open: this.store.assessment.id} : null;
    const {own, known, notices} = await openAssessment(core, BLANK, {payload: null, block: '', ...opened, tab});
    const store = new Store(own, {steps: ORDER, alternatives: []});
    const keeper = new Keeper(opened.shelf, store, core, {
      state: () => { if (!life.ended && keeper.state === 'kept') this.#promise(); },
      worse: state => { throw new Error(`${this.name}: ${state}`); },
      forked: () => { this.conflicts += 1; },
      adopted: () => {},
    });
    for (const it of known) keeper.know(it);
    this.conflicts += notices.filter(({kind}) => kind === 'parted').length;
    store.addEventListener('change', () => keeper.keep());
    Object.assign(this, {store, keeper, said: {}});
  }

  /** The same decision in a new page; what the old one was about to do is never done, but its last word has the second place. */
  reload() {
    const {text} = JSON.parse(localStorage.getItem(`crossroads/${PACK}`) ?? '{}');
    if (text === show(this.store.assessment)) this.#promise(); // no other tab's word came after it
    this.life.ended = true;
    return this.open();
  }

  say(step, value) {
    this.said[step] = value;
    this.kept[step]?.push(value);
    this.store.answer(step, value);
  }

  #promise() {
    for (const [step, value] of Object.entries(this.said)) this.kept[step] = [value];
  }
}

/** What a person does in one tab, in this order: an answer, or a reload. */
const acts = name => fc.array(fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...STEPS[name])},
  {weight: 2, arbitrary: fc.constantFrom(...STEPS.both)},
  {weight: 1, arbitrary: fc.constant('reload')},
), {minLength: 1, maxLength: 5});

async function use(tab, acts, schedule) {
  for (const [turn, act] of acts.entries()) {
    await schedule.schedule(Promise.resolve(), `${tab.name}: ${act}`);
    if (act === 'reload') await tab.reload();
    else tab.say(act, `${tab.name} ${turn}`);
  }
}

const entries = async () => (await inOrder.now(PACK)).map(([, {text}]) => JSON.parse(text));
const show = it => JSON.stringify(it);

async function meet(schedule, deaf, plans) {
  await forget();
  inOrder.begin(schedule, deaf);
  const tabs = [new Tab('first'), new Tab('second')];
  const first = tabs[0].open();
  await inOrder.settle();
  await first;
  tabs[0].say('b', 'at first');
  await inOrder.settle();
  const second = tabs[1].open();
  await inOrder.settle();
  await second;
  const used = tabs.map((tab, at) => use(tab, plans[at], schedule));
  await inOrder.settle();
  await Promise.all(used);

  const kept = await entries();
  const states = () => `\n${tabs.map(it => `${it.name} ${it.keeper.state} ${show(it.store.assessment)}`).join('\n')}\nkept: ${show(kept)}`;
  for (const {name, store, keeper, said, kept: promised} of tabs) {
    const {assessment} = store;
    if (keeper.state !== 'kept') throw new Error(`${name} does not end as kept${states()}`);
    const later = it => it.id === assessment.id && it.revision > assessment.revision; // what this tab did not hear of
    if (!kept.some(it => show(it) === show(assessment) || later(it))) throw new Error(`${name} shows what is not kept${states()}`);
    for (const step of STEPS[name]) {
      if (said[step] && assessment.answers[step] !== said[step]) throw new Error(`${name} lost ${step} ${said[step]}${states()}`);
      if (promised[step] && !kept.some(it => promised[step].includes(it.answers[step]))) throw new Error(`${step} was kept by ${name} and is gone${states()}`);
    }
  }
  const told = tabs[0].conflicts + tabs[1].conflicts;
  if (kept.length > 1 + told) throw new Error(`${kept.length} decisions, but ${told} conflicts were told${states()}`);
  return told;
}

/** @returns {Promise<{interleavings: number, conflicts: number, failure: string | null}>} */
window.meetOften = async (interleavings, seed) => {
  let conflicts = 0;
  const property = fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.tuple(acts('first'), acts('second')), async (...given) => {
    conflicts += await meet(...given);
  });
  const result = await fc.check(property, {numRuns: interleavings, seed});
  const failure = result.failed ? `path ${result.counterexamplePath}: ${result.errorInstance?.message}\n${fc.stringify(result.counterexample)}` : null;
  return {interleavings: result.numRuns, conflicts, failure};
};
