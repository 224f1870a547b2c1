/** The author's values that carry the verdict: where each stands, and where the verdict would fall. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { carrying as words } from '../../words/index.js';
import { swatch, valueTrack } from '../parts/bars.js';

const SHOWN = 5;

function row(it, view) {
  const { content } = view;
  const { step, outcome, alternative, value, falls_at: falls, winners, judgement } = it;
  return html`<li><p>${swatch(content.slot(alternative))}<b dir="auto">${content.alternative(alternative).name}</b>
      <a href="#step-${step}" dir="auto">${quoted(step, view)}</a>${judgement ? html` <span class="mark judge">${words.judgement}</span>` : nothing}</p>
    <div class="value">${valueTrack(content.slot(alternative), value, falls)}
      <span>${words.falls(value, falls)} <span dir="auto">${words.then(winners.map((id) => content.alternative(id).name))}</span></span></div>
    <p class="quiet" dir="auto">${content.value(step, outcome, alternative).reason}</p></li>`;
}

export function carrying(view) {
  const { advice: { carrying: carried } } = view;
  if (!carried) return nothing;
  const { values, fewest } = carried;
  return html`<section class="sec" id="judgements" tabindex="-1"><h2>${words.title}</h2>
    <p class="lead">${words.lead(values.length)}${fewest && fewest.count > 1 && !values.length ? ` ${words.together(fewest.count)}` : ''}</p>
    ${values.length ? html`<ul class="carry">${values.slice(0, SHOWN).map((it) => row(it, view))}</ul>
      ${values.length > SHOWN ? html`<details class="fold"><summary class="text-btn">${words.more(values.length - SHOWN)}</summary>
        <ul class="carry">${values.slice(SHOWN).map((it) => row(it, view))}</ul></details>` : nothing}` : nothing}
    <p class="fine">${words.method}</p></section>`;
}
