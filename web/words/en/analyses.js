/** Words of the analyses: what the open questions, other answers and other weights would do. */
import { allOf, counted, figure, large, oneOf, plural, points, whole } from './numbers.js';

export const whatIf = {
  title: 'What if',
  lead: 'How near the advice is to changing, and what it would take.',
  empty: 'Answer a question to see what would change the advice.',
};

export const flips = {
  title: 'Single answers that flip it',
  lead: (rows) => (rows === 1 ? 'This one change, with everything else as it is, overturns the verdict.' : 'Any one of these changes, with everything else as it is, overturns the verdict.'),
  none: 'None: whatever single answer you change, the verdict stands.',
  tipped: 'In a tie any other answer can tip it.',
  or: 'or',
  instead: (answer) => `instead of “${answer}”`,
  fixed: 'marked “cannot change”',
  ahead: (tenths) => `by ${tenths}`,
  byRule: 'by a house rule',
  nobody: 'nothing',
  tie: 'a tie',
};

export const carrying = {
  title: 'Judgements that carry the verdict',
  lead: (n) => (n === 0 ? 'No single value of ours, however wrong, topples the verdict.'
    : `${n === 1 ? 'One value of ours topples' : `Any one of ${whole(n)} values of ours topples`} the verdict if it is this far wrong.${n === 1 ? '' : ' The nearest come first.'}`),
  together: (n) => `It would take ${whole(n)} wrong ones at once.`,
  judgement: 'judgement',
  falls: (value, falls) => `${whole(value)} now; at ${whole(falls)} the verdict is`,
  then: (names) => (names.length > 1 ? `a tie of ${allOf(names)}` : allOf(names)),
  more: (n) => `${whole(n)} more, further from tipping it`,
  method: 'Exact, one value at a time, to the nearest whole number; a tie counts as toppling. Changed values need not span 0 to 100, nor rise and fall as the content promises.',
};

export const outlook = {
  title: 'How the open questions may end',
  many: 'too many ways to count',
  endings: (ways) => `${large(ways)} ways to answer them`,
  tie: 'a tie',
  ending: (name, count) => `${name} ${large(count)}`,
  notCounted: 'There are too many ways to answer the rest to count them all; which can still win is estimated.',
  next: 'Most useful next question',
  first: 'Best first question',
  tellsMost: 'Its answer should tell you the most about where this ends.',
  method: 'Every way to answer the open questions counts the same, since nobody knows which answers will come. The most useful question is the one whose answer should tell you the most about which comes first: Shannon’s information gain (1948). The counts are exact.',
};

/** The first words of a sentence about so many changes at once. */
const atOnce = (size) => (size === 1 ? 'Any one of these would do it:' : `No ${size === 2 ? 'single answer' : 'smaller change'}. ${counted(size)} at once would:`);

export const changes = {
  together: 'Several answers at once',
  finding: ({ state, size }) => (state === 'found' ? `${counted(size).toLowerCase()} at once` : 'none that we can name'),
  true: 'What would have to be true',
  sizeFor: (name, { state, size }) => `${name}: ${state === 'found' ? `${whole(size)} ${plural(size, 'answer', 'answers')}` : '–'}`,
  atOnce,
  and: 'and',
  outcome: (title, label) => `${title}: ${label}`,
  more: (n) => `and ${whole(n)} more`,
  none: {
    more_than_four: 'Nothing short of five other answers.',
    impossible: 'Nothing that can change would overturn it.',
    not_searched: 'There are too many answers to search them all.',
  },
  leads: (names, tied) => `${tied ? 'a tie of ' : ''}${allOf(names)}`,
  revisit: 'Revisit this decision when',
  revisitLead: (size, count) => `${count === 1 ? 'One change' : `Each of these ${whole(count)} changes`}${
    size > 1 ? `, of ${counted(size).toLowerCase()} answers at once,` : ''} would overturn the verdict; nothing smaller would.`,
  for: (phrase) => `What would have to be true for ${phrase}?`,
  forNone: {
    more_than_four: 'At least five other answers.',
    impossible: 'Nothing that can change would make it win.',
    not_searched: 'There are too many answers to search them all.',
  },
  boxes: (added, removed) => [added.length ? `tick ${allOf(added)}` : '', removed.length ? `untick ${allOf(removed)}` : '']
    .filter(Boolean).join('; '),
  fixed: 'Cannot change',
  fixedOf: (title) => `The answer to ${title} is a fact that cannot change`,
  method: 'All sets of other answers are searched, the smallest first; open questions stay open. Answers that you marked “cannot change” are left as they are. In a list of boxes, the fewest that reach the other result are named.',
};

