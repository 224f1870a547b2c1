// The rooms of core/: who may include whom. Each rule is seen to fail on a planted line.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a file of each room may include beside its own room. The two doors are rooms of one. */
const MAY_INCLUDE = {
  findings: [],
  decision: [],
  analyses: ['decision'],
  model: ['decision', 'findings'],
  checklist: ['model', 'decision', 'findings'],
  proof: ['model', 'analyses', 'decision', 'findings'],
  advice: ['checklist', 'analyses', 'model', 'decision', 'findings'],
  json: ['advice', 'proof', 'checklist', 'analyses', 'model', 'decision', 'findings'],
  pack_in_use: ['json', 'proof', 'checklist', 'model', 'findings'],
  advisor: ['pack_in_use', 'json', 'proof', 'advice', 'checklist', 'analyses', 'model', 'decision', 'findings'],
  prover: ['json', 'proof', 'analyses', 'model', 'decision', 'findings'],
  'bindings.cpp': ['advisor'],
  'tool_bindings.cpp': ['prover'],
};
/** An analysis stands on the formula alone, and on no other analysis but these; one header names them all. */
const ANALYSES = {completions: /^(?:completion_tree|information)$/, analyses: /./};
/** Libraries, each in the one place that may know it. */
const LIBRARIES = [[/^nlohmann\//, /^core\/json\//], [/^emscripten/, /^wasm\//], [/^doctest\//, /^tests\//]];

const NO_ROOM = ['base', 'common', 'utils', 'util', 'helpers', 'misc', 'types'];
const LONGEST = 250;

function* filesIn(folder) {
  for (const it of readdirSync(path.join(root, folder), {withFileTypes: true})) {
    if (it.isDirectory()) yield* filesIn(path.posix.join(folder, it.name));
    else if (/\.[ch]pp$/.test(it.name)) yield path.posix.join(folder, it.name);
  }
}

/** The sources by path, and what is built of them. */
const house = new Map([...filesIn('core'), ...filesIn('wasm'), ...filesIn('tests/core'), 'CMakeLists.txt', 'tests/CMakeLists.txt']
  .map(file => [file, readFileSync(path.join(root, file), 'utf8')]));

const unitOf = file => file.replace(/\.[ch]pp$/, '');
const nameOf = file => path.posix.basename(unitOf(file));
/** core/decision/points.hpp is of decision, core/advisor.cpp of advisor. */
const roomOf = file => path.posix.dirname(file).replace(/^core\/?/, '') || nameOf(file);
const includesOf = text => text.split('\n').flatMap((line, at) => [...line.matchAll(/^\s*#\s*include\s*(["<])([^">]+)/g)].map(([, kind, name]) => ({kind, name, line: at + 1})));

/** Everything in these files that breaks a rule, as FILE:LINE and why. */
function broken(files) {
  const found = [];
  const arrows = new Map();
  const say = (file, line, text) => found.push(`${file}:${line}: ${text}`);
  const core = [...files.keys()].filter(file => file.startsWith('core/'));

  for (const [file, text] of files) {
    if (/^tests|CMake/.test(file)) continue;
    const room = file.startsWith('wasm/') ? path.posix.basename(file) : roomOf(file);
    for (const {kind, name, line} of includesOf(text)) {
      if (kind === '<') {
        for (const [library, where] of LIBRARIES) if (library.test(name) && !where.test(file)) say(file, line, `may not include ${name}`);
        continue;
      }
      if (!files.has(name)) say(file, line, `there is no ${name}`);
      if (file === 'wasm/apart.cpp') continue; // points at functions all over, so that the linker leaves them apart
      const to = roomOf(name);
      if (to !== room && !MAY_INCLUDE[room]?.includes(to)) say(file, line, `${room} may not include ${to}`);
      if (room === 'analyses' && to === room && nameOf(name) !== nameOf(file) && !ANALYSES[nameOf(file)]?.test(nameOf(name)))
        say(file, line, `the analysis ${nameOf(file)} may not include ${nameOf(name)}`);
      if (unitOf(name) !== unitOf(file)) arrows.set(unitOf(file), [...arrows.get(unitOf(file)) ?? [], unitOf(name)]);
    }
    if (text.split('\n').length > LONGEST + 1) say(file, LONGEST, `is longer than ${LONGEST} lines`);
  }

  for (const file of core) {
    const room = roomOf(file);
    if (NO_ROOM.includes(room)) say(file, 1, `"${room}" does not say what is inside`);
    if (path.posix.dirname(file) === 'core') {
      if (!(room in MAY_INCLUDE)) say(file, 1, 'only the two doors stand at the top');
    } else if (core.filter(it => roomOf(it) === room).length < 3) {
      say(file, 1, `${room} has fewer than three files`);
    }
    const listed = files.get('CMakeLists.txt').split(/\s+/).filter(it => it.replace(')', '') === file).length;
    if (file.endsWith('.cpp') && listed !== 1) say(file, 1, `stands in CMakeLists.txt ${listed} times`);
  }
  for (const file of files.keys()) {
    const [, tested] = /^tests\/core\/(?:.*\/)?(\w+)_test\.cpp$/.exec(file) ?? [];
    if (!tested) continue;
    const subject = core.find(it => nameOf(it) === tested);
    const place = subject && `${path.posix.dirname(subject)}/`.replace(/^core/, 'tests/core');
    if (subject && `${path.posix.dirname(file)}/` !== place) say(file, 1, `tests ${unitOf(subject)}, so it belongs in ${place}`);
    if (!files.get('tests/CMakeLists.txt').includes(`    ${file.replace(/^tests\//, '')}`)) say(file, 1, 'is not built by tests/CMakeLists.txt');
  }

  const done = new Set();
  const walk = (unit, above) => {
    if (above.includes(unit)) return say(`${unit}.hpp`, 1, `${above.slice(above.indexOf(unit)).sort().join(' → ')} goes in a circle`);
    if (done.has(unit)) return;
    for (const to of arrows.get(unit) ?? []) walk(to, [...above, unit]);
    done.add(unit);
  };
  for (const unit of arrows.keys()) walk(unit, []);
  return found;
}

test('no file of core/ includes what its room does not know', () => assert.equal(broken(house).join('\n'), ''));

const include = file => `#include "core/${file}"`;

/** A line that is planted in a file, and what must be said of it. */
const PLANTED = [
  ['core/findings/text.hpp', include('decision/points.hpp'), 'findings may not include decision'],
  ['core/decision/points.hpp', include('findings/result.hpp'), 'decision may not include findings'],
  ['core/analyses/weights.cpp', include('model/model.hpp'), 'analyses may not include model'],
  ['core/model/model.hpp', include('checklist/assessment.hpp'), 'model may not include checklist'],
  ['core/checklist/checklist.hpp', include('advice/advice.hpp'), 'checklist may not include advice'],
  ['core/proof/check.cpp', include('advice/passages.hpp'), 'proof may not include advice'],
  ['core/advice/advice.cpp', include('proof/walk.hpp'), 'advice may not include proof'],
  ['core/advice/advice.cpp', include('json/writer.hpp'), 'advice may not include json'],
  ['core/json/writer.hpp', include('advisor.hpp'), 'json may not include advisor'],
  ['core/advisor.cpp', include('prover.hpp'), 'advisor may not include prover'],
  ['core/prover.cpp', include('checklist/checklist.hpp'), 'prover may not include checklist'],
  ['wasm/bindings.cpp', include('json/writer.hpp'), 'bindings.cpp may not include json'],
  ['wasm/tool_bindings.cpp', include('advisor.hpp'), 'tool_bindings.cpp may not include advisor'],
  ['core/analyses/reasons.cpp', include('analyses/changes.hpp'), 'the analysis reasons may not include changes'],
  ['core/model/pack.hpp', '#include <nlohmann/json.hpp>', 'may not include nlohmann/json.hpp'],
  ['core/advisor.cpp', '#include <emscripten/bind.h>', 'may not include emscripten/bind.h'],
  ['core/advisor.cpp', include('gone.hpp'), 'there is no core/gone.hpp'],
  ['core/findings/place.hpp', include('findings/findings.hpp'), 'core/findings/findings → core/findings/place goes in a circle'],
  ['core/utils/one.hpp', '', '"utils" does not say what is inside'],
  ['core/alone/one.hpp', '', 'alone has fewer than three files'],
  ['core/alone.hpp', '', 'only the two doors stand at the top'],
  ['core/decision/alone.cpp', '', 'stands in CMakeLists.txt 0 times'],
  ['core/decision/points.cpp', '\n'.repeat(250), 'is longer than 250 lines'],
  ['tests/core/model/points_test.cpp', '', 'tests core/decision/points, so it belongs in tests/core/decision/'],
  ['tests/core/decision/alone_test.cpp', '', 'is not built by tests/CMakeLists.txt'],
];

for (const [file, line, said] of PLANTED) {
  test(`a line in ${file} is seen: ${said}`, () => {
    const found = broken(new Map([...house, [file, `${line}\n${house.get(file) ?? ''}`]]));
    assert.ok(found.some(it => it.endsWith(said)), found.join('\n') || 'nothing was said');
  });
}
