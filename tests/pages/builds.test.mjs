// The core in this browser gives the same bytes as in Node, on a sample of made-up packs and assessments.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {fromLetters} from '../../web/text.js';
import {madeUp} from '../hostile/made-up.mjs';
import {visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const made = madeUp(200, 7);
const CHECKSUM = 'function checksum(bytes) { let sum = 0; for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) >>> 0; return sum; }';

/** Runs in the page, with `fromLetters` around: what the page's own core says. */
async function advised(made) {
  const module = await WebAssembly.compile(fromLetters(document.getElementById('wasm').textContent));
  const said = [];
  for (const {pack, assessments} of made) {
    const core = await new Promise(done => {
      globalThis.createCrossroads({instantiateWasm: (imports, ready) => {
        WebAssembly.instantiate(module, imports).then(instance => ready(instance, module));
        return {};
      }}).then(done);
    });
    core.open(pack);
    said.push(...assessments.map(it => core.advise(it, '2026-11-22')));
  }
  return said;
}

for (const engine of engines) {
  test(`the core in ${engine} gives the bytes that it gives in Node`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const here = [];
    for (const {pack, assessments} of made) {
      const advisor = await open(pack);
      here.push(...assessments.map(it => advisor.advise(it, '2026-11-22')));
    }
    const there = await page.runAsync(`async made => { ${CHECKSUM}; ${fromLetters}; return (${advised})(made); }`, made);
    assert.equal(there.length, 200);
    there.forEach((advice, at) => assert.equal(advice, here[at]));
  });
}
