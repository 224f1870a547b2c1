// Each call for storage, clipboard and files fails once: the page works on, what was said stands in it, whoever asked for
// something is told, and nothing fails behind anyone's back. POINTS=all tries each call; a few are tried in every run.
import assert from 'node:assert/strict';
import test from 'node:test';
import {encodeLink} from '../../web/handing-on/link.js';
import {assessment, choose, ready, visit} from './advisor.mjs';
import {withScript} from './artefact.mjs';
import {engines} from './engines.mjs';
import {faulty, journey} from './faulty.mjs';
import {host} from './host.mjs';
import {forget} from './storage.mjs';

const POINTS = process.env.POINTS === 'all' ? Infinity : Number(process.env.POINTS ?? 2);

const OTHER = {schema: 1, title: 'Other', answers: {scope: 'platform', stage: 'production'}};

const WAYS = {once: 'one alone', on: 'and all that follow', late: 'the database after it said yes', full: 'no room any more'};

/** So many of the numbers from 1 to `last`, all over. */
const some = last => Array.from({length: Math.min(last, POINTS)}, (_, index) => 1 + Math.floor((index + 0.5) * last / Math.min(last, POINTS)));

for (const engine of engines) {
  test(`calls that fail in ${engine}`, {timeout: 3_600_000}, async t => {
    const address = `${await host(t, '', {}, withScript(faulty))}advisor.html`;
    const page = await visit(t, engine, address);
    const given = {link: await encodeLink(OTHER), json: JSON.stringify(OTHER)};

    async function load(how, fail) {
      await page.goto(`${address}?how=${how}&fail=${fail}`);
      await ready(page);
    }

    async function go(how, fail) {
      await page.run(() => { window.faults.active = false; });
      await page.runAsync(forget);
      await load(how, fail);
      const steps = await page.runAsync(journey, given);
      return {steps, ...await page.run(() => ({...window.faults, errors: window.crossroadsErrors}))};
    }

    /** What a journey with failures did worse than one without. */
    function worse({steps, errors}, clean) {
      const found = errors.map(it => `error: ${it}`);
      for (const [index, {step, content, verdict, shown}] of steps.entries()) {
        if (content !== clean.steps[index].content) found.push(`${step}: other answers: ${content.replace(/\s+/g, ' ')}`);
        else if (verdict !== clean.steps[index].verdict) found.push(`${step}: other advice`);
        if (!shown) found.push(`${step}: no word`);
      }
      return found;
    }

    const clean = await go('once', 0);
    assert.deepEqual(worse(clean, clean), []);
    for (const [how, what] of Object.entries(WAYS)) {
      await t.test(what, async t => {
        const bad = [];
        const points = some(clean.counts[how]);
        for (const fail of points) {
          const run = await go(how, fail);
          const found = worse(run, clean);
          if (how === 'full' && run.steps.at(-1).kept === 'kept in this browser') found.push('it says that it keeps what it cannot');
          if (how === 'full' && !run.spoken.some(it => /keeps your answers only loosely|no longer keeps/.test(it))) found.push('no word of what is not kept');
          if (found.length) bad.push(`${fail} ${run.failed[0]}: ${found.join('; ').slice(0, 300)}`);
        }
        t.diagnostic(`${points.length} of ${clean.counts[how]} calls made to fail`);
        assert.deepEqual(bad, []);
      });
    }

    await t.test('while it opens: what was kept in two places opens from the other', async t => {
      await page.run(() => { window.faults.active = false; });
      await page.runAsync(forget);
      await load('once', 0);
      await choose(page, 'scope', 'app');
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      await load('once', 0);
      const opening = await page.run(() => window.faults.counts);
      const bad = [];
      const tried = ['once', 'late'].flatMap(how => some(opening[how]).map(fail => [how, fail]));
      for (const [how, fail] of tried) {
        await load(how, fail);
        const {answers} = await assessment(page);
        const {failed, errors} = await page.run(() => ({...window.faults, errors: window.crossroadsErrors}));
        if (answers.scope !== 'app' || errors.length) bad.push(`${how} ${fail} ${failed}: ${JSON.stringify(answers)} ${errors}`);
      }
      t.diagnostic(`${tried.length} of ${opening.once + opening.late} calls made to fail`);
      assert.deepEqual(bad, []);
    });
  });
}
