// Tabs, a frame, an older page and a colleague, whose acts, writes, answers and messages come in any order: nothing that was said
// last is lost, what was deleted does not come back, each conflict is told.
// INTERLEAVINGS=10000 looks at so many, INTERLEAVINGS_SEED at others.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from '../../web/node_modules/esbuild/lib/main.js';
import {engines, open} from './engines.mjs';
import {temporaryFolder} from './process.mjs';

const SEED = Number(process.env.INTERLEAVINGS_SEED ?? 20261123);
const here = name => fileURLToPath(new URL(name, import.meta.url));

/** The page's own modules with a store that a schedule drives in place of idb-keyval's, and links that are plain text. */
async function bundle() {
  const scheduled = {
    name: 'scheduled-store',
    setup({onResolve}) {
      onResolve({filter: /^idb-keyval$/}, () => ({path: here('scheduled-store.mjs')}));
      onResolve({filter: /\/link\.js$/}, () => ({path: here('plain-link.mjs')}));
    },
  };
  const {outputFiles} = await build({entryPoints: [here('at-once.mjs')], bundle: true, write: false, format: 'iife', plugins: [scheduled]});
  return outputFiles[0].text.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

/**
 * Of interleavings that once left a place at its old decision; lost a word that another page said while a colleague's file was opened;
 * parted a decision a second time, untold, because the first part of it had been deleted; brought back what was deleted, beside what
 * had come to lie in its place; opened a place with the decision that its own had been parted from; took a word that another page
 * said for an equal one of a page that was parted and left untold; parted a decision untold, because the first of it had been deleted;
 * left a place at a decision that it had turned to and back from, because another page had laid that down meanwhile; turned a place
 * back to a decision of which a last word still waited; and parted a decision untold, because the other part was just deleted.
 */
const ONCE_WRONG = [31000645, 20261680, 31001380, 41000890, 52000155, 53000275, 20261228, 20261858, 501000020, 101000175];

/** In a run; WebKit takes ten times as long for one. */
const IN_A_RUN = {chromium: 200, firefox: 200, webkit: 100};

/** Asked for until it has ended: a browser gives one script half a minute, and WebKit's database stays locked when a page is left while it writes. */
async function met(page, ...given) {
  await page.run((...given) => {
    window.met = null;
    window.meetOften(...given).then(met => { window.met = met; });
  }, ...given);
  return page.until(() => page.run(() => window.met), `interleavings ${given} come to an end`, 600_000);
}

for (const engine of engines) {
  test(`pages at once, in any order, in ${engine}`, {timeout: 7_200_000}, async t => {
    const folder = temporaryFolder();
    const file = path.join(folder.path, 'at-once.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><script>${await bundle()}</script>`);
    const most = Number(process.env.INTERLEAVINGS ?? IN_A_RUN[engine]);
    const page = await open(engine);
    t.after(async () => {
      await page.close();
      folder.remove();
    });
    for (const seed of ONCE_WRONG) {
      await page.goto(pathToFileURL(file).href);
      const {failure} = await met(page, 5, seed);
      assert.ok(failure === null, `seed ${seed}, ${failure}`);
    }
    const at = {interleavings: 0, conflicts: 0};
    while (at.interleavings < most) {
      // Few at a time: a browser lets go of databases with their page.
      await page.goto(pathToFileURL(file).href);
      const {interleavings, conflicts, failure} = await met(page, Math.min(5, most - at.interleavings), SEED + at.interleavings);
      assert.ok(failure === null, `seed ${SEED + at.interleavings}, ${failure}`);
      at.interleavings += interleavings;
      at.conflicts += conflicts;
    }
    t.diagnostic(`${at.interleavings} interleavings, ${at.conflicts} conflicts told`);
    assert.ok(at.conflicts > at.interleavings / 20, 'conflicts come about');
  });
}
