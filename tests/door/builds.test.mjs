// The native core, WebAssembly and the plain JavaScript of the strict page give the same bytes: on made-up packs and
// assessments, 500 in a run and as many as CASES says by hand.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {createRequire} from 'node:module';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {open} from '../../dist/advise.mjs';
import {madeUp} from '../hostile/made-up.mjs';

const SEED = 20261122;
const made = madeUp(Number(process.env.CASES ?? 500), SEED);

const createStrict = createRequire(import.meta.url)('../../build/wasm/crossroads_strict.js');
const sha256 = text => createHash('sha256').update(text).digest('hex');

test(`three builds agree on ${made.length * 10} made-up cases`, async () => {
  const native = fileURLToPath(new URL('../../build/release/tests/core_digests', import.meta.url));
  const input = made.map(({pack, assessments}) => `${JSON.stringify([pack, ...assessments])}\n`).join('');
  const {stdout, status} = spawnSync(native, {input, encoding: 'utf8', maxBuffer: 2 ** 30});
  assert.equal(status, 0, 'the native program, made by tests/run');
  const digests = stdout.trim().split('\n');
  const strict = await createStrict({});
  const kinds = new Set();
  for (const {pack, assessments} of made) {
    const wasm = await open(pack);
    strict.open(pack);
    const [found, ...expected] = digests.splice(0, 1 + assessments.length);
    assert.deepEqual([sha256(wasm.findings()), sha256(strict.findings())], [found, found], pack);
    assessments.forEach((said, at) => {
      const advice = wasm.advise(said, '2026-11-22');
      assert.equal(sha256(advice), expected[at], `${pack}\n${said}`);
      // It has no 64-bit numbers and takes its time: one of each pack.
      if (at === 0) assert.equal(strict.advise(said, '2026-11-22', ''), advice, `${pack}\n${said}`);
      kinds.add(JSON.parse(advice).verdict?.firmness ?? 'none');
    });
  }
  assert.deepEqual([...kinds].sort(), ['clear', 'close', 'leaning', 'none', 'tie'], 'every kind of verdict was met');
});
