// What the page takes: CPU to the first advice in each engine, and time for one answer.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {BOMBS, saidOf} from '../hostile/bombs.mjs';
import {ready} from '../pages/advisor.mjs';
import {withBlock} from '../pages/artefact.mjs';
import {open} from '../pages/engines.mjs';
import {sleep, tree} from '../pages/process.mjs';

const PAGE = new URL('../../dist/advisor.html', import.meta.url).href;
const BLANK = new URL('blank.html', import.meta.url).href;
const LOADS = 7;
const ANSWERS = 200;
const WORST_ANSWERS = 20;

// Long enough for everything that a load sets off; looking in between would itself cost time on the main thread.
const SETTLED = 1500;

const sorted = numbers => [...numbers].sort((a, b) => a - b);
const at = (share, numbers) => sorted(numbers)[Math.round(share * (numbers.length - 1))];
const median = numbers => at(0.5, numbers);

/** CPU in ms that the main threads of all that this process started have taken so far, as Linux counts it. */
function taken() {
  let nanoseconds = 0;
  for (const pid of tree(process.pid).filter(it => it !== process.pid)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It is gone already.
    }
  }
  return nanoseconds / 1e6;
}

/**
 * One load in a new browser, so that nothing is compiled or cached yet: the CPU that the main threads of the browser's
 * processes took, and when the advice stood, both in ms.
 */
async function cold(engine, address) {
  const browser = await open(engine);
  try {
    const before = taken();
    await browser.goto(address);
    await sleep(SETTLED);
    const cpu = taken() - before;
    return {cpu, advised: await browser.run(() => performance.getEntriesByName('advice')[0]?.startTime ?? null)};
  } finally {
    await browser.close();
  }
}

/** What the page takes over a blank page, load by load, and when the advice stands. */
export async function startUp(engine) {
  const over = [];
  const wall = [];
  for (let round = 0; round < LOADS; round++) {
    const blank = await cold(engine, BLANK);
    const page = await cold(engine, PAGE);
    if (page.advised === null) throw new Error('The page set no mark "advice"');
    over.push(page.cpu - blank.cpu);
    wall.push(page.advised);
  }
  const row = (name, numbers) => [name, median(numbers), Math.min(...numbers), Math.max(...numbers)];
  return [row(`${engine}: CPU over a blank page`, over), row(`${engine}: advice stands after (wall clock)`, wall)];
}

/**
 * Runs in the page: answers steps over and over, each time with an option that is not chosen, and notes how long the
 * page takes to draw the new advice, without and with the layout of it. The page does both in the event itself.
 */
async function answerAgainAndAgain(count) {
  const steps = [...document.querySelectorAll('fieldset[id^="step-"]')].filter(step => step.querySelector('.opts')).map(({id}) => id);
  const taken = [];
  for (let i = 0; i < count; i++) {
    const id = steps[i % steps.length];
    document.querySelector(`#${id}.line-q > button`)?.click();
    const options = [...document.querySelectorAll(`#${id} .opt:not(.dont) input`)];
    const chosen = options.findIndex(option => option.checked);
    const option = options[(chosen + 1) % options.length];
    const before = document.getElementById('advice').textContent;
    const start = performance.now();
    option.click();
    const drawn = performance.now();
    document.body.getBoundingClientRect();
    const laidOut = performance.now();
    const changed = document.getElementById('advice').textContent !== before;
    taken.push({script: drawn - start, layout: laidOut - start, changed});
    // As between two clicks of a person, the page comes to rest.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 5)));
  }
  return taken;
}

async function answersOn(engine, address, count) {
  const browser = await open(engine);
  try {
    await browser.goto(address);
    await ready(browser);
    return await browser.runAsync(answerAgainAndAgain, count);
  } finally {
    await browser.close();
  }
}

export async function answers() {
  const taken = await answersOn('chromium', PAGE, ANSWERS);
  // Now and then an answer moves no figure that is shown; never so often that nothing was measured.
  if (taken.filter(it => it.changed).length < ANSWERS / 2) throw new Error('The advice does not follow in the event');
  const row = (name, numbers) => [name, median(numbers), at(0.95, numbers), Math.max(...numbers)];
  return [
    row('script', taken.map(it => it.script)),
    row('script and layout', taken.map(it => it.layout)),
  ];
}

/** The same, with layout, where this page of dist/ holds the worst packs: how long it can be held up. */
export async function worstAnswers(engine, page) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  const file = path.join(folder, 'advisor.html');
  const rows = [];
  try {
    for (const [name, pack] of Object.entries(BOMBS)) {
      const taken = [];
      for (const said of saidOf(pack)) {
        writeFileSync(file, withBlock('assessment', said)(withBlock('pack', pack)(readFileSync(new URL(page, PAGE), 'utf8'))));
        taken.push(...(await answersOn(engine, pathToFileURL(file).href, WORST_ANSWERS)).map(it => it.layout));
      }
      rows.push([name, median(taken), at(0.95, taken), Math.max(...taken)]);
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
  return rows;
}
