/** The checklist: its heading, or the start with the examples, and the steps in the pack's order. */
import { html } from 'lit-html';
import { list as words, start as startWords } from '../../words/index.js';
import { quoted } from '../../decision/quote.js';
import { step } from './step.js';

const example = (it, on) => html`<li><button type="button" class="example" @click=${() => on.example(it.id)}>
  <b dir="auto">${it.name}</b><span dir="auto">${it.summary}</span></button></li>`;

const start = (content, on) => html`<div class="hello">
  <h1 id="view-title" tabindex="-1" dir="auto">${content.pack.question}</h1>
  <p>${startWords.lead}</p>
  ${content.pack.comparison?.length ? html`<p class="instead"><a href="#comparison">${startWords.compare}</a></p>` : ''}
  ${content.examples.length ? html`<h2>${startWords.examples}</h2>
    <ul class="examples">${content.examples.map((it) => example(it, on))}</ul>` : ''}
</div>`;

const head = (content, { answered, open }) => html`<div class="list-head">
  <h1 id="view-title" tabindex="-1">${words.title(content.steps.length)}</h1>
  <p>${words.progress(answered, open)}</p>
</div>`;

/** In a compact page each step is one line that opens. */
const folded = (it, index, view, on) => html`<details class="folded"><summary><span class="no ${view.stepAdvice(it.id).state}" aria-hidden="true">${index + 1}</span>
  <b dir="auto">${it.title}</b> <span dir="auto">${view.stepAdvice(it.id).outcome === null ? words.open : quoted(it.id, view)}</span></summary>
  ${step(it, index, view, on)}</details>`;

export function checklist(view, on) {
  const { content, progress, ui } = view;
  const one = (it, index) => (ui.compact ? folded(it, index, view, on) : step(it, index, view, on));
  return html`<section class="view decide" id="list" aria-labelledby="view-title" ?inert=${ui.readOnly}>
    ${ui.start ? start(content, on) : head(content, progress)}
    ${content.steps.slice(0, ui.drawn).map(one)}
  </section>`;
}
