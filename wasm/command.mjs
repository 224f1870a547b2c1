/** The command of advise.mjs: words in, lines and an exit code out. */
import { door } from '../web/words/index.js';
import { markdownBelow, noText, print, readBytes, readText, Refused, STANDARD_INPUT } from './files.mjs';
import { check, defaultPack, difference, open, verify, watch } from './library.mjs';
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

With --rules FILE every one of these is under the rules of a house in that file: what is advised, proved, made again or would be
advised today. difference puts the second pack under them, and the first under those of --rules-before FILE.

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

/** A pack that can be used, and the rules of a house over it. Complaints about rules that are in force nevertheless go to standard error. */
async function used(packText, packFile, rulesFile) {
  const advisor = await open(packText);
  const { usable, findings } = JSON.parse(advisor.findings());
  if (!usable) refuse(packFile, findings);
  if (!rulesFile) return { advisor, rulesText: '', complaints: 0 };
  const rulesText = await readText(rulesFile) || ' '; // an empty file is no document
  const decreed = JSON.parse(advisor.decree(rulesText));
  if (!decreed.rules) refuse(rulesFile, decreed.findings);
  if (decreed.findings.length) console.error(lines(findingLines(rulesFile, decreed.findings)));
  return { advisor, rulesText, complaints: decreed.findings.length };
}

const advisorFor = async (packFile, rulesFile) => (await used(await readText(packFile), packFile, rulesFile)).advisor;

/** The assessment in a file. Complaints about it go to standard error. */
async function taken(advisor, file) {
  const bytes = await readBytes(file);
  const { assessment, findings, refused } = await advisor.take(bytes);
  if (refused === 'no_text') throw new Refused(noText(file, bytes));
  if (refused) throw new Refused(findings.length ? findingLines(file, findings) : `${file}: ${door.refused[refused]}`);
  if (findings.length) console.error(lines(findingLines(file, findings)));
  return assessment;
}

async function advise({ rules }, packFile, assessmentFile) {
  const advisor = await advisorFor(packFile, rules);
  await print(visible(advisor.advise(JSON.stringify(await taken(advisor, assessmentFile)))));
}

/** What people kept beside their answers would only fill the text. */
async function printTogether({ rules }, packFile, ...files) {
  const advisor = await advisorFor(packFile, rules);
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

async function printCheck({ rules }, word) {
  const { file, judgement } = packOf(word);
  const packText = await readText(file);
  const { rulesText, complaints } = rules ? await used(packText, file, rules) : { rulesText: '', complaints: 0 };
  const checked = JSON.parse(await check(packText, judgement, rulesText));
  if (!checked.usable) refuse(word, checked.findings);
  await print(lines(checkLines(rules ? `${word} under ${rules}` : word, checked)));
  return checked.findings.length + complaints === 0;
}

async function printDifference({ rules, before }, a, b) {
  const sides = [[a, before], [b, rules]].map(([word, rulesFile]) => ({ ...packOf(word), rulesFile }));
  for (const side of sides) {
    side.packText = await readText(side.file);
    side.rulesText = side.rulesFile ? (await used(side.packText, side.file, side.rulesFile)).rulesText : '';
  }
  const [one, other] = sides;
  const told = JSON.parse(await difference(one.packText, other.packText, one.judgement, other.judgement, one.rulesText, other.rulesText));
  if (!told.usable) throw new Refused([...findingLines(a, told.a.findings), ...findingLines(b, told.b.findings)]);
  await print(lines(differenceLines({ a: before ? `${a} under ${before}` : a, b: rules ? `${b} under ${rules}` : b }, told.difference)));
  return told.difference.compared.every(({ differing }) => differing !== null);
}

const UPHELD = ['matches', 'same advice', 'inputs match'];

/** What a record is judged by: the pack that is named, else the default one, and the rules. */
async function judgedBy(packFile, rulesFile) {
  const packText = packFile ? await readText(packFile) : defaultPack;
  const { rulesText } = await used(packText, packFile, rulesFile);
  return { packText, rulesText };
}

async function printVerified({ rules }, file, packFile) {
  const { packText, rulesText } = await judgedBy(packFile, rules);
  const verified = await verify(await readText(file), packText, rulesText);
  await print(visible(`${file}: ${verifiedLine(verified)}`));
  return UPHELD.includes(verified.verdict);
}

/** A file that cannot be read hides none of the others, and is told in the end. */
async function printWatched({ rules }, folder, ...others) {
  const { packText, rulesText } = await judgedBy(others.find((word) => word !== AS_JSON), rules);
  const records = [];
  const unread = [];
  for (const file of await markdownBelow(folder)) {
    try {
      const watched = await watch(await readText(file), packText, undefined, rulesText);
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

const OPTIONS = { '--rules': 'rules', '--rules-before': 'before' };

/** The words, and the files of rules that stand among them. */
function optionsIn(words) {
  const options = {};
  const others = [];
  for (let at = 0; at < words.length; at += 1) {
    const option = OPTIONS[words[at]];
    if (!option) others.push(words[at]);
    else if (option in options || at + 1 === words.length) throw new Refused([`"${words[at]}" takes one file.`, ...USAGE.split('\n')]);
    else options[option] = words[at += 1];
  }
  if (options.before && others[0] !== 'difference') throw new Refused(['"--rules-before" belongs to difference.', ...USAGE.split('\n')]);
  if (options.rules && COMMANDS[others[0]]?.[1] === 0) throw new Refused([`"--rules" says nothing to ${others[0]}.`, ...USAGE.split('\n')]);
  return [options, others];
}

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
    const [options, others] = optionsIn(words);
    const [act, files] = understand(others);
    if ([...files, ...Object.values(options)].filter((word) => packOf(word).file === STANDARD_INPUT).length > 1) throw new Refused('Standard input can stand for one file only.');
    return (await act(options, ...files)) === false ? NO : 0;
  } catch (error) {
    const told = error instanceof Refused ? error.lines : ['This should not happen.', ...error.stack.split('\n')];
    if (told.length) console.error(lines(told));
    return NOT_DONE;
  }
}
