/**
 * Whether a filed record still says what its own inputs lead to. It is made again and its wording compared; one of another
 * version, or with another edition of the pack, is judged by its inputs, its advice and the sum of its own words.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { saidOf } from '../web/decision/assessment.js';
import { membersOf } from '../web/decision/beside.js';
import { Content } from '../web/decision/content.js';
import { valuesOf } from '../web/decision/house.js';
import { FORM, frontMatter, gistOf, toMarkdown } from '../web/decision/record/markdown.js';
import { record } from '../web/decision/record/record.js';
import { wordingOf, wordsOf } from '../web/decision/record/wording.js';
import { progressOf } from '../web/decision/verdict.js';
import { find } from '../web/handing-on/find.js';

/* global VERSION: the build puts in the version of web/package.json. */

/**
 * @typedef {'matches' | 'same advice' | 'inputs match' | 'edited' | 'other pack' | 'other rules' | 'no record'} Verdict matches: made again, word for
 *   word; same advice: another version's or edition's words, unchanged, and its advice is today's; other rules: of a house, words
 *   unchanged, but those in force, or none, advise otherwise; other pack: likewise of the pack, or the first form names another pack; inputs match: of the first form, whose sentences are not judged
 * @typedef {{verdict: Verdict, what: null | 'inputs' | 'advice' | 'words' | 'front matter', line: number | null}} Verified what was
 *   edited, and the first line of the text, from 1, that differs, where one can be named
 */

const verdict = (word, what = null, line = null) => ({ verdict: word, what, line });
const edited = (what, line) => verdict('edited', what, line);

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What stands between the fences of the front matter of a text, and where that ends; '' and 0 where there is none. */
function frontOf(text) {
  const fence = /^---[ \t]*$/gm;
  const opening = fence.exec(text);
  const from = fence.lastIndex;
  const closing = opening && !text.slice(0, opening.index).trim() && fence.exec(text);
  return closing ? { front: text.slice(from, closing.index), end: fence.lastIndex } : { front: '', end: 0 };
}

