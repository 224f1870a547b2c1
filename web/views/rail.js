/** The rail: where am I, what is open. */
import { html, nothing } from 'lit-html';
import { rail as words } from '../words/index.js';

const stepLink = (step, index, { state }, begun) => html`<li class=${state === 'answered' ? '' : state}>
  <a href="#step-${step.id}"><span class="no" aria-hidden="true">${index + 1}</span><span class="nm" dir="auto">${step.title}</span>
  ${state === 'answered' || !begun ? nothing : html`<small>${words[state]}</small>`}</a></li>`;

/** @param {{id: string, title: string}[]} sections that stand below the checklist */
export function rail({ content, stepAdvice, progress, ui }, sections) {
  return html`<nav class="rail" aria-label=${words.label} ?inert=${ui.sheet}><div class="rail-in">
    <h2>${words.progress(progress.answered, content.steps.length)}</h2>
    <ol>${content.steps.map((step, index) => stepLink(step, index, stepAdvice(step.id), progress.answered > 0))}</ol>
    <h2>${words.decision}</h2>
    <ul><li><a href="#list">${words.checklist}</a></li>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
  </div></nav>`;
}
