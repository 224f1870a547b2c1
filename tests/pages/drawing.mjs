// What the page draws, as lines of text: for a small pack with every field of the format, and for some ways to answer it.
import {readFileSync} from 'node:fs';

const pack = readFileSync(new URL('../packs/everything.json', import.meta.url), 'utf8');
const {id, version} = JSON.parse(pack);

const house = readFileSync(new URL('../packs/house.json', import.meta.url), 'utf8');

const DAY = '2026-11-22';
/** When the sources of the pack no longer hold. */
const LATER = {decided: '2029-01-01'};
const QUERIES = {close: '?compact&readonly'};

/** What is in the page's data block, by the name of the file that holds what is drawn of it. */
const ASSESSMENTS = {
  start: {answers: {}},
  open: {others: [{name: 'The guest', assessment: {schema: 1, answers: {time: 'noon'}}}], answers: {extras: ['cream']}, notes: {time: 'Ask the cook'}, left_open: ['guests'], weights: {snacks: 0},
    ruled_out: {switch: 'One pot only', both: ''}},
  decided: {
    title: 'The kitchen', answers: {time: 'evening', guests: 'crowd', extras: ['foam'], snacks: ['no-snacks']}, weights: {snacks: 8},
    notes: {guests: 'Nine or ten'},
    decision: {alternative: 'tea', because: 'It lets us sleep', by: 'The cook', date: '2026-11-22'},
    others: [{name: 'The guest', assessment: {schema: 1, answers: {time: 'morning', guests: 'none', extras: ['foam'], snacks: ['cake']}, notes: {time: 'I rise early'}, ruled_out: {tea: ''}}}],
    states: [{name: 'before the meal', date: '2026-11-20', pack: {id, version: '0'}, tenths: {tea: 500, coffee: 490}, assessment: {schema: 1, answers: {time: 'evening', guests: 'crowd'}}}],
  },
  tie: {answers: {time: 'noon', guests: 'crowd', extras: ['foam', 'sugar'], snacks: ['no-snacks']}},
  close: {answers: {time: 'morning', guests: 'none', snacks: ['cake']}, weights: {snacks: 8}, fixed: ['time']},
  house: {answers: {time: 'evening', guests: 'crowd', extras: ['foam'], snacks: ['cake']}, weights: {guests: 2}, rules: {overruled: {'rule-4': 'The pot leaks'}}},
  contradicted: {answers: {extras: ['no-extras', 'foam'], unknown: 'x'}},
};

export const DRAWN = Object.entries(ASSESSMENTS).map(([name, said]) => ({
  name,
  day: LATER[name] ?? DAY,
  query: QUERIES[name] ?? '',
  file: new URL(`drawn/${name}.txt`, import.meta.url),
  pack,
  rules: name === 'house' ? house : '',
  assessment: JSON.stringify({schema: 1, pack: {id, version}, ...said}),
}));

/** Runs in front of the page: it is noon of this day. */
export const setClock = day => `() => {
  const now = new Date('${day}T12:00').getTime();
  window.Date = class extends Date {
    constructor(...given) { super(...(given.length ? given : [now])); }
    static now() { return now; }
  };
}`;

/** Runs in the page: an element and all in it, with their attributes, states and texts; a short one on one line with all that it holds. */
export function drawing(selector) {
  const WIDTH = 120;
  const ICON = 'svg.i';
  const STATES = ['checked', 'disabled', 'hidden', 'inert', 'open', 'readOnly', 'value'];

  const attributes = element => [
    ...element.getAttributeNames().filter(it => !STATES.includes(it) && it !== 'readonly').sort().map(it => `${it}="${element.getAttribute(it)}"`),
    ...STATES.filter(it => it in element && element.localName !== 'li' && element[it] !== false && element[it] !== '')
      .map(it => (element[it] === true ? it : `${it}="${element[it]}"`)),
  ];

  function lines(node) {
    if (node.nodeType === Node.TEXT_NODE) return [node.data.replace(/\s+/g, ' ').trim()].filter(Boolean);
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const tag = `<${[node.localName, ...attributes(node)].join(' ')}>`;
    const inside = node.matches(`textarea, ${ICON}`) ? [] : [...node.childNodes].flatMap(lines);
    const short = [tag, ...inside.map(it => it.trim())].join(' ');
    return short.length <= WIDTH ? [short] : [tag, ...inside.map(it => `  ${it}`)];
  }

  // Digests change with every change of the core.
  return lines(document.querySelector(selector)).map(it => it.replace(/\b[0-9a-f]{64}\b/, '…')).join('\n') + '\n';
}
