// Has tests under Node read files of web/ that count, or one that is changed: node --import ./tests/mutation/door.mjs TEST
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {register} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {isMainThread} from 'node:worker_threads';

const {CROSSROADS_COUNTS: counts, CROSSROADS_MUTANT: mutant, CROSSROADS_MUTANT_OF: original} = process.env;

// Node loads in a thread of its own, with this file again.
if (isMainThread) register(import.meta.url);
if (isMainThread && counts) {
  process.on('exit', () => {
    mkdirSync(counts, {recursive: true});
    writeFileSync(path.join(counts, `${process.pid}.json`), JSON.stringify(globalThis.__coverage__ ?? {}));
  });
}

const {counting} = counts ? await import('../coverage/counter.mjs') : {};

function sourceOf(file) {
  if (counting) return file.endsWith('.js') ? counting(file) : null;
  return file === original ? readFileSync(mutant, 'utf8') : null;
}

export async function load(url, context, next) {
  const source = url.startsWith('file:') && sourceOf(fileURLToPath(url));
  return source ? {format: 'module', source, shortCircuit: true} : next(url, context);
}
