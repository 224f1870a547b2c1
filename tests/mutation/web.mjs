// Builds a page for each mutant of a file and runs the tests that reach it: first those that were quick to notice others.
import {transform} from '../../web/node_modules/esbuild/lib/main.js';
import {execFileSync} from 'node:child_process';
import {appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildDist, flat} from '../../web/making/build.mjs';
import {mutantsOf} from './javascript.mjs';
import {chosen, score} from './mutants.mjs';
import {measured, PLACE} from './tests.mjs';

const DIST = path.join(PLACE, 'dist');
const COUNTING = path.join(PLACE, 'counting');
const MUTANT = path.join(PLACE, 'mutant.js');
const LOG = path.join(PLACE, 'log.txt');
const BUDGET = Number(process.env.BUDGET ?? Infinity); // seconds of tests for one mutant

mkdirSync(PLACE, {recursive: true});
rmSync(LOG, {force: true});

let counting = null;

/** The pages that count, built when a test asks first. */
async function countingPages() {
  counting ??= execFileSync(process.execPath, ['tests/coverage/pages.mjs', COUNTING]) && COUNTING;
  return counting;
}

const changed = (file, text) => ({
  name: 'changed',
  setup({initialOptions, onLoad}) {
    initialOptions.logLevel = 'silent';
    onLoad({filter: /\.js$/}, ({path: loaded}) => (loaded === path.resolve(file) ? {contents: flat(text, loaded), loader: 'js'} : null));
  },
});

const built = folder => ['advisor.html', 'advisor.js'].map(it => readFileSync(path.join(folder, it), 'utf8')).join();

const asItIs = built('dist');

/** Not compiled: it is no JavaScript, or the bundler writes the same for it. */
async function compiles(file, text) {
  try {
    await transform(text, {logLevel: 'silent'});
    await buildDist(DIST, [changed(file, text)]);
  } catch {
    return false;
  }
  return built(DIST) !== asItIs;
}

/** @returns {Promise<{verdict: string, why: string}>} */
async function judge(tests, file, {text, ...place}) {
  if (!await compiles(file, text)) return {verdict: 'not compiled', why: ''};
  writeFileSync(MUTANT, text);
  const environment = {CROSSROADS_DIST: DIST, CROSSROADS_MUTANT: MUTANT, CROSSROADS_MUTANT_OF: path.resolve(file)};
  const reaching = tests.filter(it => it.reaches(file, place)).sort((one, other) => other.worth(file) - one.worth(file));
  let left = BUDGET;
  let ran = 0;
  for (const it of reaching) {
    if (it.seconds > left) continue;
    left -= it.seconds;
    ran += 1;
    if (!await it.passes(file, environment)) return {verdict: 'noticed', why: `by ${it.file}`};
  }
  return {verdict: 'survived', why: `of ${reaching.length} files of tests that reach it, ${ran} ran`};
}

const tell = line => console.error(line);
const tests = await measured(countingPages, tell);
tell(`${tests.length} files of tests take ${Math.round(tests.reduce((sum, {seconds}) => sum + seconds, 0))} s`);

const total = {noticed: 0, survived: 0};
for (const [file, at] of process.argv.slice(2).map(it => it.split(':'))) {
  const all = mutantsOf(readFileSync(file, 'utf8'));
  const count = {noticed: 0, survived: 0, 'not compiled': 0};
  for (const mutant of chosen(all, at)) {
    const before = performance.now();
    const {verdict, why} = await judge(tests, file, mutant);
    const line = `${file}:${mutant.line}: ${mutant.was}\n    as ${mutant.is}\n    ${why}`;
    appendFileSync(LOG, `${verdict} ${line} (${Math.round((performance.now() - before) / 1000)} s)\n`);
    if (verdict === 'survived') console.log(line);
    count[verdict] += 1;
  }
  total.noticed += count.noticed;
  total.survived += count.survived;
  console.log(`${file}: ${score(count)}, ${all.length} mutants`);
}
console.log(`Together: ${score(total)}`);
