/** The fewest other answers at once that end the verdict, and what would have to be true for each of the others. */
import { html, nothing } from 'lit-html';
import { changes as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { changeList } from '../parts/changes.js';
import { fold } from '../parts/heads.js';

const forOne = (it, view) => html`<h3>${swatch(view.content.slot(it.alternative))} <span dir="auto">${words.for(view.content.alternative(it.alternative).phrase)}</span></h3>
  ${it.state === 'found' ? html`<p>${words.atOnce(it.size)}</p>${changeList(it, view)}` : html`<p>${words.forNone[it.state]}</p>`}`;

/** Nothing where single answers do it: they stand above. */
export function together(view) {
  const { against } = view.advice.changes;
  if (!against || against.size === 1) return nothing;
  return fold(words.together, words.finding(against), against.state === 'found'
    ? html`<p class="quiet">${words.revisitLead(against.size, against.count)}</p>${changeList(against, view)}`
    : html`<p>${words.none[against.state]}</p>`);
}

export function haveToBeTrue(view) {
  const { content, advice: { changes: { for: others } } } = view;
  if (!others.length) return nothing;
  return fold(words.true, others.map((it) => words.sizeFor(content.alternative(it.alternative).name, it)).join(', '),
    html`${others.map((it) => forOne(it, view))}<p class="fine method-line">${words.method}</p>`);
}
