// node dist/advise.mjs PACK.json ASSESSMENT.json
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {open} from '../../dist/advise.mjs';

const here = relative => fileURLToPath(new URL(relative, import.meta.url));
const pack = here('../../core/packs/django-or-flask.json');
const answers = '{"schema": 1, "answers": {"scope": "app", "team": "few"}}';

const advise = (...files) => spawnSync(process.execPath, [here('../../dist/advise.mjs'), ...files], {encoding: 'utf8'});

/** A file with this content, for as long as the test runs. */
function file(test, content) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  test.after(() => rmSync(folder, {recursive: true}));
  const name = path.join(folder, 'input.json');
  writeFileSync(name, content);
  return name;
}

test('it prints the advice that the door gives', async t => {
  const {status, stdout, stderr} = advise(pack, file(t, answers));
  const advisor = await open(readFileSync(pack, 'utf8'));
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.equal(stdout.trimEnd(), advisor.advise(answers));
});

test('it reads a file that begins with a byte order mark', t => {
  assert.equal(advise(pack, file(t, '\uFEFF' + answers)).status, 0);
});

for (const [what, content, finding] of [
  ['is no JSON', '{\n"schema": 1,', /input\.json:2:\d+: error: .*not JSON/],
  ['is for another schema', '{"schema": 99}', /error: \/schema: /],
  ['is no text', Buffer.from('7b22ff', 'hex'), /input\.json: .*UTF-8/],
]) {
  test(`an assessment that ${what} is refused with what is wrong`, t => {
    const {status, stdout, stderr} = advise(pack, file(t, content));
    assert.deepEqual({status, stdout}, {status: 1, stdout: ''});
    assert.match(stderr, finding);
  });

  test(`a pack that ${what} is refused with what is wrong`, t => {
    const {status, stdout, stderr} = advise(file(t, content), file(t, answers));
    assert.deepEqual({status, stdout}, {status: 1, stdout: ''});
    assert.match(stderr, finding);
  });
}

test('a file that is not there is told by its name', t => {
  const {status, stderr} = advise(pack, here('no-such-file.json'));
  assert.equal(status, 1);
  assert.match(stderr, /no-such-file\.json/);
});

test('with too few files it says how to use it', () => {
  const {status, stderr} = advise(pack);
  assert.notEqual(status, 0);
  assert.match(stderr, /PACK\.json ASSESSMENT\.json/);
});
