/** House rules: the form as a sentence, what the rule would do, those in force, and how they travel. */
import { html, nothing } from 'lit-html';
import { houseView as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';
import { effect, showSome, some } from './rule-effect.js';
import { ruleForm } from './rule-form.js';
import { ruleList } from './rule-list.js';

function writing(view, on) {
  const { ui: { draft, ruleTrouble } } = view;
  return html`<section class="sec"><h2 id="a-rule" tabindex="-1">${draft.of ? words.editing : words.fresh}</h2>
    <form class="a-rule" novalidate @submit=${on.saveRule}>${ruleForm(view, on)}
      <div class="tools"><button class="btn main">${draft.of ? words.save : words.add}</button>
        ${showSome(view, on)}${draft.of ? html`<button class="btn" type="button" @click=${on.cancelRule}>${words.cancel}</button>` : nothing}
        <span class="bad" role="status">${ruleTrouble ?? nothing}</span></div>
      ${effect(view)}${some(view)}</form></section>`;
}

/** How they are called, taken back, and taken along. */
function around({ house, rules, ui }, on) {
  const turn = (about, label, act) => (about && !ui.readOnly ? html`<button class="text-btn" type="button" @click=${act}>${label(about.kind)}</button>` : nothing);
  return html`<div class="acts-row">
    ${turn(house.undoable, words.undoOf, on.undoRules)}${turn(house.redoable, words.redoOf, on.redoRules)}
    ${rules ? html`<button class="text-btn" type="button" @click=${on.downloadRules}>${words.download}</button>` : nothing}
    ${ui.readOnly ? nothing : html`<label class="text-btn">${words.open}<input class="hide" type="file" accept=".json,.html,.htm,.txt" @change=${on.openRules} /></label>`}
    <span class="fine kept ${house.state === 'not' ? 'warn' : ''}">${words.states[house.state] ?? nothing}</span></div>`;
}

export function houseRules(view, on) {
  const { rules, ui } = view;
  return html`${viewHead(words.title, words.lead)}
    ${ui.readOnly ? nothing : writing(view, on)}
    <section class="sec"><h2>${words.inForce}</h2>
      ${rules && !ui.readOnly ? html`<label class="house-name"><span>${words.name}</span><input class="field" dir="auto" maxlength="200" autocomplete="off"
        .value=${rules.title ?? ''} @change=${on.nameHouse} /></label>` : nothing}
      ${rules?.rules.length ? ruleList(view, on) : html`<p class="lead">${words.none}</p>`}
      ${around(view, on)}</section>`;
}
