// Every word of success in web/words/ stands in tests/successes.md with what proves it, and every test named there is there.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {door, header, notice, toast} from '../../web/words/index.js';

const read = path => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const rows = [...read('successes.md').matchAll(/^\| `([^`]+)` \|.*\| ([^|]*) \|$/gm)].map(([, word, shown]) => ({word, shown}));

const SUCCESS = /\b(kept|copied|saved|opened|restored|downloaded|printed|deleted|cleared|undone|redone|(is|are) (as|still|all)|nothing is lost)\b/i;
const FAILURE = /\b(not|nothing was|cannot|could not|can’t|no longer|once you|has to go|may lose)\b/i;

const GROUPS = {states: header.states, toast, notice, took: door.took};

/** By its source: what takes something in is a template. */
const isSuccess = word => SUCCESS.test(String(word)) && !FAILURE.test(String(word).replace(/nothing is lost/i, ''));

for (const [group, words] of Object.entries(GROUPS)) {
  test(`each success among the words of ${group} has its proof`, () => {
    const found = Object.entries(words).filter(([, word]) => isSuccess(word)).map(([key]) => `${group}.${key}`);
    const listed = rows.map(({word}) => word);
    assert.deepEqual(found.filter(it => !listed.includes(it)), []);
  });
}

for (const {word, shown} of rows) {
  test(`${word} is a word, and its proof a test`, () => {
    const [group, key] = word.split('.');
    assert.ok(GROUPS[group]?.[key], 'a word of the page');
    const named = [...shown.matchAll(/`([^`]+)`: “([^”]+)”/g)];
    assert.equal(named.map(([all]) => all).join('; '), shown, 'tests alone stand there');
    for (const [, file, title] of named) assert.ok(existsSync(new URL(`../${file}`, import.meta.url)) && read(file).includes(title), `“${title}” in ${file}`);
  });
}
