// What the page takes in Chromium: CPU to the first advice, and time for one answer.
import {open} from '../pages/engines.mjs';
import {sleep} from '../pages/process.mjs';

const PAGE = new URL('../../dist/advisor.html', import.meta.url).href;
const BLANK = new URL('blank.html', import.meta.url).href;
const LOADS = 9;
const ANSWERS = 200;

// Long enough for everything that a load sets off; looking in between would itself cost time on the main thread.
const SETTLED = 1500;

const sorted = numbers => [...numbers].sort((a, b) => a - b);
const at = (share, numbers) => sorted(numbers)[Math.round(share * (numbers.length - 1))];
const median = numbers => at(0.5, numbers);

/**
 * One load in a new browser, so that nothing is compiled or cached yet: the CPU that its main thread took, and when the
 * advice stood, both in ms.
 */
async function cold(address) {
  const browser = await open('chromium');
  try {
    await browser.devtools('Performance.enable', {timeDomain: 'threadTicks'});
    await browser.goto(address);
    await sleep(SETTLED);
    const {metrics} = await browser.devtools('Performance.getMetrics');
    const taken = 1000 * metrics.find(metric => metric.name === 'TaskDuration').value;
    const advised = await browser.run(() => performance.getEntriesByName('advice')[0]?.startTime ?? null);
    return {taken, advised};
  } finally {
    await browser.close();
  }
}

export async function startUp() {
  const blank = [];
  const page = [];
  const wall = [];
  for (let round = 0; round < LOADS; round++) {
    blank.push((await cold(BLANK)).taken);
    const {taken, advised} = await cold(PAGE);
    if (advised === null) throw new Error('The page set no mark "advice"');
    page.push(taken);
    wall.push(advised);
  }
  const over = page.map((taken, round) => taken - blank[round]);
  const row = (name, numbers) => [name, median(numbers), Math.min(...numbers), Math.max(...numbers)];
  return [
    row('blank page', blank),
    row('advisor', page),
    row('advisor over blank', over),
    row('advice stands after (wall clock)', wall),
  ];
}

/**
 * Runs in the page: answers steps over and over, each time with an option that is not chosen, and notes how long the
 * page takes to draw the new advice, without and with the layout of it. The page does both in the event itself.
 */
async function answerAgainAndAgain(count) {
  const steps = [...document.querySelectorAll('fieldset[id^="step-"]')]
    .map(step => [...step.querySelectorAll('input[type=radio][name^="answer-"]')])
    .filter(options => options.length > 1);
  const taken = [];
  for (let i = 0; i < count; i++) {
    const options = steps[i % steps.length];
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

export async function answers() {
  const browser = await open('chromium');
  try {
    await browser.goto(PAGE);
    await sleep(SETTLED);
    const taken = await browser.runAsync(answerAgainAndAgain, ANSWERS);
    // Now and then an answer moves no figure that is shown; never so often that nothing was measured.
    if (taken.filter(it => it.changed).length < ANSWERS / 2) throw new Error('The advice does not follow in the event');
    const row = (name, numbers) => [name, median(numbers), at(0.95, numbers), Math.max(...numbers)];
    return [
      row('script', taken.map(it => it.script)),
      row('script and layout', taken.map(it => it.layout)),
    ];
  } finally {
    await browser.close();
  }
}
