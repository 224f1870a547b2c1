// The core as plain JavaScript, for where WebAssembly is switched off: the same bytes of advice.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';

const createStrict = createRequire(import.meta.url)('../../build/wasm/crossroads_strict.js');
const file = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

async function both(packText) {
  const strict = await createStrict({});
  strict.open(packText);
  return [await open(packText), strict];
}

test('every case of the corpus', async t => {
  const standard = await both(file('core/packs/django-or-flask.json'));
  for (const name of readdirSync(new URL('../corpus/', import.meta.url)).filter(it => it.endsWith('.json'))) {
    const {pack, assessment} = JSON.parse(file(`tests/corpus/${name}`));
    const [wasm, strict] = typeof pack === 'object' ? await both(JSON.stringify(pack)) : standard;
    const text = JSON.stringify(assessment);
    await t.test(name, () => {
      assert.equal(strict.findings(), wasm.findings());
      assert.equal(strict.advise(text, '2026-11-22', ''), wasm.advise(text, '2026-11-22'));
      assert.equal(strict.digest(text), wasm.digest(text));
      assert.equal(strict.restoreCode(text), wasm.restoreCode(text));
    });
  }
});

test('made-up assessments', async () => {
  const packText = file('core/packs/django-or-flask.json');
  const [wasm, strict] = await both(packText);
  const {steps} = JSON.parse(packText);
  let seed = 20261122;
  const below = count => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % count;
  };
  for (let made = 0; made < 60; made += 1) {
    const answers = {};
    const weights = {};
    for (const {id, takes, options} of steps) {
      if (below(4) === 0) continue;
      answers[id] = takes === 'many' ? options.filter(it => !it.exclusive && below(3) === 0).map(it => it.id) : options[below(options.length)].id;
      if (takes === 'many' && answers[id].length === 0) delete answers[id];
      if (below(4) === 0) weights[id] = below(200);
    }
    const text = JSON.stringify({schema: 1, answers, weights});
    assert.equal(strict.advise(text, '', ''), wasm.advise(text, ''), text);
  }
});