export const reasons = {
  title: 'Enough on their own',
  finding: (n) => `${counted(n)} ${plural(n, 'answer forces', 'answers force')} this advice`,
  findings: { not_settled: 'nothing forces it yet', not_computed: 'too many answers to search' },
  force: (n, phrase, others) => `${n === 1 ? 'One of your answers forces' : `${counted(n)} of your answers force`} ${phrase}${
    others ? `, whatever the other ${plural(others, 'answer turns', `${counted(others).toLowerCase()} turn`)} out to be` : ''}:`,
  others: (n) => `${whole(n)} other ${plural(n, 'set', 'sets')} of answers ${plural(n, 'does', 'do')} it too`,
  not_settled: 'Nothing you have answered forces it yet: the open questions can still change it.',
  not_computed: 'There are too many answers to search every set of them.',
  method: 'A smallest set of your answers that keeps this way first, however everything else is answered. Logicians call it a sufficient reason (Shih, Choi and Darwiche, 2018). Exact.',
};

export const steelman = {
  title: (phrase) => `The best case for ${phrase}`,
  finding: (n, tenths) => (n ? `${counted(n).toLowerCase()} ${plural(n, 'answer', 'answers')}, ${figure.tenths(tenths)} points` : 'no answer speaks for it'),
  none: 'None of your answers speaks for it more than for the winner.',
  answers: 'What speaks for it among your answers:',
  falls: (lead) => (lead > 0 ? `If the open questions go its way, the lead falls to ${points(lead).toLowerCase()}; it never falls to zero.`
    : 'If the open questions go its way, it draws level or wins.'),
};

export const weights = {
  title: 'Weights',
  how: 'How this is worked out',
  howHint: 'exact ranges',
  lead: 'Move a weight. The verdict stands in the shaded part of each track.',
  leadTie: 'Move a weight. In a tie any change can tip it.',
  table: 'Weights of the questions, and where the verdict stands',
  of: (title) => `Weight of ${title}`,
  number: (half) => whole(half / 2),
  open: 'open, counts for nothing yet',
  off: 'off',
  any: 'stands at any weight',
  upTo: (most, names) => `stands up to ${whole(most / 2)}, then ${oneOf(names)}`,
  from: (least, names) => `stands from ${whole(least / 2)} up; below it ${oneOf(names)}`,
  between: (least, most, below, above) => `stands from ${whole(least / 2)} to ${whole(most / 2)}; below it ${oneOf(below)}, above it ${oneOf(above)}`,
  spoken: (half, stands) => `${whole(half / 2)}, ${stands}`,
  usual: 'Back to the usual weights',
  equal: 'All equal',
  tick: 'small mark: the usual weight',
  method: 'The range of one weight with all others as they are is exact. For all at once, the weights that help the winner shrink by the factor while those that hurt it grow by it. Related: Barron and Schmidt (1988).',
};

export const weightings = {
  holds: (of) => `Holds in ${of} of 100 ways to weigh the questions`,
  first: (name, of) => `${name} comes first in ${of} of 100 ways to weigh the questions`,
  strip: (name, of) => `${name} ${of}`,
  title: 'If the weights are unsure',
  finding: (name, of) => `${name} leads in ${of} of 100 ways to weigh`,
  allAtOnce: (hundredths, name) => (hundredths >= 1000 ? `All weights at once may be wrong by a factor of ten or more, up or down, before ${name} draws level.`
    : `All weights at once may be wrong by a factor of ${whole(hundredths / 100)}, up or down, before ${name} can draw level.`),
  allNever: 'No weights at all could change the order: none of your answers speaks against the winner.',
  lead: 'Of every 100 ways to weigh the answered questions, how many put each first, second and so on.',
  rank: (n) => ['first', 'second', 'third', 'fourth'][n] ?? `${whole(n + 1)}th`,
  alternative: 'Way',
  pair: (winner, rival, share) => `${winner} beats ${rival} in ${share} of 100 ways to weigh the questions;`,
  inOrder: (share) => `in ${share} of 100 if only the order of the weights is as you have it.`,
  tooManyOrders: 'too many weights are equal to say how much their order alone decides.',
  notYet: 'Answer two questions to see how much depends on their weights.',
  method: (samples, width) => `All ways to share a total weight among the answered questions count the same; your own weights play no part here, except that a question switched off is left out. Beating another is exact (Varsi, 1973); the ranks are counted over ${whole(samples)} fixed weightings (SMAA-2, Lahdelma and Salminen, 2001), so they are about right: within ${whole(width)} of 100. `,
};

export const methodName = 'How this is worked out';
