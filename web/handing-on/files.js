/** Files as they leave the page: what they are called, and how a browser gets them. */
import { today } from '../decision/assessment.js';

const MOST_SLUG = 80;

/** A file name that every system takes, from the decision's name and the day. */
export function fileName(title, extension) {
  const slug = title.normalize('NFKD').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join('-').slice(0, MOST_SLUG - 11);
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
