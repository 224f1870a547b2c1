/** What the small changes of C++ and of JavaScript have in common, and which of them a run looks at. */

export const SWAPS = [
  [/ < /g, ' <= '], [/ <= /g, ' < '], [/ > /g, ' >= '], [/ >= /g, ' > '],
  [/ \+ /g, ' - '], [/ - /g, ' + '], [/ \* /g, ' + '], [/ \/ /g, ' * '], [/ % /g, ' * '], [/ \+= /g, ' -= '], [/ -= /g, ' += '],
  [/ && /g, ' || '], [/ \|\| /g, ' && '], [/\btrue\b/g, 'false'], [/\bfalse\b/g, 'true'],
  [/\+\+(?=\w)/g, '--'], [/--(?=\w)/g, '++'], [/\bcontinue;/g, 'break;'], [/\bbreak;/g, 'continue;'],
];
export const CONDITION = /\b(if|while) \((.+)\)( \{$|$| (?=\w))/gm;

/** Those that a run looks at: of one line, if it is given, or all, at most MOST of a file, or one in EVERY, spread evenly. */
export function chosen(mutants, line) {
  const those = line ? mutants.filter(it => it.line === Number(line)) : mutants;
  const {MOST = Infinity, EVERY = 1} = process.env;
  const most = Math.min(those.length, Number(MOST), Math.ceil(those.length / Number(EVERY)));
  return Array.from({length: most}, (_, at) => those[Math.floor((at * those.length) / most)]);
}

/** How many of those that were judged a test noticed, in words. */
export const score = ({noticed, survived}) =>
  `${noticed} of ${noticed + survived} noticed${noticed + survived ? ` (${((100 * noticed) / (noticed + survived)).toFixed(1)} %)` : ''}`;
