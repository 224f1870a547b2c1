/**
 * The record of a decision as neutral blocks, from which the paper and the Markdown are made. A pure function of the view, so
 * that a program can make it again and compare. A block is {h}, {sub}, {p}, {ul}, {short} (a list of short things) or {table}; texts are plain.
 */
import { house as houseWords, madr, paper as words, together as togetherWords } from '../../words/index.js';
import { verdictWords } from '../verdict.js';
import * as grounds from './grounds.js';
import * as outcome from './outcome.js';
import { together } from './together.js';

/** @typedef {{digest: string, pack: string, code: string, leftOut: string[], date: string}} Marks what identifies the inputs; leftOut: fields that are not in the code */

const titled = (kind) => (title, blocks) => (blocks.length ? [{ [kind]: title }, ...blocks] : []);
const section = titled('h');
const sub = titled('sub');

function head({ assessment: { decision } }, { date }) {
  return { status: decision ? 'accepted' : 'proposed', date: decision?.date || date, by: decision?.by ?? '', review: decision?.review ?? '' };
}

const asked = ({ assessment, content: { pack }, progress }) =>
  [...(assessment.context ? [{ p: assessment.context }] : []), { p: words.asked(pack.question, progress.answered, progress.open) }];

const made = ({ content: { pack }, tool }, marks) => [{ p: words.end(tool, pack.title, pack.version, marks.pack) }, { p: words.code(marks.code, marks.leftOut) },
  { p: words.digest(marks.digest) }];

/** All of it, in the order and with the headings of a Markdown Any Decision Record (MADR 4). */
function asMadr(view, marks, status) {
  return [
    { ul: words.head(status) },
    section(madr.context, asked(view)),
    section(madr.drivers, grounds.answers(view)),
    section(madr.options, outcome.options(view)),
    section(madr.outcome, outcome.decision(view)),
    sub(words.against, outcome.differs(view)),
    sub(togetherWords.title, together(view)),
    sub(madr.consequences, outcome.risks(view)),
    sub(madr.confirmation, [{ p: words.confirm(status.review) }]),
    section(madr.ways, grounds.ways(view).flatMap(({ name, blocks }) => sub(name, blocks))),
    section(madr.more, [
      ...sub(words.revisit, outcome.revisit(view)),
      ...sub(words.trust, outcome.trust(view)),
      ...sub(words.points, grounds.numbers(view)),
      ...sub(houseWords.title, grounds.rules(view)),
      ...sub(words.judgements, grounds.judgements(view)),
      ...sub(words.parts, grounds.parts(view)),
      ...sub(words.signals, grounds.signals(view)),
      ...sub(words.evidence, grounds.evidence(view)),
      ...sub(words.made, made(view, marks)),
    ]),
  ].flat();
}

/** What is read first, on a page of its own. */
const firstPage = (view, status) => [
  [{ ul: words.head(status) }, ...asked(view)],
  section(words.outcome, outcome.decision(view)),
  section(words.against, outcome.differs(view)),
  section(togetherWords.title, together(view)),
  section(words.risks, outcome.risksInShort(view)),
  section(words.options, outcome.options(view)),
  section(words.revisit, outcome.revisit(view)),
  section(words.trust, outcome.trust(view)),
];

/** What that rests on, on two more at most. */
const appendix = (view, marks) => [
  section(words.answers, grounds.answers(view)),
  section(words.points, grounds.numbers(view)),
  section(houseWords.title, grounds.rules(view)),
  section(words.judgements, grounds.judgements(view)),
  section(words.parts, grounds.parts(view)),
  section(words.signals, grounds.signals(view)),
  section(words.evidence, grounds.evidence(view)),
  section(words.made, made(view, marks)),
];

/**
 * @param {object} view
 * @param {Marks} marks
 * @returns {{title: string, status: object, blocks: object[], first: object[][], appendix: object[][]}} blocks: all, in MADR's
 *   order; the same as parts of a paper: what is read first, and what that rests on
 */
export function record(view, marks) {
  const status = head(view, marks);
  const decided = view.assessment.decision && outcome.chosenIn(view).imperative;
  return {
    title: words.title(view.assessment.title, decided || verdictWords(view).sentence),
    status,
    blocks: asMadr(view, marks, status),
    first: firstPage(view, status),
    appendix: appendix(view, marks),
  };
}
