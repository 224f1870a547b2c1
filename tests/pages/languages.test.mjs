// Another language needs other words and another pack, and nothing else.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {PLACES, pack, turnTo, visit} from './advisor.mjs';
import {engines} from './engines.mjs';
import {misplaced} from './placement.mjs';
import {pseudoPages} from './pseudo.mjs';

const folder = await pseudoPages();

/** Names, code and what a person typed are the same in all languages. */
const SAME = ['code', 'pre', '.name', '.code', '[translate=no]', 'svg', 'script', 'style', 'noscript', '#waiting'].join();

/** What has one name in all languages: frameworks, packages, projects. */
function* namesIn(value, key = '') {
  if (typeof value === 'string') {
    if (['id', 'name', 'packages', 'others', 'maintainer', 'url'].includes(key)) yield value;
  } else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) yield* namesIn(item, Array.isArray(value) ? key : name);
  }
}

/** Runs in the page: visible texts, names and hints without an accent. */
function untranslated(same, names) {
  const found = new Set();
  const judge = (text, element) => {
    if (element.closest(same)) return;
    const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
    if (/[a-z]{2,}/i.test(rest.replace(/[^\s]*[\u0080-\u024f\u1e00-\u1eff][^\s]*/g, ''))) {
      found.add(`${text.trim().slice(0, 80)} in <${element.tagName.toLowerCase()} class="${element.className}">`);
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) judge(walker.currentNode.data, walker.currentNode.parentElement);
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) judge(element.getAttribute(name) ?? '', element);
  }
  return [...found];
}

for (const engine of engines) {
  test(`a translated page in ${engine}`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, `${folder}advisor.xx.html`);

    await t.test('says what language it is in, and from which side it is read', async () => {
      assert.deepEqual(await page.run(() => [document.documentElement.lang, document.documentElement.dir]), ['xx', 'rtl']);
    });

    const states = [['at the start', []], ['with answers', pack.steps.slice(1, 5)], ['with all answers', pack.steps]];
    for (const [name, steps] of states) {
      await t.test(`has no word ${name} that is not in its words or its pack`, async () => {
        await turnTo(page, 'decide');
        for (const {id} of steps) {
          await page.run(step => {
            document.querySelector(`#step-${step}.line-q > button`)?.click();
            document.querySelector(`#step-${step} .more[aria-expanded=false]`)?.click();
            document.querySelectorAll(`#step-${step} [name=answer-${step}]`)[1].click();
          }, id);
        }
        for (const place of PLACES) {
          await turnTo(page, place);
          assert.deepEqual(await page.run(untranslated, SAME, [...namesIn(pack)].sort((a, b) => b.length - a.length)), [], place);
        }
      });
    }

    for (const width of [1440, 1024, 768, 390, 320]) {
      await t.test(`cuts nothing off, ${width} pixels wide`, async () => {
        await page.resize(width, 800);
        for (const place of PLACES) {
          await turnTo(page, place);
          assert.deepEqual(await page.run(misplaced), [], place);
        }
      });
    }

    await t.test('stands mirrored', async () => {
      await page.resize(1440, 900);
      const middle = selector => page.run(css => {
        const {left, right} = document.querySelector(css).getBoundingClientRect();
        return (left + right) / 2;
      }, selector);
      const [main, advice] = [await middle('main'), await middle('#advice')];
      assert.ok(main > advice, `${main} > ${advice}`);
    });

    await t.test('is the one that the element shows in that language, and the first where there is none', async () => {
      const host = new URL('host.html', folder);
      writeFileSync(host, `<!doctype html><script src="advisor.js"></script>
        <crossroads-advisor language="xx"></crossroads-advisor><crossroads-advisor language="fr"></crossroads-advisor>`);
      await page.goto(host);
      assert.deepEqual(await page.run(() => [...document.querySelectorAll('crossroads-advisor')].map(({shadowRoot}) =>
        shadowRoot.querySelector('iframe').src.split('/').pop())), ['advisor.xx.html', 'advisor.html']);
    });
  });
}
