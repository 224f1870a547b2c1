// The advisor inside real wikis, put there in the ways that the README tells of: it asks, advises and disturbs nothing.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {choose, pack, ready, verdict} from '../pages/advisor.mjs';
import {engines, open} from '../pages/engines.mjs';
import {dokuwiki} from './dokuwiki.mjs';
import {COMMON_JS, mediawiki} from './mediawiki.mjs';
import {ADVISOR} from './php.mjs';

/**
 * Wikis with a page for each way to embed: its name and its address. `barred` is a way that the wiki's own policy takes,
 * because a frame made by a script has to follow it too.
 */
async function embeddings(t) {
  const media = mediawiki(t);
  media.write('By tag', 'Django or Flask?\n\n<advisor/>\n\nOur decision is below.');
  media.write('By script', 'Django or Flask?\n\n<div class="advisor">Scripts are off.</div>\n\nOur decision is below.');
  media.write('MediaWiki:Advisor.html', readFileSync(ADVISOR));
  media.write('MediaWiki:Common.js', COMMON_JS);
  const mediaAddress = await media.serve();
  const strictAddress = await media.serve({policy: true});

  const doku = dokuwiki(t);
  doku.write('tag', 'Django or Flask?\n\n{{advisor}}\n\nOur decision is below.');
  doku.write('script', 'Django or Flask?\n\n{{:advisor.html|Django or Flask?}}\n\nOur decision is below.');
  doku.attach('advisor.html', ADVISOR);
  const dokuAddress = await doku.serve();

  const ways = [
    ['MediaWiki, by a tag', `${mediaAddress}/index.php?title=By_tag`],
    ['MediaWiki with its own policy, by a tag', `${strictAddress}/index.php?title=By_tag`],
    ['MediaWiki, by a script of the wiki', `${mediaAddress}/index.php?title=By_script`],
    ['DokuWiki, by a plugin', `${dokuAddress}/doku.php?id=tag`],
    ['DokuWiki, by a script of the wiki', `${dokuAddress}/doku.php?id=script`],
  ];
  return {ways, barred: `${strictAddress}/index.php?title=By_script`};
}

async function enter(page, address) {
  await page.goto(address);
  await page.until(() => page.run(() => document.querySelector('iframe') !== null), 'a frame');
  await page.intoFrame('iframe');
}

test('in a wiki', async t => {
  const {ways, barred} = await embeddings(t);
  for (const engine of engines) {
    await t.test(engine, {timeout: 240_000}, async t => {
      const page = await open(engine);
      t.after(() => page.close());
      t.diagnostic(page.version);

      for (const [way, address] of ways) {
        await t.test(way, async () => {
          await enter(page, address);
          await ready(page);
          for (const {id, options} of pack.steps) await choose(page, id, options[0].id);
          assert.match(await verdict(page), /\S/);
          assert.doesNotMatch(await verdict(page), /So far/);
          assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
        });
      }

      await t.test('MediaWiki with its own policy, by a script of the wiki: the page says that it could not start', async () => {
        await enter(page, barred);
        await page.until(() => page.run(() => document.readyState === 'complete' && document.body.innerText), 'the page');
        assert.equal(await page.run(() => typeof window.crossroadsErrors), 'undefined', 'none of its scripts ran');
        assert.match(await page.text('body'), /could not start/);
      });
    });
  }
});
