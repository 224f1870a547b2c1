/** The record as it prints. */
import { html } from 'lit-html';
import { safeUrl } from '../../decision/content.js';

const item = (it) => html`<li dir="auto">${typeof it === 'string' ? it : safeUrl(it.url)
  ? html`<a href=${safeUrl(it.url)} rel="noopener noreferrer" target="_blank">${it.text}</a>` : it.text}</li>`;

const BLOCKS = {
  h: (text) => html`<h3 dir="auto">${text}</h3>`,
  p: (text) => html`<p dir="auto">${text}</p>`,
  ul: (items) => html`<ul>${items.map(item)}</ul>`,
  table: ([head, ...rows]) => html`<table><thead><tr>${head.map((it) => html`<th scope="col" dir="auto">${it}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first}</th>${rest.map((it) => html`<td dir="auto">${it}</td>`)}</tr>`)}</tbody></table>`,
};

const block = (it) => Object.entries(it).map(([kind, content]) => BLOCKS[kind](content));

export const paper = ({ title, blocks }) => html`<article class="paper"><h2 dir="auto">${title}</h2>${blocks.map(block)}</article>`;
