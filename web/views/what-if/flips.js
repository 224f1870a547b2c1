/** Single other answers after which another way comes first: one row for each question and result. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { flipsOf } from '../../decision/verdict.js';
import { figure, flips as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { boxes } from '../parts/changes.js';

/** Those of one question that end alike, the nearest first. */
function byResult(flips) {
  const rows = new Map();
  for (const flip of flips) {
    const key = `${flip.step} ${flip.winners.join()} ${Boolean(flip.fixed)}`;
    rows.set(key, [...rows.get(key) ?? [], flip]);
  }
  return [...rows.values()];
}

function row(alike, view) {
  const { content } = view;
  const [{ step, winners, fixed, lead_tenths: lead, rules_out: out }] = alike;
  const label = (flip) => html`<b dir="auto">${content.outcome(step, flip.outcome).label}</b>${boxes(flip, view)}`;
  return html`<li><div><p>${alike.map((flip, index) => html`${index ? ` ${words.or} ` : nothing}${label(flip)}`)}</p>
      <p class="fine"><a href="#step-${step}" dir="auto">${content.step(step).title}</a> <span dir="auto">${words.instead(quoted(step, view))}</span>${
        fixed ? html` <span class="mark">${words.fixed}</span>` : nothing}</p></div>
    <span class="then">${winners.length ? nothing : html`<b>${words.nobody}</b>`}${winners.map((id) => html`<span>${swatch(content.slot(id))}<b dir="auto">${content.alternative(id).name}</b></span>`)}</span>
    <span class="num">${winners.length > 1 ? words.tie : out ? words.byRule : lead === undefined ? nothing : words.ahead(figure.tenths(lead))}</span></li>`;
}

export function flips(view) {
  const { advice } = view;
  const rows = byResult(flipsOf(advice));
  return html`<section class="sec"><h2>${words.title}</h2>
    ${rows.length ? html`<p class="lead">${words.lead(rows.length)}</p><ul class="flips">${rows.map((alike) => row(alike, view))}</ul>`
      : html`<p class="lead">${advice.verdict.winners.length > 1 ? words.tipped : words.none}</p>`}</section>`;
}
