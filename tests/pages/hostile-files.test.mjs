// Hostile documents brought to the page while someone works: each is refused with its place, or opened and taken back by
// one undo. The answers are as they were, the page works on, the console is silent.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, ready, unfold, visit} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';
import {bring} from './bring.mjs';
import {engines} from './engines.mjs';
import {BASES, cases} from '../hostile/cases.mjs';

// The core reads a pack as answers that say nothing; the door before it knows one.
const atTheDoor = (name, expected) => (name === 'a pack for answers' ? 'refused' : expected);

const files = cases.filter(({door}) => door === 'assessment').map(({family, name, bytes, expect, js = expect}, at) =>
  ({name: `${family}: ${name}`, file: `file-${at}.json`, bytes: bytes.toString('base64'), expected: atTheDoor(name, js)}));

// One pack for each way to be wrong; all of them are judged by the same core in tests/door/hostile.test.mjs.
const packs = [...new Map(cases.filter(({door, expect}) => door === 'pack' && expect !== 'accepted')
  .map(it => [it.expect.split(' ')[0], it])).values()];

for (const engine of engines) {
  test(`hostile files brought to ${engine}`, {timeout: 180_000}, async t => {
    const pack = withBlock('pack', JSON.stringify(BASES.pack));
    const mine = withBlock('assessment', JSON.stringify(BASES.assessment));
    const page = await visit(t, engine, editedCopy(t, it => mine(pack(it))));
    const names = () => page.run(() => Object.getOwnPropertyNames(Object.prototype).sort());
    const before = await names();

    await t.test(`all ${files.length} of them cost nothing`, async () => {
      assert.deepEqual(await bring(page, files), []);
    });

    await t.test('the page works on, with all answers', async () => {
      assert.deepEqual((await assessment(page)).answers, BASES.assessment.answers);
      await unfold(page, 'guests');
      await page.click('radio', 'Many', await page.find('group', 'How many?'));
      assert.deepEqual((await assessment(page)).answers, {...BASES.assessment.answers, guests: 'many'});
      assert.match(await page.text('#verdict'), /\S/);
      assert.deepEqual(await names(), before, 'nothing hangs on every object');
      assert.deepEqual(before.filter(it => /^[a-z][a-z0-9-]*$/.test(it)), ['constructor'], 'the one that no pack may use as an id');
      await assertQuiet(page);
    });

    await t.test('of fifty files at once each is judged alone, also one that cannot be read and one that is a folder', async () => {
      const said = await page.runAsync(async () => {
        const {arrayBuffer} = Blob.prototype;
        Blob.prototype.arrayBuffer = function () {
          if (this.name !== 'gone.json' && this.name !== 'folder') return arrayBuffer.call(this);
          return Promise.reject(new DOMException('gone', 'NotFoundError'));
        };
        const transfer = new DataTransfer();
        for (let at = 0; at < 47; at++) transfer.items.add(new File([`{"schema":${at % 2 ? 2 : 1},"title":"${at}"}`], `${at}.json`));
        for (const name of ['gone.json', 'folder']) transfer.items.add(new File([], name));
        transfer.items.add(new File(['{"schema":1,"title":"the last"}'], 'last.json'));
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
        const title = () => JSON.parse(document.getElementById('assessment').textContent).title;
        for (let tries = 0; tries < 400 && title() !== 'the last'; tries++) await new Promise(next => { setTimeout(next, 10); });
        Blob.prototype.arrayBuffer = arrayBuffer;
        return document.querySelector('.notices').textContent;
      });
      assert.match(said, /1\.json and 24 more cannot be opened/);
      assert.equal((await assessment(page)).title, 'the last');
      assert.deepEqual((await assessment(page)).answers, {});
      await page.run(() => {
        for (let undone = 0; undone < 25; undone++) document.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', ctrlKey: true}));
      });
      assert.deepEqual((await assessment(page)).answers, {...BASES.assessment.answers, guests: 'many'});
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
