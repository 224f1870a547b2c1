/** Ruling alternatives out, in the pack's order, or all that are built from a framework: each with its reason. */
import { html, nothing } from 'lit-html';
import { frameworkKey } from '../../decision/assessment.js';
import { advice as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

function rule(key, label, slot, { assessment, ui }, on) {
  const reason = assessment.ruled_out[key];
  return html`<div class="rule"><label><input type="checkbox" .checked=${reason !== undefined} ?disabled=${ui.readOnly}
      @change=${(event) => on.ruleOut(key, event.target.checked)} />${slot ? swatch(slot) : nothing}<span dir="auto">${label}</span></label>
    ${reason === undefined ? nothing : html`<input class="field" dir="auto" maxlength="400" autocomplete="off" .value=${reason} ?readonly=${ui.readOnly}
      aria-label="${label}. ${words.reason}" placeholder=${words.reason}
      @input=${(event) => on.reason(key, event)} @change=${on.endTyping} />`}</div>`;
}

export function ruling(view, on) {
  const { content } = view;
  return html`<section class="sec"><h2>${words.ruling}</h2><p class="lead">${words.rulingHelp}</p>
    ${content.alternatives.map(({ id, phrase }) => rule(id, words.ruleOut(phrase), content.slot(id), view, on))}
    ${content.shared.map(({ id, name }) => rule(frameworkKey(id), words.ruleOutFramework(name), null, view, on))}</section>`;
}
