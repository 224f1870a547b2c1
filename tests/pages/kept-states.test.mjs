// States of a decision that were kept by name: what is frozen, where they go along, and what is told of them.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, note, pack, ready, saved, share, turnTo, undo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {MINE, core, headline, label, pageOf, table} from './comparing.mjs';
import {engines, KEYS} from './engines.mjs';
import {keptAssessments} from './storage.mjs';

for (const engine of engines) {
  test(`kept states in ${engine}`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    for (const [step, option] of Object.entries(MINE)) if (step !== 'needs') await choose(page, step, option);
    await note(page, 'team', 'One, and a half');
    await saved(page, it => it.notes.team === 'One, and a half', 'the note');
    await turnTo(page, 'compare');
    const before = await assessment(page);

    await t.test('keeping one freezes what stands, with its points and the content’s version', async () => {
      await page.type(await page.find('textbox', 'Name of the state'), 'before the meeting');
      await page.click('button', 'Keep this state');
      assert.match(await page.text('.toasts'), /Kept as “before the meeting”/);
      const [state] = (await assessment(page)).states;
      assert.equal(state.name, 'before the meeting');
      assert.deepEqual(state.pack, {id: pack.id, version: pack.version});
      assert.deepEqual(state.assessment.answers, before.answers);
      assert.equal(state.assessment.notes.team, 'One, and a half');
      assert.deepEqual(Object.keys(state.tenths).sort(), pack.alternatives.filter(({beyond}) => !beyond).map(({id}) => id).sort());
    });

    await t.test('what changed since stands beside it', async () => {
      await choose(page, 'stage', 'mvp');
      await turnTo(page, 'compare');
      const rows = await table(page);
      assert.match(rows[0][2], /^before the meeting kept/);
      assert.deepEqual(rows[1], [rows[1][0], label('stage', 'mvp'), label('stage', 'production')]);
      const {tenths, verdict} = (await assessment(page)).states[0];
      const [[, , advised], [, , points]] = ['Advised then', 'Points then'].map(name => rows.find(([it]) => it === name));
      assert.ok(advised.startsWith(pack.alternatives.find(({id}) => id === verdict.winners[0]).name), advised);
      assert.equal(points, Object.entries(tenths).sort((one, other) => other[1] - one[1]).map(([id, it]) => `${pack.alternatives.find(way => way.id === id).name} ${(it / 10).toFixed(1)}`).join(', '));
      assert.match(await headline(page), /^This decision and “before the meeting” differ on one question and leave one open; /);
    });

    await t.test('it survives a reload, and goes along in the saved page', async () => {
      await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
      const {states} = await assessment(page);
      await page.reload();
      await ready(page);
      const sorted = value => JSON.parse(JSON.stringify(value), (_, it) => (it && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort()) : it));
      assert.deepEqual(sorted((await assessment(page)).states), sorted(states));
      assert.ok((await keptAssessments(page)).some(it => it.states?.[0].name === 'before the meeting'));
      const other = await visit(t, engine, pageOf(t, await assessment(page)));
      await turnTo(other, 'compare');
      assert.match((await table(other))[0][2], /^before the meeting/);
    });

    await t.test('a copy of it is a decision of its own', async () => {
      await turnTo(page, 'compare');
      const {id} = await assessment(page);
      await page.click('button', 'Open a copy: before the meeting');
      const copy = await assessment(page);
      assert.notEqual(copy.id, id);
      assert.deepEqual(copy.answers, before.answers);
      assert.equal(copy.title, 'before the meeting');
      await undo(page);
      assert.equal((await assessment(page)).id, id);
    });

    await t.test('renamed and deleted it is one undo away', async () => {
      await turnTo(page, 'compare');
      const {states: [{name}]} = await assessment(page);
      const field = await page.find('textbox', 'Name of before the meeting');
      await page.clear(field);
      await page.type(field, 'spring');
      await page.press([KEYS.tab]);
      await saved(page, it => it.states[0].name === 'spring', 'the new name');
      await undo(page);
      assert.equal((await assessment(page)).states[0].name, name);
      await page.click('button', 'Delete: before the meeting');
      assert.equal((await assessment(page)).states, undefined);
      await undo(page);
      assert.equal((await assessment(page)).states[0].name, name);
    });

    await t.test('so many are kept that all of it can be read again, in any letters', async () => {
      const other = await visit(t, engine, pageOf(t, {answers: MINE, notes: Object.fromEntries(pack.steps.map(({id}) => [id, '\u8a9e'.repeat(1500)]))}));
      await turnTo(other, 'compare');
      const kept = async () => (await assessment(other)).states?.length ?? 0;
      while (!(await other.text('.toasts')).includes('There is no room')) await other.click('button', 'Keep this state');
      assert.ok(await kept() >= 2);
      const {states, ...said} = await assessment(other);
      const written = JSON.stringify({...said, notes: Object.fromEntries(pack.steps.map(({id}) => [id, '\u8a9e'.repeat(4000)])), states}, null, 2);
      assert.deepEqual(JSON.parse(core.read(written)).findings, [], 'with the longest notes that the page takes');
    });

    await t.test('another edition of the content is no change of mind', async () => {
      const said = await assessment(page);
      const older = {...said.states[0], pack: {id: pack.id, version: '2020.1'}, tenths: Object.fromEntries(Object.entries(said.states[0].tenths).map(([id, n]) => [id, id === pack.pair[0] ? n + 70 : n]))};
      const other = await visit(t, engine, pageOf(t, {...said, ...said.states[0].assessment, states: [older]}));
      await turnTo(other, 'compare');
      const rows = Object.fromEntries((await table(other)).map(([name, , it]) => [name, it]));
      assert.equal(rows['by other content'], '−7.0');
      assert.equal(rows['From there to here'], '−7.0');
      assert.equal(rows['by answers'], undefined);
      assert.ok((await table(other))[0][2].includes('content 2020.1'));
    });

    await t.test('another decision of this browser stands in a column once it is picked', async () => {
      await share(page, 'New decision');
      await choose(page, 'scope', 'tool');
      await turnTo(page, 'compare');
      await page.click('disclosure', 'Other decisions in this browser');
      await page.until(() => page.run(() => document.querySelector('.folds .beside input') !== null), 'the list');
      await page.run(() => document.querySelector('.folds .beside input').click());
      await page.until(async () => (await table(page)).length > 0, 'the table');
      assert.match((await table(page))[0][2], /another decision/);
    });
    await assertQuiet(page);
  });
}
