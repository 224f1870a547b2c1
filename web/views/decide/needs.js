/** The options of a question that takes many: sets to start from, those that decide, and the others in groups with a search. */
import { html, nothing } from 'lit-html';
import { idsOf, presetIn } from '../../decision/assessment.js';
import { quoted, workLeft } from '../../decision/quote.js';
import { list as words } from '../../words/index.js';

const box = (step, it, ids, { readOnly }, kind = 'need') => html`<label class=${kind}>
  <input type="checkbox" name="answer-${step.id}" value=${it.id} .checked=${ids.includes(it.id)} ?disabled=${readOnly} />
  <span dir="auto">${it.label}</span></label>`;

/** Ticks like any other, so that Enter goes on from here too. */
const presets = (step, ids, { assessment, ui }, on) => html`<div class="presets" role="group" aria-label=${words.startFrom} @change=${({ target }) => on.preset(step.id, target.value, target.checked)}>
  <span aria-hidden="true">${words.startFrom}</span>
  ${step.presets.map((it) => html`<label class="btn line dense"><input class="hide" type="checkbox" value=${it.id}
    .checked=${presetIn(step, assessment.answers[step.id])?.id === it.id} ?disabled=${ui.readOnly} /><span dir="auto">${it.label}</span></label>`)}</div>`;

const boxes = (step, options, ids, ui) => html`<div class="needs">${options.map((it) => box(step, it, ids, ui))}</div>`;

/** Those that match what is sought, in their groups. */
function grouped(step, options, ids, { ui }, on) {
  const sought = (ui.search[step.id] ?? '').trim().toLowerCase();
  const found = options.filter(({ label }) => label.toLowerCase().includes(sought));
  const groups = [...(step.groups ?? []), { id: undefined }].map((group) => [group, found.filter((it) => it.group === group.id)]).filter(([, some]) => some.length);
  return html`<input class="field search" type="search" autocomplete="off" aria-label=${words.search} placeholder=${words.search} .value=${ui.search[step.id] ?? ''}
      @input=${(event) => on.search(step.id, event.target.value)} />
    ${groups.map(([{ label }, some]) => html`<div role="group" aria-label=${label ?? nothing}>${label ? html`<p class="group" aria-hidden="true" dir="auto">${label}</p>` : nothing}${boxes(step, some, ids, ui)}</div>`)}
    <p class="small quiet" role="status">${found.length ? nothing : words.nothingFound(ui.search[step.id].trim())}</p>`;
}

/** The many that decide little, behind a line that names what is ticked there. */
function parts(step, options, ids, view, on) {
  const isOpen = view.ui.parts.has(step.id);
  const ticked = options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return html`<div class="parts"><button type="button" class="chev" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="parts-${step.id}" @click=${() => on.parts(step.id)}>
      <span><b>${words.parts(options.length)}</b>${ticked.length ? html` <span dir="auto">${words.tickedThere(ticked)}</span>` : nothing}</span></button>
    <div id="parts-${step.id}" ?hidden=${!isOpen}>${isOpen ? grouped(step, options, ids, view, on) : nothing}</div></div>`;
}

/** What the ticks come to, where most of it comes from, and whose they are. */
function comes(step, answer, view) {
  const count = view.content.chosen(step, answer).length;
  if (!count) return nothing;
  const preset = presetIn(step, answer);
  const most = (view.advice.work ?? []).filter((it) => it.step === step.id && it.framework).map((it) => workLeft(it, view.content).most);
  return html`<p class="comes" dir="auto"><b>${quoted(step.id, view)}.</b> ${most.join(' ')} ${preset ? words.ofPreset(preset.label, preset.needs.length, count - preset.needs.length) : nothing}</p>`;
}

export function needs(step, answer, view, on) {
  const ids = idsOf(answer);
  const options = step.options.filter((it) => !it.exclusive);
  const deciding = options.filter((it) => it.deciding);
  const others = options.filter((it) => !it.deciding);
  const left = view.isSettled(step.id) && !ids.length;
  return html`<div @change=${({ target }) => target.name && on.toggle(step.id, target.value, target.checked)}>
    ${step.presets?.length ? presets(step, ids, view, on) : nothing}
    ${deciding.length ? html`${boxes(step, deciding, ids, view.ui)}${parts(step, others, ids, view, on)}` : grouped(step, others, ids, view, on)}
    ${comes(step, answer, view)}
    <div class="outs">${step.options.filter((it) => it.exclusive).map((it) => box(step, it, ids, view.ui, 'chk'))}
      <label class="chk"><input type="checkbox" .checked=${left} ?disabled=${view.ui.readOnly} @change=${({ target }) => on.leaveOpen(step.id, target.checked)} />
        <span>${words.dontKnow}</span> <small>${words.dontKnowShort}</small></label></div></div>`;
}
