// About this page: its sum is that of the core that runs, whatever the file was built with, and the licences of all that is in it
// stand there.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {fromLetters, toLetters} from '../../web/core/bytes.js';
import {assertQuiet, turnTo, visit} from './advisor.mjs';
import {DIST, editedCopy, PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const WASM = /(<script type="text\/plain" id="wasm">)([^<]*)/;
const built = fromLetters(WASM.exec(readFileSync(new URL(PAGE), 'utf8'))[2]);

/** The same core with a section more, named "x", that means nothing. */
const changed = Buffer.concat([built, Buffer.of(0, 2, 1, 'x'.charCodeAt(0))]);

const words = text => text.replace(/\s+/g, ' ').trim();

for (const engine of engines) {
  test(`about the page in ${engine}`, {timeout: 60_000}, async t => {
    for (const [name, wasm] of Object.entries({'as it is built': built, 'with another core in it': changed})) {
      await t.test(`the sum of the core that runs, ${name}`, async t => {
        const page = await visit(t, engine, editedCopy(t, html => html.replace(WASM, (_, start) => start + toLetters(wasm))));
        await turnTo(page, 'about');
        assert.ok((await page.text('.about')).includes(createHash('sha256').update(wasm).digest('hex')));
        await assertQuiet(page);
      });
    }

    await t.test('the licences that go along stand there whole', async t => {
      const page = await visit(t, engine, PAGE);
      await turnTo(page, 'about');
      const shown = words(await page.run(() => document.querySelector('main').textContent));
      const files = [new URL('../../LICENSE', import.meta.url), new URL('licences.txt', DIST)].map(it => readFileSync(it, 'utf8'));
      const texts = files.join('\n\n').split(/\n{2,}/).map(words).filter(Boolean);
      assert.ok(texts.length > 10);
      assert.deepEqual(texts.filter(text => !shown.includes(text)), []);
    });
  });
}
