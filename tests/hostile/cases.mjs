/**
 * Hostile documents, each with what must be said of it. They are declared in cases.json, which C++ reads as well:
 * {family, name, door, expect} (door: assessment, pack, or rules of a house) and where the document comes from: `bytes` (each character is one), `text`, or a base
 * document with another text `put` at the place `at` (taken out where there is none). A text may be a list of
 * [text, times]; each # in it is then counted. `expect`: "accepted", or the code and the place of the first error; `js`:
 * the same where bytes are decoded first; `warning`: the first warning; `link`: whether the page may link to the address.
 */
import {readFileSync} from 'node:fs';
import {changed} from '../packs/places.mjs';

const read = path => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const declared = read('cases.json');

/** What a document is changed from; the pack is the one that assessments are judged under. */
export const BASES = {assessment: declared.assessment, pack: read('../packs/everything.json'), rules: read('../packs/house.json')};

/** Rules of a house over that pack: what hostile ones are changed from. */
export const RULES = declared.rules;

const spelled = text => (typeof text === 'string' ? text : text.map(([piece, times]) =>
  Array.from({length: times}, (_, count) => piece.replaceAll('#', count)).join('')).join(''));

const HERE = 'this is replaced';

function bytesOf({door, bytes, text, at, put}) {
  if (bytes !== undefined) return Buffer.from(bytes, 'latin1');
  if (text !== undefined) return Buffer.from(spelled(text));
  const marked = JSON.stringify(changed(door === 'rules' ? RULES : BASES[door], at, () => (put === undefined ? undefined : HERE)));
  return Buffer.from(put === undefined ? marked : marked.replace(`"${HERE}"`, () => spelled(put)));
}

export const cases = declared.cases.map(it => ({...it, bytes: bytesOf(it)}));

/** "code /place" of the first finding of this severity; "" where there is none. */
export function first(findings, severity) {
  const {code, path} = findings.find(it => it.severity === severity) ?? {code: '', path: ''};
  return path ? `${code} ${path}` : code;
}
