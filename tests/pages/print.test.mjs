// What is printed, as pages: each state of a decision on each size of paper, rendered by Chromium and looked at.
import assert from 'node:assert/strict';
import test from 'node:test';
import {choose, pack, ready, share, step, turnTo} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';
import {linesOf, overlaps, pagesOf, picturesOf} from './pdf.mjs';

const INCH = 25.4;
const SIZES = {A4: [210, 297], Letter: [215.9, 279.4], A5: [148, 210]};
const SENTENCE = 'The people who run this have asked for a way back, and nobody has promised one. ';

const example = pack.cases.find(it => it.ready);
const half = Object.fromEntries(Object.entries(example.answers).slice(0, 3));
const notes = Object.fromEntries(pack.steps.map(({id}) => [id, SENTENCE.repeat(40)]));
const decision = {alternative: pack.alternatives[0].id, because: SENTENCE.repeat(3), by: 'The team', date: '2026-11-29'};

/** What was answered for an example, as a person's answers or as a state that was kept. */
const keptOf = (at, said = {}) => {
  const {name, answers} = pack.cases.filter(it => it.ready)[at];
  const tenths = Object.fromEntries(pack.alternatives.filter(it => !it.beyond).map(({id}, way) => [id, 612 - 31 * way]));
  return {name: `For ${name}`, date: '2026-10-01', pack: {id: pack.id, version: '2026.11.1'}, tenths, verdict: {winners: [pack.pair[0]], firmness: 'leaning', lead_tenths: 31, settled: true}, assessment: {schema: 1, answers, ...said}};
};

/** What stands in the page, what prints, and on at most how many pages. */
const STATES = {
  blank: {said: {answers: {}}, prints: '.worksheet', most: {A4: 4, Letter: 4, A5: 8}},
  'half answered': {said: {title: 'Permit desk', answers: half, notes: {scope: SENTENCE}}, prints: '.worksheet', most: {A4: 4, Letter: 4, A5: 8}},
  decided: {said: {title: 'Permit desk', answers: example.answers, decision}, prints: '.paper', most: {A4: 3, Letter: 3, A5: 8}},
  'decided otherwise': {said: {title: 'Permit desk', context: SENTENCE, answers: example.answers, decision: {...decision, alternative: pack.alternatives[3].id, review: '2027-11-29'}}, prints: '.paper', most: {A4: 3, Letter: 3, A5: 8}},
  'with long notes': {said: {title: 'Permit desk '.repeat(12).trim(), answers: example.answers, notes, decision}, prints: '.paper', most: {A4: 11, Letter: 11, A5: 24}},
  compared: {said: {title: 'Permit desk', answers: example.answers, decision, others: pack.cases.filter(it => it.ready).slice(1, 4).map(it => ({name: `For ${it.name}`, assessment: {schema: 1, answers: it.answers}}))},
    place: '#compare', prints: '.sides-sheet', most: {A4: 1, Letter: 1, A5: 3}},
  'compared in every row': {said: {title: 'Permit desk', answers: example.answers, decision, weights: {stage: 40}, ruled_out: {[pack.alternatives[3].id]: 'No time for it'}, others: [keptOf(1, {judgement: pack.judgements[1].id}),
    keptOf(2), keptOf(3), keptOf(4, {taken_in: [pack.alternatives.find(it => it.beyond).id]})].map(({name, assessment}) => ({name, assessment}))},
    place: '#compare', prints: '.sides-sheet', most: {A4: 1, Letter: 1, A5: 3}},
  'compared with kept states': {said: {title: 'Permit desk', answers: example.answers, states: [keptOf(5, {weights: {team: 4}})]}, place: '#compare', prints: '.sides-sheet', most: {A4: 1, Letter: 1, A5: 3}},
  'half answered with long notes': {said: {answers: half, notes}, prints: '.worksheet', most: {A4: 10, Letter: 10, A5: 20}},
};

