/** The bill of materials for the chosen needs, and the plan of each alternative. */
import { html, nothing } from 'lit-html';
import { assemble as words } from '../words/index.js';
import { swatch } from './parts/bars.js';
import { viewHead } from './parts/heads.js';
import { passage } from './parts/passage.js';
import { needNotes, provisions } from './parts/provisions.js';

const figure = (count, label) => html`<div><dt>${label}</dt><dd>${count}</dd></div>`;

/** One framework in figures. */
function tally(it, content) {
  const ailing = words.ailing(it.stale.length, it.ending.length);
  return html`<div><b>${content.frameworkSlot(it.framework) ? swatch(content.frameworkSlot(it.framework)) : nothing}<span dir="auto">${content.framework(it.framework).name}</span></b>
    <dl>${figure(it.statuses[0], words.builtIn)}${figure(it.packages.length, words.packages(it.packages.length))}
      ${figure(it.maintainers, words.maintainers(it.maintainers))}${figure(it.statuses.at(-1), words.byHand)}</dl>
    ${ailing ? html`<p class="flag">${ailing}</p>` : nothing}</div>`;
}

function passages({ alternative, passages: chosen, packages }, view, on) {
  const parts = (view.content.alternative(alternative).plan ?? []).map((part) =>
    ({ ...part, passages: part.passages.filter(({ id }) => chosen.includes(id)) })).filter((part) => part.passages.length);
  return parts.map((part) => html`<h3 dir="auto">${part.title}</h3>${part.passages.map((it) => passage(it, packages, view, on))}`);
}

export function plan(view, on) {
  const { advice, assessment, content } = view;
  const step = content.needsStep;
  const needs = step ? content.chosen(step, assessment.answers[step.id]) : [];
  const winners = advice.verdict?.winners ?? [];
  const plans = advice.plans.filter((it) => it.passages.length);
  const first = plans.filter(({ alternative }) => winners.includes(alternative));
  const rest = plans.filter(({ alternative }) => !winners.includes(alternative));
  const homes = winners.length === 1 && first.length ? first[0].homes : {};
  return html`<section class="view plan" aria-labelledby="view-title">
    ${viewHead(words.title, step && advice.assembly.length ? words.lead(needs.length) : words.none)}
    ${step && advice.assembly.length ? html`<div class="tally">${advice.assembly.map((it) => tally(it, content))}</div>
      ${provisions(needs, homes, view)}
      <details class="fold"><summary class="text-btn">${words.notes}</summary>${needNotes(needs, view)}</details>`
      : nothing}
    ${first.map((it) => html`<h2 dir="auto">${words.plan(content.alternative(it.alternative).name)}</h2>${passages(it, view, on)}`)}
    ${rest.map((it) => html`<details class="fold"><summary class="text-btn" dir="auto">${words.planFor(content.alternative(it.alternative).phrase)}</summary>
      <div class="other-plan">${passages(it, view, on)}</div></details>`)}
  </section>`;
}
