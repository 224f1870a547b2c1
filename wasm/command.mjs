/** The command of advise.mjs: words in, lines and an exit code out. */
import { door } from '../web/words/index.js';
import { markdownBelow, noText, print, readBytes, readText, Refused, STANDARD_INPUT } from './files.mjs';
import { check, difference, open, verify, watch } from './library.mjs';
import { checkLines, differenceLines, findingLines, verifiedLine, visible, watchedLines } from './report.mjs';
import { asksForALook } from './watch.mjs';

/* global VERSION: the build puts in the version of web/package.json. */

const USAGE = `Usage: node advise.mjs PACK.json ASSESSMENT             prints the advice as JSON
       node advise.mjs together PACK.json ASSESSMENT ASSESSMENT...
                                                        prints as JSON what the differences between 2 to 12 people do,
                                                        by the weights of the first
       node advise.mjs check PACK.json[#SET]            proves what a pack promises
       node advise.mjs difference PACK.json[#SET] PACK.json[#SET]
                                                        counts the checklists that two packs answer differently
       node advise.mjs --verify RECORD.md [PACK.json]   makes a filed record again and compares
       node advise.mjs watch FOLDER [PACK.json] [--json]
                                                        tells what has become of the records below a folder
       node advise.mjs --help | --version

ASSESSMENT is what a person has in hand: answers as JSON, a record, a saved page, a text with a link in it, a restore code.
"-" in place of one file is standard input. SET is the id of one of the pack's sets of judgements; without one it is the first.

That a record matches does not prove who wrote it, or when.

It ends with 0 when all is well; with 1 when the answer is no: check found something, the record does not match, a record asks
for a look, the packs could not be compared; with 2 when a file cannot be read or used or written, or these words are not understood.`;

/** Exit codes. */
const NO = 1;
const NOT_DONE = 2;

const AS_JSON = '--json';

const lines = (list) => list.map(visible).join('\n');

const refuse = (file, findings) => {
  throw new Refused(findingLines(file, findings));
};

async function advisorFor(packFile) {
  const advisor = await open(await readText(packFile));
  const pack = JSON.parse(advisor.findings());
  return pack.usable ? advisor : refuse(packFile, pack.findings);
}

/** The assessment in a file. Complaints about it go to standard error. */
async function taken(advisor, file) {
  const bytes = await readBytes(file);
  const { assessment, findings, refused } = await advisor.take(bytes);
  if (refused === 'no_text') throw new Refused(noText(file, bytes));
  if (refused) throw new Refused(findings.length ? findingLines(file, findings) : `${file}: ${door.refused[refused]}`);
  if (findings.length) console.error(lines(findingLines(file, findings)));
  return assessment;
}

async function advise(packFile, assessmentFile) {
  const advisor = await advisorFor(packFile);
  await print(visible(advisor.advise(JSON.stringify(await taken(advisor, assessmentFile)))));
}

/** What people kept beside their answers would only fill the text. */
async function printTogether(packFile, ...files) {
  const advisor = await advisorFor(packFile);
  const members = [];
  for (const file of files) {
    const { states: _, ...assessment } = await taken(advisor, file);
    members.push({ assessment });
  }
  await print(visible(advisor.together(JSON.stringify({ members }))));
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

const UPHELD = ['matches', 'same advice', 'inputs match'];

/** The text of a pack that can be used; undefined where none is named. */
async function packIn(file) {
  if (!file) return undefined;
  const text = await readText(file);
  const { usable, findings } = JSON.parse((await open(text)).findings());
  return usable ? text : refuse(file, findings);
}

async function printVerified(file, packFile) {
  const verified = await verify(await readText(file), await packIn(packFile));
  await print(visible(`${file}: ${verifiedLine(verified)}`));
  return UPHELD.includes(verified.verdict);
}

/** A file that cannot be read hides none of the others, and is told in the end. */
async function printWatched(folder, ...others) {
  const packText = await packIn(others.find((word) => word !== AS_JSON));
  const records = [];
  const unread = [];
  for (const file of await markdownBelow(folder)) {
    try {
      const watched = await watch(await readText(file), packText);
      if (watched) records.push({ file, ...watched });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      unread.push(...error.lines);
    }
  }
  await print(others.includes(AS_JSON) ? visible(JSON.stringify(records)) : lines(watchedLines(folder, records)));
  if (unread.length) throw new Refused(unread);
  return !records.some(asksForALook);
}

/** Each with how many files it takes. */
const COMMANDS = {
  '--help': [() => print(USAGE), 0],
  '-h': [() => print(USAGE), 0],
  '--version': [() => print(VERSION), 0],
  '--verify': [printVerified, 1, 2],
  together: [printTogether, 3, 13],
  check: [printCheck, 1],
  difference: [printDifference, 2],
  watch: [printWatched, 1, 3],
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
