// The text of a file of web/ with counters of its lines and branches, which add up in `__coverage__`.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import instrument from 'istanbul-lib-instrument';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

// The policy of the page forbids `new Function`, by which the counters would otherwise look for the global object.
const counter = instrument.createInstrumenter({
  esModules: true, coverageGlobalScope: 'globalThis', coverageGlobalScopeFunc: false,
});

/** Nothing for files that are not web's own. */
export function counting(file) {
  const name = path.relative(web, file);
  if (name.startsWith('..') || name.startsWith('node_modules')) return null;
  return counter.instrumentSync(readFileSync(file, 'utf8'), file);
}
