// The advisor inside real wikis, put there in the ways that the README tells of: it asks, advises, disturbs nothing, and has for each
// page what its reader answered there, logged in or not.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {assessment, choose, pack, ready, saved, verdict} from '../pages/advisor.mjs';
import {engines, open} from '../pages/engines.mjs';
import {dokuwiki} from './dokuwiki.mjs';
import {COMMON_JS, mediawiki} from './mediawiki.mjs';
import {ADVISOR, NAME, PASSPHRASE} from './php.mjs';

/** Each way to embed twice, on a page and on another; `barred` is one that a wiki's own policy takes: a frame made by a script follows it too. */
async function embeddings(t) {
  const media = mediawiki(t);
  for (const also of ['', ' too']) {
    media.write(`By tag${also}`, 'Django or Flask?\n\n<advisor/>\n\nOur decision is below.');
    media.write(`By script${also}`, 'Django or Flask?\n\n<div class="advisor">Scripts are off.</div>\n\nOur decision is below.');
  }
  media.write('MediaWiki:Advisor.html', readFileSync(ADVISOR));
  media.write('MediaWiki:Common.js', COMMON_JS);
  const mediaAddress = await media.serve();
  const strictAddress = await media.serve({policy: true});

  const doku = dokuwiki(t);
  for (const also of ['', 'too']) {
    doku.write(`tag${also}`, 'Django or Flask?\n\n{{advisor}}\n\nOur decision is below.');
    doku.write(`script${also}`, 'Django or Flask?\n\n{{:advisor.html|Django or Flask?}}\n\nOur decision is below.');
  }
  doku.write('foreign', '{{http://127.0.0.1:9/advisor.html|Another site\'s}}\n\n{{:elsewhere:advisor.html|Another file}}\n\n{{:advisor.html|Ours}}');
  doku.attach('advisor.html', ADVISOR);
  const dokuAddress = await doku.serve();

  const mediaLogIn = `${mediaAddress}/index.php?title=Special:UserLogin`;
  const dokuLogIn = `${dokuAddress}/doku.php?id=start&do=login`;
  const ways = [
    ['MediaWiki, by a tag', `${mediaAddress}/index.php?title=By_tag`, '_too', mediaLogIn],
    ['MediaWiki with its own policy, by a tag', `${strictAddress}/index.php?title=By_tag`, '_too', `${strictAddress}/index.php?title=Special:UserLogin`],
    ['MediaWiki, by a script of the wiki', `${mediaAddress}/index.php?title=By_script`, '_too', mediaLogIn],
    ['DokuWiki, by a plugin', `${dokuAddress}/doku.php?id=tag`, 'too', dokuLogIn],
    ['DokuWiki, by a script of the wiki', `${dokuAddress}/doku.php?id=script`, 'too', dokuLogIn],
  ];
  return {ways, barred: `${strictAddress}/index.php?title=By_script`, foreign: `${dokuAddress}/doku.php?id=foreign`};
}

async function enter(page, address) {
  await page.goto(address);
  await page.until(() => page.run(() => document.querySelector('iframe') !== null), 'a frame');
  await page.intoFrame('iframe');
}

async function visit(page, address) {
  await enter(page, address);
  await ready(page);
}

const isKept = page => page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');

/** Fills in a wiki's own form; the login's cookie is for all its pages. */
async function logIn(page, address) {
  await page.goto(address);
  const form = () => page.run(() => document.querySelector('input[type=password]') !== null);
  await page.until(form, 'the form');
  await page.type(await page.run(() => document.querySelector('input[name=wpName], input[name=u]')), NAME);
  await page.type(await page.run(() => document.querySelector('input[type=password]')), PASSPHRASE);
  await page.clickOn(await page.run(() => document.querySelector('#wpLoginAttempt, #dw__login [type=submit]')));
  await page.until(async () => !(await form().catch(() => true)), 'the end of the form');
}

test('in a wiki', async t => {
  const {ways, barred, foreign} = await embeddings(t);
  for (const engine of engines) {
    await t.test(engine, {timeout: 600_000}, async t => {
      for (const [way, address, also, form] of ways) {
        await t.test(way, async t => {
          const page = await open(engine);
          t.after(() => page.close());
          await visit(page, address);
          assert.notEqual(await page.text('.kept'), 'kept in this browser');
          await page.until(async () => (await page.text('.notices')) === '', 'no warning that nothing is kept: the wiki will');
          for (const {id, options} of pack.steps) await choose(page, id, options[0].id);
          // In a frame WebKit comes back from a click before the page has heard of it.
          await page.until(async () => /\S/.test(await verdict(page)) && !/So far/.test(await verdict(page)), 'a verdict on all answers');
          assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
          await isKept(page);
          const mine = await assessment(page);

          await t.test('another page of the wiki has nothing of it', async () => {
            await visit(page, address + also);
            assert.deepEqual((await assessment(page)).answers, {});
          });
          await t.test('the same page has it again, as high as it is', async () => {
            await visit(page, address);
            await saved(page, it => it.id === mine.id, 'what was kept');
            assert.deepEqual((await assessment(page)).answers, mine.answers);
            await isKept(page);
            assert.equal(await page.text('.notices'), '');
            await page.until(() => page.run(() => Math.abs(innerHeight - document.getElementById('app').getBoundingClientRect().height) < 2), 'a frame as high as its content');
          });
          await t.test('logged in, too, and what is said then', async () => {
            await logIn(page, form);
            await visit(page, address);
            await saved(page, it => it.id === mine.id, 'what was kept');
            const {id, options} = pack.steps[0];
            await choose(page, id, options[1].id);
            await isKept(page);
            await visit(page, address);
            await saved(page, it => it.answers?.[id] === options[1].id, 'what was said last');
            assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
          });
        });
      }

      await t.test('no other file than the wiki\'s own is fetched or framed, whatever an editor writes', async t => {
        const page = await open(engine);
        t.after(() => page.close());
        await page.goto(foreign);
        await page.until(() => page.run(() => document.querySelectorAll('iframe').length > 0), 'ours');
        assert.equal(await page.run(() => document.querySelectorAll('iframe').length), 1);
        assert.equal(await page.run(() => document.querySelectorAll('a.mediafile').length), 2);
        assert.equal(await page.run(() => performance.getEntriesByType('resource').filter(({name}) => name.includes('advisor.html')).length), 1);
      });

      await t.test('MediaWiki with its own policy, by a script of the wiki: the page says that it could not start', async t => {
        const page = await open(engine);
        t.after(() => page.close());
        await enter(page, barred);
        await page.until(() => page.run(() => document.readyState === 'complete' && document.body.innerText), 'the page');
        assert.equal(await page.run(() => typeof window.crossroadsErrors), 'undefined', 'none of its scripts ran');
        assert.match(await page.text('body'), /could not start/);
      });
    });
  }
});
