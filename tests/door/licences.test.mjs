// What others wrote and the page holds is named with its licence, and the licence goes along.
import assert from 'node:assert/strict';
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

test('the page alone holds its own licence and those of others', () => {
  const page = read('dist/advisor.html');
  const held = text => page.includes(JSON.stringify(text.trim()).slice(1, -1)) || page.includes(text.trim());
  for (const file of ['LICENSE', ...readdirSync(new URL('../../web/making/licences/', import.meta.url)).map(it => `web/making/licences/${it}`)]) {
    assert.ok(held(read(file)), file);
  }
});

test('so does the Node tool', () => {
  assert.ok(read('dist/advise.mjs').includes(read('web/node_modules/yaml/LICENSE').trim()));
});
