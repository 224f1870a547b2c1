// PHP from Debian: scripts, and its own server on loopback.
import {execFileSync} from 'node:child_process';
import {freePort, start, until} from '../pages/process.mjs';

/** Where tests/run has unpacked Debian's packages of the wikis. */
export const ROOT = new URL('../../build/wikis/', import.meta.url).pathname;

/** The decision advisor as it ships. */
export const ADVISOR = new URL('../../dist/advisor.html', import.meta.url).pathname;

/** Who can log in. */
export const NAME = 'Admin';
export const PASSPHRASE = 'a passphrase for tests';

/** Runs a script to its end. What it complains of is in the error. */
export function php(args, {input = '', environment = {}} = {}) {
  const options = {input, env: {...process.env, ...environment}, stdio: 'pipe'};
  return execFileSync('php', args, options);
}

/**
 * Serves a folder until the test ends and gives its address.
 * @param {{settings?: string[], environment?: object}} options settings: "name=value" of php.ini
 */
export async function serve(test, folder, {settings = [], environment = {}} = {}) {
  const port = await freePort();
  const args = [...settings.flatMap(it => ['-d', it]), '-S', `127.0.0.1:${port}`, '-t', folder];
  const server = start('php', args, 'php-cli', {environment});
  test.after(() => server.stop());
  const address = `http://127.0.0.1:${port}`;
  await until(() => fetch(address, {redirect: 'manual'}), 'an answer from PHP', 30_000);
  return address;
}
