// Hostile documents brought to the page while someone works: each is refused with its place, or opened and taken back by
// one undo. The answers are as they were, the page works on, the console is silent.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, ready, visit} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';
import {BASES, cases} from '../hostile/cases.mjs';

const files = cases.filter(({door}) => door === 'assessment').map(({family, name, bytes, expect, js = expect}, at) =>
  ({name: `${family}: ${name}`, file: `file-${at}.json`, bytes: bytes.toString('base64'), expected: js}));

// One pack for each way to be wrong; all of them are judged by the same core in tests/door/hostile.test.mjs.
const packs = [...new Map(cases.filter(({door, expect}) => door === 'pack' && expect !== 'accepted')
  .map(it => [it.expect.split(' ')[0], it])).values()];

/** Runs in the page: brings each file by a drop, waits for what comes of it, and takes that back. */
async function bring(files) {
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
    const [code, place = ''] = expected.split(' ');
    if (code === 'accepted') {
      if (!said.includes('Undo')) wrong.push(`${name} is not opened: ${said}`);
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', ctrlKey: true}));
    } else if (code === 'undecodable') {
      if (!said.includes(`${file} cannot be opened`)) wrong.push(`${name} is not refused: ${said}`);
    } else if (!said.includes('That cannot be opened') || !said.includes(place)) wrong.push(`${name} is not refused: ${said}`);
    if (answers() !== before) wrong.push(`${name} changed the answers: ${answers()}`);
    hide();
  }
  return wrong;
}

for (const engine of engines) {
  test(`hostile files brought to ${engine}`, {timeout: 180_000}, async t => {
    const pack = withBlock('pack', JSON.stringify(BASES.pack));
    const mine = withBlock('assessment', JSON.stringify(BASES.assessment));
    const page = await visit(t, engine, editedCopy(t, it => mine(pack(it))));
    const names = () => page.run(() => Object.getOwnPropertyNames(Object.prototype).sort());
    const before = await names();

    await t.test(`all ${files.length} of them cost nothing`, async () => {
      assert.deepEqual(await page.runAsync(bring, files), []);
    });

    await t.test('the page works on, with all answers', async () => {
      assert.deepEqual((await assessment(page)).answers, BASES.assessment.answers);
      await page.click('radio', 'Many', await page.find('group', 'How many?'));
      assert.deepEqual((await assessment(page)).answers, {...BASES.assessment.answers, guests: 'many'});
      assert.match(await page.text('#verdict'), /\S/);
      assert.deepEqual(await names(), before, 'nothing hangs on every object');
      assert.deepEqual(before.filter(it => /^[a-z][a-z0-9-]*$/.test(it)), ['constructor'], 'the one that no pack may use as an id');
      await assertQuiet(page);
    });

    if (engine === 'chromium') {
      for (const {name, expect, bytes} of packs) {
        await t.test(`a pack in the page is refused with its place: ${name}`, async t => {
          await page.goto(editedCopy(t, withBlock('pack', bytes.toString('latin1'))));
          await ready(page);
          assert.match(await page.text('h1'), /cannot be used/);
          assert.ok((await page.text('.finds')).includes(expect.split(' ')[1] ?? '/'), expect);
          await assertQuiet(page);
        });
      }
    }
  });
}
