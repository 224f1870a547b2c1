// Compiles each mutant of a file without optimising, links it in front of the core and runs the tests: first those of its own
// file, then those of advice as a whole, then all, and what is left once more with sanitizers, which take six times as long.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {mutantsOf} from './cpp.mjs';
import {chosen, score} from './mutants.mjs';

const PLACE = path.resolve('build/mutation');
const OWN = 'the tests of its own';
const WHOLE = '*/advice_test.cpp,*/advisor_test.cpp,*/corpus_test.cpp,*/default_pack_test.cpp';
const ALL = '*';
const PATIENCE = 10; // so many times as long as without a mistake: a mutant that never ends is noticed too
mkdirSync(PLACE, {recursive: true});

const shell = (folder, command, timeout) =>
  spawnSync('sh', ['-c', command], {cwd: folder, stdio: 'ignore', timeout, killSignal: 'SIGKILL'}).status === 0;

/** The core and its tests as one of the presets builds them. */
class Build {
  #folder;
  #link;
  #compile;
  #longest = {};

  constructor(preset) {
    this.#folder = path.resolve('build', preset);
    this.#link = this.#commandOf('tests/core_tests').replace('-o tests/core_tests', `-o ${PLACE}/tests`).replace('libcore.a', `${PLACE}/mutant.o libcore.a`);
  }

  #commandOf(target) {
    return execFileSync('ninja', ['-C', this.#folder, '-t', 'commands', '-s', target], {encoding: 'utf8'}).trim().split('\n').at(-1);
  }

  turnTo(file) {
    const library = /^core\/(?:decision|analyses)\//.test(file) ? 'analyses' : 'core';
    this.#compile = this.#commandOf(`CMakeFiles/${library}.dir/${file}.o`).replace(/ -O[1-3] /, ' -O0 ').replace(/-M[DF] \S*|-MT \S*/g, '')
      .replace(/-o \S+ -c \S+/, `-w -o ${PLACE}/mutant.o -c ${PLACE}/mutant.cpp`);
    delete this.#longest[OWN];
  }

  make() { return shell(this.#folder, this.#compile) && shell(this.#folder, this.#link); }

  passes(file, which) {
    const before = performance.now();
    const sources = which === OWN ? `*/${path.basename(file, '.cpp')}_test.cpp` : which;
    if (!shell(this.#folder, `exec ${PLACE}/tests --abort-after=1 '--source-file=${sources}'`, this.#longest[which])) return false;
    this.#longest[which] ??= Math.ceil(PATIENCE * (performance.now() - before)) + 5000;
    return true;
  }
}

const optimised = new Build('release');
const sanitized = new Build('native');

function judge(file, text) {
  writeFileSync(`${PLACE}/mutant.cpp`, text);
  if (!optimised.make()) return 'not compiled';
  if (![OWN, WHOLE, ALL].every(which => optimised.passes(file, which))) return 'noticed';
  return sanitized.make() && sanitized.passes(file, ALL) ? 'survived' : 'noticed';
}

for (const [file, at] of process.argv.slice(2).map(it => it.split(':'))) {
  for (const it of [optimised, sanitized]) it.turnTo(file);
  const source = readFileSync(file, 'utf8');
  if (judge(file, source) !== 'survived') throw new Error(`${file} fails as it is`);
  const all = mutantsOf(source);
  const count = {noticed: 0, survived: 0, 'not compiled': 0};
  for (const {line, was, is, text} of chosen(all, at)) {
    const verdict = judge(file, text);
    count[verdict] += 1;
    if (verdict === 'survived') console.log(`${file}:${line}: ${was}\n    as ${is}`);
  }
  console.log(`${file}: ${score(count)}, ${all.length} mutants`);
}
