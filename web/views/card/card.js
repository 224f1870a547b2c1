/** The card: the verdict, why, what would flip it, how far to trust it and what to ask next; nothing else, so that it fits beside every view. */
import { html, nothing } from 'lit-html';
import { verdictWords } from '../../decision/verdict.js';
import { weaveBand } from '../parts/bars.js';
import { firmness as meter } from '../parts/icons.js';
import { beyond, flips, next, place, trust } from './lines.js';
import { reasons } from './reasons.js';

/** An edge in the winner's weave, in those of all who are close, and in all of them while nothing is said. */
export function band({ advice: { verdict }, content }) {
  const near = verdict?.firmness === 'close' ? verdict.rivals : [];
  const ids = verdict ? [...verdict.winners, ...near] : content.alternatives.map(({ id }) => id);
  return weaveBand(ids.map((id) => content.slot(id)));
}

const firmness = (view, { firmness: word, reason }) => html`<p class="firmness">${meter(view.advice.verdict.firmness)}
  <span dir="auto"><b>${word}.</b> ${reason}</span></p>`;

export function card(view) {
  const { verdict } = view.advice;
  const said = verdictWords(view);
  return html`${band(view)}<div class="advice-in">
    <h2 class="verdict" id="verdict" tabindex="-1" dir="auto">${said.sentence}</h2>
    ${verdict ? firmness(view, said) : html`<p class="firmness none" dir="auto">${said.reason}</p>`}
    ${reasons(view)}
    <dl class="lines">${beyond(view)}${flips(view)}${trust(view)}${verdict ? nothing : place(view)}${next(view)}</dl>
  </div>`;
}
