// Runs in a page: two tabs, a frame with a place of its own, an older page and a colleague's computer around one browser's real
// database, where chance decides who does what and which transaction begins, which answer arrives and which message is heard next.
import fc from 'fast-check';
import {Decisions} from '../../web/app/decisions.js';
import {Opening} from '../../web/app/opening.js';
import {isBlank} from '../../web/decision/assessment.js';
import {Store} from '../../web/decision/store.js';
import {take} from '../../web/handing-on/door.js';
import {Keeper} from '../../web/keeping/keeper.js';
import {Shelf} from '../../web/keeping/shelf.js';
import {OlderPage} from './older-page.mjs';
import {Said} from './said-by-whom.mjs';
import {inOrder} from './scheduled-store.mjs';
import {forget} from './storage.mjs';

const PACK = 'at-once';
const STEPS = ['a', 'b', 'c'];
const BLANK = {schema: 1, id: '', revision: 0, title: '', answers: {}, weights: {}, fixed: [], notes: {}, ruled_out: {}, left_open: [], decision: null};
const core = {read: text => ({assessment: JSON.parse(text), findings: []}), restart: async () => {}};
const show = it => JSON.stringify(it);

/** A page without a picture. */
class Page {
  conflicts = 0; // that it told
  saved = null; // the page as it was saved last

  constructor(name, place, said) { Object.assign(this, {name, place, said}); }

  /** @param {boolean} again in the same tab, by a reload */
  async open(again) {
    if (this.life) this.life.ended = true;
    const life = this.life = {ended: false};
    const shelf = inOrder.of(life, () => new Shelf(PACK, this.place));
    const opening = new Opening(core, shelf);
    const found = await opening.open(BLANK, {link: null, block: '', history: undefined, tab: again ? this.memory : null});
    const store = new Store(found.own.assessment, {steps: STEPS, alternatives: []});
    const keeper = new Keeper(shelf, store, async text => (await take(core, text)).assessment, {
      state: () => {},
      failed: how => { throw new Error(`${this.name}: ${how}`); },
      parted: () => { this.conflicts += 1; },
      adopted: () => { if (store.redoable) throw new Error(`${this.name} would redo over what another page said`); },
      gone: () => {}, added: () => {},
    });
    Object.assign(this, {shelf, opening, store, keeper, core, toasts: [], deleted: []});
    this.ui = {decisions: [], notices: []};
    this.toast = {say: (text, undo) => undo && this.toasts.push(undo)};
    this.tell = this.draw = () => {};
    this.decisions = new Decisions(this, opening);
    this.decisions.begin(found);
    shelf.left.told();
    this.#count();
    store.addEventListener('change', ({detail}) => this.#changed(detail));
    this.decisions.lookAround().then(() => this.#count());
  }

  get assessment() { return this.store.assessment; }

  #count() {
    this.conflicts += this.ui.notices.filter(({kind}) => ['parted', 'apart'].includes(kind)).length;
    this.ui.notices = [];
  }

  #changed({kind}) {
    if (!['open', 'link', 'restart', 'fork', 'elsewhere'].includes(kind)) this.said.word(this.name, this.before, this.assessment);
    const {id} = this.assessment;
    this.memory = {open: isBlank(this.assessment) ? '' : id};
    this.decisions.stay(this.keeper.keep());
    this.#count();
  }

  /** What stands here, as it was before the person does something to it. */
  #person(act) {
    this.before = this.assessment;
    act();
  }

  acts = {
    say: (step, value) => this.#person(() => this.store.answer(step, value)),
    undo: () => this.#person(() => this.store.undo()),
    redo: () => this.#person(() => this.store.redo()),
    restart: () => {
      this.decisions.said('');
      this.store.open(BLANK, {kind: 'restart'});
    },
    untoast: () => this.toasts.pop()?.(),
    other: async at => {
      const others = (await this.#list()).filter(({id}) => id !== this.assessment.id);
      if (others.length) await this.decisions.open(others[at % others.length].id);
    },
    remove: async at => {
      const others = (await this.#list()).filter(({id, kept}) => kept && id !== this.assessment.id);
      if (!others.length) return;
      const {id} = others[at % others.length];
      const taken = await this.keeper.remove(id);
      if (!taken) return;
      this.deleted.push(taken);
      this.said.deleted(JSON.parse(taken.value.text));
    },
    bringBack: async () => {
      const taken = this.deleted.pop();
      if (!taken) return;
      const parted = await this.shelf.bringBack(taken); // before the count is read: more may be told meanwhile
      this.conflicts += parted.length;
      this.said.broughtBack(JSON.parse(taken.value.text));
    },
    /** Whoever sends a link may write any id and revision into it. */
    link: async (step, value) => {
      const text = show({...BLANK, id: this.assessment.id, revision: this.assessment.revision + 5, answers: {[step]: value}});
      await this.decisions.bring(await take(core, `#a=${btoa(text)}`), '');
    },
    save: () => { this.saved = {assessment: this.assessment, history: this.keeper.history}; },
    reload: () => this.open(true),
    visit: () => this.open(false),
  };

  async #list() {
    await this.decisions.list();
    return this.ui.decisions;
  }

  /** A colleague goes on with a saved page, and this page opens what comes back. */
  async handBack(step, value) {
    if (!this.saved) return;
    const {assessment, history} = this.saved;
    if (isBlank(assessment)) return;
    const revision = assessment.revision + 1;
    const theirs = {...assessment, revision, answers: {...assessment.answers, [step]: value}};
    this.said.word('colleague', assessment, theirs);
    this.saved = {assessment: theirs, history: {by: 'colleague', past: {...history.past, colleague: revision}}};
    await this.decisions.bring(await take(core, show(theirs)), '', this.saved.history);
    this.#count();
  }
}

