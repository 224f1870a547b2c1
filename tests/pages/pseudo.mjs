// A language of accented, longer words, written from right to left: what no accent marks was never given to a translator.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {buildElement, buildPages} from '../../web/making/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒğĥíĵķĺɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŠŦÚṼŴẊÝŽ';

/** The same text in the pseudo-language: each letter accented, and two fifths longer, as translations can be. */
export function pseudo(text) {
  if (!/[a-z]/i.test(text)) return text;
  const accented = text.replace(/[a-z]/gi, letter => ACCENTED[PLAIN.indexOf(letter)]);
  const words = accented.split(' ');
  return [...words, ...words.slice(0, Math.ceil(words.length * 0.4))].join(' ');
}

/** What a person reads in a pack; everything else in it is an id, a name, a command or an address. */
const READ = ['title', 'question', 'scope_note', 'stale', 'ending', 'phrase', 'imperative', 'nature', 'pros', 'cons', 'best_for',
  'text', 'help', 'why', 'label', 'reason', 'note', 'moves_note', 'texts', 'summary', 'what', 'claim'];

function translated(value, key = '') {
  if (typeof value === 'string') return READ.includes(key) ? pseudo(value) : value;
  if (Array.isArray(value)) return value.map(item => translated(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, translated(item, name)]));
}

/** A module of words/ whose every word is that of words/en/ in the pseudo-language. */
function wordsModule(file, exported) {
  const from = name => JSON.stringify(path.join(root, name));
  return `import * as en from ${from(`web/words/en/${file}`)};
const PLAIN = ${JSON.stringify(PLAIN)}, ACCENTED = ${JSON.stringify(ACCENTED)};
const pseudo = ${pseudo};
const translated = value => typeof value === 'string' ? pseudo(value)
  : typeof value === 'function' ? (...args) => translated(value(...args))
  : Array.isArray(value) ? value.map(translated)
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, translated(item)]))
  : value;
${exported.map(name => `export const ${name} = translated(en.${name});`).join('\n')}
`;
}

/** Builds the pages in the pseudo-language beside its element. @returns {Promise<string>} the folder's address, with a slash */
export async function pseudoPages() {
  const folder = path.join(root, 'build/pseudo');
  const words = path.join(folder, 'words/xx');
  mkdirSync(words, {recursive: true});
  writeFileSync(path.join(words, 'package.json'), '{"type": "module"}');
  const files = readdirSync(path.join(root, 'web/words/en'));
  for (const file of files) {
    const exported = Object.keys(await import(pathToFileURL(path.join(root, 'web/words/en', file))));
    writeFileSync(path.join(words, file), wordsModule(file, exported));
  }
  writeFileSync(path.join(words, 'language.js'), "export const LANGUAGE = 'xx';\nexport const DIRECTION = 'rtl';\n");
  const pack = translated(JSON.parse(readFileSync(path.join(root, 'core/packs/django-or-flask.json'), 'utf8')));
  for (const alternative of pack.alternatives) alternative.name = pseudo(alternative.name);
  await buildPages(words, JSON.stringify(pack), folder);
  await buildElement(['xx'], folder);
  return `${pathToFileURL(folder)}/`;
}
