// How long the analyses take natively, as WebAssembly under Node, and in Chromium: one source, one run.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {open} from '../pages/engines.mjs';

const file = path => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
// In pieces: an argument of a program may have 128 KB at most.
const PACK = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8').match(/[^]{1,30000}/g);
const BLANK = new URL('blank.html', import.meta.url).href;

const parse = lines => lines.map(line => JSON.parse(line));
const run = (program, ...args) => parse(execFileSync(program, args, {encoding: 'utf8'}).trim().split('\n'));

/** The program in a page: what it prints is collected there. */
async function inChromium(lines) {
  const browser = await open('chromium');
  try {
    await browser.goto(BLANK);
    const script = `window.printed = []; var Module = {print: line => printed.push(line), arguments: ${JSON.stringify(PACK)}};
      ${readFileSync(file('wasm/tests/core_bench.js'), 'utf8')}`;
    await browser.command('POST', '/execute/sync', {script, args: []});
    await browser.until(() => browser.run(count => window.printed.length === count, lines), 'all figures', 60_000);
    return parse(await browser.run(() => window.printed));
  } finally {
    await browser.close();
  }
}

/** Rows of [what, unit, native, Node, Chromium, Chromium's time over native time]. */
export async function kernels() {
  const native = run(file('release/tests/core_bench'), ...PACK);
  const node = run('node', '--no-experimental-fetch', file('wasm/tests/core_bench.js'), ...PACK);
  const chromium = await inChromium(native.length);
  return native.map(([name, figure, unit], i) => {
    const there = chromium[i][1];
    return [name, unit, figure, node[i][1], there, unit === 'us' ? there / figure : figure / there];
  });
}
