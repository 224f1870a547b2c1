/**
 * Bars as SVG attributes, not styles: the page's own policy refuses style attributes, also in a saved copy.
 * Every bar has its alternative's colour and weave; the words stand beside it.
 */
import { html, svg, nothing } from 'lit-html';

const percent = (tenths) => `${tenths / 10}%`;

/** The weaves, drawn once; `.aN .weave` in the styles refers to them. */
export const weaves = html`<svg class="hide" aria-hidden="true" focusable="false">
  <pattern id="weave-2" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.4" /></pattern>
  <pattern id="weave-3" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M4 0h2v6h-2z" /></pattern>
  <pattern id="weave-4" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M4 0h2v6h-2z" /></pattern>
  <pattern id="weave-5" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 4h6v2h-6z" /></pattern>
</svg>`;

/** A coloured edge: whose verdict it is, before one reads it. */
export const weaveBand = (slots) => html`<div class="band" aria-hidden="true">${slots.map((slot) => html`<i class="a${slot}"></i>`)}</div>`;

export const swatch = (slot) => html`<i class="sw a${slot}" aria-hidden="true"></i>`;

const box = (x, width, y, height) => ['fill', 'weave'].map((part) =>
  svg`<rect class=${part} x=${x} y=${y} width=${width} height=${height} rx="1.5" />`);

/** On the fixed scale of 0 to 100: the points so far, and lighter what the open steps can still add. */
export const scoreBar = (slot, { tenths, most }) => html`<svg class="bar a${slot}" aria-hidden="true" focusable="false">
  <path class="axis" d="M.5 0v14" /><line class="track" x2="100%" y1="50%" y2="50%" />
  <rect class="fill reach" width=${percent(most)} height="100%" rx="1.5" />${box('0', percent(tenths), '0', '100%')}
</svg>`;

/**
 * One line of a running sum: from one sum to the next, joined to the lines above and below. `scale` has the lowest and
 * the highest sum that is shown.
 */
export function sumBar(slot, from, to, scale, isTotal) {
  const at = (tenths) => `${((tenths - scale.low) / (scale.high - scale.low)) * 100}%`;
  const width = `${(Math.abs(to - from) / (scale.high - scale.low)) * 100}%`;
  return html`<svg class="sum-bar a${slot}" aria-hidden="true" focusable="false">
    <line class="axis" x1=${at(0)} x2=${at(0)} y2="100%" />
    <line class="join" x1=${at(isTotal ? to : from)} x2=${at(isTotal ? to : from)} y2=${from === to && !isTotal ? '100%' : '14'} />
    ${isTotal ? nothing : svg`<line class="join" x1=${at(to)} x2=${at(to)} y1="32" y2="100%" />`}
    ${box(at(Math.min(from, to)), width, '14', '18')}
  </svg>`;
}

/** Shares of a whole, side by side: [slot, thousandths]. The words stand in a list below. */
export function strip(parts) {
  let reached = 0;
  return html`<svg class="bar strip" aria-hidden="true" focusable="false">${parts.map(([slot, thousandths]) => {
    const x = percent(reached);
    reached += thousandths;
    return svg`<g class="a${slot}">${box(x, percent(thousandths), '0', '100%')}<line class="gap" x1=${x} x2=${x} y2="100%" /></g>`;
  })}</svg>`;
}

/**
 * Under a weight's slider, in half units up to `end`: tinted where the verdict stands, beyond it the weave of who takes
 * over, and a tick at the usual weight. `stretches`: [slot, from, to], the first is the verdict's.
 */
export function weightTrack(stretches, usual, end) {
  const at = (weight) => `${(100 * Math.min(weight, end)) / end}%`;
  return html`<svg class="bar weight-track" aria-hidden="true" focusable="false">
    <rect class="rest" width="100%" y="6" height="6" rx="3" />
    ${stretches.filter(([, from, to]) => Math.min(to, end) > from).map(([slot, from, to], index) => svg`<g class="a${slot}">${
      box(at(from), `${(100 * (Math.min(to, end) - from)) / end}%`, '6', '6').slice(0, index ? 2 : 1)}</g>`)}
    <line class="axis" x1=${at(usual)} x2=${at(usual)} y1="14" y2="18" /></svg>`;
}

/** A value of the author's on its scale of 0 to 100: where it stands, and, dashed, where the verdict falls. */
export const valueTrack = (slot, value, falls) => html`<svg class="bar value-track a${slot}" aria-hidden="true" focusable="false">
  <rect class="rest" width="100%" y="6" height="6" rx="3" />
  ${box(`${Math.min(value, falls)}%`, `${Math.abs(value - falls)}%`, '6', '6')}
  <line class="axis" x1="${value}%" x2="${value}%" y1="1" y2="17" /><line class="edge" x1="${falls}%" x2="${falls}%" y1="1" y2="17" /></svg>`;
