/** One step of the checklist: the question, its options, and what a person can say about the question itself. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/assessment.js';
import { changes, list as words } from '../../words/index.js';
import { needs } from './needs.js';

const option = (step, it, chosen) => html`<label class="opt">
  <input type="radio" name="answer-${step.id}" value=${it.id} .checked=${chosen} />
  <b dir="auto">${it.label}</b><i dir="auto">${it.help}</i></label>`;

function options(step, answer, on) {
  const ids = idsOf(answer);
  return html`<div class="opts" @change=${(event) => on.answer(step.id, event.target.value)}>
    ${step.options.map((it) => option(step, it, ids.length === 1 && ids[0] === it.id))}</div>`;
}

/** Off, less, normal, more; a weight of the person's own presses none and is shown as a number. */
function importance(step, { importance: level, presets, weight }, on) {
  return html`<div class="imp" role="radiogroup" aria-label=${words.importanceOf(step.title)}
    @change=${(event) => on.importance(step.id, event.target.value)}>
    <span>${level ? words.importance : words.ownWeight(weight, presets.normal)}</span>
    ${Object.keys(presets).map((it) => html`<label class=${it === 'normal' ? '' : 'set'}><input type="radio" name="importance-${step.id}"
      value=${it} .checked=${it === level} />${words.levels[it]}</label>`)}</div>`;
}

const note = (step, text, on) => html`<label class="note"><span>${words.noteLabel}</span>
  <textarea id="note-${step.id}" dir="auto" rows="2" maxlength="4000" autocomplete="off" .value=${text}
    @input=${(event) => on.note(step.id, event)} @change=${on.endTyping}></textarea></label>`;

/** Beside "Why this matters", so that nothing moves when one takes the place of another. */
function tag(step, state, matters, fixed, on) {
  if (state === 'answered') {
    return html`<label class="tag"><input type="checkbox" aria-label=${changes.fixedOf(step.title)} .checked=${fixed}
      @change=${(event) => on.fix(step.id, event.target.checked)} />${changes.fixed}</label>`;
  }
  if (state === 'off') return html`<span class="tag">${words.off}</span>`;
  return html`<span class="tag">${words.open}${matters ? nothing : html`<span>${words.noLonger}</span>`}</span>`;
}

export function step(it, index, view, on) {
  const { assessment, stepAdvice, advice, ui } = view;
  const { state } = stepAdvice(it.id);
  const answer = assessment.answers[it.id];
  const text = assessment.notes[it.id] ?? '';
  const noting = text !== '' || ui.noting.has(it.id);
  const noteButton = noting ? words.removeNote : words.addNote;
  return html`<fieldset class="step ${state}" id="step-${it.id}">
    <legend><span class="no" aria-hidden="true">${index + 1}</span><bdi>${it.question}</bdi></legend>
    ${it.help ? html`<p class="help" dir="auto">${it.help}</p>` : nothing}
    ${tag(it, state, advice.outlook.open.find((open) => open.step === it.id)?.matters ?? true, assessment.fixed.includes(it.id), on)}
    <details class="why"><summary>${words.why}</summary><p dir="auto">${it.why}</p></details>
    ${it.takes === 'many' ? needs(it, answer, view, on) : options(it, answer, on)}
    <div class="step-foot">
      <button class="text-btn" type="button" aria-label=${words.noteOf(noteButton, it.title)}
        @click=${() => on.noting(it.id, !noting)}>${noteButton}</button>
      ${answer === undefined ? nothing : html`<button class="text-btn" type="button" aria-label=${words.clearOf(it.title)}
        @click=${() => on.clear(it.id)}>${words.clear}</button>`}
      ${importance(it, stepAdvice(it.id), on)}
    </div>
    ${noting ? note(it, text, on) : nothing}
  </fieldset>`;
}
