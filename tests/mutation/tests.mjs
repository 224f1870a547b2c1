// The files of tests that a changed page has to pass, and which of its lines each of them reaches.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {killTree} from '../pages/process.mjs';

export const PLACE = path.resolve('build/mutation/web');
const COUNTS = path.join(PLACE, 'counts');
const TEMPORARY = path.join(PLACE, 'tmp');
const DOOR = fileURLToPath(new URL('door.mjs', import.meta.url));

// As for coverage: they ask only the core, build pages of their own, or kill the browser with its counters.
const LEFT_OUT = ['builds', 'json', 'kills', 'languages', 'long-use'];
const READS_WEB = /from '\.\.\/\.\.\/web\/[\w/-]+\.js'/;
const LONGEST = 600; // seconds, without a mistake
const PATIENCE = 3; // so many times as long as without one: a mutant that never ends is noticed too

const filesIn = folder => readdirSync(folder).filter(it => it.endsWith('.test.mjs') && !LEFT_OUT.includes(it.split('.')[0]))
  .map(it => path.join(folder, it));

const FILES = [...filesIn('tests/door').filter(it => READS_WEB.test(readFileSync(it, 'utf8'))), ...filesIn('tests/pages')];

/** Every script of a folder and of those in it, but what is installed there. */
const sourcesIn = folder => readdirSync(folder, {withFileTypes: true}).filter(({name}) => name !== 'node_modules')
  .flatMap(it => (it.isDirectory() ? sourcesIn(path.join(folder, it.name)) : it.name.endsWith('.js') ? [path.join(folder, it.name)] : []));

let running = null;
process.on('exit', () => running && killTree(running));
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Runs a file of tests until the first that fails, or until its time is up; whether all passed. */
async function passes(file, environment, seconds) {
  mkdirSync(TEMPORARY, {recursive: true});
  const env = {...process.env, ENGINES: 'chromium', WALK_STEPS: '150', TMPDIR: TEMPORARY, ...environment};
  const hooks = file.startsWith('tests/door') ? ['--import', DOOR] : [];
  const child = spawn(process.execPath, [...hooks, '--test-reporter=tap', file], {env, stdio: ['ignore', 'pipe', 'ignore']});
  running = child.pid;
  const gone = new Promise(resolve => { child.once('close', resolve); });
  let said = '';
  let stopped = false;
  const stop = () => {
    stopped = true;
    killTree(child.pid);
  };
  const timer = setTimeout(stop, seconds * 1000);
  child.stdout.on('data', piece => {
    said += piece;
    if (!stopped && /^\s*not ok /m.test(said)) stop();
  });
  const status = await gone;
  clearTimeout(timer);
  running = null;
  rmSync(TEMPORARY, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  return !stopped && status === 0;
}

const within = ({start, end}, {line, column}) =>
  (start.line < line || (start.line === line && start.column <= column)) && (line < end.line || (line === end.line && column <= end.column));
const sizeOf = ({start, end}) => (end.line - start.line) * 1000 + end.column - start.column;

/** How often the smallest statement or branch around a place ran; a place outside of all of them runs with its file. */
function countAt(place, {s, statementMap, b, branchMap}) {
  const parts = [
    ...Object.entries(statementMap).map(([key, loc]) => ({loc, count: s[key]})),
    ...Object.entries(branchMap).flatMap(([key, {locations}]) => locations.map((loc, at) => ({loc, count: b[key][at]}))),
  ].filter(({loc}) => loc.start.line !== undefined && within(loc, place));
  return parts.length ? parts.reduce((least, it) => (sizeOf(it.loc) < sizeOf(least.loc) ? it : least)).count : 1;
}

class TestFile {
  #judged = {}; // for each file of web/ and for all together: how many mutants this was asked about, and how many it noticed

  constructor(file, {seconds, counts}) {
    this.file = file;
    this.seconds = seconds;
    this.counts = counts;
  }

  reaches(file, place) {
    const counts = this.counts[path.resolve(file)];
    return counts !== undefined && countAt(place, counts) > 0;
  }

  #of(file) { return this.#judged[file] ??= {asked: 0, noticed: 0}; }

  /** The chance to notice a mistake in that file, as far as known, for each second that it takes. */
  worth(file) {
    const [all, own] = [this.#of('all'), this.#of(file)];
    const usual = (all.noticed + 1) / (all.asked + 2);
    return (own.noticed + 2 * usual) / (own.asked + 2) / this.seconds;
  }

  async passes(file, environment) {
    const passed = await passes(this.file, environment, PATIENCE * this.seconds + 30);
    for (const it of [this.#of('all'), this.#of(file)]) {
      it.asked += 1;
      it.noticed += passed ? 0 : 1;
    }
    return passed;
  }
}

/** All of them, which have to pass on a page that counts; what each reached is kept as long as it and web/ stay as they are. */
export async function measured(pages, tell) {
  const sources = sourcesIn('web');
  const known = [];
  for (const file of FILES) {
    const cache = path.join(COUNTS, `${file.replaceAll('/', '-')}.json`);
    const digest = [...sources, file].reduce((sum, it) => sum.update(readFileSync(it)), createHash('sha256')).digest('hex');
    if (!existsSync(cache) || JSON.parse(readFileSync(cache, 'utf8')).digest !== digest) {
      tell(`Counting what ${file} reaches`);
      const folder = path.join(COUNTS, 'new');
      rmSync(folder, {recursive: true, force: true});
      const before = performance.now();
      if (!await passes(file, {CROSSROADS_DIST: await pages(), CROSSROADS_COUNTS: folder}, LONGEST)) throw new Error(`${file} fails as it is`);
      const seconds = (performance.now() - before) / 1000;
      const [counts] = readdirSync(folder).map(it => JSON.parse(readFileSync(path.join(folder, it), 'utf8')));
      writeFileSync(cache, JSON.stringify({digest, seconds, counts}));
    }
    known.push(new TestFile(file, JSON.parse(readFileSync(cache, 'utf8'))));
  }
  return known;
}
