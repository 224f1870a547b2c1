/**
 * Long use: very many answers in one page, and the element put into a page and taken out again and again. What the browser
 * holds afterwards must be what it held before.
 * By hand: node tests/pages/long-use.mjs [UPDATES] [MOUNTS] prints what Chromium holds, now and then.
 */
import {fileURLToPath} from 'node:url';
import {ready} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {open} from './engines.mjs';
import {host} from './host.mjs';

/** Before the page's own scripts: the memories of WebAssembly that it makes. */
export function watchMemories() {
  window.memories = new Set();
  const {instantiate} = WebAssembly;
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate(source, imports);
    for (const it of Object.values((made.instance ?? made).exports)) if (it instanceof WebAssembly.Memory) window.memories.add(it);
    return made;
  };
}

/** What Chromium holds of this page and its frames, once what nobody needs is gone. */
export async function held(page) {
  await page.runAsync(() => new Promise(resolve => { setTimeout(resolve, 300); }));
  for (let round = 0; round < 3; round += 1) await page.devtools('HeapProfiler.collectGarbage');
  await page.devtools('Performance.enable');
  const {metrics} = await page.devtools('Performance.getMetrics');
  const of = name => metrics.find(it => it.name === name).value;
  const wasm = await page.run(() => [...window.memories ?? []].reduce((sum, {buffer}) => sum + buffer.byteLength, 0));
  return {heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents'), frames: of('Frames'), wasm};
}

/** Runs in the page: so many answers, one after the other, all over the checklist. */
export async function answer(from, to) {
  const inputs = [...document.querySelectorAll('#list .opts input, #list .needs input')];
  for (let number = from; number < to; number += 1) {
    inputs[(number * 7) % inputs.length].click();
    if (number % 200 === 0) await new Promise(resolve => { setTimeout(resolve); });
  }
}

/** Runs in a host page: puts the element in, waits until it tells its advice, and takes it out again; so many times. */
export async function embed(times) {
  for (let round = 0; round < times; round += 1) {
    const element = document.createElement('crossroads-advisor');
    const told = new Promise(resolve => { element.addEventListener('advice', resolve, {once: true}); });
    document.body.append(element);
    await told;
    element.remove();
  }
}

/** @param {(sample: object) => void} [tell] @returns {Promise<object[]>} what was held after each tenth */
export async function updates(page, count, tell = () => {}) {
  const samples = [];
  for (let done = 0; done < count;) {
    // In pieces that a driver waits for.
    for (const end = done + count / 10; done < end; done += Math.min(500, end - done)) await page.runAsync(answer, done, Math.min(done + 500, end));
    samples.push({after: done, ...await held(page)});
    tell(samples.at(-1));
  }
  return samples;
}

export async function mounts(page, count, tell = () => {}) {
  const samples = [];
  for (let done = 0; done < count;) {
    for (const end = done + count / 10; done < end; done += Math.min(10, end - done)) await page.runAsync(embed, Math.min(10, end - done));
    samples.push({after: done, ...await held(page)});
    tell(samples.at(-1));
  }
  return samples;
}

export const HOST = '<script src="advisor.js"></script>';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '100000', times = '1000'] = process.argv.slice(2);
  const tell = ({after, heap, wasm, ...rest}) => console.log(`${after}: heap ${(heap / 2 ** 20).toFixed(2)} MB, wasm ${wasm / 2 ** 20} MB,`,
    Object.entries(rest).map(([name, value]) => `${name} ${value}`).join(', '));
  const ends = [];
  const page = await open('chromium');
  await page.devtools('Page.addScriptToEvaluateOnNewDocument', {source: `(${watchMemories})()`});
  await page.goto(PAGE);
  await ready(page);
  await updates(page, Number(count), tell);
  await page.goto(await host({after: end => ends.push(end)}, HOST));
  await mounts(page, Number(times), tell);
  await page.close();
  ends.forEach(end => end());
}
