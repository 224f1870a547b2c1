/**
 * What is kept of a decision beside its text: which page said it last, and which words of which pages are in it. So two
 * entries of one decision tell whether one goes on from the other, in whichever order and from wherever they come.
 */
import { checksum } from '../core/bytes.js';
import { sameContent } from '../decision/assessment.js';
import { allowed } from './allowed.js';

/** More than any assessment has; longer text is not even parsed. */
const MOST_CHARACTERS = 512 * 1024;

/** As many pages as anyone opens before the first of them is of no interest. */
const MOST_PAST = 50;

/**
 * @typedef {Object<string, number>} Past the latest revision that is in it of each page that said something: a version
 * vector (Parker and others, 1983)
 * @typedef {{id: string, revision: number, text: string, by: string, past: Past, of: string, edited: boolean, time: number}} Entry
 * by: which page said it last, from its opening on; of: the decision that it was parted from; edited: whether a person
 * changed it here; time: when that was, to be read by people alone
 */

/** What a history-less text is told by: whoever goes on from the same one shares this. */
const markOf = (said) => `text-${checksum(new TextEncoder().encode(JSON.stringify(said)))}`;

/** @returns {Entry | null} null for what is none; whatever storage, files and hosts hold is a stranger's word */
export const asEntry = (value) => allowed(() => {
  const { text, by, past, of, edited, time } = value;
  const { id, revision, ...said } = JSON.parse(text.length > MOST_CHARACTERS ? '' : text);
  if (typeof id !== 'string' || !Number.isSafeInteger(revision)) return null;
  const last = typeof by === 'string' && by ? by : markOf(said);
  const pages = Object.entries(past ?? {}).filter(([page, latest]) => page !== last && Number.isSafeInteger(latest)).slice(1 - MOST_PAST);
  return {
    id, revision, text, by: last, past: Object.fromEntries([...pages, [last, revision]]),
    of: typeof of === 'string' ? of : '', edited: edited === true, time: Number.isFinite(time) ? time : 0,
  };
}, null);

/** Whether a later entry has the last word of an earlier one in it. */
export const holds = (later, earlier) => later.past[earlier.by] >= earlier.revision;

/** Whether two say the same: then neither has anything to lose. */
export const saySame = (one, other) => sameContent(JSON.parse(one.text), JSON.parse(other.text));

const revisionOf = (it) => (Number.isSafeInteger(it) ? it : 0);

/** What is in either of two pasts; who said something last stands last, for the first go where there are too many. @returns {Past} */
export function joined(one = {}, other) {
  const pages = [...Object.keys(one).filter((page) => !(page in other)), ...Object.keys(other)];
  return Object.fromEntries(pages.map((page) => [page, Math.max(revisionOf(one[page]), revisionOf(other[page]))]));
}

/** The same under another id. */
export const renamed = (entry, id) => ({ ...entry, id, of: entry.id, text: JSON.stringify({ ...JSON.parse(entry.text), id }) });
