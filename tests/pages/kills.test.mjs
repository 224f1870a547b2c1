// The browser is killed at a random moment, also in its first seconds: nothing that the page said is kept is lost. By hand more
// often: KILLS=100 node --test tests/pages/kills.test.mjs (WebKit's driver keeps no profile, so it is not among these).
import assert from 'node:assert/strict';
import test from 'node:test';
import {choose, ready, step} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines, open} from './engines.mjs';
import {sleep, temporaryFolder} from './process.mjs';

const KILLS = Number(process.env.KILLS ?? 3);
const STEPS = ['scope', 'team', 'learning', 'stage', 'compliance'];
const MOST_MILLISECONDS = 5000;

async function started(engine, profile) {
  const page = await open(engine, {profile});
  await page.goto(PAGE);
  await ready(page);
  return page;
}

/** Answers on and on until the moment has come; gives the last answers that the page said are kept. */
async function answerUntilKilled(page, moment) {
  let kept = {revision: 0, answers: {}};
  const end = Date.now() + moment;
  for (let turn = 0; Date.now() < end; turn += 1) {
    const id = STEPS[turn % STEPS.length];
    const options = step(id).options;
    await choose(page, id, options[Math.floor(Math.random() * options.length)].id);
    const now = await page.run(() => ({kept: performance.getEntriesByName('kept').at(-1)?.detail ?? 0,
      said: JSON.parse(document.getElementById('assessment').textContent)}));
    if (now.kept === now.said.revision) kept = {revision: now.said.revision, answers: now.said.answers};
  }
  page.kill();
  return kept;
}

for (const engine of engines.filter(it => it !== 'webkit')) {
  test(`${KILLS} kills of ${engine} lose nothing that was kept`, {timeout: 60_000 * KILLS}, async () => {
    const profile = temporaryFolder();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const page = await started(engine, profile.path);
      const kept = await answerUntilKilled(page, 300 + Math.random() * MOST_MILLISECONDS);
      await page.close().catch(() => {});
      await sleep(500);
      const again = await started(engine, profile.path);
      const found = await again.run(() => JSON.parse(document.getElementById('assessment').textContent));
      assert.ok((found.revision ?? 0) >= kept.revision, `kill ${kill}: revision ${found.revision} after ${kept.revision} was kept`);
      if (found.revision === kept.revision) assert.deepEqual(found.answers, kept.answers, `kill ${kill}`);
      await again.close();
    }
  });
}
