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

/**
 * An element for wikis and mail, and the same as plain text for what takes no rich text.
 * @param {Element} element drawn for this: what the page shows a browser may have translated
 * @param {Element} shown the same in the page
 * @returns {Promise<boolean>} likewise
 */
export async function copyRich(element, text, shown) {
  const html = bare(element);
  return await write({ 'text/html': asBlob(html, 'text/html'), 'text/plain': asBlob(text, 'text/plain') }) || copySelected(shown, { 'text/html': html, 'text/plain': text });
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

/** What could not be copied stays selected, to be copied by hand. */
function copySelected(element, kinds) {
  const selection = getSelection();
  selection.selectAllChildren(element);
  const give = (event) => {
    for (const [kind, said] of Object.entries(kinds)) event.clipboardData.setData(kind, said);
    event.preventDefault();
  };
  addEventListener('copy', give);
  const copied = document.execCommand('copy');
  removeEventListener('copy', give);
  if (copied) selection.removeAllRanges();
  return copied;
}
