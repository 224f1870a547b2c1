// The command: node dist/advise.mjs …
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {open} from '../../dist/advise.mjs';

const here = relative => fileURLToPath(new URL(relative, import.meta.url));
const tool = here('../../dist/advise.mjs');
const pack = here('../../core/packs/django-or-flask.json');
const answers = '{"schema": 1, "answers": {"scope": "app", "team": "few"}}';

const run = (words, options = {}) => spawnSync(process.execPath, words, {encoding: 'utf8', timeout: 60_000, ...options});
const command = (words, options) => run([tool, ...words], options);

/** A file with this content, for as long as the test runs. */
function file(test, content, name = 'input.json') {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  test.after(() => rmSync(folder, {recursive: true}));
  const whole = path.join(folder, name);
  writeFileSync(whole, content);
  return whole;
}

/** Something other than a pipe as one of the command's three ends. */
function end(test, name, flags) {
  const descriptor = openSync(name, flags);
  test.after(() => closeSync(descriptor));
  return descriptor;
}

test('it prints the advice that the door gives', async t => {
  const {status, stdout, stderr} = command([pack, file(t, answers)]);
  const advisor = await open(readFileSync(pack, 'utf8'));
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.equal(stdout.trimEnd(), advisor.advise(answers));
});

test('it prints what the differences between people do, whatever form each gives', async t => {
  const advisor = await open(readFileSync(pack, 'utf8'));
  const theirs = '{"schema": 1, "answers": {"scope": "api", "team": "few", "stage": "mvp"}}';
  const kept = answers.replace('{', '{"states": [{"name": "before"}], ');
  const {status, stdout, stderr} = command(['together', pack, file(t, kept), file(t, JSON.parse(advisor.restoreCode(theirs)).code, 'theirs.txt')]);
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.deepEqual(JSON.parse(stdout), JSON.parse(advisor.together(`{"members": [{"assessment": ${answers}}, {"assessment": ${theirs}}]}`)));
  const refused = command(['together', pack, file(t, answers), file(t, '{"schema": 99}', 'theirs.json')]);
  assert.deepEqual([refused.status, refused.stdout], [2, '']);
  assert.match(refused.stderr, /theirs\.json: error: \/schema: /);
});

test('it reads a file that begins with a byte order mark', t => {
  assert.equal(command([pack, file(t, '\uFEFF' + answers)]).status, 0);
});

test('"-" is standard input, for one file', t => {
  assert.deepEqual(command([pack, '-'], {input: answers}).stdout, command([pack, file(t, answers)]).stdout);
  assert.equal(command(['-', file(t, answers)], {input: readFileSync(pack)}).status, 0);
  assert.equal(command(['check', '-'], {input: readFileSync(pack)}).status, 0);
  const {status, stderr} = command(['difference', '-', '-'], {input: readFileSync(pack)});
  assert.deepEqual({status, stderr}, {status: 2, stderr: 'Standard input can stand for one file only.\n'});
});

for (const [what, content, finding] of [
  ['is no JSON', '{\n"schema": 1,', /input\.json:2:\d+: error: .*not JSON/],
  ['is for another schema', '{"schema": 99}', /input\.json: error: \/schema: /],
  ['is no text', Buffer.from('7b220a61ff', 'hex'), /input\.json:2:2: .*UTF-8/],
  ['is text cut within a letter', Buffer.from('7b22c3', 'hex'), /input\.json:1:3: .*UTF-8/],
]) {
  test(`an assessment that ${what} is refused with what is wrong, and where`, t => {
    const {status, stdout, stderr} = command([pack, file(t, content)]);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, finding);
  });

  test(`a pack that ${what} is refused with what is wrong, and where`, t => {
    const {status, stdout, stderr} = command([file(t, content), file(t, answers)]);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, finding);
  });
}

test('the help and the version are no errors', () => {
  for (const word of ['--help', '-h']) {
    const {status, stdout, stderr} = command([word]);
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
    assert.match(stdout, /^Usage: .*PACK\.json ASSESSMENT /);
    for (const told of ['check', 'difference', '--verify', '--version', '"-"', 'ends with 0', 'with 1', 'with 2']) assert.ok(stdout.includes(told), told);
  }
  const {version} = JSON.parse(readFileSync(here('../../web/package.json'), 'utf8'));
  assert.deepEqual(command(['--version']).stdout, `${version}\n`);
});

test('what is not understood ends with 2 and the usage', () => {
  for (const words of [[], [pack], ['check'], ['check', pack, pack], ['difference', pack], ['together', pack, pack], ['--verify'], ['--check', pack], ['--help', pack], [pack, pack, pack]]) {
    const {status, stdout, stderr} = command(words);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''}, words.join(' '));
    assert.match(stderr, /^(".*" is not understood\.\n)?Usage: /, words.join(' '));
  }
});

