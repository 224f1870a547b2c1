/** Files as a command takes them: how much there is before it is read, text or a word why not, and what a full disk says. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What a person has to mend or to give: told in lines, without a stack. */
export class Refused extends Error {
  /** @param {string | string[]} lines */
  constructor(lines, options) {
    super([lines].flat().join('\n'), options);
    this.lines = [lines].flat();
  }
}

/** Larger than any pack, assessment, record or saved page. */
const MOST_BYTES = 4 * 1024 * 1024;

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

/** No more than `MOST_BYTES` are ever held, also of what does not end. */
async function readBytes(file) {
  const tooLarge = () => new Refused(`${file}: is larger than ${MOST_BYTES / 1024 / 1024} MB, which nothing that belongs here is`);
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

/** @returns {Promise<string>} the text of a file, without a byte order mark @throws {Refused} */
export async function readText(file) {
  let bytes;
  try {
    bytes = await readBytes(file);
    return fatal().decode(bytes);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw new Refused(cause instanceof TypeError && bytes ? `${file}:${firstThatIsNoText(bytes)}: is not UTF-8 text` : `${file}: ${cause.message}`, { cause });
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
