/** The options of a step that takes many: dense, in groups, with a search. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/assessment.js';
import { list as words } from '../../words/index.js';

const need = (step, it, ids, shown) => html`<li ?hidden=${!shown}><label class="need">
  <input type="checkbox" name="answer-${step.id}" value=${it.id} .checked=${ids.includes(it.id)} />
  <span dir="auto">${it.label}</span></label></li>`;

export function needs(step, answer, { content, ui }, on) {
  const ids = idsOf(answer);
  const sought = ui.search[step.id] ?? '';
  const matches = (it) => it.label.toLowerCase().includes(sought.trim().toLowerCase());
  const boxes = (options) => html`<ul>${options.map((it) => need(step, it, ids, matches(it)))}</ul>`;
  const groups = (step.groups ?? []).map((group) => [group, step.options.filter((it) => it.group === group.id)]);
  const loose = step.options.filter((it) => !it.group);
  const countable = step.options.filter((it) => !it.exclusive).length;
  return html`<div class="search">
      <input type="search" autocomplete="off" aria-label=${words.search} placeholder=${words.search} .value=${sought}
        @input=${(event) => on.search(step.id, event.target.value)} />
      <span class="small quiet">${words.chosen(content.chosen(step, answer).length, countable)}</span></div>
    <div class="needs" @change=${(event) => on.toggle(step.id, event.target.value, event.target.checked)}>
      ${groups.map(([group, options]) => html`<div class="need-group" role="group" aria-labelledby="group-${step.id}-${group.id}"
        ?hidden=${!options.some(matches)}>
        <p class="gh" id="group-${step.id}-${group.id}" dir="auto">${group.label}</p>${boxes(options)}</div>`)}
      ${loose.length ? html`<div class="need-group loose" ?hidden=${!loose.some(matches)}><p class="gh"></p>${boxes(loose)}</div>` : nothing}
    </div>
    <p class="small quiet" role="status">${step.options.some(matches) ? nothing : words.nothingFound(sought.trim())}</p>`;
}
