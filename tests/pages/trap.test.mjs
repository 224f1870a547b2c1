// When the core stops in the middle of a call, a new one takes over and the answers are still there.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assessment, choose, content, verdict, visit} from './advisor.mjs';
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

for (const engine of engines) {
  test(`a trap in the core in ${engine}`, {timeout: 60_000}, async t => {
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
  });
}
