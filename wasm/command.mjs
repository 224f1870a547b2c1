/** The command of advise.mjs: words in, lines and an exit code out. */
import { door } from '../web/words/index.js';
import { markdownBelow, noText, print, readBytes, readText, Refused, STANDARD_INPUT } from './files.mjs';
import { check, defaultPack, difference, open, verify, watch } from './library.mjs';
import { checkLines, differenceLines, findingLines, verifiedLine, visible, watchedLines } from './report.mjs';
import { asksForALook } from './watch.mjs';

/* global VERSION: the build puts in the version of web/package.json. */

const USAGE = `Usage: node advise.mjs PACK.json ASSESSMENT [--rules RULES.json]
                                                        prints the advice as JSON
       node advise.mjs together PACK.json ASSESSMENT ASSESSMENT...
                                                        prints as JSON what the differences between 2 to 12 people do,
                                                        by the weights of the first
       node advise.mjs check PACK.json[#SET]            proves what a pack promises
       node advise.mjs difference PACK.json[#SET] PACK.json[#SET]
                                                        counts the checklists that two packs answer differently;
                                                        --rules is for the second, --rules-before for the first
       node advise.mjs --verify RECORD.md [PACK.json]   makes a filed record again and compares
       node advise.mjs watch FOLDER [PACK.json] [--json]
                                                        tells what has become of the records below a folder
       node advise.mjs --help | --version

ASSESSMENT is what a person has in hand: answers as JSON, a record, a saved page, a text with a link in it, a restore code.
RULES are rules of a house, as the page writes them: --rules puts any of the above under them. "-" in place of one file is
standard input. SET is the id of one of the pack's sets of judgements; without one it is the first.

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

/** What is wrong is told on standard error, and keeps nothing else from being done. */
const complain = (file, findings) => findings.length && console.error(lines(findingLines(file, findings)));

async function advisorFor(packFile, rulesFile) {
  return (await under(await readText(packFile), packFile, rulesFile)).advisor;
}

/** A pack that can be used under rules of a house, if a file of such is named; what does not fit of these is told. */
async function under(packText, packFile, rulesFile) {
  const advisor = await open(packText);
  const pack = JSON.parse(advisor.findings());
  if (!pack.usable) refuse(packFile, pack.findings);
  if (!rulesFile) return { advisor, rulesText: '', findings: [] };
  const rulesText = await readText(rulesFile) || ' '; // an empty file is no document
  const { rules, findings } = JSON.parse(advisor.decree(rulesText));
  if (!rules) refuse(rulesFile, findings);
  complain(rulesFile, findings);
  return { advisor, rulesText, findings };
}

/** The assessment in a file. Complaints about it go to standard error. */
async function taken(advisor, file) {
  const bytes = await readBytes(file);
  const { assessment, findings, refused } = await advisor.take(bytes);
  if (refused === 'no_text') throw new Refused(noText(file, bytes));
  if (refused) throw new Refused(findings.length ? findingLines(file, findings) : `${file}: ${door.refused[refused]}`);
  complain(file, findings);
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
  const { rulesText, findings } = rules ? await under(packText, file, rules) : { rulesText: '', findings: [] };
  const checked = JSON.parse(await check(packText, judgement, rulesText));
  if (!checked.usable) refuse(word, checked.findings);
  await print(lines(checkLines(named(word, rules), checked)));
  return checked.findings.length === 0 && findings.length === 0;
}

/** A pack as it is called in what is printed. */
const named = (word, rules) => (rules ? `${word} under ${rules}` : word);

async function printDifference({ rules, before }, a, b) {
  const [one, other] = [packOf(a), packOf(b)];
  const [oneText, otherText] = [await readText(one.file), await readText(other.file)];
  const { rulesText: earlier } = before ? await under(oneText, one.file, before) : { rulesText: '' };
  const { rulesText } = rules ? await under(otherText, other.file, rules) : { rulesText: '' };
  const told = JSON.parse(await difference(oneText, otherText, one.judgement, other.judgement, earlier, rulesText));
  if (!told.usable) throw new Refused([...findingLines(a, told.a.findings), ...findingLines(b, told.b.findings)]);
  await print(lines(differenceLines({ a: named(a, before), b: named(b, rules) }, told.difference)));
  return told.difference.compared.every(({ differing }) => differing !== null);
}

const UPHELD = ['matches', 'same advice', 'inputs match'];

/** The texts of a pack that can be used, the default one where none is named, and of rules that can be. */
async function textsIn(packFile, rulesFile) {
  const packText = packFile ? await readText(packFile) : defaultPack;
  return { packText, rulesText: (await under(packText, packFile, rulesFile)).rulesText };
}

async function printVerified({ rules }, file, packFile) {
  const { packText, rulesText } = await textsIn(packFile, rules);
  const verified = await verify(await readText(file), packText, rulesText);
  await print(visible(`${file}: ${verifiedLine(verified)}`));
  return UPHELD.includes(verified.verdict);
}

/** A file that cannot be read hides none of the others, and is told in the end. */
async function printWatched({ rules }, folder, ...others) {
  const { packText, rulesText } = await textsIn(others.find((word) => word !== AS_JSON), rules);
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

/** Options that name a file. */
const OPTIONS = { '--rules': 'rules', '--rules-before': 'before' };

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

/** The files that options name, and the other words; none where such a file is missing or named twice. */
function withOptions(words) {
  const options = {};
  const rest = [];
  for (let i = 0; i < words.length; ++i) {
    const option = OPTIONS[words[i]];
    if (option && (option in options || ++i === words.length)) return [{}, []];
    if (option) options[option] = words[i];
    else rest.push(words[i]);
  }
  return [options, rest];
}

function understand(words) {
  const [options, [first, ...rest]] = withOptions(words);
  const [act, least, most = least] = COMMANDS[first] ?? [];
  const allowed = least > 0 || !Object.keys(options).length;
  if (act && rest.length >= least && rest.length <= most && allowed && (!options.before || act === printDifference)) return [act, options, rest];
  const isFile = !first?.startsWith('-') || first === STANDARD_INPUT;
  if (!act && isFile && rest.length === 1 && !options.before) return [advise, options, [first, ...rest]];
  throw new Refused([...(isFile || act ? [] : [`"${first}" is not understood.`]), ...USAGE.split('\n')]);
}

/** @param {string[]} words @returns {Promise<number>} the exit code */
export async function command(words) {
  try {
    const [act, options, files] = understand(words);
    if ([...files, ...Object.values(options)].filter((word) => packOf(word).file === STANDARD_INPUT).length > 1) throw new Refused('Standard input can stand for one file only.');
    return (await act(options, ...files)) === false ? NO : 0;
  } catch (error) {
    const told = error instanceof Refused ? error.lines : ['This should not happen.', ...error.stack.split('\n')];
    if (told.length) console.error(lines(told));
    return NOT_DONE;
  }
}
