/** Sets of other answers after which something else leads. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/assessment.js';
import { changes as words } from '../../words/index.js';
import { swatch } from './bars.js';

/** Where an answer is many boxes: which to tick and which to clear for it. */
export function boxes({ step: id, boxes: changed }, { assessment, content }) {
  if (!changed) return nothing;
  const chosen = idsOf(assessment.answers[id]);
  const labels = (set) => content.step(id).options.filter((option) => changed.includes(option.id) && chosen.includes(option.id) === set)
    .map((option) => option.label);
  return html` <small class="quiet" dir="auto">(${words.boxes(labels(false), labels(true))})</small>`;
}

/** One other answer, in words. */
const change = (it, view) => html`<a href="#step-${it.step}" dir="auto">${
  words.outcome(view.content.step(it.step).title, view.content.outcome(it.step, it.outcome).label)}</a>${boxes(it, view)}`;

function changeSet({ changes, winners }, view) {
  const names = winners.map((id) => view.content.alternative(id).name);
  return html`<li><span>${changes.map((it, index) => html`${index ? html` <b>${words.and}</b> ` : nothing}${change(it, view)}`)}</span>
    <span class="then">${winners.map((id) => swatch(view.content.slot(id)))}<b dir="auto">${words.leads(names, names.length > 1)}</b></span></li>`;
}

/** @param {{sets: object[], count: number}} found */
export const changeList = (found, view) => html`<ul class="tips">${found.sets.map((it) => changeSet(it, view))}</ul>
  ${found.count > found.sets.length ? html`<p class="fine">${words.more(found.count - found.sets.length)}</p>` : nothing}`;
