// The rooms of web/: who may import whom, and which of the browser's names stand where. Each rule is seen to fail on a planted line.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a file of each room may import beside its own room: rooms, files, and packages. */
const MAY_IMPORT = {
  words: [],
  core: [],
  decision: ['words'],
  keeping: ['core', 'decision', 'idb-keyval'],
  'handing-on': ['core', 'decision'],
  'views/': ['decision', 'words', 'lit-html'],
  views: ['decision', 'words', 'lit-html', 'views/'],
  host: ['decision'],
  app: ['core', 'decision', 'handing-on', 'keeping', 'words', 'views/page.js', 'views/header.js', 'views/trouble.js'],
  'app/drawing.js': ['lit-html'],
  making: ['core', 'words', 'esbuild', 'node:'],
  'main.js': ['app', 'core', 'decision', 'handing-on', 'host', 'keeping', 'views/trouble.js', 'errors.js'],
  'errors.js': [],
  wasm: ['core', 'decision', 'handing-on/door.js', 'handing-on/find.js', 'words'],
};

/** In code, comments and the page's own words aside: where alone a name may stand. */
const STANDS_IN = [
  [/\bWebAssembly\b/, ['core/core.js', 'making']],
  [/\b(?:idb-keyval|localStorage|sessionStorage)\b/, ['keeping', 'making']],
  [/\bpostMessage\b/, ['host', 'keeping']],
  [/\bimport\.meta\b|\bprocess\b|'node:/, ['making']],
];
/** What only a pack may say; the build names the file of one. */
const OF_A_PACK = /\b(?:django|flask|python|pip)\b/i;

/** What knows nothing of a page, so that Node runs it too. */
const WITHOUT_PAGE = ['decision', 'core/bytes.js'];
const OF_A_PAGE = /\b(?:document|window|localStorage|sessionStorage|navigator|location)\b/;

/** What the page around this one may ask the controller for. */
const ASKED = ['advice', 'assessment', 'giveRules', 'history', 'hostKeeps', 'hostWillKeep', 'isChanged', 'listen', 'open', 'ruled', 'show', 'view'];

const NO_ROOM = ['base', 'common', 'utils', 'util', 'helpers', 'misc', 'types'];
const LONGEST = [[/^views\//, 100], [/^/, 250]];

function* filesIn(folder) {
  for (const it of readdirSync(path.join(root, folder), {withFileTypes: true})) {
    if (it.isDirectory() && it.name !== 'node_modules') yield* filesIn(path.join(folder, it.name));
    else if (/\.m?js$/.test(it.name)) yield path.join(folder, it.name);
  }
}

/** The scripts by path: web's from web/ on, wasm's with that name in front. */
const house = new Map([...filesIn('web'), ...filesIn('wasm')].map(file => [file.replace(/^web\//, ''), readFileSync(path.join(root, file), 'utf8')]));

/** Whether a name of the tables means a file: it is the file, or a folder around it. */
const means = (name, file) => file === name || file.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`);

const roomOf = file => {
  const [first, second, third] = file.split('/');
  if (second === undefined) return file;
  return first === 'views' && third !== undefined ? `views/${second}` : first;
};

/** Whether `from` may import `to`, a path from web/ on or the name of a package. */
function allowed(from, to) {
  const room = roomOf(from);
  if (room === roomOf(to)) return true;
  const rule = room.startsWith('views/') ? [...MAY_IMPORT['views/'], ...(room === 'views/parts' ? [] : ['views/parts'])] : MAY_IMPORT[room] ?? [];
  return [...rule, ...(MAY_IMPORT[from] ?? [])].some(name => means(name, to));
}

const importsOf = text => text.split('\n').flatMap((line, at) => [...line.matchAll(/(?:\bfrom|\bimport) *\(?'([^']+)'/g)].map(([, name]) => ({name, line: at + 1})));
const withoutComments = text => text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/gm, comment => comment.replace(/[^\n]/g, ''));

/** Everything in these files that breaks a rule, as FILE:LINE and why. */
function broken(files) {
  const found = [];
  const arrows = new Map();
  const say = (file, line, text) => found.push(`${file}:${line}: ${text}`);

  for (const [file, text] of files) {
    const isWasm = roomOf(file) === 'wasm';
    const code = withoutComments(text).split('\n');
    arrows.set(file, []);
    for (const {name, line} of importsOf(text)) {
      const to = name.startsWith('.') ? path.posix.join(path.posix.dirname(isWasm ? file : `web/${file}`), name).replace(/^web\//, '') : name;
      if (isWasm && !(name.startsWith('.') && means('web', path.posix.join('wasm', name)))) continue;
      if (name.startsWith('.') && !files.has(to)) say(file, line, `there is no ${to}`);
      if (!allowed(file, to)) say(file, line, `${roomOf(file)} may not import ${to}`);
      if (code[line - 1].includes(name)) arrows.get(file).push(to);
    }
    if (isWasm) continue;

    if (roomOf(file) !== 'words') code.forEach((it, at) => {
      for (const [name, places] of STANDS_IN) if (name.test(it) && !places.some(place => means(place, file))) say(file, at + 1, `${name.exec(it)[0]} stands in ${places} alone`);
      if (WITHOUT_PAGE.some(place => means(place, file)) && OF_A_PAGE.test(it)) say(file, at + 1, `knows no ${OF_A_PAGE.exec(it)[0]}`);
      if (file === 'host/frame.js') for (const [, name] of it.matchAll(/\bapp\.(\w+)/g)) if (!ASKED.includes(name)) say(file, at + 1, `does not ask for ${name}`);
    });
    code.forEach((it, at) => {
      if (OF_A_PACK.test(it) && roomOf(file) !== 'making') say(file, at + 1, `knows no ${OF_A_PACK.exec(it)[0]}`);
    });
    const [, most] = LONGEST.find(([where]) => where.test(file));
    if (text.split('\n').length > most + 1) say(file, most, `is longer than ${most} lines`);
    for (const folder of file.split('/').slice(0, -1)) if (NO_ROOM.includes(folder)) say(file, 1, `"${folder}" does not say what is inside`);
  }

  for (const file of files.keys()) {
    const room = roomOf(file);
    if (room !== file && [...files.keys()].filter(it => roomOf(it) === room).length < 3) say(file, 1, `${room} has fewer than three files`);
  }

  const done = new Set();
  const walk = (file, above) => {
    if (above.includes(file)) return say(file, 1, `goes in a circle: ${[...above.slice(above.indexOf(file)), file].join(' → ')}`);
    if (done.has(file)) return;
    for (const to of arrows.get(file) ?? []) walk(to, [...above, file]);
    done.add(file);
  };
  for (const file of files.keys()) walk(file, []);
  return found;
}

test('no file of web/ imports what its room does not know, or names what belongs elsewhere', () => assert.equal(broken(house).join('\n'), ''));

/** A line that is planted in a file, and what must be said of it. */
const PLANTED = [
  ['words/en/page.js', "import {quoted} from '../../decision/quote.js';", 'words may not import decision/quote.js'],
  ['core/core.js', "import {today} from '../decision/assessment.js';", 'core may not import decision/assessment.js'],
  ['decision/trust.js', "import {wellFormed} from '../core/bytes.js';", 'decision may not import core/bytes.js'],
  ['decision/store.js', "/** @param {import('../keeping/shelf.js').Shelf} shelf */", 'decision may not import keeping/shelf.js'],
  ['keeping/entry.js', "import {encodeLink} from '../handing-on/link.js';", 'keeping may not import handing-on/link.js'],
  ['handing-on/link.js', "import {toast} from '../words/index.js';", 'handing-on may not import words/index.js'],
  ['handing-on/files.js', "import {get} from 'idb-keyval';", 'handing-on may not import idb-keyval'],
  ['views/rail.js', "import {typed} from '../core/bytes.js';", 'views may not import core/bytes.js'],
  ['views/why/why.js', "import {holds} from '../card/holds.js';", 'views/why may not import views/card/holds.js'],
  ['views/why/why.js', "import {rail} from '../rail.js';", 'views/why may not import views/rail.js'],
  ['views/parts/bars.js', "import {why} from '../why/why.js';", 'views/parts may not import views/why/why.js'],
  ['host/frame.js', "import {App} from '../app/app.js';", 'host may not import app/app.js'],
  ['app/app.js', "import {embedded} from '../host/frame.js';", 'app may not import host/frame.js'],
  ['app/actions.js', "import {why} from '../views/why/why.js';", 'app may not import views/why/why.js'],
  ['app/actions.js', "import {html} from 'lit-html';", 'app may not import lit-html'],
  ['making/paper.mjs', "import {Content} from '../decision/content.js';", 'making may not import decision/content.js'],
  ['main.js', "import {html} from 'lit-html';", 'main.js may not import lit-html'],
  ['errors.js', "import {breathe} from './core/breathe.js';", 'errors.js may not import core/breathe.js'],
  ['app/app.js', "import '../main.js';", 'app may not import main.js'],
  ['wasm/verify.mjs', "import {Shelf} from '../web/keeping/shelf.js';", 'wasm may not import keeping/shelf.js'],
  ['core/core.js', "import {gone} from './gone.js';", 'there is no core/gone.js'],
  ['app/app.js', 'const probe = WebAssembly;', 'WebAssembly stands in core/core.js,making alone'],
  ['app/app.js', "localStorage.clear();", 'localStorage stands in keeping,making alone'],
  ['app/app.js', "parent.postMessage('', '*');", 'postMessage stands in host,keeping alone'],
  ['decision/quote.js', 'const here = location.href;', 'knows no location'],
  ['core/bytes.js', 'const here = document.body;', 'knows no document'],
  ['words/en/page.js', "export const product = 'Django or not';", 'knows no Django'],
  ['views/parts/passage.js', 'const ends = /pip install$/;', 'knows no pip'],
  ['host/frame.js', 'const kept = (app) => app.keeper;', 'does not ask for keeper'],
  ['decision/assessment.js', "import {Store} from './store.js';", 'goes in a circle: decision/assessment.js → decision/store.js → decision/assessment.js'],
  ['app/app.js', '\n'.repeat(250), 'is longer than 250 lines'],
  ['views/why/why.js', '\n'.repeat(100), 'is longer than 100 lines'],
  ['utils/one.js', '', '"utils" does not say what is inside'],
  ['alone/one.js', '', 'alone has fewer than three files'],
];

for (const [file, line, said] of PLANTED) {
  test(`a line in ${file} is seen: ${said}`, () => {
    const found = broken(new Map([...house, [file, `${line}\n${house.get(file) ?? ''}`]]));
    assert.ok(found.some(it => it.startsWith(`${file}:`) && it.endsWith(said)), found.join('\n') || 'nothing was said');
  });
}

test('Node imports what knows nothing of a page', async () => {
  for (const file of house.keys()) if (WITHOUT_PAGE.some(place => means(place, file))) await import(path.join(root, 'web', file));
});
