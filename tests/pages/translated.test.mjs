// The document is not ours alone: after a browser's translation has put other nodes in the place of every text, what is shown is
// still what is known.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, pack, turnTo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

/** As a translating browser does: each text in two elements more. */
function translate() {
  const texts = [];
  for (let walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); walk.nextNode();) {
    if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
  }
  for (const it of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = it.data;
    outer.append(inner);
    it.replaceWith(outer);
  }
}

const shown = page => page.run(() => document.querySelector('.advice-in').innerText.replace(/\s+/g, ' ').trim());

for (const engine of engines) {
  test(`a page translated by ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const plain = await visit(t, engine, PAGE);

    for (const {id, options} of pack.steps.slice(0, 5)) {
      await t.test(`shows what is known after an answer to ${id}`, async () => {
        await page.run(translate);
        const option = options.filter(it => !it.exclusive)[1].id;
        for (const it of [page, plain]) await choose(it, id, option);
        assert.equal((await verdict(page)), await verdict(plain));
        assert.equal(await shown(page), await shown(plain));
      });
    }

    await t.test('and in another view', async () => {
      for (const it of [page, plain]) await turnTo(it, 'why');
      const [one, other] = [await page.text('main'), await plain.text('main')];
      assert.equal(one, other);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
