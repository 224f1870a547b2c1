/** The fewest other answers that end the verdict, and what would have to be true for each of the others. */
import { html, nothing } from 'lit-html';
import { changes as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { changeList } from '../parts/changes.js';

const forOne = (it, view) => html`<details class="fold"><summary class="text-btn">${swatch(view.content.slot(it.alternative))}
    <span dir="auto">${words.for(view.content.alternative(it.alternative).phrase)}</span></summary>
  ${it.state === 'found' ? html`<p>${words.atOnce(it.size)}</p>${changeList(it, it.sets.length, view, true)}`
    : html`<p>${words.forNone[it.state]}</p>`}</details>`;

export function revisit(view) {
  const { against, for: others } = view.advice.changes;
  if (!against) return nothing;
  return html`<h2>${words.revisit}</h2>
    ${against.state === 'found'
      ? html`<p class="quiet">${words.revisitLead(against.size, against.count)}</p>${changeList(against, against.sets.length, view, true)}`
      : html`<p>${words.none[against.state]}</p>`}
    ${others.map((it) => forOne(it, view))}
    <p class="fine method-line">${words.method}</p>`;
}