const withAnswers = said => withBlock('assessment', JSON.stringify({schema: 1, pack: {id: pack.id, version: pack.version}, ...said}));

async function printed(page, size) {
  const [paperWidth, paperHeight] = SIZES[size].map(millimetres => millimetres / INCH);
  const {data} = await page.devtools('Page.printToPDF', {paperWidth, paperHeight, printBackground: false});
  const pdf = Buffer.from(data, 'base64');
  return {pdf, pages: pagesOf(pdf)};
}

/** Whether the same words stand in the same places, but for a hair: texts in one piece and in two are spaced alike, not the same. */
const areAlike = (one, other) => one.length === other.length && one.every((page, at) => page.words.length === other[at].words.length
  && page.words.every(({text, xMin, yMin}, word) => {
    const there = other[at].words[word];
    return text === there.text && Math.hypot(xMin - there.xMin, yMin - there.yMin) < 1;
  }));

/** Runs in the page: the words and headings that are to be printed, in their order. */
function toPrint(selector) {
  dispatchEvent(new Event('beforeprint'));
  const it = document.querySelector(`.printed:has(> ${selector})`);
  const said = it && {
    words: (walker => {
      const all = [];
      while (walker.nextNode()) all.push(...walker.currentNode.data.split(/\s+/).filter(Boolean));
      return all;
    })(document.createTreeWalker(it, NodeFilter.SHOW_TEXT)),
    headings: [...it.querySelectorAll('h2, h3, h4')].map(heading => ({
      text: (heading.querySelector('span') ?? heading).textContent.trim(),
      isOverLines: heading.parentElement.textContent.trim() === heading.textContent.trim(), // to write on
    })),
  };
  dispatchEvent(new Event('afterprint'));
  return said;
}

function assertPages({pages}, said, most) {
  assert.ok(pages.length <= most, `${pages.length} pages, at most ${most}`);
  const lines = pages.flatMap((page, at) => linesOf(page).map(line => ({...line, page: at})));
  pages.forEach((page, at) => {
    assert.deepEqual(overlaps(page), [], `over each other on page ${at + 1}`);
    for (const {text, xMin, xMax, yMin, yMax} of page.words) {
      assert.ok(xMin > 30 && xMax < page.width - 30 && yMin > 20 && yMax < page.height - 10, `“${text}” stands at the edge of page ${at + 1}`);
    }
    assert.equal(linesOf(page).at(-1).text, `${at + 1} / ${pages.length}`, 'the last line of a page is its number');
    assert.ok(linesOf(page).length > 2, `page ${at + 1} is empty`);
  });

  // What follows a heading stands on its page, and the numbered ones in their order. One may take several lines, and in columns
  // it stands beside others: its first words are looked for in a line.
  let from = -1;
  for (const {text: heading, isOverLines} of said.headings) {
    const begin = heading.split(/\s+/).slice(0, 2).join(' ');
    const isNumbered = /^\d/.test(heading);
    const at = lines.findIndex((line, index) => (!isNumbered || index > from) && line.text.includes(begin));
    assert.ok(at >= 0, `no heading “${heading}” after “${lines[from]?.text}”`);
    if (isNumbered) from = at;
    const below = lines.slice(at + 1).filter(line => line.page === lines[at].page);
    assert.ok(isOverLines || below.length > 1, `“${heading}” is parted from what follows it`);
  }

  const whole = pages.map(page => page.words.map(({text}) => text).join(' ')).join(' ');
  const broken = said.words.filter(word => word.length > 3 && word.length < 24 && !whole.includes(word) && !whole.replaceAll(/[-‐] /g, '-').includes(word));
  assert.deepEqual(broken, [], 'words that do not stand there whole');
}

