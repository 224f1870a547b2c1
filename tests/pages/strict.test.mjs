// The strict page works where WebAssembly is switched off; the other page says so and points to it.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {assertQuiet, choose, content, pack, ready, saved, verdict, visit} from './advisor.mjs';
import {DIST, editedCopy, PAGE, withScript} from './artefact.mjs';
import {engines, open} from './engines.mjs';

const STRICT = new URL('advisor-strict.html', DIST);

for (const engine of engines) {
  test(`the strict page in ${engine}, without WebAssembly`, {timeout: 120_000}, async t => {
    const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
    t.after(() => rmSync(folder, {recursive: true, force: true}));
    const file = path.join(folder, 'strict.html');
    writeFileSync(file, withScript('function () { delete window.WebAssembly; }')(readFileSync(STRICT, 'utf8')));
    const page = await visit(t, engine, pathToFileURL(file).href);
    const usual = await visit(t, engine, PAGE);
    for (const it of [page, usual]) {
      await choose(it, 'scope', 'app');
      await choose(it, 'needs', 'orm');
      await choose(it, 'compliance', 'regulated');
      await saved(it, ({answers}) => answers.compliance === 'regulated', 'the answers');
    }
    assert.equal(await verdict(page), await verdict(usual));
    assert.equal(await page.text('#advice'), await usual.text('#advice'));
    await page.reload();
    await ready(page);
    assert.deepEqual(await content(page), await content(usual));
    await assertQuiet(page);
  });

  test(`${engine} is pointed to the strict page where WebAssembly is refused`, {timeout: 60_000}, async t => {
    const refuse = 'function () { WebAssembly.compile = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError("refused")); }';
    const page = await visit(t, engine, editedCopy(t, withScript(refuse)));
    assert.match(await page.text('body'), /advisor-strict\.html/);
  });
}

test('without scripts (Chromium) the checklist stands there for paper', {timeout: 60_000, skip: !engines.includes('chromium')}, async t => {
  const page = await open('chromium');
  t.after(() => page.close());
  await page.devtools('Emulation.setScriptExecutionDisabled', {value: true});
  await page.goto(PAGE);
  const {root} = await page.devtools('DOM.getDocument', {depth: -1});
  const {nodeIds} = await page.devtools('DOM.querySelectorAll', {nodeId: root.nodeId, selector: '#waiting noscript table'});
  assert.equal(nodeIds.length, pack.steps.length + 2, 'a table for each question, for adding up, and the comparison');
});
