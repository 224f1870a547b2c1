// What the open questions, other answers and other weights would do: shown, and following every change.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, more, share, step, turnTo, undo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const element = (page, selector) => page.run(css => document.querySelector(css), selector);

/** Also of what is off screen, which is not laid out. */
const text = (page, selector) => page.run(css => document.querySelector(css).textContent.replace(/\s+/g, ' '), selector);

/** Who comes first. */
async function first(page) {
  await turnTo(page, 'why');
  const said = await page.text('.rank .first .name');
  await turnTo(page, 'what-if');
  return said;
}

/** The row of a step in the table of weights: its number and what is said of it. */
const weightRow = (page, title) => page.run(name => {
  const row = [...document.querySelectorAll('.weights tr')].find(it => it.querySelector('th').textContent === name);
  return [row.querySelector('.num').textContent, row.querySelector('.stands').textContent];
}, title);

for (const engine of engines) {
  test(`the analyses in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const advice = () => page.text('#advice');

    await t.test('before the first answer a best first question is offered', async () =>
      assert.match(await advice(), /Next: \d\. /));

    await t.test('while it is open, all endings are counted and a next question is offered', async () => {
      await choose(page, 'scope', 'app');
      await choose(page, 'learning', 'senior');
      await choose(page, 'team', 'few');
      assert.match(await advice(), /5 open questions can still change it|5 questions are open/);
      assert.match(await advice(), /Next: \d\. /);
      await turnTo(page, 'what-if');
      assert.match(await text(page, '.what-if'), /2,160 ways to answer them/);
    });

    await t.test('the endings add up to all ways', async () => {
      const counts = await page.run(() => [...document.querySelectorAll('.what-if .legend')][0].textContent.replaceAll(',', '').match(/\d+/g).map(Number));
      assert.equal(counts.reduce((sum, count) => sum + count), 2160);
    });

    await t.test('a fact that cannot change is in no smallest change', async () => {
      const named = async () => {
        await turnTo(page, 'what-if');
        const said = await page.run(() => [...document.querySelectorAll('.what-if .tips')].map(it => it.textContent).join());
        await turnTo(page, 'decide');
        return said;
      };
      await share(page, 'New decision');
      await page.click('button', 'Fintech');
      assert.match(await named(), /Scope:/);
      await more(page, 'scope');
      await page.click('checkbox', `The answer to ${step('scope').title} is a fact that cannot change`);
      assert.deepEqual((await assessment(page)).fixed, ['scope']);
      assert.doesNotMatch(await named(), /Scope:/);
    });

    await t.test('a weight moves by keys, the advice follows, and one undo takes it back', async () => {
      const rank = async () => {
        await turnTo(page, 'why');
        const said = await page.text('.rank');
        await turnTo(page, 'what-if');
        return said;
      };
      const before = await rank();
      await turnTo(page, 'what-if');
      const slider = await element(page, '.what-if input[aria-label="Weight of Compliance"]');
      await page.type(slider, KEYS.left.repeat(8));
      assert.deepEqual((await assessment(page)).weights, {compliance: 4});
      assert.equal((await weightRow(page, 'Compliance'))[0], '2');
      assert.notEqual(await rank(), before);
      await undo(page);
      assert.deepEqual((await assessment(page)).weights, {});
      assert.equal(await rank(), before);
    });

    await t.test('past the end of its range a weight really ends the verdict', async () => {
      await share(page, 'New decision');
      await page.click('button', 'SaaS startup');
      await turnTo(page, 'what-if');
      const [, said] = await weightRow(page, 'Know-how');
      const most = Number(/stands .*?to ([\d.]+)/.exec(said)?.[1]);
      assert.ok(most > 0 && most < 20, said);
      const leader = await first(page);
      const slider = () => element(page, '.what-if input[aria-label="Weight of Know-how"]');
      const steps = 2 * most - 2 * step('learning').weight;
      await page.type(await slider(), KEYS.right.repeat(steps));
      assert.equal(await first(page), leader);
      await page.type(await slider(), KEYS.right);
      assert.notEqual(await first(page), leader);
      await page.click('button', 'Back to the usual weights');
      assert.deepEqual((await assessment(page)).weights, {});
    });

    await t.test('the reasons that are enough, the best case against it and how sure it is stand there', async () => {
      await share(page, 'New decision');
      await page.click('button', 'Fintech');
      await turnTo(page, 'why');
      assert.match(await text(page, '.why'), /Enough on their own.*force Django.*The best case for/);
      await turnTo(page, 'what-if');
      assert.match(await text(page, '.what-if'), /If the weights are unsure/);
      assert.match(await verdict(page), /Django/);
      await assertQuiet(page);
    });

    await t.test('another rival is compared with the winner when asked', async () => {
      await turnTo(page, 'why');
      const lead = () => page.text('.why .pick + table');
      const nearest = await lead();
      const [other] = await page.run(() => [...document.querySelectorAll('.why .pick input:not(:checked)')].map(it => it.labels[0].textContent.trim()));
      await page.click('radio', other, await page.run(() => document.querySelector('.why .pick')));
      assert.notEqual(await lead(), nearest);
      assert.ok((await lead()).includes(`over ${other}`), await lead());
    });
  });
}
