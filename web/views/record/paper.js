/** The record as it prints: what is read first, with room to sign, then what it rests on. */
import { html, nothing } from 'lit-html';
import { safeUrl } from '../../decision/content.js';
import { record as words } from '../../words/index.js';

const item = (it) => html`<li dir="auto">${typeof it === 'string' ? it : safeUrl(it.url)
  ? html`<a href=${safeUrl(it.url)} rel="noopener noreferrer" target="_blank">${it.text}</a>` : it.text}</li>`;

/** Columns that a phone has room for; rows of more become blocks there. */
const WIDE = 3;

const BLOCKS = {
  h: (text) => html`<h3 dir="auto">${text}</h3>`,
  sub: (text) => html`<h4 dir="auto">${text}</h4>`,
  p: (text) => html`<p dir="auto">${text}</p>`,
  ul: (items) => html`<ul>${items.map(item)}</ul>`,
  short: (items) => html`<ul class="short">${items.map(item)}</ul>`,
  table: ([head, ...rows]) => html`<table class=${head.length > WIDE ? 'wide' : nothing}><thead><tr>${head.map((it) => html`<th scope="col" dir="auto">${it}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first}</th>${
      rest.map((it, index) => html`<td dir="auto" data-for=${head[index + 1]}>${it}</td>`)}</tr>`)}</tbody></table>`,
};

const block = (it) => Object.entries(it).map(([kind, content]) => BLOCKS[kind](content));
const part = (blocks) => (blocks.length ? html`<section>${blocks.map(block)}</section>` : nothing);
const signing = html`<div class="signing">${[words.by, words.signature, words.on].map((label) => html`<small>${label}</small>`)}</div>`;

export const first = ({ title, first: parts }) => html`<article class="paper"><h2 dir="auto">${title}</h2>${parts.map(part)}${signing}</article>`;
export const appendix = ({ appendix: parts }) => html`<article class="paper rest">${parts.map(part)}</article>`;