test('"no" ends with 1', t => {
  const sound = JSON.parse(readFileSync(here('../packs/everything.json'), 'utf8'));
  const idle = {...sound, sources: [...sound.sources, {...sound.sources[0], id: 'idle'}]};
  assert.equal(command(['check', file(t, JSON.stringify(sound))]).status, 0);
  assert.equal(command(['check', file(t, JSON.stringify(idle))]).status, 1);
  assert.equal(command(['--verify', file(t, '# No record\n')]).status, 1);
});

test('what cannot be read is told by its name, without a stack', t => {
  const folder = path.dirname(file(t, ''));
  for (const [name, said] of [[here('no-such-file.json'), /no-such-file\.json: ENOENT/], [folder, /: EISDIR/], ['', /ENOENT/]]) {
    const {status, stdout, stderr} = command([pack, name]);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''}, name);
    assert.match(stderr, said);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
});

test('a file is not read when it is larger than anything that belongs here, nor a stream to its end', t => {
  const huge = file(t, '');
  truncateSync(huge, 300 * 1024 * 1024);
  for (const {status, stdout, stderr} of [command([pack, huge]), command(['check', huge]), command(['--verify', huge]),
    command(['check', '-'], {stdio: [end(t, '/dev/zero', 'r'), 'pipe', 'pipe']}), command(['check', '/dev/zero'])]) {
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /^\S+: It is larger than 4 MB, .*\n$/);
  }
});

test('output that cannot be written ends with 2, and a reader who leaves hears no word', t => {
  const full = end(t, '/dev/full', 'w');
  for (const words of [[pack, file(t, answers)], ['check', pack], ['difference', pack, pack], ['--verify', file(t, '')], ['--help'], ['--version']]) {
    const {status, stderr} = command(words, {stdio: ['ignore', full, 'pipe']});
    assert.deepEqual({status, stderr: stderr.split(':')[0]}, {status: 2, stderr: 'standard output'}, words.join(' '));
  }
  const {status, stderr} = run(['-e', `
    const {spawn} = require('node:child_process');
    const tool = spawn(process.execPath, [${JSON.stringify(tool)}, '--help'], {stdio: ['ignore', 'pipe', 'inherit']});
    tool.stdout.destroy();
    tool.on('exit', code => process.exit(code));`]);
  assert.deepEqual({status, stderr}, {status: 2, stderr: ''});
});

test('nothing that a file says or is called is obeyed by a terminal', t => {
  const evil = 'x\u001b[2J\n/y: nothing found\u009b\u202e';
  const strange = JSON.parse(readFileSync(pack, 'utf8'));
  strange.steps[0].id = evil;
  strange[evil] = 1;
  const named = file(t, JSON.stringify({schema: 1, answers: {[evil]: evil, scope: evil}, [evil]: {}}), 'a\u001b[2J\nb.json');
  for (const words of [[pack, named], [file(t, JSON.stringify(strange)), named], ['check', file(t, JSON.stringify(strange))], ['--verify', named],
    ['difference', file(t, JSON.stringify(strange)), named], ['check', `${named}\u001b`], ['\u001b', '\u009b'], ['--\u001b']]) {
    const {stdout, stderr} = command(words);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(stdout + stderr, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/, words.join(' '));
    assert.doesNotMatch(stdout + stderr, /^\/y/m, words.join(' '));
    assert.doesNotMatch(stderr, /^ {4}at /m, 'a stack');
  }
  const {stdout} = command([pack, named]);
  assert.equal(JSON.parse(stdout).findings.length > 0, true, 'it is JSON still');
});

test('it is a library wherever it is imported, and a program by any name', t => {
  const address = JSON.stringify(pathToFileURL(tool).href);
  const use = `import(${address}).then(({open}) => console.log(typeof open))`;
  const cwd = path.dirname(file(t, ''));
  for (const {status, stdout, stderr} of [run(['-e', use], {cwd}), run(['-e', use, 'no-such-file'], {cwd}), run(['-'], {cwd, input: use}), run([], {cwd, input: use}),
    run(['--input-type=module', '-e', `import {open} from ${address}; console.log(typeof open)`, '--', 'x'], {cwd}),
    run([file(t, `import {open} from ${address}; console.log(typeof open)`, 'program.mjs')])]) {
    assert.deepEqual({status, stdout, stderr}, {status: 0, stdout: 'function\n', stderr: ''});
  }
  const link = path.join(cwd, 'crossroads');
  symlinkSync(tool, link);
  assert.match(run([link, '--version']).stdout, /^\d/);
});
