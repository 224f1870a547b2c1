/** A question that has its answer, as one line: all of it is a button that opens the question again. */
import { html } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { list as words } from '../../words/index.js';
import { marksOf } from './more.js';

export function line(it, index, view, on) {
  const { state, outcome } = view.stepAdvice(it.id);
  const answer = outcome === null ? html`<span class="left">${view.isSettled(it.id) ? words.leftOpen : words.notAnswered}</span>`
    : html`<span dir="auto">${quoted(it.id, view)}</span>`;
  return html`<div class="line-q ${state}" id="step-${it.id}"><button type="button" aria-expanded="false" @click=${() => on.unfold(it.id)}>
    <span class="no" aria-hidden="true">${index + 1}</span><span class="q" dir="auto">${it.question}</span>
    <span class="a">${answer}${marksOf(it, view).map((mark) => html` <span class="mark">${mark}</span>`)}</span>
    <span class="c">${view.ui.readOnly ? words.look : words.change}</span></button></div>`;
}
