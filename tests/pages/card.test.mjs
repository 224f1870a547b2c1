// The card beside every view: the same things in the same order, without scrolling, on the windows that people have.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, pack, share, turnTo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const examples = pack.cases.filter(it => it.ready);

/** Runs in the page: what stands in the card, by its kinds, in its order. */
const parts = () => [...document.querySelector('.advice-in').children].flatMap(it =>
  (it.matches('.lines') ? [...it.querySelectorAll('dt')].map(term => term.textContent) : [it.className]));

/** Runs in the page: how many pixels of the card there is no room for. */
const tooMuch = () => {
  const card = document.querySelector('.advice-in');
  return Math.max(card.scrollHeight - card.clientHeight, card.getBoundingClientRect().bottom - innerHeight);
};

const WINDOWS = [[1440, 900], [1366, 768], [1024, 768]];

for (const engine of engines) {
  test(`the card in ${engine}`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const fits = async name => {
      for (const [width, height] of WINDOWS) {
        await page.resize(width, height);
        assert.ok(await page.run(tooMuch) <= 0, `${name}, ${width} × ${height}: ${await page.run(tooMuch)} pixels too much`);
      }
    };

    await t.test('before the first answer', async () => {
      const found = await page.run(parts);
      assert.deepEqual(found.slice(0, 2), ['verdict', 'firmness none']);
      assert.deepEqual(found.filter(it => /right place|Next/.test(it)), ['The right place?', 'Next:']);
      await fits('the start');
    });

    for (const {name} of examples) {
      await t.test(`of ${name}: verdict, how firm, reasons, what flips it, trust, next`, async () => {
        await share(page, 'New decision');
        await page.click('button', name);
        const found = await page.run(parts);
        assert.deepEqual(found.filter(it => it !== 'How far to trust it:'), ['verdict', 'firmness', 'says', 'Outside this question:', 'What would flip it:', 'Nothing left to ask:']);
        const serving = await page.run(() => [...document.querySelectorAll('.says .sw')].map(it => it.className));
        const close = /^Close call/.test(await page.text('.firmness b'));  // then the reasons are of either side
        assert.ok(serving.length >= 2 && serving.length <= 3 && (close || serving[0] === serving[1]), serving.join());
        await fits(name);
      });
    }

    await t.test('its reasons are the person\u2019s own answers, and lead to their questions', async () => {
      await share(page, 'New decision');
      await page.click('button', examples[0].name);
      await turnTo(page, 'why');
      const label = await page.run(() => document.querySelector('.says a').textContent);
      await page.click('link', label, await page.run(() => document.getElementById('advice')));
      const step = await page.run(() => document.activeElement.closest('fieldset').id.replace('step-', ''));
      const {answers} = examples[0];
      assert.equal(`${pack.steps.find(({id}) => id === step).options.find(({id}) => id === answers[step]).label}.`, label);
    });

    await t.test('one answer says little, and says so', async () => {
      await share(page, 'New decision');
      await choose(page, 'scope', 'app');
      assert.match(await verdict(page), /So far|Too close/);
      assert.match(await page.text('.firmness'), /open/);
      assert.match(await page.text('.lines'), /Next: \d\. /);
      await fits('one answer');
    });

    await t.test('a way that was ruled out and would come first is named', async () => {
      await share(page, 'New decision');
      await page.click('button', examples[0].name);
      await turnTo(page, 'what-if');
      const [first] = examples[0].told;
      await page.click('checkbox', `Rule out ${pack.alternatives.find(({id}) => id === first).name}`);
      assert.match(await page.text('.firmness'), /You ruled out .*, which would come first/);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
