// The worst packs that are allowed: every build answers them alike, within the memory that the page gives its core, and
// says so where there were too many ways to look at all. Work is counted in steps, so that every machine gives up alike.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {BASES} from '../hostile/cases.mjs';
import {draws} from '../hostile/made-up.mjs';

const require = createRequire(import.meta.url);
const built = name => new URL(`../../build/${name}`, import.meta.url);
const createStrict = require('../../build/wasm/crossroads_strict.js');
const createCore = require('../../build/wasm/crossroads.js');
const module = new WebAssembly.Module(readFileSync(built('wasm/crossroads.wasm')));

const names = (count, name) => Array.from({length: count}, (_, at) => `${name}${at}`);

/** A pack of so many alternatives, and steps of so many options, with values that tell little apart. */
function bomb({alternatives, steps, options, needs = 0, bands = 0, least = 0, seed = 1}) {
  const {below} = draws(seed);
  const ids = names(alternatives, 'a');
  const values = () => Object.fromEntries(ids.map(id => [id, {value: least + below(101 - least), reason: 'r', sources: []}]));
  return JSON.stringify({
    ...BASES.pack, id: 'bomb', packages: [], cautions: [], comparison: [], about: [], cases: [], sources: [], frameworks: [{id: 'f', name: 'F'}],
    alternatives: ids.map(id => ({id, name: id, phrase: id, imperative: id, frameworks: ['f'], nature: 'n', pros: [], cons: [], best_for: []})),
    steps: [
      ...names(steps, 's').map(id => ({id, title: id, question: 'q', why: 'w', weight: 50 + below(50), takes: 'one',
        options: names(options, 'o').map(it => ({id: it, label: it, values: values()}))})),
      ...needs ? [{id: 'needs', title: 'n', question: 'q', why: 'w', weight: 99, takes: 'many', load_rule: {text: 't'}, groups: [],
        options: names(needs, 'n').map(it => ({id: it, label: it, load: 1 + below(1000)})),
        bands: names(bands, 'b').map((it, at) => ({id: it, label: it, from: at * 100, values: values()}))}] : [],
    ],
  });
}

const BOMBS = {
  'two alternatives that hardly differ, 60 steps': bomb({alternatives: 2, steps: 60, options: 4}),
  'four alternatives, 60 steps of four options': bomb({alternatives: 4, steps: 60, options: 4}),
  'sixteen alternatives, 60 steps': bomb({alternatives: 16, steps: 60, options: 4}),
  'sixteen alternatives, 40 steps of eight options': bomb({alternatives: 16, steps: 40, options: 8, least: 90}),
  'steps of a hundred options': bomb({alternatives: 4, steps: 18, options: 100}),
  'a hundred needs in twelve bands': bomb({alternatives: 4, steps: 30, options: 4, needs: 100, bands: 12}),
};

/** What is said of it: nothing, the half, all, and all but one with everything fixed or weighed. */
function assessments(text) {
  const {steps} = JSON.parse(text);
  const answered = count => Object.fromEntries(steps.slice(0, count).map(({id, takes, options}, at) =>
    [id, takes === 'many' ? options.filter((_, need) => need % 2).map(it => it.id) : options[at % options.length].id]));
  return [{}, {answers: answered(steps.length >> 1)}, {answers: answered(steps.length)},
    {answers: answered(steps.length - 1), fixed: steps.slice(0, 20).map(({id}) => id),
      weights: Object.fromEntries(steps.map(({id}, at) => [id, 1 + (at * 7) % 400]))}]
    .map(it => JSON.stringify({schema: 1, ...it}));
}

test('the worst allowed packs are answered alike by every build', async t => {
  const strict = await createStrict({});
  const states = new Set();
  for (const [what, pack] of Object.entries(BOMBS)) {
    await t.test(what, async t => {
      const said = assessments(pack);
      const input = `${JSON.stringify([pack, ...said])}\n`;
      const {stdout} = spawnSync(fileURLToPath(built('release/tests/core_digests')), {input, encoding: 'utf8'});
      const [, ...digests] = stdout.trim().split('\n');
      let memory;
      const core = await createCore({instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(module, imports);
        memory = Object.values(instance.exports).find(it => it instanceof WebAssembly.Memory);
        done(instance, module);
        return {};
      }});
      core.open(pack);
      strict.open(pack);
      assert.deepEqual(JSON.parse(core.findings()).findings.filter(({severity}) => severity === 'error'), []);
      said.forEach((it, at) => {
        const before = performance.now();
        const advice = core.advise(it, '2026-11-22');
        t.diagnostic(`${Math.round(performance.now() - before)} ms`);
        // The plain JavaScript has no 64-bit numbers and takes many times as long: it is asked once of each pack.
        assert.equal(createHash('sha256').update(advice).digest('hex'), digests[at], it);
        if (at === 0) assert.equal(strict.advise(it, '2026-11-22'), advice, it);
        for (const [state] of advice.matchAll(/"(not_computed|more_than_four|not_looked|unknown)"/g)) states.add(state);
      });
      t.diagnostic(`${memory.buffer.byteLength / 2 ** 20} MB`);
      assert.ok(memory.buffer.byteLength <= 64 * 2 ** 20);
    });
  }
  t.diagnostic([...states].join());
  assert.ok(states.size > 0, 'some of them could not be looked at in full');
});
