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
 * @param {{payload: string | null, block: string, stored: string}} texts
 * @returns {Promise<{own: object, linked: object | null, notices: object[]}>} `own` is this person's assessment,
 * `linked` the one that an address brought, which goes on top of it
 */
export async function openAssessment(core, blank, { payload, block, stored }) {
  const notices = [];
  const saved = await read(core, 'page', block, notices);
  const kept = await read(core, 'browser', stored, notices);
  const own = choose(saved, kept) ?? { assessment: blank, findings: [] };
  const linked = payload === null ? null : await readLink(core, payload, notices);
  const { findings } = linked ?? own;
  if (findings.length) notices.push({ kind: 'outdated', findings });
  return { own: own.assessment, linked: linked?.assessment ?? null, notices };
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

/** Of two copies of one assessment the later; of different ones the page's own. */
function choose(saved, kept) {
  const [first, second] = [saved, kept].filter((one) => one && !isBlank(one.assessment));
  if (!first || !second || first.assessment.id !== second.assessment.id) return first;
  return second.assessment.revision > first.assessment.revision ? second : first;
}

/** @returns {Promise<{assessment: object, findings: object[]} | null>} null when there is none to be had */
async function read(core, place, text, notices) {
  if (place !== 'link' && !text.trim()) return null;
  try {
    const result = core.read(text);
    if (result.assessment) return result;
    notices.push({ kind: 'unread', place, findings: result.findings });
  } catch (error) {
    if (!(error instanceof CoreStopped)) throw error;
    await core.restart();
    notices.push({ kind: 'unread', place });
  }
  return null;
}
