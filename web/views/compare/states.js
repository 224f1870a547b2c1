/** What else can stand beside this decision: states of it that were kept, and the other decisions of this browser. */
import { html, nothing } from 'lit-html';
import { compare as words } from '../../words/index.js';
import { fold } from '../parts/heads.js';
import { act, entry } from './people.js';

function state(it, { ui }, on) {
  const name = it.name || words.noName;
  const acts = ui.readOnly ? nothing : html`${it.readable ? act(words.openState, words.openStateOf(name), () => on.openState(it.at)) : nothing}
    ${act(words.deleteState, words.deleteStateOf(name), () => on.removeState(it.at))}`;
  return entry({ ...it, hint: it.readable ? words.kinds.state(it) : words.unread, acts, isFull: it.isFull || !it.readable }, ui, on, (field) => on.renameState(it.at, field));
}

export function states(view, on) {
  const { compared, ui } = view;
  return html`<section class="sec"><h2 id="states" tabindex="-1">${words.states}</h2><p class="lead">${words.statesLead}</p>
    ${ui.readOnly ? nothing : html`<form class="keep-state" @submit=${on.keepState}><label for="state-name">${words.stateName}</label>
      <input class="field" id="state-name" name="name" dir="auto" maxlength="60" autocomplete="off" placeholder=${words.stateHint} /><button class="btn line">${words.keep}</button></form>`}
    ${compared.states.length ? html`<ul class="beside">${compared.states.map((it) => state(it, view, on))}</ul>` : nothing}</section>`;
}

/** They are read when somebody asks for them. */
export function decisions({ compared, ui }, on) {
  const list = compared.decisions;
  return html`<div class="folds" @toggle=${{ handleEvent: on.showOthers, capture: true }}>${fold(words.decisions, words.decisionsHint,
    list.length ? html`<ul class="beside">${list.map((it) => entry(it, ui, on))}</ul>` : html`<p>${words.noDecisions}</p>`)}</div>`;
}
