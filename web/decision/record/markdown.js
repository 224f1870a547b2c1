/** The record as Markdown in which everything that a person or a pack wrote stays text, closed by what makes it again. */
import { safeUrl } from '../content.js';
import { filedOthers } from './together.js';
import { wordingOf } from './wording.js';

/** What turns the direction of its neighbours: nothing in a record does. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Neither Markdown nor the templates that it may pass through find anything of theirs in it: backslashes part what links,
 * lists, tables, tags and placeholders begin with.
 */
const escape = (text) => text.replace(TURNING, '').replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&@!{}]/g, '\\$&').replace(/\/(?=\/)/g, '/\\')
  .replace(/:(?=\/)/g, '\\:').replace(/(?<=\p{L})\.(?=\p{L})/gu, '\\.').replace(/%(?=\\\})|(?<=\\\{)%/g, '\\%')
  .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]/, '\\$&');

const item = (it) => (typeof it === 'string' ? escape(it) : safeUrl(it.url) ? `[${escape(it.text)}](<${safeUrl(it.url)}>)` : escape(it.text));

const list = (items) => items.map((it) => `- ${item(it)}`).join('\n');

const BLOCKS = {
  h: (text) => `## ${escape(text)}`,
  sub: (text) => `### ${escape(text)}`,
  p: escape,
  ul: list,
  short: list,
  table: ([head, ...rows]) => [head, head.map(() => '---'), ...rows].map((row, index) => `| ${row.map(index === 1 ? String : escape).join(' | ')} |`).join('\n'),
};

const byNumber = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON in which no template and no fence finds anything of its own. */
const quietJson = (value) => JSON.stringify(value, null, 1).replace(/[`\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\{(?=[{%])|(?<=[%}])\}/g, byNumber);

/** A text for YAML that stays one also where the front matter is taken for Markdown: its signs by their numbers. */
const yaml = (text) => `"${text.replace(/[\u0000-\u001f!"-+/:-@[-`{-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\.(?=\p{L})/gu, byNumber)}"`;

/** A table of texts, the heads first. @param {string[][]} rows */
export const tableInMarkdown = BLOCKS.table;

/** The fields of the front matter that are the record's own; others are its reader's. */
export const frontMatter = ({ status, date, by }) => ({ status, date, ...(by ? { 'decision-makers': by } : {}) });

const front = (status) => `---\n${Object.entries(frontMatter(status)).map(([name, value]) => `${name}: ${yaml(value)}\n`).join('')}---`;

const plain = ({ id, revision, place, states, others, ...said }) => said;

/** What of an advice tells whether another one is the same. */
export const gistOf = ({ verdict: { winners, firmness, settled }, ranking }) =>
  ({ winners, firmness, settled, tenths: Object.fromEntries(ranking.map(({ alternative, tenths }) => [alternative, tenths])) });

/** The form of a record. 1 is of version 1.0 of the page, whose sentences are not made again. */
export const FORM = 2;

/**
 * @param {object} made what record() gives
 * @param {object} view what it was made from
 * @param {object} marks
 * @param {(text: string) => string} sum SHA-256 in hexadecimal
 */
export function toMarkdown({ title, status, blocks }, view, { digest, pack: packDigest, code, date }, sum) {
  const { advice, assessment, content: { pack }, tool } = view;
  const body = [`# ${escape(title)}`, ...blocks.map((block) => Object.entries(block).map(([kind, content]) => BLOCKS[kind](content))[0])].join('\n\n');
  const inputs = { record: FORM, tool, digest, pack: { id: pack.id, version: pack.version, digest: packDigest }, code, date, advice: gistOf(advice),
    words: sum(wordingOf(body)), assessment: { ...plain(assessment), ...filedOthers(view) } };
  return `${front(status)}\n\n${body}\n\n\`\`\`json\n${quietJson(inputs)}\n\`\`\`\n`;
}
