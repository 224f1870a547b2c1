// One answer and the first advice, beside peers in the same run, in Chromium: CPU of the page's main thread, so that a busy machine
// disturbs little; pages and rounds are interleaved. Of one's own: ROUNDS=7 node tests/bench/peers.mjs
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {withBlock} from '../pages/artefact.mjs';
import {pack} from '../pages/advisor.mjs';
import {open} from '../pages/engines.mjs';
import {sleep} from '../pages/process.mjs';
import {peerPages} from './peer-pages.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const ANSWERS = 40;
const MANY = `step-${pack.steps.find(it => it.takes === 'many')?.id}`; // the question whose answer is no radio
const SETTLED = 60; // milliseconds after the advice stands

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The page as it opens, and with every question answered. */
function ownPages(folder) {
  const built = readFileSync(new URL('../../dist/advisor.html', import.meta.url), 'utf8');
  const {answers} = pack.cases.find(it => it.ready);
  const said = JSON.stringify({schema: 1, pack: {id: pack.id, version: pack.version}, title: 'Bench', answers});
  const pages = {Crossroads: built, 'Crossroads, all answered': withBlock('assessment', said)(built)};
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'index.html'), html);
  }
  return Object.keys(pages);
}

/** In the page: whether the advice stands. */
const isAdvised = () => /\d|Choose|open/.test(document.getElementById('advice')?.textContent ?? '');

/** In the page: makes ready the next answer in turn, in `window.answerNow`, which ends when its advice is laid out. */
async function prepare(turn, many) {
  const said = () => document.getElementById('advice').textContent;
  const steps = [...document.querySelectorAll('[id^="step-"]')].filter(it => it.id !== many);
  let options;
  if (steps.length) {
    const {id} = steps[turn % steps.length];
    document.querySelector(`#${id}.line-q > button`)?.click();
    options = [...document.querySelectorAll(`#${id} .opt:not(.dont) input`)];
  } else {
    const all = [...document.querySelectorAll('input[type=radio]')];
    const first = (turn % (all.length / 3)) * 3;
    options = all.slice(first, first + 3);
  }
  const next = options[(options.findIndex(it => it.checked) + 1) % options.length];
  const before = said();
  window.answerNow = () => new Promise(resolve => {
    const done = () => {
      document.documentElement.offsetHeight; // laid out
      observer.disconnect();
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(done, 1000); // where the words stay the same
    const observer = new MutationObserver(() => said() !== before && done());
    observer.observe(document.body, {childList: true, subtree: true, characterData: true});
    next.click();
  });
}

async function measured(address) {
  const browser = await open('chromium');
  try {
    const taken = async () => {
      const {metrics} = await browser.devtools('Performance.getMetrics');
      return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
    };
    await browser.devtools('Performance.enable', {timeDomain: 'threadTicks'});
    await browser.goto(address);
    await browser.until(() => browser.run(isAdvised), 'advice');
    await sleep(SETTLED);
    const start = await taken();
    const answers = [];
    for (let turn = 0; turn < ANSWERS && !address.includes('blank'); turn += 1) {
      await browser.run(prepare, turn, MANY);
      await sleep(20);
      const idle = await taken();
      await browser.runAsync(async () => {});
      const before = await taken();
      await browser.runAsync(() => window.answerNow());
      answers.push((await taken() - before) - (before - idle)); // without what asking itself takes
    }
    return {start, answer: answers.length ? answers.reduce((sum, it) => sum + it, 0) / answers.length : undefined};
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<[string, number, number, number, number][]>} name, CPU of the start over a blank page, of an answer, and both over SurveyJS's */
export async function peers() {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-peers-'));
  try {
    mkdirSync(path.join(folder, 'blank'));
    writeFileSync(path.join(folder, 'blank/index.html'), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><output id="advice">Choose</output>');
    const names = ['blank', ...peerPages(folder), ...ownPages(folder)];
    const found = Object.fromEntries(names.map(name => [name, {start: [], answer: []}]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of names) {
        const {start, answer: one} = await measured(pathToFileURL(path.join(folder, name, 'index.html')).href);
        found[name].start.push(start);
        found[name].answer.push(one ?? 0);
      }
    }
    const start = name => median(found[name].start) - median(found.blank.start);
    const one = name => median(found[name].answer);
    return names.slice(1).map(name => [name, start(name), one(name), start(name) / start('SurveyJS'), one(name) / one('SurveyJS')]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await peers());