/** A title as Markdown has it, with a sign in front or a line below. */
const TITLE = /^(?:#[ \t]|.+\n=+[ \t]*$)/gm;

/** Where the record itself begins: nothing in it but its own title is one, and a wiki may have put another above. */
const bodyStart = (text, from) => from + ([...text.slice(from).matchAll(TITLE)].at(-1)?.index ?? 0);

/** Without the line that opens a block of code at the end of a text. */
function beforeFence(text) {
  const end = text.trimEnd();
  const line = end.lastIndexOf('\n') + 1;
  return /^\s*(?:```|~~~)/.test(end.slice(line)) ? end.slice(0, line) : end;
}

/**
 * The text of a record in its parts; null where none is. In front of it and behind it a wiki may have put what it likes.
 * @returns {null | {block: object, said: string, front: string, body: string, skipped: number}} skipped: lines in front of the body
 */
export function parse(given) {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const found = find(text);
  if (found?.kind !== 'record') return null;
  const { from, to } = found.object;
  const before = beforeFence(text.slice(0, from));
  const { front, end } = frontOf(before);
  const start = bodyStart(before, end);
  try {
    const block = JSON.parse(text.slice(from, to));
    if (![1, FORM].includes(block?.record) || typeof block.assessment !== 'object' || !block.assessment) return null;
    return { block, said: JSON.stringify(block.assessment), front, body: before.slice(start), skipped: before.slice(0, start).split('\n').length - 1 };
  } catch {
    return null;
  }
}

const OURS = ['status', 'date', 'decision-makers'];

/** A list is its entries, one after the other. */
const textOf = (node) => (isSeq(node) ? node.items.map(textOf).join(', ') : isScalar(node) ? String(node.value ?? '') : node ? String(node) : '');

/** A minus counts, though else it is markup. */
const valueOf = (text) => wordingOf(text.replaceAll('-', '\u2212'));

/** Whether the front matter says of our fields what it should not. Those that are left out, and fields of others, are its reader's. */
function frontDiffers(front, status) {
  const own = frontMatter(status);
  const { contents, errors } = parseDocument(front, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const fields = isMap(contents) ? contents.items.map(({ key, value }) => [textOf(key).toLowerCase(), valueOf(textOf(value))]) : [];
  return errors.length > 0 || fields.some(([name, value]) => OURS.includes(name) && value !== valueOf(own[name] ?? ''));
}

/** The first line of a text whose wording is not that of the same place in another. */
function differingLine(text, other) {
  const expected = wordsOf(other);
  let at = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) for (const word of wordsOf(line)) if (word !== expected[at++]) return index + 1;
  return at === expected.length ? null : lines.length;
}

/** What a record is made from. */
export function viewOf(advisor, packText, said, day, tool = VERSION) {
  const { assessment } = JSON.parse(advisor.read(said));
  const advice = JSON.parse(advisor.advise(said, day));
  const steps = new Map((advice.steps ?? []).map((step) => [step.step, step]));
  const content = new Content(JSON.parse(packText), {}).taking(assessment?.taken_in);
  const { rules } = advisor;
  if (advice.pack) content.judgeBy(advice.pack.judgement, valuesOf({ advice, rules }));
  const members = assessment && membersOf(assessment);
  const disputed = members && JSON.parse(advisor.together(JSON.stringify({ members: members.map((it) => ({ assessment: it })) }))).together;
  return { advice, assessment, content, disputed, rules, tool, progress: progressOf(advice), stepAdvice: (id) => steps.get(id) };
}

/** Whether a record was made under the rules of the house that are in force; or under none, where none are. */
export function sameRules({ rules }, { assessment, findings }) {
  const named = Boolean(assessment?.rules?.digest);
  return named === Boolean(rules) && !findings.some(({ code }) => code === 'other_rules');
}

/** Whether the digest of a record is that of its inputs under the pack that it names, which need not be this one. */
function inputsHold(advisor, said, { digest }, packDigest) {
  const { id, revision, place, states, others, ...inputs } = JSON.parse(advisor.read(said)).assessment ?? {};
  return advisor.sumOf(`${JSON.stringify(inputs)}\n${packDigest}`) === digest;
}

function verifyFirstForm(block, rules) {
  return rules.some(({ digest, pack }) => pack === block.pack && digest === block.digest) ? verdict('inputs match') : edited('inputs');
}

/**
 * @param {object} advisor of a pack, as open() gives it
 * @param {string} packText
 * @param {string} text the record, as Markdown
 * @returns {Verified}
 */
export function verifyRecord(advisor, packText, text) {
  const parts = parse(text);
  if (!parts) return verdict('no record');
  const { block, said, body, front, skipped } = parts;
  const packDigest = block.record === FORM ? block.pack?.digest : block.pack;
  const { earlier, ...now } = JSON.parse(advisor.digest(said));
  if (!now.digest) return edited('inputs');
  const rules = [now, earlier].filter(({ pack }) => pack === packDigest);
  if (block.record !== FORM) return rules.length ? verifyFirstForm(block, rules) : verdict('other pack');

  const samePack = rules.length > 0;
  if (samePack ? !rules.some(({ digest }) => digest === block.digest) : !inputsHold(advisor, said, block, packDigest)) return edited('inputs');
  if (typeof block.date !== 'string' || !DAY.test(block.date)) return edited('inputs');
  const view = viewOf(advisor, packText, said, block.date);
  const isSame = samePack && sameRules(advisor, JSON.parse(advisor.read(said)));
  if (!view.advice.verdict && (isSame || !advisor.rules)) return edited('advice');
  const sameAdvice = Boolean(view.advice.verdict) && JSON.stringify(gistOf(view.advice)) === JSON.stringify(block.advice); // rules may leave nothing to advise
  if (isSame && !sameAdvice) return edited('advice');

  if (isSame && block.tool === VERSION) {
    const { code, left_out: leftOut } = JSON.parse(advisor.restoreCode(said));
    const marks = { digest: block.digest, pack: packDigest, code, leftOut, date: block.date };
    const made = record(view, marks);
    const again = parse(toMarkdown(made, view, marks, advisor.sumOf));
    const line = differingLine(body, again.body);
    if (line) return edited('words', line + skipped);
    if (frontDiffers(front, made.status)) return edited('front matter', 1);
    const named = block.pack.id === again.block.pack.id && block.pack.version === again.block.pack.version;
    return named && block.words === again.block.words && block.code === code ? verdict('matches') : edited('inputs');
  }
  if (advisor.sumOf(wordingOf(body)) !== block.words) return edited('words');
  const { decision } = saidOf(view.assessment);
  if (frontDiffers(front, { status: decision ? 'accepted' : 'proposed', date: decision?.date || block.date, by: decision?.by })) return edited('front matter', 1);
  return verdict(sameAdvice ? 'same advice' : samePack ? 'other rules' : 'other pack');
}
