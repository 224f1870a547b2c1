/** The rules in force, each with who says so and what it does here. */
import { html, nothing } from 'lit-html';
import { actsOf, ruleWords, standingOf } from '../../decision/house.js';
import { houseView as words } from '../../words/index.js';

/** What was found about a rule: its place in the document is its path, and what contradicts it names it. */
const findingsOf = (id, at, { findings }) => findings.filter(({ code, message, path }) => `${path}/`.startsWith(`/rules/${at}/`) || (code === 'rules_contradict' && message.includes(`"${id}"`)));

function rule(it, at, view, on) {
  const { advice, content, house, ui } = view;
  const { acts, due } = actsOf(it.id, advice) ?? {};
  const said = ruleWords(it, content);
  const act = (label, does) => html`<button class="text-btn" type="button" aria-label=${words.of(label, said)} @click=${does}>${label}</button>`;
  return html`<li class=${it.off ? 'off' : ''} id="house-${it.id}" tabindex="-1"><div><p dir="auto"><b>${said}</b> ${it.because}</p>
      <small dir="auto">${[...standingOf(it, due), words.acts[acts]].filter(Boolean).join(' · ')}</small>
      ${findingsOf(it.id, at, house).map(({ message }) => html`<small class="bad" dir="auto">${message}</small>`)}</div>
    ${ui.readOnly ? nothing : html`<div class="row-acts">${act(words.edit, () => on.editRule(it.id))}${
      act(it.off ? words.switchOn : words.switchOff, () => on.switchRule(it.id))}${act(words.remove, (event) => on.deleteRule(event, it.id))}</div>`}</li>`;
}

export const ruleList = (view, on) => html`<ol class="rules-list">${view.rules.rules.map((it, at) => rule(it, at, view, on))}</ol>`;
