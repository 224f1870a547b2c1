/** In how many of all ways to weigh the steps each alternative comes first, second and so on. */
import { html, nothing } from 'lit-html';
import { methodName, ofHundred, weightings as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { fold } from '../parts/heads.js';

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

/** How much hangs on the weights: one sentence for the pair of winner and runner-up, the table for who wants it. */
export function howSure({ advice: { verdict, weightings: { ranks, pairs }, weights: { all } }, content }) {
  if (!ranks) return nothing;
  const name = (id) => content.alternative(id).name;
  const first = pairs[0];
  const factor = verdict?.winners.length === 1 ? html`<p dir="auto">${all ? words.allAtOnce(all.hundredths, content.alternative(all.rival).name) : words.allNever}</p>` : nothing;
  return fold(words.title, first ? words.finding(name(first.alternative), ofHundred(first.millionths, MILLION)) : words.notYet, html`${factor}
    <p class="quiet">${words.lead}</p>${table(ranks, content)}
    <ul class="plain">${pairs.map((it) => html`<li dir="auto">${words.pair(name(it.alternative), name(it.rival),
      ofHundred(it.millionths, MILLION))} ${it.in_order === null ? words.tooManyOrders : words.inOrder(ofHundred(it.in_order, MILLION))}</li>`)}</ul>
    <p class="fine">${methodName}: ${words.method(ranks.samples, Math.ceil(ranks.half_width / 10_000))}</p>`);
}
