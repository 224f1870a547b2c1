/** The alternatives themselves: what each is, what speaks for and against it, what it is best for. */
import { html } from 'lit-html';
import { ways as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { viewHead } from '../parts/heads.js';

const points = (title, list) => html`<div><h3>${title}</h3><ul class="plain">${list.map((text) => html`<li dir="auto">${text}</li>`)}</ul></div>`;

const way = (it, content) => html`<article class="way">
  <h2>${swatch(content.slot(it.id))}<span dir="auto">${it.name}</span></h2>
  <p dir="auto">${it.nature}</p>
  <div class="columns">${points(words.pros, it.pros)}${points(words.cons, it.cons)}${points(words.bestFor, it.best_for)}</div>
</article>`;

export const ways = ({ content }) => html`${viewHead(words.title(content.alternatives.length), words.lead)}
  ${content.alternatives.map((it) => way(it, content))}`;
