/** The person's own answers that the advice chose, each with what the pack says of it: for the winner, or against it. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { card as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

const isNear = ({ firmness }) => firmness === 'tie' || firmness === 'close'; // then there is no "it" yet

function reason({ step, serves, against }, view) {
  const { advice: { verdict }, content, stepAdvice } = view;
  const { reason: text } = content.value(step, stepAdvice(step).outcome, serves);
  return html`<li>${swatch(content.slot(serves))}<p>${against && !isNear(verdict) ? html`${words.against} ` : nothing}<a href="#step-${step}" dir="auto">${
    words.own(quoted(step, view))}</a> <span dir="auto">${text}</span></p></li>`;
}

export function reasons(view) {
  const list = view.advice.card?.reasons ?? [];
  return list.length ? html`<ol class="says">${list.map((it) => reason(it, view))}</ol>` : nothing;
}
