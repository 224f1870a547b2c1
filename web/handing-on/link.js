/**
 * An assessment in an address: `#a=` and the JSON, deflated with zlib's checksum (so that damage shows), in base64url. It
 * carries no id: whoever opens it has an assessment of their own. Both ways are bounded: an address can come from anyone.
 */
import { decodeText, fromBase64, toBase64, wellFormed } from '../core/bytes.js';

const MARK = '#a=';
const MOST_CHARACTERS = 64 * 1024;

/** Longer addresses are cut by some mail and chat programs. */
export const MOST_IN_LINK = 8000;
const MOST_BYTES = 256 * 1024;

/** The link's payload in an address's hash, or null: other hashes are places in the page. */
export const payloadIn = (hash) => (hash.startsWith(MARK) ? hash.slice(MARK.length) : null);

const isEmpty = (value) => value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** @returns {Promise<string>} the hash that restores this assessment */
export async function encodeLink({ id, revision, ...assessment }) {
  const said = Object.fromEntries(Object.entries(assessment).filter(([, value]) => !isEmpty(value)));
  const json = new Blob([wellFormed(JSON.stringify(said))]);
  const bytes = await new Response(json.stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  return MARK + toBase64(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * @param {string} payload
 * @returns {Promise<string>} JSON text, for the core to judge
 * @throws when the link is damaged or too large
 */
export async function decodeLink(payload) {
  if (payload.length > MOST_CHARACTERS) throw new RangeError('the link is too long');
  const packed = fromBase64(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decodeText(bytes.subarray(0, length));
    if (length + value.length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('the link holds too much');
    }
    bytes.set(value, length);
    length += value.length;
  }
}
