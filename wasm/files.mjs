/** Files as a command takes them: how much there is before it is read, text or a word why not, and what a full disk says. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { MOST_BYTES } from '../web/handing-on/door.js';
import { door } from '../web/words/index.js';

/** What a person has to mend or to give: told in lines, without a stack. */
export class Refused extends Error {
  /** @param {string | string[]} lines */
  constructor(lines, options) {
    super([lines].flat().join('\n'), options);
    this.lines = [lines].flat();
  }
}

/** By which standard input is called, in place of one file. */
export const STANDARD_INPUT = '-';

const fatal = () => new TextDecoder('utf-8', { fatal: true });

/** Where bytes stop being UTF-8: "line:column", both from 1, in characters. */
function firstThatIsNoText(bytes) {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    try {
      fatal().decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  const lines = fatal().decode(bytes.subarray(0, good), { stream: true }).split('\n');
  return `${lines.length}:${[...lines.at(-1)].length + 1}`;
}

async function allOf(file, tooLarge) {
  if (file !== STANDARD_INPUT && (await stat(file)).size > MOST_BYTES) throw tooLarge();
  const pieces = [];
  let length = 0;
  for await (const piece of file === STANDARD_INPUT ? process.stdin : createReadStream(file)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) throw tooLarge();
  }
  return Buffer.concat(pieces);
}

/** No more than `MOST_BYTES` are ever held, also of what does not end. @throws {Refused} */
export async function readBytes(file) {
  try {
    return await allOf(file, () => new Refused(`${file}: ${door.refused.too_large}`));
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused(`${file}: ${cause.message}`, { cause });
  }
}

/** Folders that hold others' things. */
const LEFT_OUT = /(^|[\\/])(node_modules|\.[^\\/]+)[\\/]/;

/** @returns {Promise<string[]>} the Markdown files below a folder, in order @throws {Refused} */
export async function markdownBelow(folder) {
  try {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((it) => it.isFile());
    const names = entries.map((it) => path.relative(folder, path.join(it.parentPath ?? it.path, it.name)));
    return names.filter((name) => /\.(md|markdown)$/i.test(name) && !LEFT_OUT.test(name)).sort().map((name) => path.join(folder, name));
  } catch (cause) {
    throw new Refused(`${folder}: ${cause.message}`, { cause });
  }
}

/** Why bytes are refused as text, and from where on. */
export const noText = (file, bytes) => `${file}:${firstThatIsNoText(bytes)}: ${door.refused.no_text}`;

/** @returns {Promise<string>} the text of a file, without a byte order mark @throws {Refused} */
export async function readText(file) {
  const bytes = await readBytes(file);
  try {
    return fatal().decode(bytes);
  } catch (cause) {
    throw new Refused(noText(file, bytes), { cause });
  }
}

/** @throws {Refused} when it cannot be written; a reader who has left needs no word */
export const print = (text) => new Promise((resolve, reject) => {
  const failed = (error) => reject(new Refused(error.code === 'EPIPE' ? [] : `standard output: ${error.message}`, { cause: error }));
  process.stdout.once('error', failed);
  process.stdout.write(`${text}\n`, (error) => {
    if (error) failed(error);
    else resolve();
  });
});
