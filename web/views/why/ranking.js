/** The ranking on its fixed scale. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { ruledOutFor } from '../../decision/assessment.js';
import { outByHouse } from '../../decision/house.js';
import { advice as words, figure } from '../../words/index.js';
import { scoreBar } from '../parts/bars.js';

function row(it, view) {
  const { assessment, content } = view;
  const reason = ruledOutFor(assessment, content.alternative(it.alternative));
  const { name } = content.alternative(it.alternative);
  const label = it.ruled_out
    ? html`<span class="name" dir="auto"><s>${name}</s><small>${outByHouse(it, view) || (reason ? words.ruledOutFor(reason) : words.ruledOut)}</small></span>`
    : html`<span class="name" dir="auto">${name}</span>`;
  return html`<li class=${it.ruled_out ? 'out' : it.rank === 1 ? 'first' : ''}>${label}${scoreBar(content.slot(it.alternative), it)}
    <span class="num" aria-hidden="true">${figure.tenths(it.tenths)}</span><span class="hide">${words.score(it.tenths, it.most)}</span></li>`;
}

export function ranking(view) {
  const { advice } = view;
  const open = advice.ranking.some((it) => it.most > it.tenths);
  return html`<section class="sec" aria-label=${words.scores}><ol class="rank">${repeat(advice.ranking, (it) => it.alternative, (it) => row(it, view))}</ol>
    ${open ? html`<p class="fine">${words.scoresOpen}</p>` : nothing}</section>`;
}
