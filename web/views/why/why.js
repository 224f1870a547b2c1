/** Why: the ranking, what makes the difference, the reasons behind each answer, and how all of it is worked out. */
import { html, nothing } from 'lit-html';
import { cautionsOf } from '../../decision/house.js';
import { emptyWords } from '../../decision/verdict.js';
import { cautions as cautionWords, why as words } from '../../words/index.js';
import { fold, viewHead } from '../parts/heads.js';
import { passage } from '../parts/passage.js';
import { answers } from './answers.js';
import { beyond } from './beyond.js';
import { ranking } from './ranking.js';
import { bestCase, enough, onJudgement } from './reasons.js';
import { comparisons, ownPair, winnersPair } from './sum.js';

/** What to watch for with these answers and this verdict. */
function watchFor(view, on) {
  const held = cautionsOf(view);
  return held.length ? html`<section class="sec"><h2 id="cautions" tabindex="-1">${cautionWords.title}</h2>${held.map((it) => passage(it, {}, view, on))}</section>` : nothing;
}

/** The link's target stands inside, so that following it opens the fold. */
const method = fold(words.method, words.methodHint, html`<div id="method" tabindex="-1">${words.methodText.map((text) => html`<p>${text}</p>`)}</div>`);

export function why(view, on) {
  const { verdict } = view.advice;
  const compared = comparisons(view);
  const main = verdict?.winners.length && [compared.picked, compared.own].find((it) => it && it.alternative === verdict.winners[0] && it.rival === compared.nearest);
  const told = main || compared.picked || compared.own;
  return html`<section class="view why" aria-labelledby="view-title">
    ${viewHead(words.title, !verdict ? emptyWords(view, words.empty) : told ? words.lead : words.noRival)}
    ${verdict || view.advice.ranking.some((it) => it.ruled_out) ? ranking(view) : nothing}
    ${told ? html`<section class="sec"><h2>${words.difference}</h2>
        ${compared.own ? ownPair(compared.own, view) : nothing}
        ${compared.picked ? winnersPair(compared, view, on) : nothing}</section>
      ${answers(told, view)}` : nothing}
    ${beyond(view, on)}${watchFor(view, on)}
    <div class="folds">${enough(view)}${told ? bestCase(told, view) : nothing}${onJudgement(view)}${method}</div>
  </section>`;
}
