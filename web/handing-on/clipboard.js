/** Onto the clipboard: by its API, or, where that is missing (plain http, frames), by the browser's own copy of what is selected. */

/**
 * @param {Promise<string>} text as a promise: WebKit lets only the click, not what follows later, reach the clipboard
 * @returns {Promise<boolean>} whether it is there
 */
export const copyText = (text) => write({ 'text/plain': text });

/**
 * A text that stands in a field, in which it is selected.
 * @returns {boolean} likewise; what could not be copied stays selected, to be copied by hand
 */
export function copyField(field, text) {
  field.focus();
  return copySelected({ 'text/plain': text });
}

/**
 * An element for wikis and mail, and the same as plain text for what takes no rich text.
 * @param {Element} element drawn for this: what the page shows a browser may have translated
 * @param {Element} shown the same in the page
 * @returns {Promise<boolean>} likewise; what could not be copied stays selected, to be copied by hand
 */
export async function copyRich(element, text, shown) {
  const kinds = { 'text/html': bare(element), 'text/plain': text };
  if (await write(Object.fromEntries(Object.entries(kinds).map(([kind, said]) => [kind, asBlob(said, kind)])))) return true;
  getSelection().selectAllChildren(shown);
  if (!copySelected(kinds)) return false;
  getSelection().removeAllRanges();
  return true;
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
  for (const each of [...element.querySelectorAll('*')]) for (const name of ['class', 'dir', 'scope', 'target']) each.removeAttribute(name);
  const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT);
  for (let it = comments.nextNode(); it; it = comments.nextNode()) it.remove();
  return element.innerHTML;
}

/** @returns {boolean} whether the browser took these in place of what is selected */
function copySelected(kinds) {
  let taken = false;
  const give = (event) => {
    for (const [kind, said] of Object.entries(kinds)) event.clipboardData.setData(kind, said);
    event.preventDefault();
    taken = true;
  };
  addEventListener('copy', give);
  const copied = document.execCommand('copy');
  removeEventListener('copy', give);
  return copied && taken;
}
