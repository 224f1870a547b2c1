/**
 * The page as a file: this document without what was drawn into it. Its data blocks hold the pack and the assessment, so
 * the file opens with the answers, and saving that file again gives the same file again.
 */
import { download, fileName } from './files.js';

/** The file that a decision was saved into: another one must not take its place. */
let saved = { id: null, handle: null };

/** When the browser was asked for a dialog that has not ended; it refuses a second one. */
let asked = null;

/** Milliseconds between the halves of a double click. Later ones may get a download: now and then a dialog never comes. */
const DOUBLE_CLICK = 1000;

/** The document as text, ready to be opened from disk. */
export function pageText() {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelector('#app').replaceChildren();
  copy.querySelector('#waiting').hidden = false;
  for (const { name } of [...copy.attributes]) if (name !== 'lang') copy.removeAttribute(name);
  return `<!doctype html>\n${copy.outerHTML}`;
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
 * @returns {Promise<'saved' | 'downloaded' | 'cancelled'>}
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
  return 'downloaded';
}
