/** How well it holds: against other answers, and against other weights. */
import { html, nothing } from 'lit-html';
import { changes, ofHundred, weightings } from '../../words/index.js';
import { strip, swatch } from '../parts/bars.js';
import { changeList } from '../parts/changes.js';

const SHORT = 3;
const firsts = (it) => it.counts[0] ?? 0;

/** The first few of the fewest other answers that would change it. */
export function whatWouldChange(view) {
  const { against } = view.advice.changes;
  if (!against) return nothing;
  return html`<h3>${changes.title} <a href="#what-if">${changes.whatIf}</a></h3>
    ${against.state === 'found'
      ? html`<p class="small">${changes.atOnce(against.size)}</p>${changeList(against, SHORT, view, false)}`
      : html`<p class="small">${changes.none[against.state]}</p>`}`;
}

/** In how many ways to weigh the steps the winner comes first. */
export function holds({ advice: { verdict, weightings: { ranks } }, content }) {
  if (!verdict || !ranks) return nothing;
  const name = (it) => content.alternative(it.alternative).name;
  const winner = ranks.alternatives.find((it) => it.alternative === verdict.winners[0]);
  const share = ofHundred(firsts(winner), ranks.samples);
  const seen = ranks.alternatives.filter((it) => firsts(it) > 0).sort((a, b) => firsts(b) - firsts(a));
  return html`<h3>${verdict.winners.length === 1 ? weightings.holds(share) : weightings.first(name(winner), share)}</h3>
    ${strip(seen.map((it) => [content.slot(it.alternative), (1000 * firsts(it)) / ranks.samples]))}
    <ul class="legend">${seen.map((it) => html`<li>${swatch(content.slot(it.alternative))}<span dir="auto">${
      weightings.strip(name(it), ofHundred(firsts(it), ranks.samples))}</span></li>`)}</ul>`;
}