const SIMPLE = ['undo', 'undo', 'redo', 'restart', 'untoast', 'bringBack', 'save', 'reload', 'visit'];

/** What a person does in one page, in this order. */
const acts = fc.array(fc.oneof(
  {weight: 8, arbitrary: fc.tuple(fc.constant('say'), fc.constantFrom(...STEPS))},
  {weight: 9, arbitrary: fc.tuple(fc.constantFrom(...SIMPLE))},
  {weight: 2, arbitrary: fc.tuple(fc.constant('other'), fc.nat(3))},
  {weight: 1, arbitrary: fc.tuple(fc.constant('remove'), fc.nat(3))},
  {weight: 1, arbitrary: fc.tuple(fc.constantFrom('link', 'handBack'), fc.constantFrom(...STEPS))},
  {weight: 1, arbitrary: fc.tuple(fc.constant('clock'), fc.integer({min: -48, max: 48}))},
), {minLength: 1, maxLength: 7});

const {now} = Date;

async function use(page, plan, schedule) {
  for (const [turn, [act, given]] of plan.entries()) {
    await schedule.schedule(Promise.resolve(), `${page.name}: ${act} ${given ?? ''}`);
    const value = `${page.name} ${turn}`;
    if (act === 'clock') Date.now = () => now() + given * 3_600_000;
    else if (act === 'handBack') await page.handBack(given, value);
    else await page.acts[act](given, value);
  }
}

async function meet(schedule, deaf, plans, older) {
  await forget();
  Date.now = now;
  inOrder.begin(schedule, deaf);
  const said = new Said();
  const pages = [new Page('first', '', said), new Page('second', '', said), new Page('frame', 'key 2', said)];
  const done = async promise => {
    await inOrder.settle();
    return promise;
  };
  await done(pages[0].open());
  pages[0].acts.say('b', 'at first');
  await inOrder.settle();
  for (const page of pages.slice(1)) await done(page.open());
  const olderPage = new OlderPage(PACK, said);
  const used = [...pages.map((page, at) => use(page, plans[at], schedule)), use(olderPage, older, schedule)];
  await done(Promise.all(used));
  await inOrder.settle();

  const shown = pages.map(({name, place, assessment, keeper}) => ({name, place, assessment, state: keeper.state}));
  const slots = Object.keys(localStorage).filter(key => key.startsWith(`crossroads/${PACK}/page/`)).map(key => localStorage.getItem(key));
  const last = [new Page('after', '', said), new Page('frame after', 'key 2', said)];
  for (const page of last) await done(page.open());
  await inOrder.settle();
  const kept = (await inOrder.now(PACK)).map(({text}) => JSON.parse(text));
  const told = [...pages, ...last].reduce((sum, {conflicts}) => sum + conflicts, 0);
  const wrong = [...said.wrong(kept), ...shown.filter(it => it.state === 'keeping').map(({name}) => `${name} does not come to an end`)];
  for (const {name, state, assessment} of shown) {
    if (state === 'kept' && !kept.some(it => said.holds(it, assessment)) && !said.isDeleted(assessment)) wrong.push(`${name} called kept what is not there`);
  }
  if (slots.length && shown.every(({state}) => state === 'kept')) wrong.push(`all is kept, but in the journal stands ${slots}`);
  const frame = shown[2];
  if (frame.state === 'kept' && kept.some(it => it.id === frame.assessment.id && !isBlank(it)) && !isBlank(frame.assessment) && last[1].assessment.id !== frame.assessment.id)
    wrong.push(`the frame opens with another decision than it showed: ${show(last[1].assessment)}`);
  const decisions = kept.filter(it => !isBlank(it)).length;
  if (decisions > said.starts + told) wrong.push(`${decisions} decisions, ${said.starts} begun, but ${told} conflicts were told`);
  if (wrong.length) throw new Error(`${wrong.join('\n')}\nshown: ${show(shown)}\nkept: ${show(kept)}`);
  return told;
}

/** @returns {Promise<{interleavings: number, conflicts: number, failure: string | null}>} */
window.meetOften = async (interleavings, seed, path) => {
  let conflicts = 0;
  const olderActs = fc.array(fc.constantFrom(['say', 'a'], ['say', 'b'], ['restart'], ['clock', 5], ['clock', -5]), {maxLength: 4});
  const property = fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.tuple(acts, acts, acts), olderActs, async (...given) => {
    conflicts += await meet(...given);
  });
  const result = await fc.check(property, {numRuns: interleavings, seed, path, endOnFailure: path !== undefined});
  const failure = result.failed ? `path ${result.counterexamplePath}: ${result.errorInstance?.stack ?? result.error}\n${fc.stringify(result.counterexample)}` : null;
  return {interleavings: result.numRuns, conflicts, failure};
};
