// The page asks the network for nothing: a proxy that hears every attempt hears none.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {choose, pack, share, turnTo, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';
import {sleep, temporaryFolder, until} from './process.mjs';
import {loggingProxy} from './proxy.mjs';

// Time for an attempt to reach the proxy.
const A_MOMENT = 700;

// A page that asks on purpose, in the ways a page can.
const LEAKING = `<!DOCTYPE html><title>Leaking</title><h1>Leaking</h1><script>
  new Image().src = 'http://image.example/';
  fetch('http://fetch.example/').catch(() => {});
  navigator.sendBeacon('http://beacon.example/', 'x');
  new WebSocket('ws://socket.example/');
</script>`;

for (const engine of engines) {
  test(`the network in ${engine}`, {timeout: 60_000}, async t => {
    const proxy = await loggingProxy(t);
    const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
    t.after(() => rmSync(folder, {recursive: true}));

    const page = await visit(t, engine, PAGE, {proxy: proxy.port});

    await t.test('is not asked for anything, from opening to a copied code', async () => {
      for (const step of pack.steps) await choose(page, step.id, step.options[1].id);
      await share(page, 'Copy');
      await page.reload();
      await sleep(A_MOMENT);
      assert.deepEqual(proxy.requests, []);
    });

    await t.test('would be heard, had it been asked', async () => {
      const file = path.join(folder, 'leaking.html');
      writeFileSync(file, LEAKING);
      await page.goto(pathToFileURL(file));
      await sleep(A_MOMENT);
      for (const way of ['image', 'fetch', 'beacon', 'socket']) {
        assert.ok(proxy.requests.some(request => request.includes(`${way}.example`)), `${way}: ${proxy.requests}`);
      }
    });
  });
}

// A link that is drawn may have its host looked up, and which sources are drawn tells what was answered. Behind a proxy
// Firefox looks nothing up, so there is none here.
test('the names that Firefox looks up', {timeout: 120_000, skip: !engines.includes('firefox')}, async t => {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  const names = path.join(folder.path, 'names');
  const lookedUp = () => [...readFileSync(`${names}.moz_log`, 'utf8').matchAll(/NameLookup host:(\S+)/g)].map(([, host]) => host);
  const page = await visit(t, 'firefox', PAGE, {names});

  await t.test('are none of a source, in no view and for no answer', async () => {
    for (const step of pack.steps) await choose(page, step.id, step.options[1].id);
    for (const view of ['why', 'what-if', 'plan', 'record', 'library', 'decide']) {
      await turnTo(page, view);
      await sleep(A_MOMENT);
    }
    await page.goto(`${PAGE}#sources`);
    await sleep(A_MOMENT);
    const hosts = new Set(pack.sources.map(({url}) => url && new URL(url).host));
    assert.ok(hosts.size > 10);
    assert.deepEqual(lookedUp().filter(host => hosts.has(host)), []);
  });

  await t.test('would be seen in its log', async () => {
    const file = path.join(folder.path, 'linking.html');
    writeFileSync(file, '<!DOCTYPE html><title>Linking</title><a href="https://linked.example/">A link</a>');
    await page.goto(pathToFileURL(file));
    await until(() => lookedUp().includes('linked.example'), 'the look-up');
  });
});
