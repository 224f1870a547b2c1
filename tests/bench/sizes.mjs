// The bytes of the page, and which of its parts they belong to.
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const html = readFileSync(new URL('../../dist/advisor.html', import.meta.url), 'utf8');

/** The text of every script or style whose start tag is this. */
const texts = tag => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</(?:script|style)>`, 'g'))].map(match => match[1]);

// In the page, the glue stands before the front end.
const [glue, frontEnd] = texts('script');
const PARTS = {
  'glue': glue,
  'wasm': texts('script [^>]*id="wasm"')[0],
  'front end, script': frontEnd,
  'style': texts('style').join(''),
  'content (pack)': texts('script [^>]*id="pack"')[0],
};

/** Compressed alone: what the part would weigh as a file of its own. */
const weigh = text => [Buffer.byteLength(text), gzipSync(text, {level: 9}).length, brotliCompressSync(text).length];

export function sizes() {
  const rows = Object.entries(PARTS).map(([name, text]) => [name, ...weigh(text)]);
  const sum = some => some.reduce((total, row) => total.map((number, i) => number + row[i + 1]), [0, 0, 0]);
  return [
    ...rows,
    ['code: all parts but the content', ...sum(rows.slice(0, -1))],
    ['the whole page', ...weigh(html)],
    ['the strict page', ...weigh(readFileSync(new URL('../../dist/advisor-strict.html', import.meta.url), 'utf8'))],
  ];
}
