/** In how many of all ways to weigh the steps each alternative comes first, second and so on. */
import { html } from 'lit-html';
import { methodName, ofHundred, weightings as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

const MILLION = 1_000_000;
const firsts = (it) => it.counts[0] ?? 0;

function table(ranks, content) {
  const places = Math.max(...ranks.alternatives.map((it) => it.counts.length));
  const seen = ranks.alternatives.filter((it) => it.counts.some((count) => count > 0)).sort((a, b) => firsts(b) - firsts(a));
  return html`<table class="ranks"><thead><tr><th scope="col"><span class="hide">${words.alternative}</span></th>
      ${Array.from({ length: places }, (_, rank) => html`<th scope="col" class="num">${words.rank(rank)}</th>`)}</tr></thead>
    <tbody>${seen.map((it) => html`<tr><th scope="row">${swatch(content.slot(it.alternative))}<span dir="auto">${
      content.alternative(it.alternative).name}</span></th>
      ${it.counts.map((count) => html`<td class="num ${2 * count > ranks.samples ? 'most' : ''}">${ofHundred(count, ranks.samples)}</td>`)}</tr>`)}</tbody></table>`;
}

export function howSure({ advice: { weightings: { ranks, pairs } }, content }) {
  const name = (id) => content.alternative(id).name;
  return html`<h2>${words.title}</h2>
    ${ranks ? html`<p class="quiet">${words.lead}</p>${table(ranks, content)}
      <ul class="plain">${pairs.map((it) => html`<li dir="auto">${words.pair(name(it.alternative), name(it.rival),
        ofHundred(it.millionths, MILLION), ofHundred(it.in_order, MILLION))}</li>`)}</ul>
      <details class="fold"><summary class="text-btn">${methodName}</summary>
        <p>${words.method(ranks.samples, Math.ceil(ranks.half_width / 10_000))}</p></details>`
      : html`<p class="quiet">${words.notYet}</p>`}`;
}
