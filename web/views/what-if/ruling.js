/** Ruling alternatives out, in the pack's order: each with its reason. */
import { html, nothing } from 'lit-html';
import { advice as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

export function ruling({ assessment, content, ui }, on) {
  return html`<section class="sec"><h2>${words.ruling}</h2><p class="lead">${words.rulingHelp}</p>
    ${content.alternatives.map(({ id, phrase }) => {
      const reason = assessment.ruled_out[id];
      return html`<div class="rule"><label><input type="checkbox" .checked=${reason !== undefined} ?disabled=${ui.readOnly}
          @change=${(event) => on.ruleOut(id, event.target.checked)} />${swatch(content.slot(id))}<span dir="auto">${words.ruleOut(phrase)}</span></label>
        ${reason === undefined ? nothing : html`<input class="field" dir="auto" maxlength="400" autocomplete="off" .value=${reason} ?readonly=${ui.readOnly}
          aria-label="${words.ruleOut(phrase)}. ${words.reason}" placeholder=${words.reason}
          @input=${(event) => on.reason(id, event)} @change=${on.endTyping} />`}</div>`;
    })}</section>`;
}
