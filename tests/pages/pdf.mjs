// What stands on the pages of a PDF, by poppler's tools: words with their places in points, and pictures.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const PLACE = ['xMin', 'yMin', 'xMax', 'yMax'];
const unescaped = text => text.replace(/&(lt|gt|quot|amp);/g, (_, name) => ({lt: '<', gt: '>', quot: '"', amp: '&'})[name]);
const attributes = tag => Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, Number(value)]));

/** @returns {{width: number, height: number, words: {text: string, xMin: number, yMin: number, xMax: number, yMax: number}[]}[]} */
export function pagesOf(pdf) {
  const told = execFileSync('pdftotext', ['-bbox', '-', '-'], {input: pdf, encoding: 'utf8', maxBuffer: 1e8});
  return told.split('<page ').slice(1).map(page => ({
    ...attributes(page.slice(0, page.indexOf('>'))),
    words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place, text]) => ({...attributes(place), text: unescaped(text)})),
  }));
}

/** The pages as pictures in grey: bytes to compare, 255 is white. */
export function picturesOf(pdf, count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-pdf-'));
  try {
    writeFileSync(path.join(folder, 'it.pdf'), pdf);
    execFileSync('pdftoppm', ['-gray', '-r', '40', path.join(folder, 'it.pdf'), path.join(folder, 'page')]);
    const digits = String(count).length;
    return Array.from({length: count}, (_, at) => readFileSync(path.join(folder, `page-${String(at + 1).padStart(digits, '0')}.pgm`)));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Pairs of words that stand over each other: by more than a point across, and half of the lower one's height. */
export function overlaps({words}) {
  const [left, top, right, bottom] = PLACE;
  const found = [];
  const sorted = [...words].sort((a, b) => a[top] - b[top]);
  sorted.forEach((one, at) => {
    for (const other of sorted.slice(at + 1)) {
      if (other[top] > one[bottom]) break;
      const across = Math.min(one[right], other[right]) - Math.max(one[left], other[left]);
      const down = Math.min(one[bottom], other[bottom]) - other[top];
      if (across > 1 && down > 0.5 * Math.min(one[bottom] - one[top], other[bottom] - other[top])) found.push(`${one.text} | ${other.text}`);
    }
  });
  return found;
}

/** Lines of a page, from above: words whose middles are about as high. */
export function linesOf({words}) {
  const lines = [];
  for (const word of [...words].sort((a, b) => a.yMin - b.yMin || a.xMin - b.xMin)) {
    const middle = (word.yMin + word.yMax) / 2;
    const line = lines.find(it => Math.abs(it.middle - middle) < 3);
    if (line) line.words.push(word);
    else lines.push({middle, words: [word]});
  }
  return lines.map(({middle, words: its}) => ({middle, text: its.sort((a, b) => a.xMin - b.xMin).map(({text}) => text).join(' ')}));
}
