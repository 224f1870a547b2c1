/**
 * What is kept of an assessment beside its text: which page said it when, and what that page knew of. So two entries of one
 * assessment tell whether one goes on from the other, in whichever order they come back.
 */

/** How keys begin under which lies what could not be read. */
export const ASIDE = 'aside:';

/** More than any assessment has; longer text is not even parsed. */
const MOST_CHARACTERS = 512 * 1024;

/**
 * @typedef {Object<string, number>} Past the latest revision that is in it of each page that said something: a version
 * vector (Parker and others, 1983)
 * @typedef {{id: string, revision: number, text: string, time: number, by: string, past: Past}} Entry by: which page said
 * it last, from its opening on
 */

/** As many pages as anyone opens before the first of them is of no interest. */
const MOST_PAST = 50;

/** A time to come is no reason to be the latest: the clock, or whoever wrote this, is wrong. @returns {Entry | null} */
export function asEntry(value) {
  try {
    const { text, time, by = '', past = {} } = value;
    const { id, revision } = JSON.parse(text.length > MOST_CHARACTERS ? '' : text);
    const then = typeof time === 'number' && time <= Date.now() ? time : 0;
    const pages = Object.entries(past).filter((page) => Number.isInteger(page[1])).slice(-MOST_PAST);
    const entry = { id, revision, text, time: then, by, past: Object.fromEntries([...pages, [by, revision]]) };
    return [id, by].every((it) => typeof it === 'string') && Number.isInteger(revision) ? entry : null;
  } catch {
    return null;
  }
}

/** The same of an entry as JSON. */
export function parseEntry(json) {
  try {
    return asEntry(JSON.parse(json.length > 2 * MOST_CHARACTERS ? '' : json));
  } catch {
    return null;
  }
}

/** What an entry is to the one that is kept: 'in' it, 'after' it, or 'apart', where neither page knew of the other. */
export function relation(entry, kept) {
  if (!kept) return 'after';
  if (kept.text === entry.text || kept.past[entry.by] >= entry.revision) return 'in';
  return entry.past[kept.by] >= kept.revision ? 'after' : 'apart';
}

export const renamed = (entry, id) => ({ ...entry, id, text: JSON.stringify({ ...JSON.parse(entry.text), id }) });

/** Of what the database holds: the entries, latest first, and the text of what is none. */
export function sorted(kept) {
  const found = { entries: [], unread: [] };
  for (const [key, value] of kept) {
    if (String(key).startsWith(ASIDE)) continue;
    const entry = asEntry(value);
    if (entry && entry.id === key) found.entries.push(entry);
    else found.unread.push(textOf(value));
  }
  found.entries.sort((a, b) => b.time - a.time);
  return found;
}

export const textOf = (value) => String(value?.text ?? value);
