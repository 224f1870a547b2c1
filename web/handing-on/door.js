/**
 * The one door: what a person, a file, an address, a host or this browser's storage brings becomes an assessment, or a word
 * why not. First its size, then whether it is text, its normal form, what it is; the core alone judges what it says.
 */

import { decodeText, normalize } from '../core/bytes.js';
import { CoreStopped } from '../core/core.js';
import { isBlank } from '../decision/assessment.js';
import { find, findHistory, findRules, onItsLine } from './find.js';
import { hasLink, linked } from './link.js';

/** Larger than any assessment, record or saved page. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** What a restore code and the words around it may take. */
const MOST_IN_CODE = 2000;

/**
 * @typedef {{kind: 'assessment' | 'record' | 'page' | 'link' | 'code' | null, assessment: object | null, findings: object[], refused: string | null, history?: object}} Taken
 * refused: a key of `door.refused` in words/, or null where there is an assessment. Links and codes have no id of their own.
 */

const refusal = (refused, kind = null, findings = []) => ({ kind, assessment: null, findings, refused });

/** A core that stops on it is replaced, so that the next one is judged. */
async function judged(core, kind, method, text) {
  try {
    const { assessment, findings } = core[method](text);
    if (!assessment) return refusal('judged', kind, findings);
    const said = JSON.stringify(assessment);
    const normal = normalize(said); // what was written in escapes is not yet
    return normal === said ? { kind, assessment, findings, refused: null } : await judged(core, kind, 'read', normal);
  } catch (error) {
    if (!(error instanceof CoreStopped)) throw error;
    await core.restart();
    return refusal('stopped', kind);
  }
}

const unnamed = (taken) => (taken.assessment ? { ...taken, assessment: { ...taken.assessment, id: '', revision: 0 } } : taken);

/** @param {string} text after a colon, as in a record's line, or the whole */
const codeIn = (text) => text.slice(text.lastIndexOf(':') + 1);

async function textOf(given) {
  if (typeof given === 'string') return given.replace(/^\uFEFF/, '');
  return decodeText(given instanceof Uint8Array ? given : new Uint8Array(await given.arrayBuffer()));
}

/** @returns {Promise<{text?: string, refused?: string}>} its text in its normal form, or why it is none */
async function received(given) {
  if ((given.size ?? given.length) > MOST_BYTES) return { refused: 'too_large' };
  try {
    return { text: normalize(await textOf(given)) };
  } catch (error) {
    return { refused: error instanceof TypeError ? 'no_text' : 'unread' };
  }
}

/** The rules of a house in a file of them, or in a saved page. @returns {Promise<{text?: string, refused?: string}>} as JSON, which the core judges */
export async function takeRules(given) {
  const { text, refused } = await received(given);
  if (refused) return { refused };
  const found = findRules(text);
  return found ? { text: onItsLine(text, found) } : { refused: 'noRules' };
}

/**
 * @param {{read(text: string): object, readRestoreCode(text: string): object, restart(): Promise<void>}} core
 * @param {string | Uint8Array | Blob} given
 * @param {{code?: boolean}} [expected] code: what is nothing else is a mistyped code
 * @returns {Promise<Taken>}
 */
export async function take(core, given, { code = false } = {}) {
  const { text, refused } = await received(given);
  if (refused) return refusal(refused);
  const found = find(text);
  if (['pack', 'rules'].includes(found?.kind)) return refusal(found.kind, found.kind);
  if (found) {
    const taken = await judged(core, found.kind, 'read', onItsLine(text, found));
    if (found.kind !== 'page' || !taken.assessment) return taken;
    return isBlank(taken.assessment) ? refusal('blank', 'page') : { ...taken, history: findHistory(text) };
  }
  if (hasLink(text)) {
    const json = await linked(text);
    return json === null ? refusal('link', 'link') : unnamed(await judged(core, 'link', 'read', json));
  }
  if (/^\s*[[{]/.test(text)) return judged(core, 'assessment', 'read', text);
  const asCode = text.length > MOST_IN_CODE ? refusal('nothing') : unnamed(await judged(core, 'code', 'readRestoreCode', codeIn(text)));
  return asCode.assessment || code ? asCode : refusal('nothing');
}
