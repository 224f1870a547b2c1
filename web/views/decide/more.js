/** What else there is to a question: why it matters, how much it counts, whether its answer can change, and a note. */
import { html, nothing } from 'lit-html';
import { weighs } from '../../decision/house.js';
import { changes, house as houseWords, list as words } from '../../words/index.js';
import { houseRules, rulesHere } from '../parts/house.js';

/** What is set beyond the answer, in a word or two each. */
export function marksOf(step, view) {
  const { assessment, stepAdvice } = view;
  const { importance: level, state, weight } = stepAdvice(step.id);
  return [assessment.notes[step.id] && words.marks.note, assessment.fixed.includes(step.id) && words.marks.fixed,
    weighs(step.id, view) ? houseWords.byHouse : level === 'normal' ? state === 'off' && words.marks.levels.off
      : level ? words.marks.levels[level] : words.marks.weight(weight)].filter(Boolean);
}

/** Off, less, normal, more; a weight of the person's own presses none and is shown as a number. */
function importance(step, view, on) {
  const { assessment, stepAdvice, ui } = view;
  const decreed = weighs(step.id, view);
  const { importance: level, presets, weight } = stepAdvice(step.id);
  return html`<div><h2>${words.importance}</h2>
    <div class="imp" role="radiogroup" aria-label=${words.importanceOf(step.title)} @change=${(event) => on.importance(step.id, event.target.value)}>
    ${Object.keys(presets).map((it) => html`<label class=${it === 'normal' ? '' : 'set'}><input type="radio" name="importance-${step.id}"
      value=${it} .checked=${it === level} ?disabled=${ui.readOnly || decreed} />${words.levels[it]}</label>`)}</div>
    ${level ? nothing : html`<p>${words.ownWeight(weight, presets.normal)}</p>`}
    ${houseRules(rulesHere(view, (rule) => rule.weight?.step === step.id), view, on)}
    <label class="chk"><input type="checkbox" aria-label=${changes.fixedOf(step.title)} .checked=${assessment.fixed.includes(step.id)} ?disabled=${ui.readOnly}
      @change=${(event) => on.fix(step.id, event.target.checked)} /><span>${changes.fixed}<small>${words.fixedHelp}</small></span></label></div>`;
}

const note = (step, text, { readOnly }, on) => html`<label class="note"><span>${words.noteLabel}</span>
  <textarea class="field" id="note-${step.id}" dir="auto" rows="2" maxlength="4000" autocomplete="off" .value=${text} ?readonly=${readOnly}
    @input=${(event) => on.note(step.id, event)} @change=${on.endTyping}></textarea></label>`;

export function more(it, view, on) {
  const { assessment, ui } = view;
  const isOpen = ui.more.has(it.id);
  return html`<button class="text-btn more chev" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="more-${it.id}"
      aria-label=${words.moreOf(it.title, marksOf(it, view))} @click=${() => on.more(it.id)}>${words.more(marksOf(it, view))}</button>
    <div id="more-${it.id}" class="more-in" ?hidden=${!isOpen}>${isOpen ? html`
      <div><h2>${words.why}</h2><p dir="auto">${it.why}</p></div>
      ${importance(it, view, on)}
      ${note(it, assessment.notes[it.id] ?? '', ui, on)}` : nothing}</div>`;
}
