// What others wrote and the page holds is named with its licence, and the licence goes along.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('every package that the page holds has its own licence beside it', () => {
  const texts = read('dist/licences.txt');
  for (const name of Object.keys(JSON.parse(read('web/package.json')).dependencies)) {
    const own = readdirSync(new URL(`../../web/node_modules/${name}/`, import.meta.url)).find(file => /^licen[cs]e/i.test(file));
    assert.ok(texts.includes(read(`web/node_modules/${name}/${own}`).trim()), name);
    assert.ok(read('dist/advisor.html').includes(name), `${name} in the page`);
  }
  for (const name of ['Emscripten', 'Niels Lohmann']) assert.ok(texts.includes(name), name);
});

test('the page tells the digest of the core that it holds', () => {
  const core = createHash('sha256').update(readFileSync(new URL('../../build/wasm/crossroads.wasm', import.meta.url))).digest('hex');
  assert.ok(read('dist/advisor.html').includes(core));
});
