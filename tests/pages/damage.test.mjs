// Data blocks that someone broke with a text editor, and storage that holds rubbish: told plainly, never a blank page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {assertQuiet, assessment, choose, pack, ready, step, verdict, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';
import {serving} from './serving.mjs';
import {plant, stored} from './storage.mjs';

/** A copy of the pack with one thing different. */
function edited(edit) {
  const copy = structuredClone(pack);
  edit(copy);
  return JSON.stringify(copy);
}

const BROKEN_PACKS = [
  ['is cut off', JSON.stringify(pack).slice(0, 5000), /line 1/],
  ['is empty', '', /not JSON|JSON/],
  ['is something else', '[1, 2, 3]', /object|list/i],
  ['has a weight that is text', edited(it => { it.steps[0].weight = '6'; }), /\/steps\/0\/weight/],
  ['lost an option\'s value', edited(it => { delete it.steps[0].options[0].values.flask; }), /\/steps\/0\/options\/0/],
  ['has a field that no pack has', edited(it => { it.colour = 'red'; }), /colour/],
];

// What is in the block, and what the page says of it.
const BROKEN_ASSESSMENTS = [
  ['is empty', '', /\S/],
  ['is cut off', '{"schema": 1, "answers": {"scope"', /could not be read/],
  ['is a number', '7', /could not be read/],
  ['is for a later schema', '{"schema": 2}', /could not be read/],
  ['is full of brackets', '['.repeat(100_000), /could not be read/],
];

/** The page as a server sends it that says ISO 8859-1 of every file. @returns {Promise<string>} its address */
async function sentAsLatin(t, edit = html => html) {
  const server = await serving(t, (request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, {'content-type': 'text/html; charset=iso-8859-1'}).end(found ? edit(readFileSync(new URL(PAGE), 'utf8')) : '');
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

for (const engine of engines) {
  test(`a page that a server in front of ${engine} sends in another character set`, {timeout: 120_000}, async t => {
    await t.test('works: it tells its own before the server can', async t => {
      const page = await visit(t, engine, await sentAsLatin(t));
      await choose(page, 'scope', 'app');
      assert.match(await verdict(page), /So far|Too close/);
      await assertQuiet(page);
    });
    await t.test('and has lost its byte order mark on the way says what is wrong', async t => {
      const page = await visit(t, engine, await sentAsLatin(t, html => html.replace(/^\ufeff/, '')));
      assert.match(await page.text('main.trouble:not([hidden])'), /another character set.*charset=utf-8/s);
      await assertQuiet(page);
    });
  });

  test(`a pack block in ${engine} that`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    for (const [what, text, finding] of BROKEN_PACKS) {
      await t.test(what, async t => {
        await page.goto(editedCopy(t, withBlock('pack', text)));
        await ready(page);
        assert.match(await page.text('h1'), /cannot be used/);
        assert.match(await page.text('body'), finding);
        await assertQuiet(page);
      });
    }
  });

  test(`an assessment block in ${engine} that`, {timeout: 120_000}, async t => {
    for (const [what, text, told] of BROKEN_ASSESSMENTS) {
      await t.test(what, async t => {
        const page = await visit(t, engine, editedCopy(t, withBlock('assessment', text)));
        assert.match(await page.text('main'), told);
        await choose(page, 'scope', 'app');
        assert.match(await verdict(page), /So far|Too close/);
        assert.deepEqual((await assessment(page)).answers, {scope: 'app'});
        await assertQuiet(page);
      });
    }

    await t.test('holds an answer from another time keeps the others', async t => {
      const answers = {scope: 'app', team: 'a-team-that-left', weather: 'fine'};
      const page = await visit(t, engine, editedCopy(t, withBlock('assessment', JSON.stringify({schema: 1, answers}))));
      assert.match(await page.text('main'), /made with other content/);
      assert.match(await verdict(page), /So far|Too close/);
      assert.deepEqual((await assessment(page)).answers, answers);
      await assertQuiet(page);
    });

    await t.test('holds text that looks like markup shows it as text', async t => {
      const title = '</script><img src=x onerror=alert(1)>';
      const page = await visit(t, engine, editedCopy(t, withBlock('assessment', JSON.stringify({schema: 1, title}))));
      await choose(page, 'scope', 'app');
      assert.equal((await assessment(page)).title, title);
      assert.doesNotMatch(await page.run(() => document.getElementById('assessment').textContent), /</);
      assert.equal(await page.run(() => document.querySelector('img[src="x"]')), null);
      await assertQuiet(page);
    });
  });

  test(`storage in ${engine} that holds rubbish is told and replaced`, {timeout: 60_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await choose(page, 'scope', 'app');
    await page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
    const rubbish = '\u0000{"rubbish": [';
    await page.run(rubbish => {
      for (const key of [...Object.keys(localStorage), 'crossroads/django-or-flask/page/other']) localStorage.setItem(key, rubbish);
    }, rubbish);
    const [[id, entry]] = (await stored(page)).filter(([key]) => typeof key === 'string');
    await plant(page, `() => [${JSON.stringify([id, {...entry, text: rubbish}])}]`);
    await page.reload();
    await ready(page);
    assert.match(await page.text('main'), /could not be read/);
    await choose(page, 'team', 'solo');
    await page.reload();
    await ready(page);
    assert.equal((await assessment(page)).answers.team, step('team').options[0].id);
    await assertQuiet(page);
  });
}
