// A page that arrived in part or with a bit turned, and links so: it works or says what is wrong, is never blank, and nothing
// fails behind anyone's back. PLACES=500 tries as many places; a few are tried in every run. The places are the same each time.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {encodeLink} from '../../web/handing-on/link.js';
import {assertQuiet, assessment, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {chance} from './chance.mjs';
import {engines} from './engines.mjs';
import {temporaryFolder} from './process.mjs';

const PLACES = Number(process.env.PLACES ?? 18);
const SEED = 20261122;

// From here on the file has a word for whoever gets no more of it.
const FIRST_WORD = 110;

const SAID = {schema: 1, id: 'said', revision: 3, title: 'Portal', answers: {scope: 'app', needs: ['orm', 'admin'], team: 'few'},
  weights: {team: 24}, notes: {team: 'Grüße <&> "שלום"'}, ruled_out: {flask: 'no one knows it'}};

/** Places all over a file, in each of its parts as many: most of the bytes are in one of them. */
function* places(bytes, from) {
  const draw = chance(SEED);
  const tags = [...bytes.toString('latin1').matchAll(/<\/?(?:style|body|main|noscript|script)\b/g)].map(({index}) => index);
  const starts = [from, ...tags.filter(it => it > from), bytes.length];
  for (let count = 0; count < PLACES; count += 1) {
    const part = count % (starts.length - 1);
    yield {at: starts[part] + draw(starts[part + 1] - starts[part]), bit: draw(8)};
  }
}

const cut = (bytes, {at}) => bytes.subarray(0, at);

function flipped(bytes, {at, bit}) {
  const copy = Buffer.from(bytes);
  copy[at] ^= 1 << bit;
  return copy;
}

/**
 * Runs in the page: what a person meets in it, once it has drawn itself. A page that has lost its script never does.
 * @returns {Promise<{outcome: 'works' | 'tells' | 'static text' | 'BLANK' | 'DEAD', errors: string[]}>}
 */
async function judge() {
  const drawn = () => performance.getEntriesByName('advice').length > 0;
  const told = () => document.getElementById('trouble') !== null;
  const errors = () => window.crossroadsErrors ?? [];
  const end = Date.now() + 2000;
  while (window.crossroadsErrors && !drawn() && !told() && !errors().length && Date.now() < end) {
    await new Promise(resolve => { setTimeout(resolve, 10); });
  }
  document.getAnimations().forEach(it => it.finish()); // the static text comes a moment later
  const styleTells = getComputedStyle(document.body, '::before').content !== 'none';
  const policyTells = error => /by the page's policy|createPolicy.* disallowed/.test(error) && (styleTells || !drawn());
  let outcome = styleTells || document.body?.innerText.trim() ? 'static text' : 'BLANK';
  if (told()) outcome = 'tells';
  if (drawn()) {
    const before = document.getElementById('assessment')?.textContent;
    const other = () => [...document.querySelectorAll('#list input[type=radio]')].find(it => !it.checked);
    for (const late = Date.now() + 10_000; !other() && Date.now() < late;) { // the rest comes piece by piece; what is answered is folded
      if (document.querySelector('.at-rest')) document.querySelector('#list .line-q > button')?.click();
      await new Promise(resolve => { setTimeout(resolve, 10); });
    }
    other()?.click();
    const answered = document.getElementById('assessment')?.textContent !== before;
    outcome = answered && document.querySelector('#verdict')?.textContent.trim() ? 'works' : 'DEAD';
  }
  return {outcome, errors: errors().filter(it => !policyTells(it))};
}

/**
 * Runs in the page: opens a link, and each of these damaged ones over it. One that lost no more than bits without a meaning
 * opens the same.
 * @returns {Promise<('opens' | 'tells' | 'ANOTHER' | 'SILENT')[]>}
 */
async function openLinks(link, damaged) {
  const pause = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });
  const said = () => document.querySelector('.toasts').textContent;
  const content = () => document.getElementById('assessment').textContent.replace(/"(id|revision)": .*/g, '');
  async function open(hash) {
    document.querySelector('.toasts button:last-of-type')?.click();
    location.hash = hash;
    for (const end = Date.now() + 3000; !said() && Date.now() < end;) await pause(5);
    await pause(100); // Chromium takes some 20 changes of the address in a second, and each link is two
    return said();
  }
  await open(link);
  const whole = content();
  const outcomes = [];
  for (const hash of damaged) {
    const word = await open(hash);
    outcomes.push(content() !== whole ? 'ANOTHER' : !word ? 'SILENT' : word.includes('link is damaged') ? 'tells' : 'opens');
  }
  return outcomes;
}

/** How many ended how, for people. */
function tally(outcomes) {
  const counts = new Map();
  for (const it of outcomes) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

for (const engine of engines) {
  test(`a damaged page in ${engine}`, {timeout: 3_600_000}, async t => {
    const whole = readFileSync(new URL(editedCopy(t, withBlock('assessment', JSON.stringify(SAID)))));
    const folder = temporaryFolder();
    t.after(() => folder.remove());
    const file = path.join(folder.path, 'damaged.html');
    const page = await visit(t, engine, PAGE);
    for (const [what, damage] of Object.entries({cut, flipped})) {
      await t.test(what, async t => {
        const outcomes = [];
        const bad = [];
        for (const place of places(whole, damage === cut ? FIRST_WORD : 0)) {
          writeFileSync(file, damage(whole, place));
          await page.goto(`${pathToFileURL(file)}?${outcomes.length}`);
          const found = await page.runAsync(judge);
          outcomes.push(found.outcome);
          if (/^[A-Z]+$/.test(found.outcome) || found.errors.length) bad.push(`${found.outcome} at ${place.at}, bit ${place.bit}, near ${whole.toString('utf8', Math.max(0, place.at - 20), place.at + 20)}: ${found.errors.map(it => it.split('\n')[0])}`);
        }
        t.diagnostic(`${outcomes.length} places: ${tally(outcomes)}`);
        assert.deepEqual(bad, []);
      });
    }
  });

  test(`a damaged link in ${engine}`, {timeout: 3_600_000}, async t => {
    const link = await encodeLink(SAID);
    const bytes = Buffer.from(link);
    const mark = link.indexOf('=') + 1; // without it, it is another kind of address
    const draw = chance(SEED);
    const any = () => ({at: mark + draw(bytes.length - mark), bit: draw(7)});
    const damaged = Array.from({length: PLACES}, any).flatMap(place => [cut(bytes, place), flipped(bytes, place)]).map(String);
    const page = await visit(t, engine, PAGE);
    const outcomes = [];
    for (let from = 0; from < damaged.length; from += 100) outcomes.push(...await page.runAsync(openLinks, link, damaged.slice(from, from + 100)));
    t.diagnostic(`${outcomes.length} links: ${tally(outcomes)}`);
    assert.deepEqual(damaged.filter((_, index) => /^[A-Z]+$/.test(outcomes[index])), []);
    assert.equal((await assessment(page)).title, SAID.title);
    await assertQuiet(page);
  });
}
