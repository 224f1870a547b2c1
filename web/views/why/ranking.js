/** The ranking on its fixed scale. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { ruledOutFor } from '../../decision/assessment.js';
import { advice as words, figure } from '../../words/index.js';
import { scoreBar } from '../parts/bars.js';

function row(it, content, reason) {
  const { name } = content.alternative(it.alternative);
  const label = it.ruled_out
    ? html`<span class="name" dir="auto"><s>${name}</s><small>${reason ? words.ruledOutFor(reason) : words.ruledOut}</small></span>`
    : html`<span class="name" dir="auto">${name}</span>`;
  return html`<li class=${it.ruled_out ? 'out' : it.rank === 1 ? 'first' : ''}>${label}${scoreBar(content.slot(it.alternative), it)}
    <span class="num" aria-hidden="true">${figure.tenths(it.tenths)}</span><span class="hide">${words.score(it.tenths, it.most)}</span></li>`;
}

export function ranking({ assessment, advice, content }) {
  const open = advice.ranking.some((it) => it.most > it.tenths);
  return html`<section class="sec" aria-label=${words.scores}><ol class="rank">${repeat(advice.ranking, (it) => it.alternative, (it) => row(it, content, ruledOutFor(assessment, content.alternative(it.alternative))))}</ol>
    ${open ? html`<p class="fine">${words.scoresOpen}</p>` : nothing}</section>`;
}
