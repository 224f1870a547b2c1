// JSONTestSuite at the page's own door, while someone works: one rule, the same as in Node and natively (tests/door/json.test.mjs).
import assert from 'node:assert/strict';
import test from 'node:test';
import {asPart, partExpected, suite} from '../door/suite.mjs';
import {assertQuiet, choose, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {bring} from './bring.mjs';
import {engines} from './engines.mjs';

// The other engines differ in nothing but their readers of text and the ways of files: those that a reader may take or leave.
const inFull = engine => engine === 'chromium';
const files = suite.map(({name, bytes}, at) =>
  ({name, file: `file-${at}.json`, bytes: asPart(bytes).toString('base64'), expected: partExpected(name)}));

for (const engine of engines) {
  test(`one rule for JSON in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await choose(page, 'scope', 'app');
    assert.deepEqual(await bring(page, files.filter(({name}) => inFull(engine) || name.startsWith('i_'))), []);
    await choose(page, 'team', 'few');
    await assertQuiet(page);
  });
}
