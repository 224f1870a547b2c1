// What a person sees at once and no other test does: charts that hold together, lines of one height, words in one piece.
import assert from 'node:assert/strict';
import test from 'node:test';
import {PLACES, assertQuiet, choose, pack, turnTo, undo, visit} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';

const example = pack.cases.find(it => it.ready && /SaaS/.test(it.name)) ?? pack.cases.find(it => it.ready);
const answered = withBlock('assessment', JSON.stringify({schema: 1, pack: {id: pack.id, version: pack.version}, title: example.name, answers: example.answers,
  decision: {alternative: pack.alternatives[0].id, because: '', by: '', date: '2026-11-29'}}));

/** Runs in the page, as those below do: where a running sum is not joined from one row to the next. */
function brokenJoins() {
  return [...document.querySelectorAll('.sum')].flatMap((sum, at) => [...sum.querySelectorAll('tbody tr:not(.total) svg')].flatMap((svg, row) => {
    const [join, next] = svg.querySelectorAll('line.join');
    const width = svg.querySelector('.fill')?.getBoundingClientRect().width ?? 0;
    const [reaches, goesOn] = [join.y2.baseVal.value, next.y1.baseVal.value];
    return width < 0.5 && reaches < goesOn ? [`sum ${at}, row ${row}: ${reaches}`] : [];
  }));
}

/** Paragraphs with a citation or a mark in a line that is higher than the others. */
function highLines() {
  return [...document.querySelectorAll('main p:has(.ref, .mark)')].filter(it => it.checkVisibility()).flatMap(it => {
    const {lineHeight, paddingTop, paddingBottom} = getComputedStyle(it);
    const height = it.getBoundingClientRect().height - parseFloat(paddingTop) - parseFloat(paddingBottom);
    const lines = Math.round(height / parseFloat(lineHeight));
    const off = Math.abs(height - lines * parseFloat(lineHeight)); // WebKit's lines are whole pixels high
    return off > 1 + lines / 2 ? [`${off.toFixed(1)} pixels: ${it.textContent.slice(0, 40)}`] : [];
  });
}

/** Boxes to tick that do not stand at the first line of their label. */
function shiftedBoxes() {
  return [...document.querySelectorAll('label:is(.need, .chk)')].filter(it => it.checkVisibility()).flatMap(label => {
    const range = document.createRange();
    range.selectNodeContents(label.querySelector('span'));
    const [line] = range.getClientRects();
    const box = label.querySelector('input').getBoundingClientRect();
    const away = (box.top + box.bottom - line.top - line.bottom) / 2;
    return Math.abs(away) > 3.5 && range.getClientRects().length > 1 ? [`${away.toFixed(1)}: ${label.textContent.trim().slice(0, 40)}`] : [];
  });
}

/** Short words in tables that end on another line than they begin on. */
function brokenWords() {
  const found = [];
  for (const cell of document.querySelectorAll('main :is(td, th)')) {
    if (!cell.checkVisibility()) continue;
    for (let walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT); walk.nextNode();) {
      for (const {0: word, index} of walk.currentNode.data.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,14}(?![\p{L}\p{N}])/gu)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, index);
        range.setEnd(walk.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].filter(({width}) => width > 1).map(({top}) => Math.round(top))).size > 1) found.push(word);
      }
    }
  }
  return found;
}

/** Buttons that stand over command lines. */
const overCommands = () => [...document.querySelectorAll('.code:has(button)')].filter(it => it.checkVisibility()
  && it.querySelector('button').getBoundingClientRect().bottom > it.querySelector('pre').getBoundingClientRect().top + 0.5).length;

/** The ways in which days are written: digits and letters by their kinds. */
function dateFormats() {
  const DAY = /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\b\p{Lu}\p{Ll}{2} \d{1,2}, \d{4}\b|\b\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}\b/gu;
  const found = new Set();
  for (let walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT); walk.nextNode();) {
    if (walk.currentNode.parentElement.closest('pre, code')) continue; // what programs read
    for (const [day] of walk.currentNode.data.matchAll(DAY)) found.add(day.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'A'));
  }
  return [...found];
}

/** How far a toast stands over the question that is being answered. */
function overQuestion(id) {
  const [one, other] = [document.querySelector('.toast'), document.getElementById(`step-${id}`)].map(it => it.getBoundingClientRect());
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > 0 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

for (const engine of engines) {
  test(`looks in ${engine}`, {timeout: 180_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, answered));
    const formats = new Set();

    for (const width of [1440, 1024, 390, 320]) {
      await t.test(`${width} pixels wide`, async () => {
        await page.resize(width, 900);
        for (const place of PLACES) {
          await turnTo(page, place);
          if (place === 'decide') await page.run(() => { for (const it of document.querySelectorAll('.line-q > button')) it.click(); });
          await page.run(() => { for (const it of document.querySelectorAll('main details')) it.open = true; });
          for (const faults of [brokenJoins, highLines, shiftedBoxes, brokenWords]) assert.deepEqual(await page.run(faults), [], `${place}: ${faults.name}`);
          assert.equal(await page.run(overCommands), 0, `${place}: buttons over commands`);
          if (!['sources', 'about'].includes(place)) for (const it of await page.run(dateFormats)) formats.add(it); // there they stand in the pack's own words
        }
      });
    }

    await t.test('days are written in one way', () => assert.equal(formats.size, 1, [...formats].join(' | ')));

    for (const width of [1440, 1024]) {
      await t.test(`a toast is not over what is being answered, ${width} pixels wide`, async () => {
        await page.resize(width, 900);
        await turnTo(page, 'decide');
        const {id, options} = pack.steps[0];
        await choose(page, id, options[3].id);
        await choose(page, id, options[4].id);
        await undo(page);
        assert.ok(await page.run(overQuestion, id) <= 0);
      });
    }

    await t.test('nothing went wrong unseen', () => assertQuiet(page));
  });
}
