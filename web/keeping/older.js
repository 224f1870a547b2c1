/**
 * Where older pages keep what is said in them, another database and an entry in localStorage. These stay theirs: every page
 * takes over what was said there since the last one looked.
 */
import { allowed } from './allowed.js';
import { lookInto } from './database.js';
import { asEntry } from './entry.js';

/** More than an older page kept. */
const MOST = 500;

/** @returns {Promise<{entries: import('./entry.js').Entry[], startedOver: boolean}>} in the order of their clocks, as far as they tell one */
export async function olderPages(packId) {
  const key = `crossroads/${packId}`;
  const last = allowed(() => JSON.parse(localStorage.getItem(key)), null);
  const kept = await lookInto(`crossroads-${packId}`, 'assessments', MOST).catch(() => []);
  const entries = [...kept.map(asEntry), asEntry(last)].filter(Boolean).sort((a, b) => a.time - b.time);
  return { entries, startedOver: allowed(() => localStorage.getItem(`${key}/fresh`) !== null, false) };
}
