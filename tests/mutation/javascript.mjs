/**
 * Small changes of JavaScript as text, each a mistake that a person could make. Comments and texts stay, templates lose what
 * stands in one of their holes. What is no JavaScript afterwards is for the bundler to tell.
 */
import {CONDITION, SWAPS} from './mutants.mjs';

const OWN = [
  ...SWAPS, [/ === /g, ' !== '], [/ !== /g, ' === '], [/ \?\? /g, ' && '], [/\?\.(?=[\w#])/g, '.'], [/\?\.(?=[([])/g, ''],
  [/!(?=[\w(#])/g, ''], [/ \? /g, ' && false ? '], [/ \? /g, ' || true ? '], [/\bMath\.min\b/g, 'Math.max'], [/\bMath\.max\b/g, 'Math.min'],
  [/\.some\b/g, '.every'], [/\.every\b/g, '.some'], [/\.startsWith\b/g, '.endsWith'], [/\.endsWith\b/g, '.startsWith'],
];
/** A call or an assignment alone on its line. */
const STATEMENT = /^ *(?!(?:if|for|else|return|const|let|import|export|throw|case|default|static|get|set|async)\b)[\w#].*[)\w\]'`];$/gm;
/** Numbers of three digits, and what they are multiplied by, are times and bounds, of which nobody would miss one. */
const SMALL = /(?<![\w."'])(\d{1,2})(?![\w."']| \* \d{3})/g;

const CODE = /\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=(?:[(,=:[!&|?{;>]|\breturn)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*|[`{}]/g;
const TEXT = /\\[^]|`|\$\{/g;

/** The source with everything blanked out that is no code, and the holes of its templates with the attributes that they fill. */
function read(source) {
  const holes = [];
  const open = []; // a hole or, for any other brace, nothing
  let code = '';
  let inText = false;
  for (let found; code.length < source.length;) {
    const rules = inText ? TEXT : CODE;
    rules.lastIndex = code.length;
    found = rules.exec(source) ?? {0: '', index: source.length};
    const before = source.slice(code.length, found.index);
    const keeps = found[0] === '{' || (found[0] === '}' && !open.at(-1));
    code += (inText ? blank(before) : before) + (keeps ? found[0] : blank(found[0]));
    if (found[0] === '`') inText = !inText;
    else if (found[0] === '{') open.push(null);
    else if (found[0] === '${') {
      const attribute = /\s[@.?]?[\w-]+=$/.exec(before)?.[0] ?? '';
      open.push({from: found.index - attribute.length, by: attribute ? '' : "${''}"});
      inText = false;
    } else if (found[0] === '}') {
      const hole = open.pop();
      if (hole) holes.push({...hole, to: code.length});
      inText = hole !== null;
    }
  }
  return {code, holes};
}
const blank = text => text.replace(/[^\n]/g, ' ');

const balanced = text => ['()', '[]', '{}'].every(([left, right]) => text.split(left).length === text.split(right).length);

/** @returns {Generator<{from: number, to: number, by: string}>} */
function* changesOf(source) {
  const {code, holes} = read(source);
  for (const [what, by] of OWN) {
    for (const {index, 0: found} of code.matchAll(what)) yield {from: index, to: index + found.length, by};
  }
  for (const {index, 0: found} of code.matchAll(SMALL)) {
    for (const by of [Number(found) + 1, Number(found) - 1]) yield {from: index, to: index + found.length, by};
  }
  for (const {index, 0: found, 1: word, 2: condition} of code.matchAll(CONDITION)) {
    const from = index + word.length + 2;
    const to = from + condition.length;
    if (balanced(condition)) yield {from, to, by: `!(${source.slice(from, to)})`};
  }
  for (const {index, 0: found} of code.matchAll(STATEMENT)) {
    if (balanced(found)) yield {from: index + found.search(/\S/), to: index + found.length, by: ''};
  }
  yield* holes;
}

const oneLine = text => text.replace(/\s+/g, ' ').trim();

/** @returns {{line: number, column: number, was: string, is: string, text: string}[]} */
export function mutantsOf(source) {
  return [...changesOf(source)].sort((one, other) => one.from - other.from).map(({from, to, by}) => {
    const before = source.slice(0, from);
    const text = before + by + source.slice(to);
    const [start, end] = [before.lastIndexOf('\n') + 1, `${source}\n`.indexOf('\n', to)];
    return {
      line: before.split('\n').length,
      column: from - start,
      was: oneLine(source.slice(start, end)),
      is: oneLine(source.slice(start, from) + by + source.slice(to, end)) || 'nothing',
      text,
    };
  });
}
