/** Onto the clipboard: by its API, or, where that is missing (plain http, frames), by the browser's own copy of what is selected. */

/**
 * @param {Promise<string>} text as a promise: WebKit lets only the click, not what follows later, reach the clipboard
 * @returns {Promise<boolean>} whether it is there
 */
export const copyText = (text) => write({ 'text/plain': text });

/** A text in a field. @returns {boolean} likewise */
export function copyField(field) {
  field.focus();
  return document.execCommand('copy');
}

/** An element for wikis and mail, and the same as plain text for what takes no rich text. @returns {Promise<boolean>} likewise */
export async function copyRich(element, text) {
  return await write({ 'text/html': asBlob(bare(element), 'text/html'), 'text/plain': asBlob(text, 'text/plain') }) || copySelected(element);
}

const asBlob = (text, type) => new Blob([text], { type });

async function write(kinds) {
  try {
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return false;
  }
}

/** What an element holds, without what means something on this page alone. */
function bare(element) {
  const copy = element.cloneNode(true);
  for (const each of [...copy.querySelectorAll('*')]) for (const name of ['class', 'dir', 'scope', 'target']) each.removeAttribute(name);
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  for (let it = comments.nextNode(); it; it = comments.nextNode()) it.remove();
  return copy.innerHTML;
}

/** What could not be copied stays selected, to be copied by hand. */
function copySelected(element) {
  const selection = getSelection();
  selection.selectAllChildren(element);
  const copied = document.execCommand('copy');
  if (copied) selection.removeAllRanges();
  return copied;
}
