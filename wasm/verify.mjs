/**
 * Whether a filed record still says what its own inputs lead to. It is made again and its wording compared; one of another
 * version, or with another edition of the pack, is judged by its inputs, its advice and the sum of its own words.
 */
import { saidOf } from '../web/decision/assessment.js';
import { Content } from '../web/decision/content.js';
import { FORM, frontMatter, gistOf, toMarkdown } from '../web/decision/record/markdown.js';
import { record } from '../web/decision/record/record.js';
import { wordingOf, wordsOf } from '../web/decision/record/wording.js';
import { find } from '../web/handing-on/find.js';

/* global VERSION: the build puts in the version of web/package.json. */

/**
 * @typedef {'matches' | 'same advice' | 'inputs match' | 'edited' | 'other pack' | 'no record'} Verdict matches: made again, word for
 *   word; same advice: another version's or edition's words, unchanged, and its advice is today's; other pack: words unchanged, but
 *   this pack advises otherwise, or the first form names another pack; inputs match: of the first form, whose sentences are not judged
 * @typedef {{verdict: Verdict, what: null | 'inputs' | 'advice' | 'words' | 'front matter', line: number | null}} Verified what was
 *   edited, and the first line of the text, from 1, that differs, where one can be named
 */

const verdict = (word, what = null, line = null) => ({ verdict: word, what, line });
const edited = (what, line) => verdict('edited', what, line);

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Where the front matter of a text ends; 0 where there is none. */
function frontEnd(text) {
  const fence = /^---[ \t]*\r?$/gm;
  const opening = fence.exec(text);
  const closing = opening && !text.slice(0, opening.index).trim() && fence.exec(text);
  return closing ? fence.lastIndex : 0;
}

/**
 * The text of a record in its parts; null where none is. In front of it and behind it a wiki may have put what it likes.
 * @returns {null | {block: object, said: string, front: string, body: string, skipped: number}} skipped: lines in front of the body
 */
export function parse(given) {
  const text = given.replace(/^\ufeff/, '');
  const found = find(text);
  const fence = found?.kind === 'record' ? text.lastIndexOf('```json', found.from) : -1;
  if (fence < 0) return null;
  const from = fence + '```json'.length;
  const to = text.indexOf('```', from);
  const before = text.slice(0, fence);
  const title = /^#[ \t]/gm;
  title.lastIndex = frontEnd(before);
  const start = title.exec(before)?.index ?? title.lastIndex;
  try {
    const block = JSON.parse(text.slice(from, to < 0 ? text.length : to));
    if (![1, FORM].includes(block?.record) || typeof block.assessment !== 'object' || !block.assessment) return null;
    return { block, said: JSON.stringify(block.assessment), front: before.slice(0, frontEnd(before)), body: before.slice(start), skipped: before.slice(0, start).split(/\r\n|\r|\n/).length - 1 };
  } catch {
    return null;
  }
}

/** What the front matter says of our fields: those that are there. Fields of others are theirs. */
function saidInFront(front) {
  const fields = front.split(/[\r\n]+/).map((line) => /^["']?(status|date|decision-makers)["']?\s*:(.*)$/i.exec(line)).filter(Boolean);
  return fields.map(([, name, value]) => [name.toLowerCase(), wordingOf(textOf(value.trim()).replaceAll('-', '\u2212'))]);
}

function textOf(quoted) {
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted;
  }
}

const frontDiffers = (front, status) => {
  const own = frontMatter(status);
  return saidInFront(front).some(([name, value]) => wordingOf((own[name] ?? '').replaceAll('-', '\u2212')) !== value);
};

/** The first line of a text whose wording is not that of the same place in another. */
function differingLine(text, other) {
  const expected = wordsOf(other);
  let at = 0;
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) for (const word of wordsOf(line)) if (word !== expected[at++]) return index + 1;
  return at === expected.length ? null : lines.length;
}

/** What a record is made from. */
export function viewOf(advisor, packText, said, day, tool = VERSION) {
  const { assessment } = JSON.parse(advisor.read(said));
  const advice = JSON.parse(advisor.advise(said, day));
  const steps = new Map((advice.steps ?? []).map((step) => [step.step, step]));
  const content = new Content(JSON.parse(packText), {}).taking(assessment?.taken_in);
  if (advice.pack) content.judgeBy(advice.pack.judgement);
  return { advice, assessment, content, tool, progress: advice.progress, stepAdvice: (id) => steps.get(id) };
}

/** Whether the digest of a record is that of its inputs under the pack that it names, which need not be this one. */
function inputsHold(advisor, said, { digest }, packDigest) {
  const { id, revision, place, states, ...inputs } = JSON.parse(advisor.read(said)).assessment ?? {};
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
  if (!view.advice.verdict) return edited('advice');
  const sameAdvice = JSON.stringify(gistOf(view.advice)) === JSON.stringify(block.advice);
  if (samePack && !sameAdvice) return edited('advice');

  if (samePack && block.tool === VERSION) {
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
  return verdict(sameAdvice ? 'same advice' : 'other pack');
}
