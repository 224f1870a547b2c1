/** Three of the person's own answers, each with what the pack says of it: for the winner, and against it; where it is close, of either side. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { card as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

const [MOST_FOR, MOST_AGAINST] = [2, 1];

/** From the points of the first pair, where the advice does not choose. */
function ofPair({ contributions, verdict: { winners, strength, rivals } }) {
  const rival = winners[1] ?? rivals[0];
  const parts = contributions.find((it) => it.alternative === winners[0] && it.rival === rival)?.parts ?? [];
  const near = winners.length > 1 || strength === 'close';
  const told = parts.filter(({ tenths }) => tenths).map(({ step, tenths }) => ({ step, tenths: Math.abs(tenths), serves: tenths > 0 ? winners[0] : rival, against: !near && tenths < 0 }))
    .sort((a, b) => b.tenths - a.tenths);
  if (near) return told.slice(0, MOST_FOR + MOST_AGAINST);
  return [...told.filter(({ against }) => !against).slice(0, MOST_FOR), ...told.filter(({ against }) => against).slice(0, MOST_AGAINST)];
}

function reason({ step, serves, against }, view) {
  const { content, stepAdvice } = view;
  const { reason: text } = content.value(step, stepAdvice(step).outcome, serves);
  return html`<li>${swatch(content.slot(serves))}<p>${against ? html`${words.against} ` : nothing}<a href="#step-${step}" dir="auto">${
    words.own(quoted(step, view))}</a> <span dir="auto">${text}</span></p></li>`;
}

export function reasons(view) {
  const { advice } = view;
  const list = advice.card?.reasons ?? (advice.verdict ? ofPair(advice) : []);
  return list.length ? html`<ol class="says">${list.map((it) => reason(it, view))}</ol>` : nothing;
}
