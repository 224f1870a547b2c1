/**
 * Which assessment the page opens with: the address first, then the one saved in the page, then this browser's, then
 * a blank one. Whatever cannot be read is told and left out; everything else still opens.
 */
import { CoreStopped } from './core.js';
import { isBlank } from './content.js';
import { decodeLink } from './link.js';

/**
 * @param {import('./core.js').Core} core
 * @param {object} blank an assessment that says nothing
 * @param {{payload: string | null, block: string, entries: object[]}} found in the address, the page and the browser
 * @returns {Promise<{own: object, linked: object | null, notices: object[], unread: string[]}>} `own` is this person's
 * assessment, `linked` the one that an address brought, which goes on top of it; `unread`: entries to set aside
 */
export async function openAssessment(core, blank, { payload, block, entries }) {
  const notices = [];
  const unread = [];
  const saved = await read(core, 'page', block, notices);
  const kept = [];
  for (const { text } of entries) {
    const one = await read(core, 'browser', text, notices);
    if (one) kept.push(one);
    else unread.push(text);
  }
  const { first, others } = choose(saved, kept);
  const own = first ?? { assessment: blank, findings: [] };
  const linked = payload === null ? null : await readLink(core, payload, notices);
  const { findings } = linked ?? own;
  if (findings.length) notices.push({ kind: 'outdated', findings });
  for (const other of others) notices.push({ ...other, calm: true });
  return { own: own.assessment, linked: linked?.assessment ?? null, notices, unread };
}

/** Reads a link; a damaged one becomes a notice. */
export async function readLink(core, payload, notices) {
  let text = '';
  try {
    text = await decodeLink(payload);
  } catch {
    notices.push({ kind: 'unread', place: 'link' });
    return null;
  }
  return read(core, 'link', text, notices);
}

/** Whether two assessments say the same, whoever's they are. */
export function sameContent(one, other) {
  const said = ({ id, revision, ...rest }) => JSON.stringify(rest);
  return said(one) === said(other);
}

/**
 * Of two copies of one assessment the later, wherever it lies; of different ones the page's own. Whichever of the two was
 * not opened is offered.
 */
function choose(saved, kept) {
  const latest = kept.find(({ assessment }) => !isBlank(assessment));
  if (!saved || isBlank(saved.assessment)) return { first: latest, others: [] };
  const same = kept.find(({ assessment }) => assessment.id === saved.assessment.id);
  if (same && same.assessment.revision > saved.assessment.revision) {
    return { first: same, others: sameContent(same.assessment, saved.assessment) ? [] : [{ kind: 'inFile', open: saved.assessment }] };
  }
  const other = latest && latest !== same && !sameContent(latest.assessment, saved.assessment);
  return { first: saved, others: other ? [{ kind: 'inBrowser', open: latest.assessment }] : [] };
}

/** @returns {Promise<{assessment: object, findings: object[]} | null>} null when there is none to be had */
async function read(core, place, text, notices) {
  if (place !== 'link' && !text.trim()) return null;
  try {
    const result = core.read(text);
    if (result.assessment) return result;
    notices.push({ kind: 'unread', place, findings: result.findings, text });
  } catch (error) {
    if (!(error instanceof CoreStopped)) throw error;
    await core.restart();
    notices.push({ kind: 'unread', place, text });
  }
  return null;
}
