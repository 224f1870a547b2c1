// Decide: what stands in the first window, questions that fold without moving what one is at, and the whole job by few keys.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, pack, ready, share, undo, unfold, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {engines, KEYS} from './engines.mjs';

const examples = pack.cases.filter(it => it.ready);
const many = pack.steps.find(it => it.takes === 'many');

/** The pack with sets of needs to start from and needs that decide, whatever its own are. */
const PRESET = ['orm', 'migrations', 'accounts', 'forms', 'csrf', 'email'].filter(id => many.options.some(it => it.id === id));
const OTHER = PRESET.slice(0, 2);
const withPresets = {
  ...pack,
  steps: pack.steps.map(step => (step !== many ? step : {
    ...step,
    presets: [{id: 'site', label: 'An ordinary site with logins', needs: PRESET}, {id: 'small', label: 'A small store', needs: OTHER}],
    options: step.options.map(it => ({...it, deciding: PRESET.includes(it.id) || undefined})),
  })),
};

const top = (page, id) => page.run(id => document.getElementById(`step-${id}`).getBoundingClientRect().top, id);
const isFolded = (page, id) => page.run(id => document.querySelector(`#step-${id}.line-q`) !== null, id);

for (const engine of engines) {
  test(`Decide in ${engine}`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const [first, ...others] = pack.steps;

    for (const [width, height] of [[1440, 900], [1366, 768], [1024, 768], [390, 772]]) {
      await t.test(`the first question stands in the first window, ${width} × ${height}`, async () => {
        await page.resize(width, height);
        const {last, end} = await page.run(() => ({
          last: [...document.querySelectorAll('.step:first-of-type .opt:not(.dont)')].at(-1).getBoundingClientRect().bottom,
          end: document.getElementById('dock')?.getBoundingClientRect().top ?? innerHeight,
        }));
        assert.ok(last <= end, `it ends at ${last} of ${end}`);
      });
    }

    await t.test('the examples stand in a line, and are gone after the first answer, which moves nothing', async () => {
      await page.resize(1440, 900);
      const tops = () => page.run(() => [...document.querySelectorAll('.examples button')].filter(it => it.checkVisibility({visibilityProperty: true})).map(it => it.getBoundingClientRect().top));
      const seen = await tops();
      assert.equal(seen.length, examples.length);
      assert.ok(Math.max(...seen) - Math.min(...seen) < 2, seen.join());
      const before = await top(page, first.id);
      await choose(page, first.id, first.options[1].id);
      assert.equal((await tops()).length, 0);
      assert.equal(await top(page, first.id), before);
    });

    await t.test('an answered question folds when the next is answered, and nothing moves under the pointer', async () => {
      for (const step of others) {
        const option = step.options.filter(it => !it.exclusive)[0];
        const place = () => page.run((id, value) => {
          const {top, bottom} = document.querySelector(`#step-${id} input[value="${value}"]`).labels[0].getBoundingClientRect();
          return [top, bottom, innerHeight];
        }, step.id, option.id);
        const input = await page.run((id, value) => {
          const it = document.querySelector(`#step-${id} input[value="${value}"]`);
          it.labels[0].scrollIntoView({block: 'center', behavior: 'instant'});
          return it.labels[0];
        }, step.id, option.id);
        const before = await place();
        await page.command('POST', `/element/${Object.values(input)[0]}/click`);
        assert.equal((await assessment(page)).answers[step.id]?.toString(), option.id);
        const after = await place();
        assert.ok(Math.abs(after[0] - before[0]) < 1.5, `${step.id} moved from ${before} to ${after}`);
      }
      const last = others.at(-1).id;
      for (const {id} of pack.steps) assert.equal(await isFolded(page, id), id !== last, id);
    });

    await t.test('one that cannot fold without moving another waits until it is out of the window', async () => {
      await share(page, 'New decision');
      await page.resize(1440, 2000);
      await choose(page, first.id, first.options[1].id);
      const {id, options} = pack.steps[2];
      await page.run(() => scrollTo(0, 0));
      await page.run((id, value) => document.querySelector(`#step-${id} input[value="${value}"]`).click(), id, options[0].id);
      assert.ok(!await isFolded(page, first.id));
      await page.resize(1440, 500);
      const place = () => top(page, pack.steps[5].id);
      await page.run(() => scrollTo(0, 1400));
      const before = await place();
      await page.until(() => isFolded(page, first.id), 'a folded question');
      assert.ok(Math.abs(await place() - before) < 1.5);
      await page.resize(1440, 900);
    });

    await t.test('the whole line opens it again, at what was chosen; undo opens it too', async () => {
      await unfold(page, first.id);
      assert.equal(await page.run(() => document.activeElement.value), first.options[1].id);
      await choose(page, first.id, first.options[0].id);
      await page.click('button', `Collapse: ${first.title}`);
      assert.ok(await isFolded(page, first.id));
      assert.ok(await page.run(id => document.getElementById(`step-${id}`).contains(document.activeElement), first.id));
      await undo(page);
      assert.ok(!await isFolded(page, first.id));
      assert.equal((await assessment(page)).answers[first.id], first.options[1].id);
    });

    await t.test('a set of needs ticks its boxes; another replaces only what the first ticked', async t => {
      const other = await visit(t, engine, editedCopy(t, withBlock('pack', JSON.stringify(withPresets))));
      const ticked = async () => [(await assessment(other)).answers[many.id] ?? []].flat();
      const own = many.options.find(it => !it.exclusive && !PRESET.includes(it.id));
      await other.click('button', `${many.options.length - 1 - PRESET.length} more`);
      await choose(other, many.id, own.id);
      await other.click('checkbox', 'An ordinary site with logins');
      assert.deepEqual((await ticked()).sort(), [...PRESET, own.id].sort());
      await other.click('checkbox', 'A small store');
      assert.deepEqual((await ticked()).sort(), [...OTHER, own.id].sort());
      await other.click('checkbox', 'A small store');
      assert.deepEqual(await ticked(), [own.id]);
      await assertQuiet(other);
    });

    await t.test('each ready example is answered in at most 40 key presses, its needs by a set', async t => {
      const other = await visit(t, engine, editedCopy(t, withBlock('pack', JSON.stringify(withPresets))));
      for (const {name, answers} of examples) {
        await share(other, 'New decision');
        await other.run(() => { document.activeElement.blur(); });
        await other.reload();
        await ready(other);
        let presses = 0;
        const press = async keys => {
          presses += keys.length;
          await other.press(keys);
        };
        await press([KEYS.tab, KEYS.enter]);
        for (let stops = 0; stops < 12 && !await other.run(() => document.activeElement.closest('.step') !== null); stops += 1) await press([KEYS.tab]);
        for (const step of pack.steps) {
          if (step === many) {
            await press([KEYS.space, KEYS.enter]);
            continue;
          }
          const at = step.options.findIndex(({id}) => id === answers[step.id]);
          const back = step.options.length - at + 1;
          await press(at === 0 ? [KEYS.space] : back < at ? Array(back).fill(KEYS.up) : Array(at).fill(KEYS.down));
          await press([KEYS.enter]);
        }
        const said = (await assessment(other)).answers;
        assert.deepEqual({...said, [many.id]: [...said[many.id]].sort()}, {...answers, [many.id]: [...PRESET].sort()}, name);
        assert.ok(presses <= 40, `${name}: ${presses}`);
      }
      await assertQuiet(other);
    });

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
