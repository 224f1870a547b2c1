/** Why: the running sum that makes the lead, the reasons behind each answer, and how all of it is worked out. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { why as words, figure } from '../strings.js';
import { safeUrl } from '../text.js';
import { sumBar, swatch } from './bars.js';
import { quoted } from './quote.js';
import { bestCase, enough } from './reasons.js';

/** The pair that is explained: the first winner and the rival that was picked, else the nearest. */
function pickedPair({ advice, ui }) {
  const winner = advice.verdict?.winners[0];
  const pairs = advice.contributions.filter((it) => it.alternative === winner);
  const nearest = advice.verdict?.winners[1] ?? advice.verdict?.rivals[0];
  return [pairs, pairs.find((it) => it.rival === ui.rival) ?? pairs.find((it) => it.rival === nearest) ?? pairs[0]];
}

const pick = (pairs, pair, name, content, on) => html`<div class="pick" role="radiogroup" aria-label=${words.compare(name(pair.alternative))}
  @change=${(event) => on.rival(event.target.value)}><span class="quiet">${words.against(name(pair.alternative))}</span>
  ${pairs.map(({ rival }) => html`<label><input type="radio" name="rival" value=${rival} .checked=${rival === pair.rival} />
    ${swatch(content.slot(rival))}<span dir="auto">${name(rival)}</span></label>`)}</div>`;

function sum(pair, name, view) {
  const { content, stepAdvice } = view;
  const slot = (tenths) => content.slot(tenths < 0 ? pair.rival : pair.alternative);
  const sums = pair.parts.reduce((reached, part) => [...reached, reached.at(-1) + part.tenths], [0]);
  const room = Math.max((Math.max(...sums) - Math.min(...sums)) / 20, 1);
  const scale = { low: Math.min(...sums) - room, high: Math.max(...sums) + room };
  const row = (part, index) => html`<tr><th scope="row"><span dir="auto">${quoted(part.step, view)}</span>
      <small><span dir="auto">${content.step(part.step).title}</span>${words.counts[stepAdvice(part.step).importance] ?? ''}</small></th>
    <td class="wf">${sumBar(slot(part.tenths), sums[index], sums[index + 1], scale, false)}</td>
    <td class="num">${figure.signed(part.tenths)}</td></tr>`;
  return html`<table class="sum"><caption class="hide">${words.caption(name(pair.alternative), name(pair.rival))}</caption>
    <thead><tr><th scope="col">${words.answer}</th>
      <th scope="col">${words.sides(name(pair.alternative), name(pair.rival))}</th>
      <th scope="col" class="num">${words.points}</th></tr></thead>
    <tbody>${pair.parts.map(row)}
      <tr class="total"><th scope="row">${pair.lead_tenths ? words.leadOf(name(pair.alternative)) : words.even}${view.progress.open
        ? html`<small>${words.later(pair.least_lead, pair.most_lead)}</small>` : nothing}</th>
        <td class="wf">${sumBar(slot(pair.lead_tenths), 0, pair.lead_tenths, scale, true)}</td>
        <td class="num">${figure.tenths(pair.lead_tenths)}</td></tr>
    </tbody></table>`;
}

function source(it) {
  const url = safeUrl(it.url);
  const title = url ? html`<a href=${url} rel="noopener noreferrer" target="_blank" dir="auto">${it.title}</a>`
    : html`<span dir="auto">${it.title}</span>`;
  return html`<li>${title} <span class="quiet">${words.kinds[it.kind] ?? it.kind}</span><span class="claim" dir="auto">${it.claim}</span></li>`;
}

function reason(alternative, outcome, content) {
  const { reason: text, sources } = outcome.values[alternative];
  const basis = sources.length
    ? html`<details class="fold"><summary class="text-btn">${words.sources(sources.length)}</summary>
      <ul class="sources">${sources.map((id) => source(content.source(id)))}</ul></details>`
    : html`<p class="fine">${words.opinion}</p>`;
  return html`<div class="reason">
    <b>${swatch(content.slot(alternative))}<span dir="auto">${content.alternative(alternative).name}</span></b>
    <div><p dir="auto">${text}</p>${basis}</div></div>`;
}

/** For each answered step, what the pack says for the winner and for the rival. */
const reasons = (pair, view) => html`<h3>${words.reasons}</h3>
  ${repeat(pair.parts, ({ step }) => step, ({ step }) => {
    const outcome = view.content.outcome(step, view.stepAdvice(step).outcome);
    return html`<div class="because-of"><h4><a href="#step-${step}" dir="auto">${quoted(step, view)}</a>
      <small class="quiet" dir="auto">${view.content.step(step).title}</small></h4>
      ${[pair.alternative, pair.rival].map((alternative) => reason(alternative, outcome, view.content))}</div>`;
  })}`;

/** The link's target stands inside, so that following it opens the disclosure. */
const method = html`<details class="fold method"><summary class="text-btn">${words.method}</summary>
  <div id="method">${words.methodText.map((text) => html`<p>${text}</p>`)}</div></details>`;

export function why(view, on) {
  const { advice, content } = view;
  const name = (id) => content.alternative(id).name;
  const [pairs, pair] = pickedPair(view);
  const empty = advice.verdict ? words.noRival : words.empty;
  return html`<section class="sec" id="why" aria-labelledby="why-title">
    <h2 id="why-title">${words.title}</h2>
    <p class="lead">${pair ? words.lead : empty}</p>
    ${pair ? html`${pick(pairs, pair, name, content, on)}${sum(pair, name, view)}${enough(view)}${bestCase(pair, view)}${reasons(pair, view)}` : nothing}
    ${method}
  </section>`;
}
