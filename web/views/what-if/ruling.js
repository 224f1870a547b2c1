/** Ruling alternatives out, in the pack's order, or all that are built from a framework: each with its reason. */
import { html, nothing } from 'lit-html';
import { frameworkKey } from '../../decision/assessment.js';
import { advice as words, house as houseWords } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { houseRules, rulesHere } from '../parts/house.js';

function rule(key, label, slot, { assessment, ui }, on) {
  const reason = assessment.ruled_out[key];
  return html`<div class="rule"><label><input type="checkbox" .checked=${reason !== undefined} ?disabled=${ui.readOnly}
      @change=${(event) => on.ruleOut(key, event.target.checked)} />${slot ? swatch(slot) : nothing}<span dir="auto">${label}</span></label>
    ${reason === undefined ? nothing : html`<input class="field" dir="auto" maxlength="400" autocomplete="off" .value=${reason} ?readonly=${ui.readOnly}
      aria-label="${label}. ${words.reason}" placeholder=${words.reason}
      @input=${(event) => on.reason(key, event)} @change=${on.endTyping} />`}</div>`;
}

/** What the house has decided for every decision, as far as it concerns this one. */
function house(view, on) {
  const here = rulesHere(view);
  return here.length ? html`<section class="sec"><h2>${houseWords.title}</h2>${houseRules(here, view, on)}</section>` : nothing;
}

export function ruling(view, on) {
  const { content } = view;
  return html`<section class="sec"><h2>${words.ruling}</h2><p class="lead">${words.rulingHelp}</p>
    ${content.alternatives.map(({ id, name }) => rule(id, words.ruleOut(name), content.slot(id), view, on))}
    ${content.shared.map(({ id, name }) => rule(frameworkKey(id), words.ruleOutFramework(name), null, view, on))}
    ${view.ui.readOnly ? nothing : html`<p class="fine"><a href="#a-rule">${houseWords.write}</a></p>`}</section>${house(view, on)}`;
}
