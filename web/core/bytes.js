/** How bytes become text, and text what the core takes: one rule each, for every way into the page. */

/**
 * Bytes from outside as text: valid UTF-8 or nothing, one byte order mark dropped.
 * @param {Uint8Array} bytes
 * @returns {string}
 * @throws {TypeError} when the bytes are not UTF-8
 */
export function decodeText(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Text with lone surrogates replaced: what the core takes as UTF-8. Node 18 has no toWellFormed. */
export const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed()
  : new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)));

/**
 * Text in one form, however its accents were put together (Unicode's normal form C). Where more marks than any script needs
 * stand in a row it is left as it is (UAX 15 calls 30 stream-safe): the time to order them grows with their square.
 */
export function normalize(text) {
  const whole = wellFormed(text);
  return /[\u0300-\uffff]/.test(whole) && !/\p{M}{31}/u.test(whole) ? whole.normalize('NFC') : whole;
}

/** Text that was typed, as the core accepts it: without NUL, and without half a character, of which the rest is on its way. */
export const typed = (field) => field.value.replace(/[\0\p{Cs}]/gu, '');

/** Base64 as bytes; a saved page may have wrapped the text. */
export function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text.replace(/\s+/g, ''));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * Bytes as letters that HTML and every way to save a page leave alone: each byte is the character 40 further on, and 256
 * more where that would be no letter. The commonest bytes of a wasm file become ASCII, and what compresses a page sees
 * through it; base64 hides them. In front stands a checksum. Only the build writes it.
 */
export function toLetters(bytes) {
  let letters = '';
  for (const byte of bytes) {
    const code = byte + 40;
    letters += String.fromCharCode(code > 126 || code === 60 ? code + 256 : code); // 60 is "<"
  }
  return `${checksum(bytes)} ${letters}`;
}

/**
 * The bytes again; a saved page may have wrapped the text.
 * @throws {RangeError} when a letter is missing or another
 */
export function fromLetters(text) {
  const [sum, ...lines] = text.trim().split(/\s+/);
  const letters = lines.join('');
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at) - 40;
  if (checksum(bytes) !== Number(sum)) throw new RangeError('the letters are damaged');
  return bytes;
}

/** @param {Uint8Array} bytes */
export function checksum(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) sum = (Math.imul(sum, 31) + bytes[at]) >>> 0;
  return sum;
}

/** Bytes as base64, in pieces: a call takes only so many arguments. */
export function toBase64(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
