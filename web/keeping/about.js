/** What lies in the database: entries under their ids, and, under a key of its own, what is known of all of them. Both are a stranger's word. */
import { asEntry } from './entry.js';

/** As much as is ever read of what a stranger may have written. */
const MOST_LISTED = 500;

/** Deletions that are of interest as long as somebody may have the deleted to say. */
const MOST_GONE = 100;

/** No text, as ids are. */
const KEY = 0;

/**
 * @typedef {{order: string[], places: Map<string, string>, gone: Map<string, object>, going: {id: string, revision: number} | null}} About order: ids, the latest
 * first; places: the current decision of each, '' a blank one; gone: of each deleted decision the past, so that nobody who still
 * has it to say brings it back; going: the decision that was told to go next, as it was then
 */

/** @returns {Promise<About>} */
export async function readAbout(objects) {
  const { order, places, gone, going } = await objects.get(KEY) ?? {};
  const map = (it, type) => new Map(Object.entries(it ?? {}).filter((pair) => pair[1] !== null && typeof pair[1] === type).slice(-MOST_LISTED));
  const ids = Array.isArray(order) ? order : await objects.keys(MOST_LISTED);
  return { order: ids.filter((id) => typeof id === 'string').slice(0, MOST_LISTED), places: map(places, 'string'), gone: map(gone, 'object'), going };
}

export function writeAbout(objects, about) {
  objects.put({ ...about, places: Object.fromEntries(about.places), gone: Object.fromEntries([...about.gone].slice(-MOST_GONE)) }, KEY);
}

/** @returns {Promise<import('./entry.js').Entry | null>} null where nothing lies; where no entry does, its text and a past of null */
export async function read(objects, id) {
  const value = await objects.get(id);
  const entry = asEntry(value);
  if (entry?.id === id) return entry;
  return value === undefined ? null : { id, text: typeof value?.text === 'string' ? value.text : '', past: null };
}

export const readAll = async (objects, ids) => (await Promise.all(ids.map((id) => read(objects, id)))).filter(Boolean);

/** Whether what another page said of a decision was deleted with it. */
export function isGone({ gone }, { id, by, revision }) {
  const last = gone.get(id)?.[by];
  return Number.isSafeInteger(last) && last >= revision;
}

/** What was deleted under an id is no longer, as far as this past goes; all of it where nobody can read what is brought back. */
export function comeBack({ gone }, id, past) {
  const left = Object.entries(past ? gone.get(id) ?? {} : {}).filter(([by, revision]) => !(past[by] >= revision));
  gone.delete(id);
  if (left.length) gone.set(id, Object.fromEntries(left));
}

/** What a place shows from now on: a decision that is kept, or '', a blank one. null is no place. */
export function turn(about, place, id) {
  if (place !== null && (id === '' || about.order.includes(id))) about.places.set(place, id);
}

export const first = (id, order) => [id, ...order.filter((it) => it !== id)];
