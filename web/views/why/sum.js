/** The running sums that make a lead: that of the question's own pair, and the winner's over one rival. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { figure, why as words } from '../../words/index.js';
import { sumBar, swatch } from '../parts/bars.js';

/**
 * What is compared: first the pair that the question is about, always; then the winner and the rival that was picked,
 * else the nearest one that the first does not show.
 */
export function comparisons({ advice: { contributions, verdict }, content, ui }) {
  const isPair = (it) => content.pair.includes(it.alternative) && content.pair.includes(it.rival);
  const own = contributions.find(isPair);
  const others = contributions.filter((it) => it.alternative === verdict?.winners[0] && !isPair(it));
  const nearest = verdict?.winners[1] ?? verdict?.rivals[0];
  const picked = others.find((it) => it.rival === ui.rival) ?? others.find((it) => it.rival === nearest) ?? others[0];
  return { own, others, picked, nearest };
}

const nameOf = (content) => (id) => content.alternative(id).name;

/** From nothing to the lead, one answer after the other. */
function sum(pair, view) {
  const { content, stepAdvice } = view;
  const name = nameOf(content);
  const slot = (tenths) => content.slot(tenths < 0 ? pair.rival : pair.alternative);
  const sums = pair.parts.reduce((reached, part) => [...reached, reached.at(-1) + part.tenths], [0]);
  const room = Math.max((Math.max(...sums) - Math.min(...sums)) / 20, 1);
  const scale = { low: Math.min(...sums) - room, high: Math.max(...sums) + room };
  const side = (id, place) => html`<span class=${place}>${swatch(content.slot(id))}<span dir="auto">${name(id)}</span></span>`;
  const row = (part, index) => html`<tr><th scope="row"><span dir="auto">${quoted(part.step, view)}</span>
      <small><span dir="auto">${content.step(part.step).title}</span>${words.counts[stepAdvice(part.step).importance] ?? ''}</small></th>
    <td class="wf">${sumBar(slot(part.tenths), sums[index], sums[index + 1], scale, false)}</td>
    <td class="num">${figure.signed(part.tenths)}</td></tr>`;
  return html`<table class="sum"><caption class="hide" dir="auto">${words.caption(name(pair.alternative), name(pair.rival))}</caption>
    <thead><tr><th scope="col">${words.answer}</th>
      <th scope="col"><span class="sides">${side(pair.rival, 'back')}${side(pair.alternative, 'on')}</span></th>
      <th scope="col" class="num">${words.points}</th></tr></thead>
    <tbody>${pair.parts.map(row)}
      <tr class="total"><th scope="row" dir="auto">${pair.lead_tenths ? words.leadOf(name(pair.alternative)) : words.even}${view.progress.open
        ? html`<small>${words.later(pair.least_lead, pair.most_lead)}</small>` : nothing}</th>
        <td class="wf">${sumBar(slot(pair.lead_tenths), 0, pair.lead_tenths, scale, true)}</td>
        <td class="num">${figure.signed(pair.lead_tenths)}</td></tr>
    </tbody></table>`;
}

/** The question that people came with, also where neither of the two comes first. */
export function ownPair(pair, view) {
  const { advice: { verdict }, content } = view;
  const name = nameOf(content);
  const ahead = pair.lead_tenths < 0 ? pair.rival : pair.alternative;
  const wins = !verdict || verdict.winners.some((id) => content.pair.includes(id));
  return html`<h3 class="pair" dir="auto">${words.pair(name(pair.alternative), name(pair.rival))}
    <small>${words.pairSays(name(ahead), Math.abs(pair.lead_tenths), wins)}</small></h3>${sum(pair, view)}`;
}

/** The winner against one of the others, to be picked. */
export function winnersPair({ others, picked, nearest }, view, on) {
  const { content } = view;
  const name = nameOf(content);
  return html`<div class="pick" role="radiogroup" aria-label=${words.compare(name(picked.alternative))}
      @change=${(event) => on.rival(event.target.value)}><h3 dir="auto">${words.against(name(picked.alternative))}</h3>
    ${others.map(({ rival }) => html`<label><input type="radio" name="rival" value=${rival} .checked=${rival === picked.rival} />
      ${swatch(content.slot(rival))}<span dir="auto">${name(rival)}${rival === nearest ? html`<small>${words.nearest}</small>` : nothing}</span></label>`)}</div>
    ${sum(picked, view)}`;
}
