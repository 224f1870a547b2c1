/** Both frameworks side by side, for those who do not want to answer anything. Changes with the day, and with what is taken in. */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { comparison as words } from '../../words/index.js';
import { needNotes, provisions } from '../parts/provisions.js';
import { viewHead } from '../parts/heads.js';
import { refs } from '../parts/passage.js';

const texts = (list) => (list.length === 1 ? html`<p dir="auto">${list[0]}</p>`
  : html`<ul class="plain">${list.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`);

function table(view) {
  const { content } = view;
  const frameworks = content.pack.frameworks.filter(({ id }) => content.pack.comparison.some(({ cells }) => cells[id]));
  const cell = ({ id, name }, it) => html`<td data-for=${name}>${it[id] ? html`${texts(it[id].texts)}${refs(it[id].sources, view)}` : nothing}</td>`;
  return html`<table class="compare"><caption class="hide">${words.title}</caption>
    <thead><tr><td></td>${frameworks.map((it) => html`<th scope="col"><span dir="auto">${it.name}</span>${
      !content.builtFrom.includes(it) ? html`<small>${words.orientation}</small>` : nothing}</th>`)}</tr></thead>
    <tbody>${content.pack.comparison.map((trait) => html`<tr><th scope="row" dir="auto">${trait.title}</th>
      ${frameworks.map((it) => cell(it, trait.cells))}</tr>`)}</tbody></table>`;
}

export function comparison(view) {
  const { advice, content } = view;
  const needs = content.needsStep?.options.filter(({ provisions: has }) => has) ?? [];
  return html`${viewHead(words.title, words.lead)}
    ${guard([advice.outdated.join(), content], () => html`${table(view)}
      ${needs.length ? html`<details class="fold"><summary class="text-btn">${words.needs(needs.length)}</summary>
        ${provisions(needs, {}, view)}${needNotes(needs, view)}</details>` : nothing}`)}`;
}
