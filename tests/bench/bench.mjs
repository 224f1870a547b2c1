// Prints every figure as a table. Compare figures of one run with each other, never with those of another machine.
import {engines} from '../pages/engines.mjs';
import {kernels} from './kernels.mjs';
import {peers} from './peers.mjs';
import {answers, startUp, worstAnswers} from './speed.mjs';
import {sizes} from './sizes.mjs';

function print(title, columns, rows) {
  const lines = [columns, ...rows.map(row => row.map(cell => (typeof cell === 'number' ? format(cell) : cell)))];
  const widths = columns.map((_, column) => Math.max(...lines.map(line => line[column].length)));
  const line = cells => cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
  console.log(`\n${title}`);
  for (const cells of lines) console.log(`  ${line(cells)}`);
}

/** Whole numbers with their thousands apart, others with two digits. */
const format = number => (Number.isInteger(number) ? number.toLocaleString('en') : number.toFixed(2));

print('Size of dist/advisor.html in bytes', ['', 'raw', 'gzip', 'brotli'], sizes());

const start = [];
for (const engine of engines) start.push(...await startUp(engine));
print('From navigation until the page is at rest, main threads, in ms', ['', 'median', 'least', 'most'], start);

const answer = await answers();
print('One answer to new advice on the page, in ms', ['', 'median', '95 %', 'most'], answer);

for (const [engine, page] of [['chromium', 'advisor.html'], ...engines.map(it => [it, 'advisor-strict.html'])]) {
  print(`One answer in ${page} in ${engine}, with layout, where the pack is the worst that is allowed, in ms`, ['', 'median', '95 %', 'most'],
    await worstAnswers(engine, page));
}

print('Beside peers in Chromium: CPU of the main thread in ms, and as a share of SurveyJS', ['', 'start over a blank page', 'an answer', 'start', 'answer'],
  await peers());

print('The analyses alone', ['', 'unit', 'native', 'Node', 'Chromium', 'Chromium / native'], await kernels());