test('what is printed, in Chromium', {timeout: 240_000, skip: !engines.includes('chromium')}, async t => {
  const page = await open('chromium');
  t.after(() => page.close());
  const show = async (said, query = '') => {
    await page.goto(editedCopy(t, withAnswers(said)) + query);
    await ready(page);
  };

  for (const [name, {said, place = '', prints, most}] of Object.entries(STATES)) {
    await t.test(name, async t => {
      await show(said, place);
      const expected = await page.run(toPrint, prints);
      assert.ok(expected, `${prints} prints`);
      for (const size of Object.keys(SIZES)) await t.test(size, async () => assertPages(await printed(page, size), expected, most[size]));
    });
  }

  await t.test('the record prints from its own view, and to print moves neither the focus nor the page', async () => {
    await show(STATES['half answered'].said);
    await page.resize(1440, 500);
    await turnTo(page, 'record');
    const place = () => page.run(() => [document.activeElement.textContent, scrollY]);
    await page.run(() => {
      [...document.querySelectorAll('.tools button')][0].focus();
      scrollTo(0, 300);
    });
    const before = await place();
    assertPages(await printed(page, 'A4'), await page.run(toPrint, '.paper'), 4);
    assert.deepEqual(await place(), before);
    await page.resize(1440, 1000);
  });

  await t.test('from Share it is the checklist without the answers', async () => {
    await page.run(() => { window.print = () => {}; });
    await share(page, 'Print');
    const {pages} = await printed(page, 'A4');
    assert.ok(pages[0].words.every(({text}) => text !== '×'));
    assert.ok(pages[0].words.some(({text}) => text === 'Adding') || pages.some(it => it.words.some(({text}) => text === 'Adding')));
  });

  for (const [name, query] of Object.entries({dark: '?theme=dark', compact: '?compact', 'read only': '?readonly'})) {
    await t.test(`${name} it prints like the rest`, async () => {
      for (const {said} of [STATES.blank, STATES.decided]) {
        await show(said);
        const plain = await printed(page, 'A4');
        await show(said, query);
        const other = await printed(page, 'A4');
        assert.deepEqual(other.pages.map(({words}) => words), plain.pages.map(({words}) => words));
        const [pictures, plains] = [other, plain].map(({pdf, pages}) => picturesOf(pdf, pages.length));
        assert.ok(pictures.every((it, at) => it.equals(plains[at])), 'the same pictures');
      }
    });
  }

  await t.test('from right to left', async () => {
    for (const state of ['blank', 'decided']) {
      await show(STATES[state].said);
      await page.run(() => { document.documentElement.dir = 'rtl'; });
      const {pages} = await printed(page, 'A4');
      assert.ok(pages.length <= STATES[state].most.A4);
      pages.forEach((it, at) => assert.deepEqual(overlaps(it), [], `over each other on page ${at + 1}`));
    }
  });

  await t.test('without scripts it is the checklist too', async t => {
    const other = await open('chromium');
    t.after(() => other.close());
    await other.devtools('Emulation.setScriptExecutionDisabled', {value: true});
    await other.goto(PAGE);
    const {pages} = await printed(other, 'A4');
    await show(STATES.blank.said);
    const drawn = await printed(page, 'A4');
    assert.ok(areAlike(pages, drawn.pages));
  });

  await t.test('a frame prints the record alone', async () => {
    await page.goto(await host(t, '<iframe src="advisor.html" width="900" height="700"></iframe>'));
    await page.intoFrame('iframe');
    await ready(page);
    const {id, options} = step('scope');
    await choose(page, id, options[0].id);
    await turnTo(page, 'record');
    await page.devtools('Emulation.setEmulatedMedia', {media: 'print'});
    const seen = await page.run(() => {
      dispatchEvent(new Event('beforeprint'));
      return [...document.querySelectorAll('#app > div > *')].filter(it => it.getClientRects().length && it.checkVisibility()).map(it => it.className.baseVal ?? it.className);
    });
    await page.devtools('Emulation.setEmulatedMedia', {media: ''});
    assert.deepEqual(seen.filter(name => name !== ''), ['printed']);
  });
});
