// The start commands of the default pack, run as they stand with Debian's packages in place of what pip would install:
// whatever says "# not run" is left out, everything else has to work. tests/recipes/run installs what this needs.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import test from 'node:test';

const pack = JSON.parse(readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8'));
const passages = pack.alternatives.flatMap(({plan = []}) => plan.flatMap((part) => part.passages));
const lines = (id) => passages.find((it) => it.id === id).commands.filter((line) => !/# .*not run/.test(line));

const serves = /^(gunicorn|uvicorn|daphne) |runserver$|^flask .* run /;

/** A folder where `python` is Debian's, gone after the test. */
function place(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'recipes-'));
  t.after(() => rmSync(folder, {recursive: true}));
  symlinkSync('/usr/bin/python3', path.join(folder, 'python'));
  return folder;
}

const surroundings = (folder) => ({...process.env, PYTHONPATH: '', PATH: `${folder}:/usr/bin:${process.env.PATH}`});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const {port} = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The line with a free port in place of its own, and that port. */
async function withPort(line) {
  const port = await freePort();
  const bare = line.replace(/ (-b 127\.0\.0\.1:|--port |-p )\d+/, '');
  const how = {gunicorn: ` -b 127.0.0.1:${port}`, uvicorn: ` --port ${port}`, daphne: ` -p ${port}`, flask: ` --port ${port}`};
  // Flask 2.2.2, which Debian 12 has, takes --debug before the command alone.
  const older = bare.replace(/^flask (.*)run --debug/, 'flask $1--debug run');
  return [older + (how[bare.split(' ')[0]] ?? ` --noreload 127.0.0.1:${port}`), port];
}

/** What the server of this line answers at `where`. */
async function served(folder, line, where) {
  const [command, port] = await withPort(line);
  const server = spawn('sh', ['-c', `exec ${command}`], {cwd: folder, env: surroundings(folder), detached: true, stdio: 'ignore'});
  try {
    for (let tries = 0; tries < 300; tries++) {
      assert.equal(server.exitCode, null, `${line} has ended`);
      try {
        const answer = await fetch(`http://127.0.0.1:${port}${where}`, {signal: AbortSignal.timeout(5000)});
        return {status: answer.status, text: await answer.text()};
      } catch {
        await pause(100);
      }
    }
    throw new Error(`${line} does not answer`);
  } finally {
    if (server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  }
}

/** Runs the lines of a passage; `after` is told of each that has ended. Of a line in three parts the last may serve. */
async function run(folder, id, where, after = () => {}) {
  for (const line of lines(id)) {
    const parts = line.split(' && ');
    const last = parts.at(-1).replace(/ {2}# .*/, '');
    const ends = serves.test(last) ? parts.slice(0, -1) : parts;
    if (ends.length) {
      const {status, stderr} = spawnSync('sh', ['-c', ends.join(' && ')], {cwd: folder, env: surroundings(folder), encoding: 'utf8'});
      assert.equal(status, 0, `${line}\n${stderr}`);
      after(line);
    }
    if (serves.test(last)) assert.equal((await served(folder, last, where)).status, 200, line);
  }
}

/** What the text of a Django recipe asks for between two lines. */
function userModel(folder) {
  return (line) => {
    if (!line.startsWith('django-admin')) return;
    appendFileSync(path.join(folder, 'core/models.py'), 'from django.contrib.auth.models import AbstractUser\n\n\nclass User(AbstractUser):\n    pass\n');
    appendFileSync(path.join(folder, 'config/settings.py'), 'INSTALLED_APPS.append("core")\nAUTH_USER_MODEL = "core.User"\n');
  };
}

for (const id of ['django-start', 'django-start-asgi', 'django-start-sockets', 'combined-start'])
  test(`${id}: a project is created, checked and served`, async (t) => {
    const folder = place(t);
    await run(folder, id, '/admin/login/', userModel(folder));
  });

test('the deployment check fails a fresh project on warnings, and only with the option', async (t) => {
  const folder = place(t);
  spawnSync('django-admin', ['startproject', 'config', '.'], {cwd: folder, env: surroundings(folder)});
  const [line] = lines('checks');
  const checked = (command) => spawnSync('sh', ['-c', command], {cwd: folder, env: surroundings(folder)}).status;
  assert.equal(checked(line), 1);
  assert.equal(checked(line.replace('--fail-level WARNING', '')), 0);
});

for (const id of ['flask-start', 'move-start'])
  test(`${id}: an application is written, run and served`, async (t) => {
    const folder = place(t);
    await run(folder, id, '/');
    for (const serving of ['serve', 'serve-open']) await run(folder, id.replace('start', serving), '/');
  });

test('combined-flask, and both in one process', async (t) => {
  const folder = place(t);
  await run(folder, 'combined-flask', '/');
  spawnSync('django-admin', ['startproject', 'config', '.'], {cwd: folder, env: surroundings(folder)});
  await run(folder, 'combined-one', '/admin/login/');
  const answer = await served(folder, lines('combined-one').at(-1), '/api/');
  assert.deepEqual(answer, {status: 200, text: 'Hello, World!'});
});

test('hashes that Flask-Security is told to write are accepted by Django', {skip: !hasSecurity()}, (t) => {
  const folder = place(t);
  writeFileSync(path.join(folder, 'hashes.py'), HASHES);
  const {status, stdout, stderr} = spawnSync('python', ['hashes.py'], {cwd: folder, env: surroundings(folder), encoding: 'utf8'});
  assert.deepEqual([status, stdout.trim()], [0, 'True False'], stderr);
});

function hasSecurity() {
  return spawnSync('/usr/bin/python3', ['-c', 'import flask_security, argon2, flask_sqlalchemy']).status === 0;
}

const HASHES = `
from django.conf import settings
from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore, hash_password
from flask_security.models import fsqla_v3 as fsqla
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.update(SECRET_KEY="x" * 32, SECURITY_PASSWORD_SALT="salt", SQLALCHEMY_DATABASE_URI="sqlite://",
                  SECURITY_PASSWORD_HASH="django_argon2", SECURITY_PASSWORD_SCHEMES=["django_argon2", "argon2"])
db = SQLAlchemy(app)
fsqla.FsModels.set_db_info(db)


class Role(db.Model, fsqla.FsRoleMixin):
    pass


class User(db.Model, fsqla.FsUserMixin):
    pass


Security(app, SQLAlchemyUserDatastore(db, User, Role))
with app.app_context():
    kept = hash_password("correct horse")
settings.configure(PASSWORD_HASHERS=["django.contrib.auth.hashers.Argon2PasswordHasher"])
from django.contrib.auth.hashers import check_password
print(check_password("correct horse", kept), check_password("wrong", kept))
`;
