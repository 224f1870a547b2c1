// Starting and ending the programs that a browser session takes.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import net from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';

export const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A port on loopback that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks again until the answer is truthy; then gives it. Errors count as "not yet". */
export async function until(ask, what, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    let problem;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > end) {
      throw new Error(`${milliseconds} ms went by without: ${what}`, {cause: problem});
    }
    await sleep(40);
  }
}

// However the tests end, nothing that they started or wrote stays behind.
const running = new Set();
const folders = new Set();
process.on('exit', () => {
  running.forEach(pid => end(pid));
  folders.forEach(remove);
});
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Ends a process, if it is still there. */
function end(pid, signal = 'SIGTERM') {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}

/** Has a process that a driver started end with the tests, until the function that it gives is called. */
export function endWithTests(pid) {
  running.add(pid);
  return () => running.delete(pid);
}

/** A process and all that it started, as far as Linux tells: the parent's number follows the name in brackets. */
export function tree(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter(it => /^\d+$/.test(it))) {
    try {
      parents.set(Number(name), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))[1]));
    } catch {
      // It is gone already.
    }
  }
  const found = [pid];
  for (const it of found) parents.forEach((parent, child) => parent === it && found.push(child));
  return found;
}

/** Kills a process that the tests started, with all that it started, at once and without a word of warning. */
export const killTree = pid => tree(pid).forEach(it => end(it, 'SIGKILL'));

// What ended a moment ago may still write.
const remove = folder => rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});

/** An empty folder that goes with the tests, or before with `remove()`. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  folders.add(folder);
  return {
    path: folder,
    remove() {
      folders.delete(folder);
      remove(folder);
    },
  };
}

const installed = command => process.env.PATH.split(path.delimiter).some(folder => existsSync(path.resolve(folder, command)));

async function firstLine(stream) {
  let said = '';
  for await (const piece of stream) {
    said += piece;
    if (said.includes('\n')) return said.slice(0, said.indexOf('\n'));
  }
  throw new Error('It ended without a word');
}

/**
 * Starts a program of a Debian package; `stop()` ends it and waits until it is gone. Where it `speaks`, `said` promises
 * its first line; it says no more than that. The tests may end while it runs, if it is `aside`.
 * @param {{environment?: object, speaks?: boolean, aside?: boolean}} options
 */
export function start(command, args, debianPackage, {environment = {}, speaks = false, aside = false} = {}) {
  if (!installed(command)) throw new Error(`There is no ${command} here. Please install the package ${debianPackage}.`);
  const stdio = ['ignore', speaks ? 'pipe' : 'ignore', 'ignore'];
  const child = spawn(command, args, {env: {...process.env, ...environment}, stdio});
  if (aside) child.unref();
  running.add(child.pid);
  const gone = new Promise(resolve => child.once('exit', resolve).once('error', resolve));
  gone.then(() => running.delete(child.pid));
  return {
    pid: child.pid,
    said: speaks && firstLine(child.stdout),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(timer);
    },
  };
}
