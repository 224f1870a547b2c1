// What stands beyond the question: one line on the card, its reasons in Why, and a switch that takes it into this decision.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {assertQuiet, assessment, choose, pack, share, turnTo, undo, verdict, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

const ANSWERS = {scope: 'backend', needs: ['rest-api', 'openapi'], team: 'few', learning: 'data', stage: 'mvp', compliance: 'none', integrations: 'hub', growth: 'surge'};
const SAID = /^Outside this question: FastAPI would lead by [\d.]+ points: look at it first\.$/;

/** Runs in the page: the line of the card, as it reads. */
const line = () => [...document.querySelectorAll('.lines > div')].map(it => it.textContent.replace(/\s+/g, ' ').trim()).find(it => it.startsWith('Outside this question')) ?? null;
const text = (page, css) => page.run(it => document.querySelector(it).textContent.replace(/\s+/g, ' ').trim(), css);

for (const engine of engines) {
  test(`beyond the question in ${engine}`, {timeout: 240_000}, async t => {
    const advisor = await open(JSON.stringify(pack));
    const page = await visit(t, engine, PAGE);
    const takeIn = async () => {
      await turnTo(page, 'why');
      await page.click('checkbox', 'Take FastAPI into this decision');
    };

    await t.test('nothing is said of it before there is a verdict', async () => assert.equal(await page.run(line), null));

    await t.test('one line tells whether to look at it, as the core says', async () => {
      await choose(page, 'scope', 'content');
      assert.match(await page.run(line), /^Outside this question: FastAPI so far is [\d.]+ points behind: leaving it out changes nothing here\.$/);
      for (const [id, answer] of Object.entries(ANSWERS)) for (const option of [answer].flat()) await choose(page, id, option);
      assert.match(await page.run(line), SAID);
      const [{look, lead_tenths: lead}] = JSON.parse(advisor.advise(JSON.stringify(await assessment(page)))).beyond;
      assert.equal(look, 'first');
      assert.ok((await page.run(line)).includes(` ${lead / 10} points`));
    });

    await t.test('its reasons are a click away, and add up to the lead over the winner', async () => {
      await page.click('link', 'FastAPI', await page.run(() => document.getElementById('advice')));
      await page.until(() => page.run(() => document.activeElement.id === 'beyond-fastapi'), 'the section');
      const parts = await page.run(() => [...document.querySelectorAll('.beyond-sum tbody .num')].map(it => Math.round(10 * Number(it.textContent.replace('\u2212', '-')))));
      const total = parts.pop();
      assert.equal(parts.length, 8);
      assert.equal(parts.reduce((sum, it) => sum + it, 0), total);
      assert.match(await text(page, '.said'), /Of your needs it leaves less work for: REST API and API docs \(OpenAPI\)\.$/);
      const {reason} = pack.steps.find(({id}) => id === 'learning').options.find(({id}) => id === 'data').values.fastapi;
      assert.ok((await text(page, '.beyond-sum')).includes(reason));
    });

    await t.test('one switch takes it in: it ranks with the others, and undo takes it out', async () => {
      const before = await verdict(page);
      await takeIn();
      assert.deepEqual((await assessment(page)).taken_in, ['fastapi']);
      assert.equal(await verdict(page), 'Build it with FastAPI.');
      assert.equal(await page.run(() => document.querySelectorAll('.rank li').length), 5);
      assert.equal(await page.run(line), null);
      await undo(page);
      assert.equal(await verdict(page), before);
      assert.equal('taken_in' in await assessment(page), false);
      await takeIn();
      await takeIn();
      assert.equal(await verdict(page), before);
      await takeIn();
    });

    await t.test('plan, comparison, record and restore code have it', async () => {
      await turnTo(page, 'plan');
      assert.match(await text(page, '.plan h2'), /The plan for FastAPI/);
      assert.match(await text(page, '.bom thead'), /Django\s?Flask\s?FastAPI/);
      assert.match(await text(page, 'main'), /not run/);
      await turnTo(page, 'comparison');
      assert.doesNotMatch(await text(page, '.compare thead'), /orientation/);
      await turnTo(page, 'record');
      assert.match(await text(page, 'main'), /Taken into this decision from outside its question: FastAPI\./);
      const code = JSON.parse(advisor.restoreCode(JSON.stringify(await assessment(page))));
      assert.deepEqual(code.left_out, []);
      assert.deepEqual(JSON.parse(advisor.readRestoreCode(code.code)).assessment.taken_in, ['fastapi']);
      assert.match(await text(page, 'main'), new RegExp(code.code));
    });

    await t.test('a decision for it that is taken out again costs nothing else', async () => {
      await page.run(() => {
        const field = document.querySelector('main select');
        field.value = 'fastapi';
        field.dispatchEvent(new Event('change', {bubbles: true}));
      });
      await takeIn();
      assert.equal((await assessment(page)).decision.alternative, 'fastapi');
      await turnTo(page, 'record');
      assert.match(await text(page, 'main'), /Chosen option: \u201cFastAPI\u201d/);
      assert.match(await text(page, 'main'), /Outside this question: FastAPI would lead by/);
      await share(page, 'New decision');
      assert.equal('taken_in' in await assessment(page), false);
      await assertQuiet(page);
    });
  });
}
