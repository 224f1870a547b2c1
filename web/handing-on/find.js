/**
 * Where in a text the answers stand, or the rules of a house: as JSON with or without words around it, at the end of a record, in a saved page. Each
 * search takes time in proportion to the text, whatever it holds: a stranger's may be made to be slow.
 */

/**
 * @typedef {{kind: 'assessment' | 'record' | 'page' | 'pack' | 'rules', from: number, to: number, object?: {from: number, to: number}}} Found
 * the JSON, from here to there; object: of a record, all that it ends with
 */

/** The names that tell what a JSON object is. */
const TELLING = ['schema', 'answers', 'record', 'assessment', 'steps', 'alternatives', 'rules'];

/** Objects without an end are read to the end of the text, and another may begin in each. */
const MOST_OPEN = 4;

/** What goes in front for the sake of places must leave room for the answers. */
const MOST_PAD = 16 * 1024;

/** Where the last quote stands of the string that begins here. */
function endOfString(text, at) {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}

/** The JSON object that begins here: where it ends, and where the values of its telling names stand. */
function objectAt(text, from) {
  const values = new Map();
  let [depth, name, value] = [0, '', 0];
  const close = (at) => {
    if (depth === 1 && value && TELLING.includes(name)) values.set(name, [value, at]);
    if (depth === 1) value = 0;
  };
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && !value) name = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === ':' && depth === 1) value ||= at + 1;
    else if (sign === ',') close(at);
    else if (sign === '}' || sign === ']') {
      close(at);
      depth -= 1;
      if (depth === 0) return { from, to: at + 1, values };
    }
  }
  close(text.length);
  return { from, to: text.length, values, open: true };
}

/** The rules of a house are a list; an assessment names them in an object. */
const isList = (text, [from, to] = [0, 0]) => text.slice(from, to).trimStart().startsWith('[');

/** @returns {Found | null} null where an object is none of ours */
function ours(text, { from, to, values }) {
  if (values.has('record') && values.has('assessment')) return { kind: 'record', from: values.get('assessment')[0], to: values.get('assessment')[1], object: { from, to } };
  if (values.has('steps') && values.has('alternatives')) return { kind: 'pack', from, to };
  if (isList(text, values.get('rules')) && !values.has('answers')) return { kind: 'rules', from, to };
  return values.has('schema') || values.has('answers') ? { kind: 'assessment', from, to } : null;
}

/** The first object of ours from a place on; but the last that is a record: in the notes before that may stand anything. */
function objectFrom(text, start) {
  const opening = /\{\s*"/g;
  opening.lastIndex = start;
  let [found, tries] = [null, 0];
  for (let place = opening.exec(text); place && tries < MOST_OPEN; place = opening.exec(text)) {
    const object = objectAt(text, place.index);
    const it = ours(text, object);
    if (it?.kind === 'record' || !found) found = it;
    if (object.open) tries += 1;
    else opening.lastIndex = object.to;
  }
  return found;
}

const BLOCKS = { assessment: /\sid\s*=\s*["']?assessment["'\s/>]/i, rules: /\sid\s*=\s*["']?rules["'\s/>]/i,
  history: /\sid\s*=\s*["']?history["'\s/>]/i };

/** A data block in a page, which an editor or a browser may have written in its own way. */
function blockIn(text, id) {
  const [opening, closing] = [/<script[\s>]/gi, /<\/script/gi];
  for (let tag = opening.exec(text); tag; tag = opening.exec(text)) {
    const from = text.indexOf('>', tag.index) + 1;
    closing.lastIndex = from;
    const end = from && closing.exec(text);
    if (!end) return null;
    if (BLOCKS[id].test(text.slice(tag.index, Math.min(from, tag.index + 1000)))) return { kind: 'page', from, to: end.index };
    opening.lastIndex = end.index;
  }
  return null;
}

/** Text that begins as JSON is JSON and nothing else; only lines below it, such as a signature, are left out. */
function strictly(text, { from, to }) {
  const rest = text.slice(to);
  const isSigned = !text.slice(0, from).trim() && /^[^\S\n]*\n/.test(rest) && rest.trim() && !rest.includes('{');
  return { kind: 'assessment', from: 0, to: isSigned ? to : text.length };
}

/** @param {string} text @returns {Found | null} */
export function find(text) {
  const [first] = text.trimStart();
  const block = first === '<' ? blockIn(text, 'assessment') : null;
  if (block) return block;
  const fence = text.lastIndexOf('```json');
  const found = (fence < 0 ? null : objectFrom(text, fence)) ?? objectFrom(text, 0);
  if (first === '<' && found?.kind === 'pack') return null; // a page that lost its answers
  return found?.kind === 'assessment' && first === '{' ? strictly(text, found) : found;
}

/** @param {string} text @returns {Found | null} where the rules of a house stand: in a file of them, or in a saved page */
export function findRules(text) {
  const found = text.trimStart().startsWith('<') ? blockIn(text, 'rules') : objectFrom(text, 0);
  return found && (found.kind !== 'page' || text.slice(found.from, found.to).trim()) && ['page', 'rules'].includes(found.kind) ? found : null;
}

/** What a saved page tells beside its answers: whose they go on from. @returns {object | undefined} as it stands there: a stranger's word */
export function findHistory(text) {
  const found = blockIn(text, 'history');
  try {
    return found ? JSON.parse(text.slice(found.from, found.to)) : undefined;
  } catch {
    return undefined;
  }
}

/** The same text from here to there, on its own line of the whole, so that the core names places that a person finds. */
export function onItsLine(text, { from, to }) {
  const before = text.slice(0, from);
  const pad = '\n'.repeat(before.split('\n').length - 1) + ' '.repeat(from - before.lastIndexOf('\n') - 1);
  return (pad.length > MOST_PAD ? '' : pad) + text.slice(from, to);
}
