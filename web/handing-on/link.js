/**
 * An assessment in an address: `#a=` and the JSON, deflated with zlib's checksum (so that damage shows), in base64url. It
 * carries no id, place or kept states: whoever opens it has an assessment of their own. Both ways are bounded: an address can come from anyone.
 */
import { decodeText, fromBase64, toBase64, wellFormed } from '../core/bytes.js';
import { saidOf } from '../decision/assessment.js';

const MARK = '#a=';

/** The mark as mail programs, trackers and forms write it: `#` and `=` in percent signs, once or twice, or quoted-printable. */
const MARKS = /(?:#|=23|%(?:25)*23)a(?:=|%(?:25)*3D)(?:3D)?/gi;

const MOST_CHARACTERS = 64 * 1024;

/** Longer addresses are cut by some mail and chat programs. */
export const MOST_IN_LINK = 8000;
const MOST_BYTES = 256 * 1024;

/** In how many places of a text, and over how many breaks in each, a link is looked for. */
const MOST_PLACES = 4;
const MOST_BREAKS = 200;

/** Whether an address's hash is to be opened: others are places in the page. */
export const isLink = (hash) => /^#a(?:=|%3D)/i.test(hash);

export const hasLink = (text) => text.search(MARKS) >= 0;

/** What follows the first marks in a text. */
function* behindMarks(text) {
  const marks = new RegExp(MARKS);
  for (let count = 0; count < MOST_PLACES && marks.test(text); count += 1) yield text.slice(marks.lastIndex, marks.lastIndex + MOST_CHARACTERS);
}

/** @returns {Promise<string>} the hash that restores this assessment */
export async function encodeLink(assessment) {
  const json = new Blob([wellFormed(JSON.stringify(saidOf(assessment)))]);
  const bytes = await new Response(json.stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  return MARK + toBase64(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws when the payload is damaged or holds too much */
async function unpack(payload) {
  const packed = fromBase64(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decodeText(new Uint8Array(await new Blob(pieces).arrayBuffer()));
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('the link holds too much');
    }
    pieces.push(value);
  }
}

/** What a link may have meant, shortest first: mail programs break long lines, and words may follow it. */
function* payloads(text) {
  const character = (_, code) => (code < '8' ? String.fromCharCode(parseInt(code, 16)) : ' '); // a link has none beyond ASCII
  const decoded = text.replace(/=\r?\n/g, '').replace(/%(?:25)*([\da-f]{2})/gi, character);
  const [letters] = /^[\w\s>\u00ad\u200b-\u200d\u2060-]*/.exec(decoded);
  const pieces = letters.split(/[^\w-]+/, MOST_BREAKS).filter(Boolean);
  for (let payload = '', count = 0; count < pieces.length; count += 1) {
    payload += pieces[count];
    yield payload;
    const end = payload.length - /[-_]{0,9}$/.exec(payload.slice(-9))[0].length;
    if (end < payload.length) yield payload.slice(0, end);
  }
}

/**
 * What the first whole link in a text holds; the checksum tells where it ends.
 * @returns {Promise<string | null>} JSON text, for the core to judge; null where every link is damaged or too large
 */
export async function linked(text) {
  for (const behind of behindMarks(text)) {
    for (const payload of payloads(behind)) {
      try {
        return await unpack(payload);
      } catch {
        // It may go on behind the next break.
      }
    }
  }
  return null;
}
