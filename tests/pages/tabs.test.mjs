// Two tabs with the same decision: neither overwrites the other unseen.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, ready, saved, visit} from './advisor.mjs';
import {editedCopy, PAGE, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';

async function secondTab(page, address) {
  const first = await page.command('GET', '/window');
  const {handle: second} = await page.command('POST', '/window/new', {type: 'tab'});
  const show = handle => page.command('POST', '/window', {handle});
  await show(second);
  await page.goto(address);
  await ready(page);
  return {first: () => show(first), second: () => show(second)};
}

const keptAll = page => page.until(() => page.run(() =>
  performance.getEntriesByName('kept').at(-1)?.detail === JSON.parse(document.getElementById('assessment').textContent).revision), 'all kept');

for (const engine of engines) {
  test(`in ${engine} a tab goes on with what another one did`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await choose(page, 'scope', 'app');
    await keptAll(page);
    const tab = await secondTab(page, PAGE);
    assert.equal((await assessment(page)).answers.scope, 'app');
    await choose(page, 'team', 'few');
    await keptAll(page);
    await tab.first();
    await saved(page, it => it.answers.team === 'few', 'the other tab’s answer');
    await assertQuiet(page);
  });

  test(`in ${engine} two tabs that do not hear of each other lose nothing`, {timeout: 120_000}, async t => {
    const address = editedCopy(t, withScript('function () { delete window.BroadcastChannel; }'));
    const page = await visit(t, engine, address);
    await choose(page, 'scope', 'app');
    await keptAll(page);
    const tab = await secondTab(page, address);
    await choose(page, 'team', 'few');
    await keptAll(page);
    await tab.first();
    const {id} = await assessment(page);
    await choose(page, 'team', 'several');
    await page.until(async () => /changed in another tab/.test(await page.text('.notices')), 'word of the other tab');
    const mine = await assessment(page);
    assert.notEqual(mine.id, id, 'it goes on as a copy');
    assert.equal(mine.answers.team, 'several');
    await page.click('button', 'Open that one');
    await saved(page, it => it.id === id && it.answers.team === 'few', 'the other tab’s decision');
  });
}
