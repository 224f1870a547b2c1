/**
 * What several people sent: a text in which each has a line with a name and a restore code, or a link, or one of the other things
 * that the door takes. Each piece goes through the one door.
 */
import { normalize } from '../core/bytes.js';
import { take } from './door.js';
import { find } from './find.js';
import { hasLink } from './link.js';

/** @typedef {{name: string, taken: import('./door.js').Taken, line: string}} Piece name: what stands beside it, if anything; line: by which a person finds it */

/** A text of more lines is no list of people, and no longer line has a code. */
const MOST_LINES = 1000;
const MOST_IN_LINE = 400;

/** Into how many words spaces may have cut a code. */
const MOST_WORDS = 12;

/** Fewer letters are none. */
const LEAST_LETTERS = 8;

/** How much of a line is shown. */
const MOST_SHOWN = 60;

/** What stands around a name: quotation marks of mail, bullets, and what parts it from a code; behind it, an address may end. */
const BEFORE = /[\s:;,=|>*\u2022\u2013\u2014-]/;
const BEHIND = /[\s:;,=|*\u2022\u2013\u2014-]/;

/** What was meant for a code, even where none can be read. */
const LIKE_A_CODE = /[\da-z]{4}(?:-[\da-z]{4}){2}|[\da-z]{16}/i;

const shown = (text) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

/** Of a line between two places; without the number that it may have in a list. */
function nameIn(line, from, to) {
  let [start, end] = [from, to];
  while (start < end && BEFORE.test(line[start])) start += 1;
  while (end > start && BEHIND.test(line[end - 1])) end -= 1;
  return line.slice(start, end).replace(/^\d+[.)]\s/, '');
}

/** The code at the end of a line, or at its beginning, and the name beside it; null where nothing looks like one. */
async function codeIn(core, line) {
  const words = line.length > MOST_IN_LINE ? [] : [...line.matchAll(/[^\s:;,=|]+/g)];
  const ends = [0, ...words.map(({ index, 0: word }) => index + word.length)];
  let refused = null;
  for (let count = 1; count <= Math.min(words.length, MOST_WORDS); count += 1) {
    for (const from of new Set([words.length - count, 0])) {
      const code = words.slice(from, from + count).map(([word]) => word).join('-');
      if (code.replace(/[^\da-z]/gi, '').length < LEAST_LETTERS) continue;
      const name = from ? nameIn(line, 0, ends[from]) : nameIn(line, ends[count], line.length);
      const taken = await take(core, code, { code: true });
      if (taken.assessment) return { name, taken };
      if (LIKE_A_CODE.test(code)) refused ??= { name, taken };
    }
  }
  return refused;
}

/** What stands before a link on its line. */
function nameBeforeLink(line) {
  const [address] = [...line.matchAll(/\S+/g)].filter(([word]) => word.includes('://') || hasLink(word));
  return nameIn(line, 0, address?.index ?? 0).replace(/[<([]$/, '');
}

/** @returns {Promise<Piece[]>} in the order of the lines; what holds nothing that could be meant is passed over */
async function fromLines(core, text) {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim());
  const pieces = [];
  let link = null; // mail programs break its line
  const close = async () => {
    if (link) pieces.push({ name: nameBeforeLink(link[0]), taken: await take(core, link.join('\n')), line: shown(link[0].trim()) });
    link = null;
  };
  for (const line of lines.slice(0, MOST_LINES)) {
    if (hasLink(line)) {
      await close();
      link = [line];
      continue;
    }
    const found = await codeIn(core, line);
    if (link && !found?.taken.assessment) link.push(line);
    else if (found) {
      await close();
      pieces.push({ ...found, line: shown(line.trim()) });
    }
  }
  await close();
  if (lines.length > MOST_LINES) pieces.push({ name: '', taken: await take(core, ''), line: shown(lines[MOST_LINES].trim()) });
  return pieces;
}

/** @param {object} core as the door wants it @param {string} given @returns {Promise<Piece[]>} at least one */
export async function takeMany(core, given) {
  const text = normalize(given).trim();
  const pieces = find(text) ? [] : await fromLines(core, text);
  return pieces.length ? pieces : [{ name: '', taken: await take(core, text, { code: true }), line: shown(text.split('\n')[0]) }];
}
