/** What few ask for and some want to know: which answers force the verdict, the best case against it, and what rests on judgement. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { distance, sentence } from '../../decision/verdict.js';
import { figure, methodName, opinion as opinionWords, reasons as words, steelman as against } from '../../words/index.js';
import { fold } from '../parts/heads.js';

/** Answers as they are quoted back, each a link to its step. */
const answerList = (steps, view) => html`<ul class="plain">${steps.map((step) =>
  html`<li><a href="#step-${step}" dir="auto">${quoted(step, view)}</a></li>`)}</ul>`;

export function enough(view) {
  const { advice: { reasons, verdict, progress }, content } = view;
  if (!reasons) return nothing;
  const [first, ...rest] = reasons.sets;
  const { phrase } = content.alternative(verdict.winners[0]);
  const found = reasons.state === 'found';
  return fold(words.title, found ? words.finding(first.length) : words.findings[reasons.state], html`${found
    ? html`<p dir="auto">${words.force(first.length, phrase, progress.answered - first.length)}</p>${answerList(first, view)}
      ${rest.length ? html`<p>${words.others(reasons.count - 1)}</p>${rest.map((set) => html`<div class="one-set">${answerList(set, view)}</div>`)}` : nothing}`
    : html`<p>${words[reasons.state]}</p>`}
    <p class="fine">${methodName}: ${words.method}</p>`);
}

/** The runner-up's own case: the answers that speak for it, and how near it can still come. */
export function bestCase(pair, view) {
  const { content, advice: { verdict }, progress } = view;
  if (verdict.winners.length > 1) return nothing;
  const speaks = pair.parts.filter((it) => it.tenths < 0).reverse();
  const sum = speaks.reduce((all, it) => all - it.tenths, 0);
  return fold(against.title(content.alternative(pair.rival).phrase), against.finding(speaks.length, sum), html`${speaks.length
    ? html`<p>${against.answers}</p><ul class="plain">${speaks.map((it) =>
      html`<li><a href="#step-${it.step}" dir="auto">${quoted(it.step, view)}</a> <span class="quiet">${figure.signed(-it.tenths)}</span></li>`)}</ul>`
    : html`<p>${against.none}</p>`}
    ${progress.open ? html`<p>${against.falls(Math.floor(pair.least_lead / 10))}</p>` : nothing}`);
}

/** How much of the lead has no source, and what is left without it. */
export function onJudgement(view) {
  const { advice: { evidence, verdict }, content } = view;
  if (!evidence) return nothing;
  const name = (id) => content.alternative(id).name;
  const { steps, without } = evidence;
  const left = without.verdict ? opinionWords.without(`${sentence(without.verdict, content)} ${distance(without.verdict, content)}`) : opinionWords.all;
  return fold(opinionWords.title, opinionWords.finding(steps.length), steps.length
    ? html`<p dir="auto">${opinionWords.share(name(verdict.winners[0]), name(evidence.rival), evidence.opinion_tenths, evidence.lead_tenths)} ${left}</p>
      <p>${opinionWords.answers}</p>${answerList(steps, view)}`
    : html`<p>${opinionWords.none}</p>`);
}
