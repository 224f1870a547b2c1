/** Decide: the questions in the pack's order, each open or folded to a line; before the first answer what they are about. */
import { html, nothing } from 'lit-html';
import { list as words, start as startWords } from '../../words/index.js';
import { line } from './line.js';
import { question } from './question.js';

const example = (it, on) => html`<button type="button" class="text-link" title=${it.summary} @click=${() => on.example(it.id)}>${it.name}</button>`;

/** Once something is said the examples are gone; their line stays, so that no question moves under the pointer. */
const start = ({ content, ui }, { answered, left }, on) => html`<div class="hello">
  <h1 id="view-title" tabindex="-1" dir="auto">${content.pack.question}</h1>
  <p>${startWords.lead(content.steps.length)}</p>
  ${content.examples.length && !ui.readOnly ? html`<div class="examples ${answered || left ? 'gone' : ''}">${answered || left
    ? html`<span class="instead">${words.progress(answered, content.steps.length, left)}</span>` : nothing}
    <span>${startWords.examples}</span>${content.examples.map((it) => example(it, on))}</div>` : nothing}
</div>`;

const head = (content, { answered, left }) => html`<div class="decide-head">
  <h1 id="view-title" tabindex="-1">${words.title(content.steps.length)}</h1>
  <p>${words.progress(answered, content.steps.length, left)}</p>
</div>`;

/** Where to go from here, once nothing is left to ask or everything has been. */
function done({ advice: { outlook, verdict }, content, progress, isSettled }) {
  if (!verdict || !(verdict.settled || content.steps.every(({ id }) => isSettled(id)))) return nothing;
  const can = (outlook?.open ?? []).filter(({ matters }) => matters !== false);
  return html`<div class="done"><p dir="auto">${verdict.settled || !can.length ? words.done(progress.open)
    : words.canDecide(can.map(({ step }) => content.step(step).title), can.every(({ matters }) => matters))}</p>
    <a class="btn line" href="#why">${words.toWhy}</a><a class="btn line" href="#record">${words.toRecord}</a></div>`;
}

export function checklist(view, on) {
  const { assessment, content, progress, ui, isSettled } = view;
  const left = assessment.left_open.filter((id) => content.step(id) && !(id in assessment.answers)).length;
  const counts = { answered: progress.answered + progress.off, left };
  const isOpen = (id) => ui.open.has(id) || !(isSettled(id) || ui.compact);
  return html`<section class="view decide" id="list" aria-labelledby="view-title">
    ${ui.start ? start(view, counts, on) : head(content, counts)}
    ${content.steps.slice(0, ui.drawn).map((it, index) => (isOpen(it.id) ? question(it, index, view, on) : line(it, index, view, on)))}
    ${done(view)}
  </section>`;
}
