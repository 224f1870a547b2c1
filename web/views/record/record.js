/** The record: what was decided, the paper as it prints, and the ways to take it along. */
import { html, nothing } from 'lit-html';
import { today } from '../../decision/assessment.js';
import { toMarkdown } from '../../decision/record/markdown.js';
import { record as recordOf } from '../../decision/record/record.js';
import { emptyWords } from '../../decision/verdict.js';
import { record as words } from '../../words/index.js';
import { fold, viewHead } from '../parts/heads.js';
import { decided } from './decided.js';
import { appendix, first } from './paper.js';

/** The paper, as it prints; null while there is nothing to file. */
function papers(view) {
  if (!view.advice.verdict) return null;
  const marks = { ...view.marks, date: today() };
  const made = recordOf(view, marks);
  return { first: first(made), appendix: appendix(made), markdown: () => toMarkdown(made, view, marks, view.sumOf) };
}

/** The paper alone, to print from whatever view. */
export function sheet(view) {
  const made = papers(view);
  return made ? html`${made.first}${made.appendix}` : nothing;
}

export function record(view, on) {
  const made = papers(view);
  if (!made) return html`<section class="view record" aria-labelledby="view-title">${viewHead(words.title, emptyWords(view, words.empty))}</section>`;
  const { markdown } = made;
  return html`<section class="view record" aria-labelledby="view-title">
    ${viewHead(words.title, words.lead)}
    ${decided(view, on)}
    <p class="tools"><button class="btn main" type="button" @click=${on.print}>${words.print}</button>
      <button class="btn line" type="button" @click=${() => on.copyRich(html`${made.first}${made.appendix}`, markdown())}>${words.rich}</button>
      <button class="btn line" type="button" @click=${() => on.copy(markdown())}>${words.markdown}</button>
      <button class="btn line" type="button" @click=${() => on.downloadMarkdown(markdown())}>${words.file}</button>
      <button class="btn line" type="button" @click=${on.downloadJson}>${words.json}</button></p>
    <div id="paper"><p class="fine">${words.firstPage}</p>${made.first}
      <div class="folds">${fold(words.appendix, words.appendixHolds, made.appendix)}</div></div>
    <details class="fold" @toggle=${on.showMarkdown}><summary class="text-btn">${words.asMarkdown}</summary>
      ${view.ui.markdown ? html`<div class="code"><pre tabindex="0" role="group" aria-label=${words.asMarkdown} dir="auto">${markdown()}</pre></div>` : nothing}
      <p class="fine">${words.check}</p></details>
  </section>`;
}
