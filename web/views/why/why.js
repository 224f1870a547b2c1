/** Why: the running sum that makes the lead, the reasons behind each answer, and how all of it is worked out. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { cautions as cautionWords, figure, opinion as opinionWords, why as words } from '../../words/index.js';
import { sumBar, swatch } from '../parts/bars.js';
import { passage, refs } from '../parts/passage.js';
import { quoted } from '../../decision/quote.js';
import { answerList, bestCase, enough } from './reasons.js';
import { distance, sentence } from '../../decision/verdict.js';

/** The pair that is explained: the first winner and the rival that was picked, else the nearest. */
function pickedPair({ advice, ui }) {
  const winner = advice.verdict?.winners[0];
  const pairs = advice.contributions.filter((it) => it.alternative === winner);
  const nearest = advice.verdict?.winners[1] ?? advice.verdict?.rivals[0];
  return [pairs, pairs.find((it) => it.rival === ui.rival) ?? pairs.find((it) => it.rival === nearest) ?? pairs[0]];
}

const pick = (pairs, pair, name, content, on) => html`<div class="pick" role="radiogroup" aria-label=${words.compare(name(pair.alternative))}
  @change=${(event) => on.rival(event.target.value)}><span class="quiet" dir="auto">${words.against(name(pair.alternative))}</span>
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

const reason = (alternative, outcome, view) => html`<div class="reason">
    <b>${swatch(view.content.slot(alternative))}<span dir="auto">${view.content.alternative(alternative).name}</span></b>
    <p><span dir="auto">${outcome.values[alternative].reason}</span>${outcome.values[alternative].sources.length
      ? refs(outcome.values[alternative].sources, view) : html` <span class="fine">${words.opinion}</span>`}</p></div>`;

/** For each answered step, what the pack says for the winner and for the rival. */
const reasons = (pair, view) => html`<h3>${words.reasons}</h3>
  ${repeat(pair.parts, ({ step }) => step, ({ step }) => {
    const outcome = view.content.outcome(step, view.stepAdvice(step).outcome);
    return html`<div class="because-of"><h4><a href="#step-${step}" dir="auto">${quoted(step, view)}</a>
      <small class="quiet" dir="auto">${view.content.step(step).title}</small></h4>
      ${[pair.alternative, pair.rival].map((alternative) => reason(alternative, outcome, view))}</div>`;
  })}`;

/** What to watch for with these answers and this verdict. */
function watchFor(view, on) {
  const { advice, content } = view;
  const held = content.pack.cautions?.filter(({ id }) => advice.cautions.includes(id)) ?? [];
  return held.length ? html`<h3 id="cautions">${cautionWords.title}</h3>${held.map((it) => passage(it, [], view, on))}` : nothing;
}

/** How much of the lead has no source, and what is left without it. */
function onOpinion(view, name) {
  const { advice: { evidence, verdict }, content } = view;
  if (!evidence) return nothing;
  const { steps, without } = evidence;
  const left = without.verdict ? opinionWords.without(`${sentence(without.verdict, content)} ${distance(without.verdict, content)}`) : opinionWords.all;
  return html`<h3>${opinionWords.title}</h3>${steps.length ? html`<p dir="auto">${opinionWords.share(name(verdict.winners[0]),
    name(evidence.rival), evidence.opinion_tenths, evidence.lead_tenths)} ${left}</p>
    <details class="fold"><summary class="text-btn">${opinionWords.answers}</summary>${answerList(steps, view)}</details>`
    : html`<p>${opinionWords.none}</p>`}`;
}

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
    ${pair ? html`${pick(pairs, pair, name, content, on)}${sum(pair, name, view)}${enough(view)}${bestCase(pair, view)}${onOpinion(view, name)}${reasons(pair, view)}` : nothing}
    ${watchFor(view, on)}
    ${method}
  </section>`;
}
