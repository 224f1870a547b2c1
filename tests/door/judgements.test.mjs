/** Whose judgement: what the page shows of a value is what the core reckons with, by each set; and the tool proves by each. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { open } from '../../dist/advise.mjs';
import { Content } from '../../web/decision/content.js';

const file = new URL('../packs/everything.json', import.meta.url).pathname;
const tool = new URL('../../dist/advise.mjs', import.meta.url).pathname;
const text = readFileSync(file, 'utf8');
const pack = JSON.parse(text);

const run = (...words) => spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });

test('the page reads the values that the core reckons with', async () => {
  const advisor = await open(text);
  const content = new Content(pack, {});
  for (const { id: judgement } of pack.judgements)
    for (const step of pack.steps)
      for (const { id } of step.options) {
        const advice = JSON.parse(advisor.advise(JSON.stringify({ schema: 1, judgement, answers: { [step.id]: id } })));
        content.judgeBy(advice.pack.judgement);
        assert.equal(advice.pack.judgement, judgement);
        const [{ outcome, values }] = advice.numbers;
        for (const { alternative, value, judgement: judged } of values) {
          const shown = content.value(step.id, outcome, alternative);
          assert.deepEqual([shown.value, content.onJudgement(shown)], [value, judged], `${judgement}: ${step.id} ${outcome} ${alternative}`);
        }
      }
});

test('a pack is checked and compared by the set that is named behind its file', () => {
  const [table, guests] = [run('check', file), run('check', `${file}#guests`)];
  assert.match(guests.stdout, /#guests/);
  assert.notEqual(guests.stdout.replaceAll('#guests', ''), table.stdout);
  assert.equal(run('check', `${file}#house`).stdout.replaceAll('#house', ''), table.stdout);
  assert.match(run('difference', file, `${file}#guests`).stdout, /Of \d+ complete checklists of A, read by B as well, [1-9]\d* /);
  const unknown = run('check', `${file}#film`);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /unknown_judgement/);
});
