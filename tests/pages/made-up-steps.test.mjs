// A walk of made-up steps through the page beside a model that is plain data: after each step the page holds what the model
// holds, says what the core says in Node, and nothing is wrong with it. WALK_STEPS=10000 walks so far, WALK_SEED elsewhere.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {open as openCore} from '../../dist/advise.mjs';
import {isBlank} from '../../web/decision/assessment.js';
import {Content} from '../../web/decision/content.js';
import {encodeLink} from '../../web/handing-on/link.js';
import {verdictWords} from '../../web/decision/verdict.js';
import {note, pack, ready, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';
import {temporaryFolder} from './process.mjs';
import {Said} from './said.mjs';
import {forget} from './storage.mjs';
import {rest, walk} from './walker.mjs';

/** As many as each engine does in a minute or less. */
const STEPS = {chromium: 600, firefox: 300, webkit: 200};
const SEED = Number(process.env.WALK_SEED ?? 20261122);
const LONGEST = 60;

const core = await openCore(JSON.stringify(pack));
const read = assessment => JSON.parse(core.read(JSON.stringify(assessment))).assessment;
const said = ({id, revision, ...rest}) => rest;
const BLANK = {...said(read({schema: 1})), pack: {id: pack.id, version: pack.version}};
const content = new Content(pack, BLANK);

/** What the page must say of an assessment. */
function sentence(assessment) {
  const advice = JSON.parse(core.advise(JSON.stringify(assessment), ''));
  return verdictWords({advice, content, assessment, progress: advice.progress}).sentence.replace(/\s+/g, ' ').trim();
}

/** One step of a walk: an act in the page, and what it makes of the model. */
class Step {
  constructor(act, apply) {
    this.act = act;
    this.apply = apply;
  }

  check() { return true; }

  async run(model, walker) {
    const before = model.now;
    const found = await walker.do(this.act);
    if (found.done) walker.done.set(this.act[0], (walker.done.get(this.act[0]) ?? 0) + 1);
    if (found.done) this.apply(model, found, walker);
    const now = read(JSON.parse(found.assessment));
    assert.deepEqual(found.wrong, [], `${this}`);
    assert.deepEqual(said(now), said(read(model.now)), `${this}: what stands in the page`);
    if (before !== model.now || this.act[0] === 'look') assert.equal(found.sentence, sentence(model.now), `${this}: the verdict`);
    walker.seen.add(JSON.stringify(said(now)));
  }

  toString() { return JSON.stringify(this.act); }
}

const of = list => fc.constantFrom(...list);
const steps = of(pack.steps);
const text = fc.oneof(fc.string({maxLength: 12}), fc.string({unit: 'grapheme', maxLength: 8}), of(['</script>', '<b>&amp;', '', '"', '\\', 'שלום']))
  .map(it => it.replace(/[\r\n\0]/g, ' ').toWellFormed());
const asked = pack.alternatives.filter(it => !it.beyond);
const alternatives = fc.nat(asked.length - 1);

/** An assessment as someone else might have sent it. */
const theirs = fc.record({
  title: text,
  answers: fc.subarray(pack.steps.filter(({takes}) => takes !== 'many')).chain(some =>
    fc.tuple(...some.map(({options}) => of(options.map(({id}) => id)))).map(chosen => Object.fromEntries(some.map(({id}, at) => [id, chosen[at]])))),
  weights: fc.subarray(pack.steps).map(some => Object.fromEntries(some.map(({id}, at) => [id, 2 * at + 1]))),
}).map(it => read({schema: 1, pack: BLANK.pack, ...it}));

const step = (act, apply) => new Step(act, apply);
const replaced = (kind, assessment, given) => step([kind, given], model => model.put(said(assessment)));

/** Each kind of step and how often it is taken. */
const KINDS = [
  [12, steps.chain(({id, takes, options}) => of(options).map(option =>
    step(['answer', id, option.id], model => (takes === 'many' ? model.toggle(id, option.id) : model.answer(id, option.id)))))],
  [3, steps.map(({id}) => step(['leave', id], model => model.leave(id)))],
  [4, fc.tuple(steps, of(['off', 'less', 'normal', 'more'])).map(([{id}, level]) => step(['weigh', id, level], model => model.weigh(id, level)))],
  [2, fc.tuple(fc.nat(pack.steps.length - 1), fc.nat(40)).map(([at, weight]) => step(['drag', at, weight], model => model.drag(pack.steps[at].id, weight)))],
  [1, of(['equal', 'usual']).map(kind => step([kind], model => model[kind]()))],
  [3, fc.tuple(steps, text).map(([{id}, it]) => step(['note', id, it], model => model.note(id, it)))],
  [2, steps.map(({id}) => step(['fix', id], model => model.mark('fixed', id)))],
  [2, alternatives.map(at => step(['rule', at], model => model.rule(asked[at].id)))],
  [2, fc.tuple(alternatives, text).map(([at, it]) => step(['reason', at, it], model => model.reason(asked[at].id, it)))],
  [2, text.map(it => step(['name', it], model => model.name(it)))],
  [6, fc.constant(0).map(() => step(['undo'], model => model.undo()))],
  [4, fc.constant(0).map(() => step(['redo'], model => model.redo()))],
  [1, fc.constant(0).map(() => step(['restart'], model => model.put(BLANK)))],
  [1, fc.nat(content.examples.length - 1).map(at =>
    step(['example', at], model => model.put({...BLANK, title: content.examples[at].name, answers: content.examples[at].answers})))],
  [1, theirs.map(it => replaced('paste', it, JSON.stringify(said(it))))],
  [1, theirs.map(it => replaced('file', it, JSON.stringify(said(it))))],
  [1, theirs.map(it => step(['link', it], model => model.put(said(it))))],
  [1, fc.constant(0).map(() => step(['other'], (model, found, {seen}) => {
    const opened = said(read(JSON.parse(found.assessment)));
    assert.ok(seen.has(JSON.stringify(opened)), `another decision is one that stood here before: ${JSON.stringify(opened)}`);
    model.put(opened);
  }))],
  [1, of([[360, 640], [700, 900], [1024, 700], [1440, 1000]]).map(size => step(['size', ...size], () => {}))],
  [1, of(['dark', 'light', 'print', 'screen']).map(look => step(['look', look], () => {}))],
  [1, of(['reload', 'saved page', 'second tab']).map(what => step([what], (model, found) => found.became(model)))],
];

/** The page of a walk, and the acts that are not done inside of it. */
class Walker {
  seen = new Set(); // whatever stood in the page in any walk: the browser may still have it
  steps = 0;
  done = new Map(); // how often which step

  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
  }

  async begin() {
    for (const act of [forget, rest]) { // what Firefox keeps of one file is not what it keeps of another
      await this.page.goto('about:blank');
      await this.page.goto(PAGE);
      await ready(this.page);
      await this.page.runAsync(act);
    }
  }

  async do([name, ...given]) {
    this.steps += 1;
    const {page} = this;
    if (name === 'link') return page.runAsync(walk, ['link', await encodeLink(given[0])]);
    if (name === 'size') await page.resize(...given);
    else if (name === 'look') await this.#look(given[0]);
    else if (name in this.#elsewhere) return this.#anew(this.#elsewhere[name]);
    else return page.runAsync(walk, [name, ...given]);
    return page.runAsync(walk, ['look']);
  }

  /** Only Chromium can be told. */
  async #look(look) {
    const dark = {name: 'prefers-color-scheme', value: look};
    const media = look === 'print' ? {media: 'print'} : {media: '', features: look === 'screen' ? [] : [dark]};
    await this.page.devtools?.('Emulation.setEmulatedMedia', media);
  }

  /** What is done outside of the page, once all is kept; a blank page has nothing to keep. */
  async #anew(act) {
    const {page} = this;
    await page.runAsync(rest);
    const before = await page.runAsync(walk, ['look']);
    if (isBlank(read(JSON.parse(before.assessment)))) return {...before, done: false};
    if (act === this.#elsewhere['second tab'] && page.name === 'webkit') return {...before, done: false}; // its pages from disk do not hear of each other
    const became = await act(page, before);
    return {...await page.runAsync(walk, ['look']), done: true, became};
  }

  #elsewhere = {
    'reload': async page => {
      await page.reload();
      await ready(page);
      return model => model.forgetPast();
    },
    'saved page': async page => {
      const file = path.join(this.folder, `${this.steps}.html`);
      writeFileSync(file, await page.runAsync(savedText));
      await page.goto(pathToFileURL(file).href);
      await ready(page);
      return model => model.forgetPast();
    },
    'second tab': async (page, {assessment}) => {
      const turn = handle => page.command('POST', '/window', {handle});
      const first = await page.command('GET', '/window');
      const here = await page.run(() => location.href.split('#')[0]); // Firefox passes nothing on between two files
      this.second ??= (await page.command('POST', '/window/new', {type: 'tab'})).handle;
      await turn(this.second);
      await page.goto('about:blank');
      await page.goto(here);
      await ready(page);
      const {id, answers: {scope}} = read(JSON.parse(assessment));
      const found = await page.runAsync(walk, ['look']);
      if (read(JSON.parse(found.assessment)).id !== id) { // a saved page opens with its own decision
        await turn(first);
        return () => {};
      }
      const other = pack.steps[0].options.map(({id}) => id).find(id => id !== scope);
      await page.runAsync(walk, ['answer', pack.steps[0].id, other]);
      await page.runAsync(rest);
      await turn(first);
      await page.until(async () => (await page.runAsync(walk, ['look'])).assessment !== assessment, 'what the other tab did');
      return model => model.answer(pack.steps[0].id, other);
    },
  };
}

