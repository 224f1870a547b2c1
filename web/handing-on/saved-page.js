/**
 * The page as a file: its own parts, and the data blocks, which hold the pack and the assessment, so that the file opens with
 * the answers, and saving that file again gives the same file again.
 */
import { download, fileName } from './files.js';

/** The file that a decision was saved into: another one must not take its place. */
let saved = { id: null, handle: null };

/** When the browser was asked for a dialog that has not ended; it refuses a second one. */
let asked = null;

/** Milliseconds between the halves of a double click. Later ones may get a download: now and then a dialog never comes. */
const DOUBLE_CLICK = 1000;

/* global AROUND: the build puts in the page around its parts, each a name in double braces. */

/** Where this file's parts stand in the document, by their places in the page around them. */
const PARTS = {
  policy: 'meta[http-equiv="Content-Security-Policy"]', style: '#style', paper: '#waiting noscript', pack: '#pack', assessment: '#assessment', history: '#history', rules: '#rules',
  wasm: '#wasm', glue: '#glue', script: '#script',
};
const TRUST = 'meta[name="crossroads-trust"]';

/** The page as its file has it, with the data blocks as they are now. What browsers or extensions did to the document is not in it. */
export function pageText() {
  const found = (selector) => document.querySelector(selector);
  const text = (selector) => found(selector).content ?? found(selector).textContent;
  const trust = found(TRUST) ? `\n<meta name="crossroads-trust" content="${found(TRUST).content.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">` : '';
  const parts = { trust, ...Object.fromEntries(Object.entries(PARTS).map(([part, selector]) => [part, text(selector)])) };
  for (const block of ['pack', 'assessment', 'history', 'rules']) parts[block] = parts[block].trim();
  return AROUND.replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
}

async function pick(suggestedName) {
  asked = performance.now();
  try {
    return await showSaveFilePicker({ suggestedName, types: [{ accept: { 'text/html': ['.html'] } }] });
  } finally {
    asked = null;
  }
}

/**
 * Into the file that was picked before where the browser can write files, else as a download.
 * @returns {Promise<'saved' | 'downloading' | 'cancelled'>}
 */
export async function savePage({ id, title }) {
  if (asked !== null && performance.now() - asked < DOUBLE_CLICK) return 'cancelled';
  const name = fileName(title, 'html');
  if (globalThis.showSaveFilePicker) {
    try {
      if (saved.id !== id) saved = { id, handle: await pick(name) };
      const file = await saved.handle.createWritable();
      await file.write(pageText());
      await file.close(); // only now is the old file replaced
      return 'saved';
    } catch (error) {
      saved = { id: null, handle: null };
      if (error.name === 'AbortError') return 'cancelled';
    }
  }
  download(pageText(), 'text/html', name);
  return 'downloading';
}
