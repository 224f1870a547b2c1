/** Files as they leave the page: what they are called, and how a browser gets them. */
import { today } from '../decision/assessment.js';

/** In characters of up to four bytes: with the day and the ending they stay below the 255 bytes that file systems take. */
const MOST_SLUG = 56;

/** What a name is made of: letters, digits and pictures of every script, with what joins and marks them. */
const APART = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200c\u200d]+/u;

/** What no word begins with: it belongs to a letter that is not there. */
const LOOSE = /^[\p{M}\u200c\u200d]+/u;

/** A file name that every system takes, from the decision's name and the day. */
export function fileName(title, extension) {
  const words = title.toLowerCase().normalize('NFC').split(APART).map((it) => it.replace(LOOSE, '')).filter(Boolean);
  const slug = [...words.join('-')].slice(0, MOST_SLUG).join('').replace(/-$/, '');
  return `${slug || 'crossroads'}-${today()}.${extension}`;
}

/** Hands a file to the browser to keep where it keeps downloads. */
export function download(text, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
