/** The record: what was decided, the paper as it prints, and the ways to take it along. */
import { html, nothing } from 'lit-html';
import { today } from '../../decision/assessment.js';
import { toMarkdown } from '../../decision/markdown.js';
import { record as recordOf } from '../../decision/record.js';
import { record as words } from '../../words/index.js';
import { decided } from './decided.js';
import { paper } from './paper.js';

export function record(view, on) {
  const { advice, assessment } = view;
  if (!advice.verdict) {
    return html`<section class="sec" id="record" aria-labelledby="record-title"><h2 id="record-title">${words.title}</h2><p class="lead">${words.empty}</p></section>`;
  }
  const marks = { ...view.marks, date: today() };
  const made = recordOf(view, marks);
  const markdown = () => toMarkdown(made, assessment, marks);
  return html`<section class="sec" id="record" aria-labelledby="record-title">
    <h2 id="record-title">${words.title}</h2><p class="lead">${words.lead}</p>
    ${decided(view, on)}
    <p class="tools"><button class="btn main" type="button" @click=${on.print}>${words.print}</button>
      <button class="btn line" type="button" @click=${() => on.copyRich('paper', markdown())}>${words.rich}</button>
      <button class="btn line" type="button" @click=${() => on.copy(markdown())}>${words.markdown}</button>
      <button class="btn line" type="button" @click=${() => on.downloadMarkdown(markdown())}>${words.file}</button>
      <button class="btn line" type="button" @click=${on.downloadJson}>${words.json}</button></p>
    ${paper(made)}
    <details class="fold" @toggle=${on.showMarkdown}><summary class="text-btn">${words.asMarkdown}</summary>
      ${view.ui.markdown ? html`<div class="code"><pre tabindex="0" role="group" aria-label=${words.asMarkdown} dir="auto">${markdown()}</pre></div>` : nothing}
      <p class="fine">${words.check}</p></details>
  </section>`;
}
