// The worst packs that are allowed: every build answers them alike, and proves alike, within the memory that the page gives its
// core, and says so where there were too many ways to look at all. Work is counted in steps, so that every machine gives up alike.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {BOMBS, otherOf, saidOf} from '../hostile/bombs.mjs';

const require = createRequire(import.meta.url);
const built = name => new URL(`../../build/${name}`, import.meta.url);
const createStrict = require('../../build/wasm/crossroads_strict.js');
const createCore = require('../../build/wasm/crossroads.js');
const createTool = require('../../build/wasm/crossroads_tool.js');
const moduleOf = name => new WebAssembly.Module(readFileSync(built(`wasm/${name}.wasm`)));
const module = moduleOf('crossroads');
const toolModule = moduleOf('crossroads_tool');
const sha256 = text => createHash('sha256').update(text).digest('hex');

/** An instance, and its memory, which it does not show by itself. */
async function instantiate(create, from) {
  let memory;
  const core = await create({instantiateWasm: (imports, done) => {
    const instance = new WebAssembly.Instance(from, imports);
    memory = Object.values(instance.exports).find(it => it instanceof WebAssembly.Memory);
    done(instance, from);
    return {};
  }});
  return {core, memory};
}

function native(lines, ...how) {
  const input = lines.map(it => `${JSON.stringify(it)}\n`).join('');
  return spawnSync(fileURLToPath(built('release/tests/core_digests')), how, {input, encoding: 'utf8'}).stdout.trim().split('\n');
}

test('the worst allowed packs are answered alike by every build', async t => {
  const strict = await createStrict({});
  const states = new Set();
  for (const [what, pack] of Object.entries(BOMBS)) {
    await t.test(what, async t => {
      const said = saidOf(pack);
      const [, ...digests] = native([[pack, ...said]]);
      const {core, memory} = await instantiate(createCore, module);
      core.open(pack);
      strict.open(pack);
      assert.deepEqual(JSON.parse(core.findings()).findings.filter(({severity}) => severity === 'error'), []);
      said.forEach((it, at) => {
        const before = performance.now();
        const advice = core.advise(it, '2026-11-22', '');
        t.diagnostic(`${Math.round(performance.now() - before)} ms`);
        // The plain JavaScript has no 64-bit numbers and takes many times as long: it is asked once of each pack.
        assert.equal(sha256(advice), digests[at], it);
        if (at === 0) assert.equal(strict.advise(it, '2026-11-22', ''), advice, it);
        for (const [state] of advice.matchAll(/"(not_computed|not_searched|more_than_four)"|"counted":false|"in_order":null/g)) states.add(state);
      });
      t.diagnostic(`${memory.buffer.byteLength / 2 ** 20} MB`);
      assert.ok(memory.buffer.byteLength <= 64 * 2 ** 20);
    });
  }
  t.diagnostic([...states].join());
  assert.ok(states.size > 0, 'some of them could not be looked at in full');
});

// One of each kind: each takes the whole budget of work, which is seconds natively, and half a minute as WebAssembly.
const PROVED = ['two alternatives that hardly differ, 60 steps', 'sixteen alternatives, 40 steps of eight options',
  'work in two frameworks'];

test('what is proved of the worst allowed packs comes to an end', async t => {
  for (const what of PROVED) await t.test(what, () => assert.equal(native([[BOMBS[what], otherOf(BOMBS[what])]], 'prove').length, 2));
});

test('and is the same as WebAssembly, which says what it gave up', async () => {
  const pack = BOMBS[PROVED[0]];
  const other = otherOf(pack);
  const {core, memory} = await instantiate(createTool, toolModule);
  const proved = core.check(pack, '', '');
  assert.deepEqual([proved, core.difference(pack, '', '', other, '', '')].map(sha256), native([[pack, other]], 'prove'));
  assert.ok(JSON.parse(proved).findings.some(({code}) => code === 'not_decided'));
  assert.ok(memory.buffer.byteLength <= 64 * 2 ** 20);
});
