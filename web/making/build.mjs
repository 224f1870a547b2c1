/**
 * Builds dist/: for each language in words/ a page that holds its style and scripts, the core and the content in one file,
 * the same again for strict places, and the element. Run after the wasm preset: node web/making/build.mjs
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { toLetters, wellFormed } from '../core/bytes.js';
import { instantiate } from '../core/core.js';
import { paper } from './paper.mjs';

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path, encoding = 'utf8') => readFileSync(root(path), encoding);

/** The language that has the plain names: the others' come after a dot, as in advisor.de.html and django-or-flask.de.json. */
const FIRST = 'en';
const PACK = 'core/packs/django-or-flask';
/** It tells what the file's letters are before a server's header can say otherwise. */
const BYTE_ORDER_MARK = '\ufeff';
const suffix = (language) => (language === FIRST ? '' : `.${language}`);

/** The engines that know `light-dark()`, the youngest thing that the style needs. */
const TARGET = ['chrome123', 'firefox120', 'safari17.5'];

const VIEWS = /[\\/]views[\\/](?:[\w-]+[\\/])?[\w-]+\.js$/;

/** A template's indentation is whitespace that the page would ship and keep as text nodes. */
export const flat = (code, path) => (VIEWS.test(path) ? code.replace(/\n\s+/g, '\n') : code);

/** Views write their texts by it; it builds on the true one. */
const TEMPLATE = root('web/views/parts/template.js');
const templates = {
  name: 'templates',
  setup: ({ onResolve }) => onResolve({ filter: /^lit-html$/ }, ({ importer }) => (VIEWS.test(importer) && importer !== TEMPLATE ? { path: TEMPLATE } : undefined)),
};

const flattenTemplates = {
  name: 'flatten-templates',
  setup: ({ onLoad }) => onLoad({ filter: VIEWS }, ({ path }) => ({ contents: flat(readFileSync(path, 'utf8'), path), loader: 'js' })),
};

/** The words of another folder than words/en/, which is the one that the sources name. */
const wordsFrom = (folder) => ({
  name: 'words-from',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/en\// }, ({ path }) => ({ path: `${folder}/${basename(path)}` })),
});

/** In ASCII, so that the policy's digests hold even where a server says that the page is to be read otherwise. */
async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [root(entry)], bundle: true, minify: true, write: false, target: TARGET, legalComments: 'none', ...options,
  });
  return outputFiles[0].text.trim();
}

/** The view of the checklist on paper in one language, as Node runs it. */
async function worksheetIn(words) {
  const file = root(`build/worksheet${suffix(basename(words))}.mjs`);
  writeFileSync(file, await bundle('web/views/worksheet.js', { format: 'esm', platform: 'node', plugins: [wordsFrom(words)] }));
  return {
    ...await import(pathToFileURL(file)),
    words: await import(pathToFileURL(`${words}/worksheet.js`)),
  };
}

/** Inside a script element only `</script` and `<!--` can end it; both are escaped without changing their meaning. */
const asScript = (code) => code.replace(/<(?=\/script|!--)/gi, '\\x3c');
const asJson = (text) => text.trim().replaceAll('<', '\\u003c');
const asText = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A template with these parts in their places; a place that none is for stays. */
const fill = (template, parts) => template.replace(/\{\{(\w+)\}\}/g, (place, part) => parts[part] ?? place);

const minified = async (path) => asScript((await transform(read(path), { minify: true, target: TARGET })).code.trim());
const kilobytes = (text) => `${(brotliCompressSync(text).length / 1024).toFixed(1)} KB`;

const cores = {
  advisor: { glue: await minified('build/wasm/crossroads.js'), wasm: toLetters(read('build/wasm/crossroads.wasm', null)), mayCompile: true },
  'advisor-strict': { glue: await minified('build/wasm/crossroads_strict.js'), wasm: '', mayCompile: false },
};

const tool = await instantiate(createRequire(import.meta.url)(root('build/wasm/crossroads_tool.js')),
  await WebAssembly.compile(read('build/wasm/crossroads_tool.wasm', null)));

/** What the core reckons of a pack for the checklist on paper. */
function numbersOf(packText) {
  tool.open(wellFormed(packText));
  const { usable, findings, paper: numbers } = JSON.parse(tool.paper());
  if (!usable) throw new Error(`The pack cannot be used: ${JSON.stringify(findings, null, 1)}`);
  return numbers;
}

