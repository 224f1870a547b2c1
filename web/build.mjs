/**
 * Builds dist/advisor.html: one file that holds the page, its style and scripts, the core and the content.
 * Run after the wasm preset: node web/build.mjs
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { paper } from './paper.mjs';
import { toLetters } from './text.js';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path, encoding = 'utf8') => readFileSync(root(path), encoding);

const PACK = 'core/packs/django-or-flask.json';

/** The engines that know `light-dark()`, the youngest thing that the style needs. */
const TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/** A template's indentation is whitespace that the page would ship and keep as text nodes. */
const flattenTemplates = {
  name: 'flatten-templates',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]views[\\/]\w+\.js$/ }, ({ path }) =>
    ({ contents: readFileSync(path, 'utf8').replace(/\n\s+/g, '\n'), loader: 'js' })),
};

async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [root(entry)], bundle: true, minify: true, write: false, target: TARGET, charset: 'utf8',
    legalComments: 'none', ...options,
  });
  return outputFiles[0].text.trim();
}

/** Inside a script element only `</script` and `<!--` can end it; both are escaped without changing their meaning. */
const asScript = (code) => code.replace(/<(?=\/script|!--)/gi, '\\x3c');
const asJson = (text) => text.trim().replaceAll('<', '\\u003c');
const asText = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const pack = JSON.parse(read(PACK));
const parts = {
  description: asText(`${pack.question} Answer ${pack.steps.length} questions and get advice, with its reasons.`),
  style: await bundle('web/styles/index.css'),
  script: asScript(await bundle('web/main.js', { format: 'iife', plugins: [flattenTemplates] })),
  paper: paper(pack),
  pack: asJson(read(PACK)),
  assessment: asJson(JSON.stringify({ schema: 1, pack: { id: pack.id, version: pack.version }, title: '', answers: {} }, null, 2)),
};

const minified = async (path) => asScript((await transform(read(path), { minify: true, target: TARGET })).code.trim());
const kilobytes = (text) => `${(brotliCompressSync(text).length / 1024).toFixed(1)} KB`;

/** One page: with the core as WebAssembly, or as plain JavaScript for where that is switched off. */
async function write(name, { glue, wasm, mayCompile }) {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(glue)} ${hash(parts.script)}${mayCompile ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${hash(parts.style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html crossroads',
  ].join('; ');
  const page = read('web/advisor.html').replace(/\{\{(\w+)\}\}/g, (_, part) => ({ ...parts, glue, wasm, policy })[part]);
  writeFileSync(root(`dist/${name}`), page);
  console.log(`dist/${name}: ${(Buffer.byteLength(page) / 1024).toFixed(0)} KB, ${kilobytes(page)} brotli `
    + `(front end ${kilobytes(parts.script + parts.style)}, glue ${kilobytes(glue)}, core ${kilobytes(wasm)}, content ${kilobytes(parts.pack)})`);
}

mkdirSync(root('dist'), { recursive: true });
await write('advisor.html', { glue: await minified('build/wasm/crossroads.js'), wasm: toLetters(read('build/wasm/crossroads.wasm', null)), mayCompile: true });
await write('advisor-strict.html', { glue: await minified('build/wasm/crossroads_strict.js'), wasm: '', mayCompile: false });
writeFileSync(root('dist/advisor.js'), await bundle('web/element.js', { format: 'iife' }));
for (const [from, to] of [['element.d.ts', 'advisor.d.ts'], ['example.html', 'example.html']]) copyFileSync(root(`web/${from}`), root(`dist/${to}`));