/** Runs in the page: what *Save page* hands to the browser. */
async function savedText() {
  delete window.showSaveFilePicker;
  const stop = event => event.target.closest('a[download]') && event.preventDefault();
  document.addEventListener('click', stop, true);
  const make = URL.createObjectURL;
  let caught;
  URL.createObjectURL = blob => {
    caught = blob;
    return make.call(URL, blob);
  };
  document.getElementById('share').showPopover();
  document.getElementById('save-page').click();
  URL.createObjectURL = make;
  await Promise.resolve();
  document.removeEventListener('click', stop, true);
  return caught.text();
}

for (const engine of engines) {
  test(`a walk in ${engine}`, {timeout: 7_200_000}, async t => {
    const folder = temporaryFolder();
    t.after(() => folder.remove());
    const walker = new Walker(Object.assign(await visit(t, engine, PAGE), {name: engine}), folder.path);
    const commands = fc.commands(KINDS.flatMap(([often, kind]) => Array.from({length: often}, () => kind)), {maxCommands: LONGEST, size: 'max'});
    const property = fc.asyncProperty(commands, async acts => {
      await walker.begin();
      await fc.asyncModelRun(() => ({model: new Said(pack, BLANK), real: walker}), acts);
    });
    const runs = Math.max(1, Math.round(Number(process.env.WALK_STEPS ?? STEPS[engine]) / (LONGEST / 2)));
    const result = await fc.check(property, {numRuns: runs, seed: SEED, interruptAfterTimeLimit: 7_000_000});
    t.diagnostic(`${walker.steps} steps: ${[...walker.done].map(([name, times]) => `${times} ${name}`).join(', ')}`);
    if (result.failed) assert.fail(`seed ${SEED}, path ${result.counterexamplePath}: ${result.counterexample}\n${result.errorInstance?.message ?? result.error}`.slice(0, 3000));
    assert.deepEqual(await walker.page.problems(), []);
  });
}
