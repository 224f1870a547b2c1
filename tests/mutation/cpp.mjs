/** Small changes of C++ as text, each a mistake that a person could make. Comments, texts and preprocessor lines stay. */
import {CONDITION, SWAPS} from './mutants.mjs';

const OWN = [
  ...SWAPS, [/ == /g, ' != '], [/ != /g, ' == '], [/\bstd::min\b/g, 'std::max'], [/\bstd::max\b/g, 'std::min'],
  [/any_of/g, 'all_of'], [/all_of/g, 'any_of'],
];
const NUMBER = /(?<![\w."'])(\d+)(?![\w."'])/g;
/** A call or an assignment alone on its line, which the compiler can do without. */
const STATEMENT = /^(\s*)(?!return\b|const\b|auto\b|using\b|case\b|default\b|static|constexpr|[\w:<>,&* ]+ [\w]+(\(| = |;|\{))[\w.\->[\]():*&]+( [-+*|&]?= .*|\(.*\));$/;

/** The line with everything blanked out that is no code. */
const codeOf = line => line.replace(/"(\\.|[^"\\])*"/g, it => '"'.padEnd(it.length, '"')).replace(/'(\\.|[^'\\])'/g, it => "'".padEnd(it.length, "'"))
  .replace(/\/\/.*/, it => ' '.repeat(it.length));

function* changesOf(line) {
  const code = codeOf(line);
  if (/^\s*(#|$)|static_assert/.test(code)) return;
  for (const [what, by] of OWN) {
    for (const {index, 0: found} of code.matchAll(what)) yield line.slice(0, index) + by + line.slice(index + found.length);
  }
  for (const {index, 0: found} of code.matchAll(NUMBER)) {
    for (const other of [Number(found) + 1, Number(found) - 1]) yield line.slice(0, index) + other + line.slice(index + found.length);
  }
  const [condition] = code.matchAll(CONDITION);
  if (condition && !condition[2].includes(';')) {
    yield line.slice(0, condition.index) + line.slice(condition.index).replace(/\((.+)\)( \{$|$| (?=\w))/, '(!($1))$2');
  }
  if (STATEMENT.test(code)) yield line.replace(/\S.*/, '');
}

/** @returns {{line: number, was: string, is: string, text: string}[]} */
export function mutantsOf(source) {
  const lines = source.split('\n');
  return lines.flatMap((was, at) => [...new Set(changesOf(was))].filter(is => is !== was)
    .map(is => ({line: at + 1, was: was.trim(), is: is.trim() || 'nothing', text: [...lines.slice(0, at), is, ...lines.slice(at + 1)].join('\n')})));
}
