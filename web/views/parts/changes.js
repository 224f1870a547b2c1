/** Sets of other answers after which something else leads. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/assessment.js';
import { changes as words } from '../../words/index.js';
import { swatch } from './bars.js';

/** One other answer, in words; where boxes are many, the boxes to change stand under it. */
function change({ step: id, outcome, boxes }, { assessment, content }, full) {
  const step = content.step(id);
  const text = html`<a href="#step-${id}" dir="auto">${words.outcome(step.title, content.outcome(id, outcome).label)}</a>`;
  if (!full || !boxes) return text;
  const chosen = idsOf(assessment.answers[id]);
  const labels = (set) => step.options.filter((option) => boxes.includes(option.id) && chosen.includes(option.id) === set)
    .map((option) => option.label);
  return html`${text} <small class="quiet" dir="auto">(${words.boxes(labels(false), labels(true))})</small>`;
}

function changeSet({ changes, winners }, view, full) {
  const names = winners.map((id) => view.content.alternative(id).name);
  return html`<li><span>${changes.map((it, index) => html`${index ? html` <b>${words.and}</b> ` : nothing}${change(it, view, full)}`)}</span>
    <span class="then">${winners.map((id) => swatch(view.content.slot(id)))}<b dir="auto">${words.leads(names, names.length > 1)}</b></span></li>`;
}

/** @param {{sets: object[], count: number}} found @param {number} shown how many of them @param {boolean} full with the boxes to change */
export const changeList = (found, shown, view, full) => html`<ul class="tips">${found.sets.slice(0, shown).map((it) => changeSet(it, view, full))}</ul>
  ${found.count > Math.min(shown, found.sets.length)
    ? html`<p class="fine">${words.more(found.count - Math.min(shown, found.sets.length))}</p>` : nothing}`;
