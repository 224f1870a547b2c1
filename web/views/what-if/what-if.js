/** What if: single answers that flip it, weights to move, the author's values that carry it, and ways to rule out. */
import { html, nothing } from 'lit-html';
import { emptyWords } from '../../decision/verdict.js';
import { weights as words, whatIf as viewWords } from '../../words/index.js';
import { fold, viewHead } from '../parts/heads.js';
import { carrying } from './carrying.js';
import { haveToBeTrue, together } from './changes.js';
import { flips } from './flips.js';
import { endings } from './outlook.js';
import { ruling } from './ruling.js';
import { howSure } from './weightings.js';
import { weights } from './weights.js';

const weighing = (view, on) => html`<section class="sec"><h2>${words.title}</h2>
  <p class="lead">${view.advice.verdict?.winners.length === 1 ? words.lead : words.leadTie}</p>
  ${weights(view, on)}
  <div class="step-foot"><button class="text-btn" type="button" @click=${on.usualWeights}>${words.usual}</button>
    <button class="text-btn" type="button" @click=${on.equalWeights}>${words.equal}</button>
    <span class="fine">${words.tick}</span></div></section>`;

export function whatIf(view, on) {
  const { verdict } = view.advice;
  return html`<section class="view what-if" aria-labelledby="view-title">
    ${viewHead(viewWords.title, verdict ? viewWords.lead : emptyWords(view, viewWords.empty))}
    ${verdict ? flips(view) : nothing}
    ${verdict ? weighing(view, on) : nothing}
    ${verdict ? carrying(view) : nothing}
    ${ruling(view, on)}
    ${verdict ? html`<div class="folds">${together(view)}${haveToBeTrue(view)}${endings(view)}${howSure(view)}${fold(words.how, words.howHint, html`<p>${words.method}</p>`)}</div>` : nothing}
  </section>`;
}
