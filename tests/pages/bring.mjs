// Files brought to the page by a drop, one after the other, and what the page said of each.

/** Runs in the page: brings each file, waits for what comes of it, takes that back, and gives what was not as expected. */
async function bringSome(files) {
  const answers = () => JSON.stringify({...JSON.parse(document.getElementById('assessment').textContent), id: '', revision: 0});
  const noted = () => [...document.querySelectorAll('.notices .notice'), ...document.querySelectorAll('.toasts .toast')];
  const hide = () => noted().forEach(it => [...it.querySelectorAll('button')].at(-1).click());
  const wrong = [];
  hide();
  const before = answers();
  for (const {name, file, bytes, expected} of files) {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(bytes), it => it.charCodeAt(0))], file, {type: 'application/json'}));
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    for (let tries = 0; tries < 400 && noted().length === 0; tries++) await new Promise(next => { setTimeout(next, 5); });
    const said = noted().map(it => it.textContent.replace(/\s+/g, ' ')).join(' | ');
    const [code, place = ''] = expected.replace('undecodable', '').split(' ');
    if (code === 'accepted') {
      if (!said.includes('Undo')) wrong.push(`${name} is not opened: ${said}`);
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', ctrlKey: true}));
    } else if (!said.includes(`${file} cannot be opened`) || !said.includes(place)) wrong.push(`${name} is not refused: ${said}`);
    if (answers() !== before) wrong.push(`${name} changed the answers: ${answers()}`);
    hide();
  }
  return wrong;
}

// A script in a page has only so long.
const AT_ONCE = 30;

/**
 * Brings files {name, file, bytes in base64, expected} and takes each back by one undo.
 * @returns {Promise<string[]>} what was not as `expected`: "accepted", "undecodable", or a code and a place; "refused" is any
 */
export async function bring(page, files) {
  const wrong = [];
  for (let at = 0; at < files.length; at += AT_ONCE) wrong.push(...await page.runAsync(bringSome, files.slice(at, at + AT_ONCE)));
  return wrong;
}
