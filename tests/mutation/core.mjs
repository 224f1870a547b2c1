// Compiles each mutant of a file without optimising, links it in front of the core and runs the tests: first those of its own
// file, then those of advice as a whole, then all.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {mutantsOf} from './cpp.mjs';
import {chosen, score} from './mutants.mjs';

const BUILD = 'build/native';
const PLACE = path.resolve('build/mutation');
const WHOLE = '--source-file=*/advice_test.cpp,*/advisor_test.cpp,*/corpus_test.cpp,*/default_pack_test.cpp';
const PATIENCE = 10; // so many times as long as without a mistake: a mutant that never ends is noticed too
mkdirSync(PLACE, {recursive: true});

const shell = (command, timeout) => spawnSync('sh', ['-c', command], {cwd: BUILD, stdio: 'ignore', timeout, killSignal: 'SIGKILL'}).status === 0;
const commandOf = target => execFileSync('ninja', ['-C', BUILD, '-t', 'commands', '-s', target], {encoding: 'utf8'}).trim().split('\n').at(-1);

const link = commandOf('tests/core_tests').replace('-o tests/core_tests', `-o ${PLACE}/tests`).replace('libcore.a', `${PLACE}/mutant.o libcore.a`);

const longest = {};

function judge(file, compile, text) {
  writeFileSync(`${PLACE}/mutant.cpp`, text);
  if (!shell(compile) || !shell(link)) return 'not compiled';
  for (const which of [`--source-file=*/${path.basename(file, '.cpp')}_test.cpp`, WHOLE, '--source-file=*']) {
    const before = performance.now();
    if (!shell(`exec ${PLACE}/tests --abort-after=1 '${which}'`, longest[which])) return 'noticed';
    longest[which] ??= Math.ceil(PATIENCE * (performance.now() - before)) + 5000;
  }
  return 'survived';
}

for (const [file, at] of process.argv.slice(2).map(it => it.split(':'))) {
  const object = `CMakeFiles/core.dir/${file}.o`;
  const compile = commandOf(object).replace(/ -O1 /, ' -O0 ').replace(/-M[DF] \S*|-MT \S*/g, '')
    .replace(/-o \S+ -c \S+/, `-w -o ${PLACE}/mutant.o -c ${PLACE}/mutant.cpp`);
  const source = readFileSync(file, 'utf8');
  if (judge(file, compile, source) !== 'survived') throw new Error(`${file} fails as it is`);
  const all = mutantsOf(source);
  const count = {noticed: 0, survived: 0, 'not compiled': 0};
  for (const {line, was, is, text} of chosen(all, at)) {
    const verdict = judge(file, compile, text);
    count[verdict] += 1;
    if (verdict === 'survived') console.log(`${file}:${line}: ${was}\n    as ${is}`);
  }
  console.log(`${file}: ${score(count)}, ${all.length} mutants`);
}
