// When the core stops in the middle of a call, a new one takes over and the answers are still there: 20 times in a run, as
// often as TRAPS says by hand. Where the new one stops too, that is told.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assessment, choose, content, ready, redo, turnTo, undo, verdict, visit} from './advisor.mjs';
import {editedCopy, withScript} from './artefact.mjs';
import {engines} from './engines.mjs';

/**
 * Runs in the page before its own scripts: instances of WebAssembly that stop when told to. As after a true trap, every
 * later call into the same instance stops too, so that only a new instance helps.
 */
function breakable() {
  const {instantiate} = WebAssembly;
  const {get} = WebAssembly.Table.prototype;
  const tables = new WeakMap();
  window.breaker = {armed: false, instances: 0, stops: 0};

  const guarded = (call, state) => (...args) => {
    if (window.breaker.armed) {
      window.breaker.armed = false;
      state.broken = true;
    }
    if (state.broken) {
      window.breaker.stops++;
      throw new WebAssembly.RuntimeError('unreachable');
    }
    return call(...args);
  };

  const wrap = instance => {
    const state = {broken: false};
    window.breaker.instances++;
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      if (value instanceof WebAssembly.Table) tables.set(value, state);
      exports[name] = typeof value === 'function' ? guarded(value, state) : value;
    }
    return {exports};
  };

  // Methods of C++ classes are called through the table, not as exports.
  WebAssembly.Table.prototype.get = function (index) {
    const call = get.call(this, index);
    return call && tables.has(this) ? guarded(call, tables.get(this)) : call;
  };
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate(source, imports);
    return made instanceof WebAssembly.Instance ? wrap(made) : {...made, instance: wrap(made.instance)};
  };
}

const TRAPS = Number(process.env.TRAPS ?? 20);

/**
 * Runs in the page before its own scripts: a core that stops over one answer, whenever it is asked for advice on it.
 * The glue declares its one name as a variable of the page, so it is met there.
 */
function stumbling() {
  let create;
  Object.defineProperty(window, 'createCrossroads', {
    set(it) { create = it; },
    get: () => async given => {
      const instance = await create(given);
      const {advise} = instance;
      instance.advise = (text, ...rest) => {
        if (text.includes('"stage":"mvp"') || window.stopsAlways) throw new WebAssembly.RuntimeError('unreachable');
        return advise.call(instance, text, ...rest);
      };
      return instance;
    },
  });
}

/**
 * Runs in the page: gives an answer during which the core stops, and then the other one again, so often.
 * @returns {Promise<number>} how many stops there were
 */
async function stopOver(times, [step, there, back]) {
  const click = option => document.querySelector(`#step-${step} .opts input[value="${option}"]`).click();
  const until = async happened => { while (!happened()) await new Promise(resolve => { setTimeout(resolve, 1); }); };
  const {stops} = window.breaker;
  for (let time = 0; time < times; time++) {
    const {instances} = window.breaker;
    window.breaker.armed = true;
    click(there);
    await until(() => window.breaker.instances > instances);
    await until(() => document.querySelector('.toast')?.textContent.includes('started again'));
    click(back);
    document.querySelector('.toast .btn').click();
  }
  return window.breaker.stops - stops;
}

for (const engine of engines) {
  test(`a trap in the core in ${engine}`, {timeout: 60_000 + TRAPS * 500}, async t => {
    const page = await visit(t, engine, editedCopy(t, withScript(breakable)));
    await choose(page, 'scope', 'app');
    await choose(page, 'team', 'several');
    const before = await content(page);
    const {instances} = await page.run(() => window.breaker);

    await page.run(() => { window.breaker.armed = true; });
    await choose(page, 'stage', 'mvp');
    await page.until(() => page.run(() => window.breaker.instances > 0 && !window.breaker.armed), 'a stop');

    await t.test('a new instance is made', async () => {
      await page.until(() => page.run(count => window.breaker.instances === count + 1, instances), 'one more instance');
    });

    await t.test('the answers are all there, also the one that was being given', async () => {
      assert.deepEqual((await assessment(page)).answers, {...before.answers, stage: 'mvp'});
    });

    await t.test('it is told', async () => {
      await page.until(async () => /started again/.test(await page.text('body')), 'word of it');
    });

    await t.test('advice goes on', async () => {
      const said = await page.text('#advice');
      await choose(page, 'stage', 'production');
      await page.until(async () => (await page.text('#advice')) !== said, 'other advice');
      assert.match(await verdict(page), /\S/);
    });

    await t.test(`after ${TRAPS} stops it is the same to the letter`, async () => {
      const all = async () => {
        await turnTo(page, 'record');
        const said = await page.run(() => document.querySelector('.page').textContent); // with its digests
        await turnTo(page, 'decide');
        return said;
      };
      const before = await all();
      for (let left = TRAPS; left > 0; left -= 20) {
        const times = Math.min(left, 20);
        assert.ok(await page.run(stopOver, times, ['stage', 'mvp', 'production']) >= times);
      }
      await page.until(async () => (await all()) === before, 'the same advice');
    });
  });

  test(`answers that stop the core each time in ${engine}`, {timeout: 60_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, withScript(stumbling)));
    const told = () => page.until(async () => /cannot work out these answers/.test(await page.text('.notices')), 'word of it');
    await choose(page, 'scope', 'app');
    await choose(page, 'team', 'several');
    const said = await page.text('#advice');
    await choose(page, 'stage', 'mvp');
    await told();

    await t.test('leave the advice on the answers before', async () => assert.equal(await page.text('#advice'), said));

    await t.test('are all there, and one undo brings the advice back', async () => {
      assert.equal((await assessment(page)).answers.stage, 'mvp');
      await undo(page);
      assert.equal(await page.text('#advice'), said);
      await redo(page);
    });

    await t.test('open again beside the advice on none, and another answer is advised', async () => {
      await page.reload();
      await ready(page);
      await told();
      assert.deepEqual((await assessment(page)).answers, {scope: 'app', team: 'several', stage: 'mvp'});
      assert.equal(await verdict(page), 'Four ways are open.');
      await choose(page, 'stage', 'production');
      assert.match(await verdict(page), /Django/);
    });
  });

  test(`a core in ${engine} that stops over a blank checklist too is told in place of the page`, {timeout: 60_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, withScript(`() => { (${stumbling})(); window.stopsAlways = true; }`)));
    assert.match(await page.text('#app'), /Crossroads cannot start here Something unforeseen/);
  });
}
