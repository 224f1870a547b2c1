/** The command of advise.mjs: words in, lines and an exit code out. */
import { door } from '../web/words/index.js';
import { noText, print, readBytes, readText, Refused, STANDARD_INPUT } from './files.mjs';
import { check, difference, open, verify } from './library.mjs';
import { checkLines, differenceLines, findingLines, visible } from './report.mjs';

/* global VERSION: the build puts in the version of web/package.json. */

const USAGE = `Usage: node advise.mjs PACK.json ASSESSMENT             prints the advice as JSON
       node advise.mjs check PACK.json[#SET]            proves what a pack promises
       node advise.mjs difference PACK.json[#SET] PACK.json[#SET]
                                                        counts the checklists that two packs answer differently
       node advise.mjs --verify RECORD.md [PACK.json]   makes a filed record again and compares
       node advise.mjs --help | --version

ASSESSMENT is what a person has in hand: answers as JSON, a record, a saved page, a text with a link in it, a restore code.
"-" in place of one file is standard input. SET is the id of one of the pack's sets of judgements; without one it is the first.

It ends with 0 when all is well; with 1 when the answer is no: check found something, the record does not match, the packs
could not be compared; with 2 when a file cannot be read or used or written, or these words are not understood.`;

/** Exit codes. */
const NO = 1;
const NOT_DONE = 2;

const lines = (list) => list.map(visible).join('\n');

const refuse = (file, findings) => {
  throw new Refused(findingLines(file, findings));
};

/** Complaints about the assessment go to standard error. */
async function advise(packFile, assessmentFile) {
  const advisor = await open(await readText(packFile));
  const pack = JSON.parse(advisor.findings());
  if (!pack.usable) refuse(packFile, pack.findings);

  const bytes = await readBytes(assessmentFile);
  const { assessment, findings, refused } = await advisor.take(bytes);
  if (refused === 'no_text') throw new Refused(noText(assessmentFile, bytes));
  if (refused) throw new Refused(findings.length ? findingLines(assessmentFile, findings) : `${assessmentFile}: ${door.refused[refused]}`);
  if (findings.length) console.error(lines(findingLines(assessmentFile, findings)));
  await print(visible(advisor.advise(JSON.stringify(assessment))));
}

/** A pack's file and the id of a set of its judgements, if one is named. */
function packOf(word) {
  const [, file, judgement] = word.match(/^(.+\.json|-)#([a-z0-9-]+)$/) ?? [word, word, ''];
  return { file, judgement };
}

async function printCheck(word) {
  const { file, judgement } = packOf(word);
  const checked = JSON.parse(await check(await readText(file), judgement));
  if (!checked.usable) refuse(word, checked.findings);
  await print(lines(checkLines(word, checked)));
  return checked.findings.length === 0;
}

async function printDifference(a, b) {
  const [one, other] = [packOf(a), packOf(b)];
  const told = JSON.parse(await difference(await readText(one.file), await readText(other.file), one.judgement, other.judgement));
  if (!told.usable) throw new Refused([...findingLines(a, told.a.findings), ...findingLines(b, told.b.findings)]);
  await print(lines(differenceLines({ a, b }, told.difference)));
  return told.difference.compared.every(({ differing }) => differing !== null);
}

const VERDICTS = {
  matches: () => 'matches: the record says what its inputs lead to',
  'inputs match': () => 'the inputs match; the sentences are an earlier version\'s and are not judged',
  edited: (line) => (line ? `edited: line ${line} is not what its inputs lead to` : 'edited: the inputs are not those of its digest'),
  'other pack': () => 'made with another pack: give that pack as well',
  'no record': () => 'is no record: it does not end with the JSON block of one',
};

async function printVerified(file, packFile) {
  const { verdict, line } = await verify(await readText(file), packFile && await readText(packFile));
  await print(visible(`${file}: ${VERDICTS[verdict](line)}`));
  return ['matches', 'inputs match'].includes(verdict);
}

/** Each with how many files it takes. */
const COMMANDS = {
  '--help': [() => print(USAGE), 0],
  '-h': [() => print(USAGE), 0],
  '--version': [() => print(VERSION), 0],
  '--verify': [printVerified, 1, 2],
  check: [printCheck, 1],
  difference: [printDifference, 2],
};

function understand([first, ...rest]) {
  const [act, least, most = least] = COMMANDS[first] ?? [];
  if (act && rest.length >= least && rest.length <= most) return [act, rest];
  const isFile = !first?.startsWith('-') || first === STANDARD_INPUT;
  if (!act && isFile && rest.length === 1) return [advise, [first, ...rest]];
  throw new Refused([...(isFile || act ? [] : [`"${first}" is not understood.`]), ...USAGE.split('\n')]);
}

/** @param {string[]} words @returns {Promise<number>} the exit code */
export async function command(words) {
  try {
    const [act, files] = understand(words);
    if (files.filter((word) => packOf(word).file === STANDARD_INPUT).length > 1) throw new Refused('Standard input can stand for one file only.');
    return (await act(...files)) === false ? NO : 0;
  } catch (error) {
    const told = error instanceof Refused ? error.lines : ['This should not happen.', ...error.stack.split('\n')];
    if (told.length) console.error(lines(told));
    return NOT_DONE;
  }
}
