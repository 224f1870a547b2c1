// axe-core finds nothing to complain of, in the states that people meet.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {PLACES, choose, importance, more, pack, turnTo, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations, each with the places it was found in. */
async function violations(page) {
  const isThere = await page.run(() => Boolean(window.axe));
  if (!isThere) await page.command('POST', '/execute/sync', {script: AXE, args: []});
  return page.runAsync(async rules => {
    const {violations} = await axe.run(document, {runOnly: rules});
    return violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
  }, RULES);
}

// What a window of X11 can have, less some for its frame.
const HIGHEST = 32_000;

/** A window as high as the page, so that no bar covers a target that scrolling would uncover. */
async function fit(page, width) {
  await page.resize(width, 800);
  await page.resize(width, Math.min(HIGHEST, await page.run(() => document.documentElement.scrollHeight)));
}

/** Nearly everything answered, and a field open. */
async function answer(page) {
  for (const step of pack.steps.slice(1)) await choose(page, step.id, step.options[0].id);
  await importance(page, 'team', 'more');
  await more(page, 'scope');
}

/** With others' answers and a kept state beside it. */
const said = at => Object.fromEntries(pack.steps.map(({id, options}) => [id, options[at].id]));
const COMPARED = JSON.stringify({schema: 1, id: 'compared', revision: 1, answers: said(1), others: [{name: 'Bea', assessment: {schema: 1, answers: said(2)}}],
  states: [{name: 'before', date: '2026-11-29', assessment: {schema: 1, answers: said(2)}}]});

for (const engine of engines) {
  test(`axe in ${engine}`, {timeout: 240_000}, async t => {
    const passes = (page, name) => t.test(name, async () => assert.deepEqual(await violations(page), []));

    const page = await visit(t, engine, PAGE);
    await fit(page, 1440);
    await passes(page, 'the start');
    await answer(page);
    await passes(page, 'answered');
    await page.click('button', 'Share');
    await passes(page, 'with Share open');
    for (const place of PLACES) {
      await turnTo(page, place);
      await fit(page, 1440);
      await passes(page, place);
    }

    const compared = await visit(t, engine, editedCopy(t, withBlock('assessment', COMPARED)));
    await turnTo(compared, 'compare');
    for (const width of [1440, 390]) {
      await fit(compared, width);
      await passes(compared, `people compared, ${width} pixels wide`);
    }

    const dark = await visit(t, engine, PAGE, {dark: true});
    await answer(dark);
    for (const width of [1440, 390, 320]) {
      await fit(dark, width);
      await passes(dark, `dark, ${width} pixels wide`);
    }

    await t.test('a broken pack', async t => {
      const broken = await visit(t, engine, editedCopy(t, withBlock('pack', '{"schema": 1}')));
      assert.deepEqual(await violations(broken), []);
    });
  });
}
