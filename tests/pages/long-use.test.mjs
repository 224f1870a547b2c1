// Long use: the browser holds no more after many answers, and after the element came and went many times. `long-use.mjs` does
// the same for longer, by hand. Chromium alone tells what it holds.
import assert from 'node:assert/strict';
import test from 'node:test';
import {ready} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';
import {HOST, mounts, updates, watchMemories} from './long-use.mjs';

const MEGABYTE = 2 ** 20;

/** Of each figure the largest: how many nodes there are depends on what is answered. */
const most = samples => Object.fromEntries(Object.keys(samples[0]).map(what => [what, Math.max(...samples.map(it => it[what]))]));

for (const engine of engines.filter(it => it === 'chromium')) {
  test(`long use in ${engine}`, {timeout: 240_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    await page.devtools('Page.addScriptToEvaluateOnNewDocument', {source: `(${watchMemories})()`});

    await t.test('2,000 answers leave nothing behind', async () => {
      await page.goto(PAGE);
      await ready(page);
      const samples = await updates(page, 2000);
      const before = most(samples.slice(0, 5)); // the past that undo needs is full by then
      const last = samples.at(-1);
      assert.ok(before.wasm > 0, 'the memory was found');
      assert.equal(last.wasm, before.wasm);
      for (const what of ['nodes', 'listeners', 'documents']) assert.ok(last[what] <= before[what], `${what}: ${samples.map(it => it[what])}`);
      assert.ok(last.heap < before.heap + 2 * MEGABYTE, `heap: ${samples.map(it => it.heap)}`);
    });

    await t.test('30 elements that came and went leave nothing behind', async t => {
      await page.goto(await host(t, HOST));
      const samples = await mounts(page, 30);
      const before = most(samples.slice(0, 5));
      const last = samples.at(-1);
      for (const what of ['nodes', 'listeners', 'documents', 'frames']) assert.ok(last[what] <= before[what], `${what}: ${samples.map(it => it[what])}`);
      assert.ok(last.heap < before.heap + 2 * MEGABYTE, `heap: ${samples.map(it => it.heap)}`);
    });
  });
}
