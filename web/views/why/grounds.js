/** What the answers stand on: the reasons behind each, and how much of the lead has no source. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { quoted } from '../../decision/quote.js';
import { distance, sentence } from '../../decision/verdict.js';
import { opinion as opinionWords, why as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { refs } from '../parts/passage.js';
import { answerList } from './reasons.js';

const reason = (alternative, outcome, view) => html`<div class="reason">
    <b>${swatch(view.content.slot(alternative))}<span dir="auto">${view.content.alternative(alternative).name}</span></b>
    <p><span dir="auto">${outcome.values[alternative].reason}</span>${outcome.values[alternative].sources.length
      ? refs(outcome.values[alternative].sources, view) : html` <span class="fine">${words.opinion}</span>`}</p></div>`;

/** For each answered step, what the pack says for the winner and for the rival. */
export const reasons = (pair, view) => html`<h2>${words.reasons}</h2>
  ${repeat(pair.parts, ({ step }) => step, ({ step }) => {
    const outcome = view.content.outcome(step, view.stepAdvice(step).outcome);
    return html`<div class="because-of"><h3><a href="#step-${step}" dir="auto">${quoted(step, view)}</a>
      <small class="quiet" dir="auto">${view.content.step(step).title}</small></h3>
      ${[pair.alternative, pair.rival].map((alternative) => reason(alternative, outcome, view))}</div>`;
  })}`;

/** How much of the lead has no source, and what is left without it. */
export function onOpinion(view, name) {
  const { advice: { evidence, verdict }, content } = view;
  if (!evidence) return nothing;
  const { steps, without } = evidence;
  const left = without.verdict ? opinionWords.without(`${sentence(without.verdict, content)} ${distance(without.verdict, content)}`) : opinionWords.all;
  return html`<h2>${opinionWords.title}</h2>${steps.length ? html`<p dir="auto">${opinionWords.share(name(verdict.winners[0]),
    name(evidence.rival), evidence.opinion_tenths, evidence.lead_tenths)} ${left}</p>
    <details class="fold"><summary class="text-btn">${opinionWords.answers}</summary>${answerList(steps, view)}</details>`
    : html`<p>${opinionWords.none}</p>`}`;
}
