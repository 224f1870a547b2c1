/** A slider for the weight of each step, over how far it may go before the verdict falls. */
import { html } from 'lit-html';
import { weighs } from '../../decision/house.js';
import { house as houseWords, weights as words } from '../../words/index.js';
import { weightTrack } from '../parts/bars.js';

/** Half units: no slider is shorter than this, so that tracks can be compared. */
const SHORTEST = 40;

function stands({ least, most, below, above }, content) {
  const names = (bound) => bound.rivals.map((id) => content.alternative(id).name);
  if (!below && !above) return words.any;
  if (!below) return words.upTo(most, names(above));
  if (!above) return words.from(least, names(below));
  return words.between(least, most, names(below), names(above));
}

/** [slot, from, to] for the track: the verdict's own stretch first. */
function stretches({ least, most, below, above }, end, { advice, content }) {
  const slot = (bound) => content.slot(bound.rivals[0]);
  return [[content.slot(advice.verdict.winners[0]), least, most ?? end],
    ...(below ? [[slot(below), 0, least]] : []), ...(above ? [[slot(above), most, end]] : [])];
}

function row(step, end, view, on) {
  const { advice, content, stepAdvice } = view;
  const { state, weight, presets } = stepAdvice(step.id);
  const range = advice.weights.steps.find((it) => it.step === step.id);
  const decreed = weighs(step.id, view);
  const said = [decreed && houseWords.byHouse, range ? stands(range, content) : { open: words.open, off: words.off }[state]].filter(Boolean).join('; ');
  return html`<tr class=${state}><th scope="row" dir="auto">${step.title}</th>
    <td class="slide">${weightTrack(range ? stretches(range, end, view) : [], presets.normal, end)}
      <input type="range" min="0" max=${end} step="1" .value=${String(weight)} ?disabled=${view.ui.readOnly || decreed} aria-label=${words.of(step.title)}
        aria-valuetext=${words.spoken(weight, said)}
        @input=${(event) => on.weigh(step.id, Number(event.target.value))} @pointerdown=${on.endTyping} @blur=${on.endTyping} /></td>
    <td class="num">${words.number(weight)}</td><td class="stands" dir="auto">${said}</td></tr>`;
}

export function weights(view, on) {
  const { advice, content } = view;
  const end = Math.max(SHORTEST, ...advice.steps.map(({ weight }) => weight));
  return html`<table class="weights"><caption class="hide">${words.table}</caption>
    <tbody>${content.steps.map((step) => row(step, end, view, on))}</tbody></table>`;
}
