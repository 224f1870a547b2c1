/** What if: weights to move, answers to revisit, and how much hangs on the weights at all. */
import { html, nothing } from 'lit-html';
import { methodName, outlook as outlookWords, weights as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';
import { revisit } from './changes.js';
import { endings } from './outlook.js';
import { ruling } from './ruling.js';
import { howSure } from './weightings.js';
import { weights } from './weights.js';

function allAtOnce({ advice: { verdict, weights }, content }) {
  if (verdict?.winners.length !== 1) return nothing;
  const { all } = weights;
  return html`<p dir="auto">${all ? words.allAtOnce(all.hundredths, content.alternative(all.rival).phrase) : words.allNever}</p>`;
}

export function whatIf(view, on) {
  const { advice } = view;
  return html`<section class="view what-if" aria-labelledby="view-title">
    ${viewHead(words.title, advice.verdict?.strength === 'tie' ? words.leadTie : words.lead)}
    ${weights(view, on)}
    <div class="step-foot"><button class="text-btn" type="button" @click=${on.usualWeights}>${words.usual}</button>
      <button class="text-btn" type="button" @click=${on.equalWeights}>${words.equal}</button>
      <span class="fine">${words.tick}</span></div>
    ${allAtOnce(view)}
    ${endings(view)}
    ${revisit(view)}
    ${howSure(view)}
    ${ruling(view, on)}
    <details class="fold method"><summary class="text-btn">${methodName}</summary>
      <p>${words.method}</p><p>${outlookWords.method}</p></details>
  </section>`;
}
