/** Which answers force the verdict, and the best honest case against it. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { figure, methodName, reasons as words, steelman as against } from '../../words/index.js';

/** Answers as they are quoted back, each a link to its step. */
export const answerList = (steps, view) => html`<ul class="plain">${steps.map((step) =>
  html`<li><a href="#step-${step}" dir="auto">${quoted(step, view)}</a></li>`)}</ul>`;

export function enough(view) {
  const { advice: { reasons, verdict, progress }, content } = view;
  if (!reasons) return nothing;
  const [first, ...rest] = reasons.sets;
  const { phrase } = content.alternative(verdict.winners[0]);
  return html`<h2>${words.title}</h2>
    ${reasons.state === 'found'
      ? html`<p dir="auto">${words.force(first.length, phrase, progress.answered - first.length)}</p>${answerList(first, view)}
        ${rest.length ? html`<details class="fold"><summary class="text-btn">${words.others(reasons.count - 1)}</summary>
          ${rest.map((set) => html`<div class="one-set">${answerList(set, view)}</div>`)}</details>` : nothing}`
      : html`<p>${words[reasons.state]}</p>`}
    <details class="fold"><summary class="text-btn">${methodName}</summary><p>${words.method}</p></details>`;
}

/** The runner-up's own case: the answers that speak for it, and how near it can still come. */
export function bestCase(pair, view) {
  const { content, advice: { verdict, progress } } = view;
  if (verdict.strength === 'tie') return nothing;
  const speaks = pair.parts.filter((it) => it.tenths < 0).reverse();
  return html`<h2 dir="auto">${against.title(content.alternative(pair.rival).phrase)}</h2>
    ${speaks.length ? html`<p>${against.answers}</p><ul class="plain">${speaks.map((it) =>
      html`<li><a href="#step-${it.step}" dir="auto">${quoted(it.step, view)}</a> <span class="quiet">${figure.signed(-it.tenths)}</span></li>`)}</ul>`
      : html`<p>${against.none}</p>`}
    ${progress.open ? html`<p>${against.falls(Math.floor(pair.least_lead / 10))}</p>` : nothing}`;
}
