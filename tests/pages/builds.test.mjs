// The core in this browser gives the same bytes as in Node, on a sample of made-up packs and assessments.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {fromLetters} from '../../web/core/bytes.js';
import {madeUp} from '../hostile/made-up.mjs';
import {visit} from './advisor.mjs';
import {editedCopy, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';

const made = madeUp(200, 7);

/** Tells texts apart, alike everywhere. */
function digest(text) {
  let one = 7;
  let other = 11;
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x5bd1e995) >>> 0;
    other = (Math.imul(other, 31) + text.charCodeAt(at)) >>> 0;
  }
  return `${one} ${other}`;
}

/** Runs in the page, after its own scripts: what the page's own core says, as digests in the document. */
async function advised(made, fromLetters, digest) {
  const module = await WebAssembly.compile(fromLetters(document.getElementById('wasm').textContent));
  const said = [];
  for (const {pack, assessments} of made) {
    const core = await new Promise((done, failed) => {
      globalThis.createCrossroads({instantiateWasm: (imports, ready) => {
        WebAssembly.instantiate(module, imports).then(instance => ready(instance, module), failed);
        return {};
      }}).then(done, failed);
    });
    core.open(pack);
    said.push(...assessments.map(it => digest(core.advise(it, '2026-11-22', ''))));
  }
  document.documentElement.dataset.said = said.join();
}

const CHECKSUM = 'function checksum(bytes) { let sum = 0; for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) >>> 0; return sum; }';
const inPage = `() => { ${CHECKSUM}; addEventListener('load', () => (${advised})(${JSON.stringify(made)}, ${fromLetters}, ${digest})
  .catch(error => { document.documentElement.dataset.said = String(error); })); }`;

for (const engine of engines) {
  test(`the core in ${engine} gives the bytes that it gives in Node`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, withScript(inPage)));
    const here = [];
    for (const {pack, assessments} of made) {
      const advisor = await open(pack);
      here.push(...assessments.map(it => digest(advisor.advise(it, '2026-11-22'))));
    }
    await page.until(() => page.run(() => document.documentElement.dataset.said), 'what the core says', 60_000);
    assert.deepEqual((await page.run(() => document.documentElement.dataset.said)).split(','), here);
  });
}
