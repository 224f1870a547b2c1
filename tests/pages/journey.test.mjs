// A newcomer's way through the page as it ships, opened from disk and from a server.
import assert from 'node:assert/strict';
import test from 'node:test';
import {allOptions, assertQuiet, assessment, choose, content, group, importance, note, pack, ready, redo, saved, share, step, turnTo, undo, verdict, visit} from './advisor.mjs';
import {PAGE, servedPage} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const PLACES = {disk: () => PAGE, 'a server': servedPage};

for (const [engine, place] of engines.flatMap(it => Object.keys(PLACES).map(place => [it, place]))) {
  test(`a newcomer's journey in ${engine}, from ${place}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, await PLACES[place](t));

    await t.test('the page opens with its question, its steps and no advice yet', async () => {
      assert.match(await page.text('h1'), new RegExp(pack.question.replace(/\W/g, '.')));
      for (const {question} of pack.steps) await page.find('group', question);
      assert.match(await page.text('#advice'), /starts with your first answer/);
    });

    await t.test('the first answer gives advice', async () => {
      await choose(page, 'scope', 'tool');
      assert.match(await verdict(page), /So far|Too close/);
      assert.equal((await assessment(page)).answers.scope, 'tool');
    });

    await t.test('another answer changes it', async () => {
      const before = await page.text('#advice');
      await choose(page, 'scope', 'platform');
      assert.notEqual(await page.text('#advice'), before);
    });

    await t.test('the keyboard answers too, and the focus stays where it is', async () => {
      const [first, second] = step('team').options;
      const group_ = await group(page, 'team');
      await page.run(element => element.querySelector('input').focus(), group_);
      await page.press([KEYS.space]);
      assert.equal((await assessment(page)).answers.team, first.id);
      await page.press([KEYS.down]);
      assert.equal((await assessment(page)).answers.team, second.id);
      assert.match(await page.label(await page.focused()), new RegExp(`^${second.label}`));
    });

    await t.test('Tab reaches the next question', async () => {
      const next = pack.steps[pack.steps.indexOf(step('team')) + 1];
      const reached = () => page.run(id => document.activeElement.closest('fieldset')?.id === id, `step-${next.id}`);
      for (let presses = 0; presses < 12 && !(await reached()); presses++) await page.press([KEYS.tab]);
      assert.ok(await reached());
    });

    await t.test('undo takes answers back and redo brings them again', async () => {
      const full = await content(page);
      await undo(page);
      assert.equal((await assessment(page)).answers.team, step('team').options[0].id);
      await redo(page);
      assert.deepEqual(await content(page), full);
      await page.press('z', KEYS.control);
      assert.notDeepEqual(await content(page), full);
      await page.press('z', KEYS.control, KEYS.shift);
      assert.deepEqual(await content(page), full);
    });

    await t.test('what was undone and redone is said, without an undo of its own, until it is hidden', async () => {
      const buttons = () => page.run(() => [...document.querySelectorAll('.toast button')].map(it => it.textContent));
      for (const [way, said] of [[undo, /^Undone/], [redo, /^Redone/]]) {
        await way(page);
        assert.match(await page.text('.toasts'), said);
        assert.deepEqual(await buttons(), ['Hide']);
      }
      await page.click('button', 'Hide');
      assert.equal(await page.text('.toasts'), '');
    });

    await t.test('importance sets the weight, and "normal" leaves none behind', async () => {
      for (const [level, weight] of [['more', 4], ['less', 1], ['off', 0]]) {
        await importance(page, 'scope', level);
        assert.deepEqual((await assessment(page)).weights, {scope: weight * step('scope').weight});
      }
      await importance(page, 'scope', 'normal');
      assert.deepEqual((await assessment(page)).weights, {});
    });

    await t.test('a note is kept, and is one step of undo', async () => {
      await note(page, 'team', 'Two join in May <b>&amp;');
      await saved(page, it => it.notes.team === 'Two join in May <b>&amp;', 'the note in the page');
      await undo(page);
      assert.deepEqual((await assessment(page)).notes, {});
      await redo(page);
      assert.equal((await assessment(page)).notes.team, 'Two join in May <b>&amp;');
    });

    await t.test('a note that is emptied is gone, and undo brings it back', async () => {
      await page.clear(await page.find('textbox', 'Note', await group(page, 'team')));
      assert.deepEqual((await assessment(page)).notes, {});
      await undo(page);
      assert.equal((await assessment(page)).notes.team, 'Two join in May <b>&amp;');
    });

    await t.test('“Don’t know yet” takes the answer away and leaves the question open on purpose', async () => {
      const said = await assessment(page);
      await page.click('radio', 'Don’t know yet', await group(page, 'team'));
      const {answers, left_open: left} = await assessment(page);
      assert.ok(!('team' in answers));
      assert.deepEqual(left, ['team']);
      await choose(page, 'team', said.answers.team);
      assert.deepEqual((await assessment(page)).left_open, []);
    });

    await t.test('needs are many or none', async () => {
      const many = pack.steps.find(it => it.takes === 'many');
      const [one, two] = many.options.filter(it => !it.exclusive);
      const none = many.options.find(it => it.exclusive);
      const chosen = async () => [(await assessment(page)).answers[many.id]].flat();
      await choose(page, many.id, one.id);
      await choose(page, many.id, two.id);
      assert.deepEqual(await chosen(), [one.id, two.id]);
      await choose(page, many.id, none.id);
      assert.deepEqual(await chosen(), [none.id]);
      await choose(page, many.id, two.id);
      assert.deepEqual(await chosen(), [two.id]);
      await choose(page, many.id, two.id);
      assert.ok(!(many.id in (await assessment(page)).answers), 'an empty set is no answer');
    });

    await t.test('the search leaves the needs that match', async () => {
      const many = pack.steps.find(it => it.takes === 'many');
      await allOptions(page, many.id);
      const field = await page.find('searchbox', '', await group(page, many.id));
      const options = many.options.filter(it => !it.exclusive && !it.deciding);
      const {label} = options[0];
      await page.type(field, label);
      const shown = () => page.run(id => [...document.querySelectorAll(`#step-${id} .parts .needs input`)]
        .filter(box => box.labels[0].getClientRects().length).map(box => box.value), many.id);
      const matching = options.filter(it => it.label.toLowerCase().includes(label.toLowerCase()));
      assert.deepEqual(await shown(), matching.map(it => it.id));
      await page.clear(field);
      assert.equal((await shown()).length, options.length);
    });

    await t.test('a question is left open on purpose, and the record says so', async () => {
      const {answers} = await assessment(page);
      const {id, title} = pack.steps.find(it => !(it.id in answers));
      await turnTo(page, 'record');
      await page.click('checkbox', `“${title}” is left open on purpose`);
      assert.deepEqual((await assessment(page)).left_open, [id]);
      await page.click('disclosure', 'Appendix');
      assert.match(await page.text('#paper'), /left open on purpose/);
    });

    await t.test('a name is kept', async () => {
      await page.type(await page.find('textbox', 'Name of this decision'), 'Shop "Süd" ✓');
      await saved(page, it => it.title === 'Shop "Süd" ✓', 'the name in the page');
    });

    await t.test('a reload keeps everything', async () => {
      const before = {content: await content(page), verdict: await verdict(page)};
      await page.reload();
      await ready(page);
      assert.deepEqual({content: await content(page), verdict: await verdict(page)}, before);
    });

    await t.test('starting over clears everything, and one undo brings it back', async () => {
      const before = await content(page);
      await share(page, 'New decision');
      const blank = await content(page);
      assert.deepEqual([blank.title, blank.answers, blank.notes], ['', {}, {}]);
      await undo(page);
      assert.deepEqual(await content(page), before);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
