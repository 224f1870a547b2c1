/** The record as Markdown in which everything that a person or a pack wrote stays text. */
import { safeUrl } from './content.js';

const escape = (text) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&@!]/g, '\\$&').replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
  .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]/, '\\$&');

const item = (it) => (typeof it === 'string' ? escape(it) : safeUrl(it.url) ? `[${escape(it.text)}](<${it.url}>)` : escape(it.text));

const BLOCKS = {
  h: (text) => `## ${escape(text)}`,
  p: escape,
  ul: (items) => items.map((it) => `- ${item(it)}`).join('\n'),
  table: ([head, ...rows]) => [head, head.map(() => '---'), ...rows].map((row, index) => `| ${row.map(index === 1 ? String : escape).join(' | ')} |`).join('\n'),
};

const plain = ({ id, revision, place, states, ...said }) => said;

/** The form of a record. 1 is of version 1.0 of the page, whose sentences are not made again. */
export const FORM = 2;

/** The record as Markdown, closed by everything that a program needs to make it again. */
export function toMarkdown({ title, blocks }, assessment, { digest, pack, code, date }) {
  const json = JSON.stringify({ record: FORM, digest, pack, code, date, assessment: plain(assessment) }, null, 1);
  const parts = blocks.map((block) => Object.entries(block).map(([kind, content]) => BLOCKS[kind](content))[0]);
  return [`# ${escape(title)}`, ...parts, `\`\`\`json\n${json.replaceAll('`', '\\u0060')}\n\`\`\``].join('\n\n') + '\n';
}
