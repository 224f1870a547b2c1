// The worst packs that are allowed: every build answers them alike, within the memory that the page gives its core, and
// says so where there were too many ways to look at all. Work is counted in steps, so that every machine gives up alike.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {BOMBS, saidOf} from '../hostile/bombs.mjs';

const require = createRequire(import.meta.url);
const built = name => new URL(`../../build/${name}`, import.meta.url);
const createStrict = require('../../build/wasm/crossroads_strict.js');
const createCore = require('../../build/wasm/crossroads.js');
const module = new WebAssembly.Module(readFileSync(built('wasm/crossroads.wasm')));

test('the worst allowed packs are answered alike by every build', async t => {
  const strict = await createStrict({});
  const states = new Set();
  for (const [what, pack] of Object.entries(BOMBS)) {
    await t.test(what, async t => {
      const said = saidOf(pack);
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
        const advice = core.advise(it, '2026-11-22', '');
        t.diagnostic(`${Math.round(performance.now() - before)} ms`);
        // The plain JavaScript has no 64-bit numbers and takes many times as long: it is asked once of each pack.
        assert.equal(createHash('sha256').update(advice).digest('hex'), digests[at], it);
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
