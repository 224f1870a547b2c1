// Every row of tests/threats.md names a test, and every test that it names is there.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

const read = path => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const rows = [...read('threats.md').matchAll(/^\| (\d+) \|.*\| ([^|]*) \|$/gm)].map(([, number, shown]) => ({number: Number(number), shown}));

test('there are 37 threats', () => assert.deepEqual(rows.map(({number}) => number), Array.from({length: 37}, (_, at) => at + 1)));

for (const {number, shown} of rows) {
  test(`threat ${number} has a test`, () => {
    const named = [...shown.matchAll(/`([^`]+)`: “([^”]+)”/g)];
    assert.notEqual(named.length, 0);
    assert.equal(named.map(([all]) => all).join('; '), shown, 'nothing else stands there');
    for (const [, file, title] of named) assert.ok(read(file).includes(title), `“${title}” in ${file}`);
  });
}
