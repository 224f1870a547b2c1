/** The data blocks of the page: what a saved page brings along, and what saving it keeps. */
import { wellFormed } from '../core/bytes.js';

/** A data block's text. A missing block reads as empty. */
export const readBlock = (id) => wellFormed(document.getElementById(id)?.textContent ?? '');

// `<` is escaped, so no text can end its block.
const asData = (json) => json.replaceAll('<', '\\u003c');
const trusted = globalThis.trustedTypes?.createPolicy('crossroads', { createScript: asData });

/** Writes a data block so that the browser's own "Save page as" keeps it. A script takes new text only as a trusted type. */
export function writeBlock(id, json) {
  const block = document.getElementById(id);
  if (block) block.textContent = trusted ? trusted.createScript(json) : asData(json);
}
