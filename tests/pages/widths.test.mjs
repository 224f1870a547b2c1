// Nothing is cut off, at any width, at 400 % zoom and with the spacing that a reader may ask for (WCAG 2.2, 1.4.10 and 1.4.12).
import assert from 'node:assert/strict';
import test from 'node:test';
import {PLACES, assertQuiet, choose, pack, ready, turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';
import {misplaced} from './placement.mjs';

/** As a reader's own style sheet would, past the page's policy. */
function space() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}

for (const engine of engines) {
  test(`widths in ${engine}`, {timeout: 180_000}, async t => {
    const nothingAt = page => (name, width, height) => t.test(`${name}, ${width} × ${height}`, async () => {
      await page.resize(width, height);
      for (const place of PLACES) {
        await turnTo(page, place);
        assert.deepEqual(await page.run(misplaced), [], place);
      }
    });
    const page = await visit(t, engine, PAGE);
    const nothing = nothingAt(page);
    await nothing('the start', 1440, 900);
    await nothing('the start', 320, 640);
    await page.resize(1440, 900);
    for (const step of pack.steps.slice(2)) await choose(page, step.id, step.options[0].id);
    for (const width of [1440, 1100, 1024, 768, 390, 320]) await nothing('some answers', width, 800);
    await page.resize(1440, 900);
    for (const step of pack.steps.slice(0, 2)) await choose(page, step.id, step.options[0].id);
    await nothing('all answers', 1440, 900);
    await nothing('400 % zoom', 320, 256);
    await page.run(space);
    await nothing('wide spacing', 1280, 800);
    await nothing('wide spacing', 390, 800);
    await page.reload();
    await ready(page);
    await assertQuiet(page);

    const dark = await visit(t, engine, PAGE, {dark: true}); // other colours, in the same places
    for (const step of pack.steps) await choose(dark, step.id, step.options[0].id);
    await nothingAt(dark)('dark', 1440, 900);
    await nothingAt(dark)('dark', 320, 640);
    await assertQuiet(dark);
  });
}
