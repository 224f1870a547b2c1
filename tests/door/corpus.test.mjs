// The corpus that the C++ suite reads too, here through the artefact's core: the same advice, to the byte, whole and by parts.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';

const folder = new URL('../corpus/', import.meta.url);
const packs = new URL('../../core/packs/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

/** A case names one of the shipped packs or brings its own. */
function packText(pack) {
  return typeof pack === 'string' ? readFileSync(new URL(`${pack}.json`, packs), 'utf8') : JSON.stringify(pack);
}

test('the corpus is there', () => assert.notEqual(files.length, 0));

for (const file of files) {
  const {name, pack, assessment, advice} = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  test(`${file}: ${name}`, async () => {
    const advisor = await open(packText(pack));
    // All numbers in it are whole and all keys are names, so that JSON.parse and JSON.stringify keep every byte.
    const ask = (...parts) => advisor.advise(JSON.stringify(assessment), '', parts);
    assert.equal(ask(), JSON.stringify(advice));
    const fields = Object.entries(advice);
    const always = Object.keys(JSON.parse(ask('verdict')));
    for (const [part] of fields) {
      const alone = fields.filter(([name]) => always.includes(name) || name === part);
      assert.equal(ask(part), JSON.stringify(Object.fromEntries(alone)), part);
    }
  });
}
