/** The running sum that makes the lead of the winner over one rival. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { figure, why as words } from '../../words/index.js';
import { sumBar, swatch } from '../parts/bars.js';

/** The pair that is explained: the first winner and the rival that was picked, else the nearest. */
export function pickedPair({ advice, ui }) {
  const winner = advice.verdict?.winners[0];
  const pairs = advice.contributions.filter((it) => it.alternative === winner);
  const nearest = advice.verdict?.winners[1] ?? advice.verdict?.rivals[0];
  return [pairs, pairs.find((it) => it.rival === ui.rival) ?? pairs.find((it) => it.rival === nearest) ?? pairs[0]];
}

export const pick = (pairs, pair, name, content, on) => html`<div class="pick" role="radiogroup" aria-label=${words.compare(name(pair.alternative))}
  @change=${(event) => on.rival(event.target.value)}><span class="quiet" dir="auto">${words.against(name(pair.alternative))}</span>
  ${pairs.map(({ rival }) => html`<label><input type="radio" name="rival" value=${rival} .checked=${rival === pair.rival} />
    ${swatch(content.slot(rival))}<span dir="auto">${name(rival)}</span></label>`)}</div>`;

/** From nothing to the lead, one answer after the other. */
export function sum(pair, name, view) {
  const { content, stepAdvice } = view;
  const slot = (tenths) => content.slot(tenths < 0 ? pair.rival : pair.alternative);
  const sums = pair.parts.reduce((reached, part) => [...reached, reached.at(-1) + part.tenths], [0]);
  const room = Math.max((Math.max(...sums) - Math.min(...sums)) / 20, 1);
  const scale = { low: Math.min(...sums) - room, high: Math.max(...sums) + room };
  const row = (part, index) => html`<tr><th scope="row"><span dir="auto">${quoted(part.step, view)}</span>
      <small><span dir="auto">${content.step(part.step).title}</span>${words.counts[stepAdvice(part.step).importance] ?? ''}</small></th>
    <td class="wf">${sumBar(slot(part.tenths), sums[index], sums[index + 1], scale, false)}</td>
    <td class="num">${figure.signed(part.tenths)}</td></tr>`;
  return html`<table class="sum"><caption class="hide" dir="auto">${words.caption(name(pair.alternative), name(pair.rival))}</caption>
    <thead><tr><th scope="col">${words.answer}</th>
      <th scope="col" dir="auto">${words.sides(name(pair.alternative), name(pair.rival))}</th>
      <th scope="col" class="num">${words.points}</th></tr></thead>
    <tbody>${pair.parts.map(row)}
      <tr class="total"><th scope="row" dir="auto">${pair.lead_tenths ? words.leadOf(name(pair.alternative)) : words.even}${view.progress.open
        ? html`<small>${words.later(pair.least_lead, pair.most_lead)}</small>` : nothing}</th>
        <td class="wf">${sumBar(slot(pair.lead_tenths), 0, pair.lead_tenths, scale, true)}</td>
        <td class="num">${figure.tenths(pair.lead_tenths)}</td></tr>
    </tbody></table>`;
}
