// The page by keys alone: every place is reached, seen and usable, and none holds the focus.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, content, pack, ready, verdict, visit} from './advisor.mjs';
import {servedPage} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

// More stops than the page has.
const MANY = 900;

/** Runs in the page: where the focus is, and what a person does not see of it. */
function stop() {
  const element = document.activeElement;
  if (element === document.body) return null;
  const seen = element.labels?.[0] ?? element;
  const {top, bottom} = seen.getBoundingClientRect();
  const ringed = [[element], [seen], [seen, '::before']].some(it => getComputedStyle(...it).outlineStyle !== 'none');
  const problems = [];
  if (!element.matches(':focus-visible') || !ringed) problems.push('has no ring');
  // Two pixels are not worth scrolling for.
  if (bottom - top < innerHeight && (top < -2 || bottom > innerHeight + 2)) problems.push(`is at ${top} to ${bottom}`);
  window.stops ??= new Map();
  if (!window.stops.has(element)) window.stops.set(element, window.stops.size);
  const name = (element.getAttribute('aria-label') ?? seen.textContent).trim();
  return {number: window.stops.get(element), step: element.closest('[id^=step-]')?.id, problems: problems.map(it => `${name} ${it}`)};
}

/** Presses Tab until the focus is where the function says; it runs in the page. */
async function tabTo(page, reached, ...args) {
  for (let presses = 0; presses < MANY; presses++) {
    if (await page.run(reached, ...args)) return;
    await page.press([KEYS.tab]);
  }
  assert.fail(`${MANY} presses of Tab do not lead to ${reached} ${args}`);
}

const isButton = id => document.activeElement.id === id;
const isAnswer = id => document.activeElement.matches(`#${id} :is(.opts, .needs) input:is([name^="answer-"], [type=checkbox])`);

for (const engine of engines) {
  test(`the keyboard in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, await servedPage(t));

    await t.test('the first stop leads past the header to the checklist', async () => {
      await page.press([KEYS.tab, KEYS.enter, KEYS.tab]);
      assert.ok(await page.run(() => document.activeElement.closest('main') !== null));
    });

    await t.test('every step is answered', async () => {
      for (const step of pack.steps) {
        await tabTo(page, isAnswer, `step-${step.id}`);
        await page.press([KEYS.space]);
      }
      const {answers} = await assessment(page);
      const first = step => (step.takes === 'many' ? [step.options.find(it => !it.exclusive).id] : step.options[0].id);
      assert.deepEqual(answers, Object.fromEntries(pack.steps.map(step => [step.id, first(step)])));
      assert.doesNotMatch(await verdict(page), /So far/);
    });

    await t.test('the link is copied', async () => {
      await page.reload();
      await ready(page);
      await tabTo(page, isButton, 'share-button');
      await page.press([KEYS.enter]);
      await tabTo(page, isButton, 'copy-link');
      await page.press([KEYS.enter]);
      await page.until(async () => (await page.text('body')).includes('Link copied'), 'word that the link is copied');
    });

    await t.test('a new decision is one undo away', async () => {
      const before = await content(page);
      await tabTo(page, isButton, 'share-button');
      await page.press([KEYS.enter]);
      await tabTo(page, text => document.activeElement.textContent === text, 'New decision');
      await page.press([KEYS.enter]);
      assert.deepEqual((await assessment(page)).answers, {});
      await page.press('z', KEYS.control);
      assert.deepEqual(await content(page), before);
    });

    // Last, because Firefox takes the focus away from the page at its end.
    await t.test('Tab goes through the whole page in its order, and each stop is seen', async () => {
      await page.reload();
      await ready(page);
      const stops = [];
      for (;;) {
        assert.ok(stops.length < MANY, 'the page ends');
        await page.press([KEYS.tab]);
        const it = await page.run(stop);
        // After the last stop the focus leaves the page, or begins anew.
        if (!it || it.number < stops.length) break;
        stops.push(it);
      }
      assert.deepEqual(stops.flatMap(it => it.problems), []);
      assert.deepEqual([...new Set(stops.map(it => it.step).filter(Boolean))], pack.steps.map(it => `step-${it.id}`));
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