const { version, dependencies } = JSON.parse(read('web/package.json'));

/** What the page holds of others' work; their licences ask to go along with every copy. */
const madeWith = [
  { name: 'Emscripten', version: '3.1.6', licence: 'MIT' },
  { name: 'nlohmann/json', version: '3.11', licence: 'MIT' },
  { name: 'lit-html', version: dependencies['lit-html'], licence: 'BSD-3-Clause' },
  { name: 'idb-keyval', version: dependencies['idb-keyval'], licence: 'Apache-2.0' },
];
const licences = [read('LICENSE'), ...readdirSync(root('web/making/licences')).map((file) => read(`web/making/licences/${file}`))].map((text) => text.trim());
const ABOUT = JSON.stringify({ version, madeWith, licences });

/**
 * Writes the pages of one language: with the core as WebAssembly, and as plain JavaScript for where that is switched off.
 * @param {string} words the folder with the page's words; its name is the language
 * @param {string} packText the content in that language
 * @param {string} into the folder for the pages
 * @param {object[]} plugins esbuild's, which see the sources first
 * @param {(line: string) => void} [say] hears of the sizes, which take longer to find than the pages to build
 */
export async function buildPages(words, packText, into, plugins = [], say = undefined) {
  const { LANGUAGE, DIRECTION } = await import(pathToFileURL(`${words}/language.js`));
  const { still } = await import(pathToFileURL(`${words}/still.js`));
  const pack = JSON.parse(packText);
  /** The page around its parts: the page makes itself again by it when it is saved. */
  const around = BYTE_ORDER_MARK + fill(read('web/advisor.html'), {
    language: LANGUAGE,
    direction: DIRECTION,
    description: asText(still.description(pack.question, pack.steps.length)),
    incomplete: asText(still.incomplete),
    stays: asText(still.stays),
  });
  const parts = {
    trust: '',
    paper: paper(pack, numbersOf(packText), await worksheetIn(words)),
    style: await bundle('web/styles/index.css'),
    script: asScript(await bundle('web/main.js', { format: 'iife', plugins: [...plugins, templates, flattenTemplates, wordsFrom(words)], define: { ABOUT, AROUND: JSON.stringify(around) } })),
    pack: asJson(packText),
    assessment: asJson(JSON.stringify({ schema: 1, pack: { id: pack.id, version: pack.version }, title: '', answers: {} }, null, 2)),
    history: '{}',
    rules: '',
  };
  mkdirSync(into, { recursive: true });
  for (const [name, { glue, wasm, mayCompile }] of Object.entries(cores)) {
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
    const page = fill(around, { ...parts, glue, wasm, policy });
    const file = `${name}${suffix(basename(words))}.html`;
    writeFileSync(`${into}/${file}`, page);
    say?.(`${file}: ${(Buffer.byteLength(page) / 1024).toFixed(0)} KB, ${kilobytes(page)} brotli `
      + `(front end ${kilobytes(parts.script + parts.style)}, glue ${kilobytes(glue)}, core ${kilobytes(wasm)}, content ${kilobytes(parts.pack)})`);
  }
}

/** The element knows which languages there are, and takes the first for any other. */
export async function buildElement(languages, into, plugins = []) {
  const define = { LANGUAGES: JSON.stringify(languages.filter((language) => language !== FIRST)) };
  writeFileSync(`${into}/advisor.js`, await bundle('web/host/element.js', { format: 'iife', plugins, define }));
}

/** All that dist/ holds but the Node tool. */
export async function buildDist(into, plugins, say) {
  const languages = readdirSync(root('web/words'), { withFileTypes: true }).filter((it) => it.isDirectory()).map(({ name }) => name);
  for (const language of languages) {
    await buildPages(root(`web/words/${language}`), read(`${PACK}${suffix(language)}.json`), into, plugins, say);
  }
  await buildElement(languages, into, plugins);
  writeFileSync(`${into}/licences.txt`, licences.slice(1).join('\n\n'));
  for (const [from, to] of [['element.d.ts', 'advisor.d.ts'], ['example.html', 'example.html']]) copyFileSync(root(`web/host/${from}`), `${into}/${to}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDist(root('dist'), [], console.log);
