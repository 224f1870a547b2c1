/** A question that is open: its options, "don't know yet", and what a person can say about the question itself. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/assessment.js';
import { list as words } from '../../words/index.js';
import { more } from './more.js';
import { needs } from './needs.js';

const option = (step, value, label, help, chosen, view, kind = '') => html`<label class="opt ${kind}">
  <input type="radio" name="answer-${step.id}" value=${value} .checked=${chosen} ?disabled=${view.ui.readOnly} />
  <b dir="auto">${label}</b><i dir="auto">${help}</i></label>`;

function options(step, answer, view, on) {
  const ids = idsOf(answer);
  const left = view.isSettled(step.id) && !ids.length;
  return html`<div class="opts" @change=${({ target }) => (target.value ? on.answer(step.id, target.value) : on.leaveOpen(step.id, true))}>
    ${step.options.map((it) => option(step, it.id, it.label, it.help ?? '', ids.length === 1 && ids[0] === it.id, view))}
    ${option(step, '', words.dontKnow, words.dontKnowHelp, left, view, 'dont')}</div>`;
}

/** At the end of the question's own line: how to fold it, or what is special about its being open. */
function tag(it, state, view, on) {
  if (view.isSettled(it.id)) return html`<button class="text-btn tag" type="button" aria-expanded="true" aria-label=${words.foldOf(it.title)} @click=${() => on.fold(it.id)}>${words.fold}</button>`;
  if (state === 'off') return html`<span class="tag">${words.off}</span>`;
  const told = view.advice.outlook?.open.find(({ step }) => step === it.id);
  if (!told || told.matters) return nothing;
  return html`<span class="tag">${told.matters === null ? words.notDecided : words.noLonger}</span>`;
}

export function question(it, index, view, on) {
  const { state } = view.stepAdvice(it.id);
  const answer = view.assessment.answers[it.id];
  return html`<fieldset class="step ${state}" id="step-${it.id}" @keydown=${(event) => on.questionKey(event, it.id)}>
    <legend><span class="no" aria-hidden="true">${index + 1}</span><bdi>${it.question}</bdi></legend>
    ${tag(it, state, view, on)}
    ${it.help ? html`<p class="help" dir="auto">${it.help}</p>` : nothing}
    ${it.takes === 'many' ? needs(it, answer, view, on) : options(it, answer, view, on)}
    ${more(it, view, on)}
  </fieldset>`;
}
