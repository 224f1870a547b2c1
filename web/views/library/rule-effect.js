/** What the rule in the form would do, counted while one writes: to all checklists, and here. */
import { html, nothing } from 'lit-html';
import { labelOf } from '../../decision/house.js';
import { houseView as words } from '../../words/index.js';

const names = (ids, content) => ids.map((id) => content.alternative(id)?.name ?? id);

/** What is no longer so under it. */
function lost({ wins, matters, nobody }, { alternatives, steps }) {
  const losers = alternatives.filter(({ id }) => !wins.includes(id)).map(({ name }) => name);
  const idle = steps.filter(({ id }) => !matters.includes(id)).map(({ title }) => title);
  return [losers.length && words.neverWins(losers), idle.length && words.neverMatters(idle), nobody > 0n && words.nobodyLeft(String(nobody))].filter(Boolean);
}

function here({ before, after }, content) {
  if (!before.length && !after.length) return '';
  return before.join() === after.join() ? words.unchanged : words.hereThen(names(after, content), names(before, content));
}

function counted(it, content) {
  const said = it.differing === null ? words.notCounted : words.changes(String(it.differing), it.checklists);
  const more = [it.here && here(it.here, content), ...(it.differing === null ? [] : lost(it, content))].filter(Boolean);
  return html`<b>${said}</b> <span dir="auto">${more.join(' ')}</span>`;
}

/** A checklist under which the advice would be another. */
function example({ answers, before, after }, { content }) {
  const said = Object.entries(answers).map(([step, ids]) => {
    const it = content.step(step);
    return words.answered(it?.title ?? step, [ids].flat().map((id) => (it?.load_rule?.sizes ? content.outcome(step, id).label : labelOf(it, id))));
  });
  return html`<li dir="auto"><b>${words.turns(names(before, content), names(after, content))}</b> ${said.join(' · ')}</li>`;
}

const wrong = (findings) => findings.slice(0, 8).map(({ message }) => html`<span dir="auto">${message}</span>`);

/** Below the buttons, which it would else move under the pointer while it grows. */
export function effect({ content, ui: { effect: it } }) {
  return html`<p class="live" role="status">${!it ? words.waiting : it.state === 'missing' ? words.missing[it.field]
    : it.state === 'counting' ? words.counting : html`${it.state === 'counted' ? counted(it, content) : nothing}<span class="messages">${wrong(it.findings)}</span>`}</p>`;
}

const able = ({ effect: it }) => it?.examples?.length > 0;

export const showSome = ({ ui }, on) => (able(ui) ? html`<button class="btn line" type="button" aria-expanded=${ui.examples ? 'true' : 'false'} aria-controls="some"
  @click=${on.showExamples}>${words.showSome(ui.effect.differing)}</button>` : nothing);

export const some = (view) => html`<ol class="plain" id="some" ?hidden=${!view.ui.examples}>${view.ui.examples && able(view.ui) ? view.ui.effect.examples.map((one) => example(one, view)) : nothing}</ol>`;
