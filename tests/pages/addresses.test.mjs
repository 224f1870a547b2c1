// Addresses in a pack: only plain http and https without credentials become links, on the page and in Markdown. And texts of
// every direction: each stands in an element of its own direction, marks of direction do not reach its neighbours.
import assert from 'node:assert/strict';
import test from 'node:test';
import {cases, BASES} from '../hostile/cases.mjs';
import {FIELDS, filled} from '../hostile/texts.mjs';
import {safeUrl} from '../../web/decision/content.js';
import {PLACES, assertQuiet, ready, turnTo} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';
import {engines, open} from './engines.mjs';

const addresses = cases.filter(({family}) => family === 'urls').map(({put, link = false, expect}) => ({url: JSON.parse(put), link, expect}));
const accepted = addresses.filter(({expect}) => expect === 'accepted');

/** The pack with a source for each address, and every source cited, so that the record names it. */
function packOf(urls) {
  const sources = urls.map(({url}, at) => ({id: `s${at}`, title: `Source ${at}`, url, kind: 'documented', claim: 'It says so.', read: '2026-11-22'}));
  const pack = structuredClone({...BASES.pack, id: 'addresses', sources: [...BASES.pack.sources, ...sources]});
  for (const {values} of pack.steps[0].options) for (const it of Object.values(values)) it.sources = sources.map(({id}) => id);
  return pack;
}

/** Opens all that can be opened where one is. */
const opened = page => page.run(() => {
  document.querySelectorAll('#app details').forEach(it => { it.open = true; });
  for (let it; (it = document.querySelector('main [aria-expanded=false]'));) it.click();
});

test('whatever the core lets through, nothing but a plain web address is a link', () => {
  for (const {url, link, expect} of addresses) {
    const safe = safeUrl(url);
    if (expect === 'accepted') assert.equal(safe !== null, link, url);
    if (safe !== null) assert.match(safe, /^https?:\/\/[^@/]+(\/|$)/, url);
  }
});

for (const engine of engines) {
  test(`addresses and directions in ${engine}`, {timeout: 120_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    const show = async (pack, said) => {
      await page.goto(editedCopy(t, it => withBlock('assessment', JSON.stringify(said))(withBlock('pack', JSON.stringify(pack))(it))));
      await ready(page);
    };

    await t.test('those that are links are safe ones, the others are text', async () => {
      await show(packOf(accepted), {schema: 1, answers: {time: 'evening'}});
      await turnTo(page, 'sources');
      const shown = await page.run(() => [...document.querySelectorAll('.srcs li')].slice(3).map(it => {
        const link = it.querySelector('a');
        return link && {protocol: link.protocol, user: link.username + link.password, rel: link.rel, target: link.target};
      }));
      assert.equal(shown.length, accepted.length);
      shown.forEach((it, at) => {
        const {url, link} = accepted[at];
        if (!link) return assert.equal(it, null, url);
        assert.match(it.protocol, /^https?:$/, url);
        assert.deepEqual({...it, protocol: ''}, {protocol: '', user: '', rel: 'noopener noreferrer', target: '_blank'}, url);
      });
      await turnTo(page, 'record');
      await opened(page);
      await page.until(() => page.run(() => document.querySelector('.record .fold pre')), 'the Markdown');
      const markdown = await page.run(() => document.querySelector('.record .fold pre').textContent);
      accepted.forEach(({url, link}, at) =>
        assert.equal(markdown.includes(`[Source ${at} (documented, 22 Nov 2026)](<${link && new URL(url).href}>)`), link, `${url} in Markdown`));
      await assertQuiet(page);
    });

    await t.test('every text of a pack and an assessment has a direction of its own', async () => {
      const mark = '\u202e\u05d0§ gnp.exe';
      const pack = {...filled('pack', place => (FIELDS.pack.includes(place) ? mark : '')), id: 'directions'};
      delete pack.$schema;
      const said = filled('assessment', place => (place === '/id' ? 'directions' : mark));
      await show(pack, {...said, pack: {id: 'directions', version: mark}, answers: {...said.answers, extras: ['foam', 'sugar']}});
      const open = [];
      for (const place of PLACES) {
        await turnTo(page, place);
        await opened(page);
        open.push(...await page.run(() => {
          const without = new Set();
          for (let walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); walk.nextNode();) {
            const {parentElement, data} = walk.currentNode;
            if (data.includes('§') && !parentElement.closest('#app [dir], #app bdi')) without.add(`${parentElement.outerHTML.slice(0, 60)}: ${data}`);
          }
          return [...without];
        }));
      }
      assert.deepEqual(open, []);
      await assertQuiet(page);
    });

    await t.test('words without a place to break do not widen the page', async () => {
      const pack = {...filled('pack', () => 'x'.repeat(190)), id: 'long'};
      delete pack.$schema;
      const said = filled('assessment', place => (place === '/id' ? 'long' : 'x'.repeat(190)));
      await page.resize(500, 800);
      await show(pack, {...said, pack: {id: 'long', version: '1'}, answers: {...said.answers, extras: ['foam', 'sugar']}});
      for (const place of PLACES) {
        await turnTo(page, place);
        await opened(page);
        assert.ok(await page.run(() => document.documentElement.scrollWidth <= innerWidth), `nothing to scroll sideways in ${place}`);
      }
    });
  });
}
