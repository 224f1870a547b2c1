/** The fewest other answers that end the verdict, or that make another alternative win. */
import { html, nothing } from 'lit-html';
import { idsOf } from '../../decision/content.js';
import { changes as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

const SHORT = 3;

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

const list = (found, shown, view, full) => html`<ul class="tips">${found.sets.slice(0, shown).map((it) => changeSet(it, view, full))}</ul>
  ${found.count > Math.min(shown, found.sets.length)
    ? html`<p class="fine">${words.more(found.count - Math.min(shown, found.sets.length))}</p>` : nothing}`;

/** In the advice column: the first few. */
export function whatWouldChange(view) {
  const { against } = view.advice.changes;
  if (!against) return nothing;
  return html`<h3>${words.title} <a href="#what-if">${words.whatIf}</a></h3>
    ${against.state === 'found'
      ? html`<p class="small">${words.atOnce(against.size)}</p>${list(against, SHORT, view, false)}`
      : html`<p class="small">${words.none[against.state]}</p>`}`;
}

const forOne = (it, view) => html`<details class="fold"><summary class="text-btn">${swatch(view.content.slot(it.alternative))}
    <span dir="auto">${words.for(view.content.alternative(it.alternative).phrase)}</span></summary>
  ${it.state === 'found' ? html`<p>${words.atOnce(it.size)}</p>${list(it, it.sets.length, view, true)}`
    : html`<p>${words.forNone[it.state]}</p>`}</details>`;

/** In the section: all that are listed, and what would have to be true for each of the others. */
export function revisit(view) {
  const { against, for: others } = view.advice.changes;
  if (!against) return nothing;
  return html`<h3>${words.revisit}</h3>
    ${against.state === 'found'
      ? html`<p class="quiet">${words.revisitLead(against.size, against.count)}</p>${list(against, against.sets.length, view, true)}`
      : html`<p>${words.none[against.state]}</p>`}
    ${others.map((it) => forOne(it, view))}
    <p class="fine method-line">${words.method}</p>`;
}
