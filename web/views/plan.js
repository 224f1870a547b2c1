/** The bill of materials for the chosen needs, and the plan of each alternative. */
import { html, nothing } from 'lit-html';
import { workLeft } from '../decision/quote.js';
import { assemble as words } from '../words/index.js';
import { swatch } from './parts/bars.js';
import { fold, viewHead } from './parts/heads.js';
import { passage } from './parts/passage.js';
import { needNotes, provisions } from './parts/provisions.js';

const figure = (count, label) => html`<div><dt>${label}</dt><dd>${count}</dd></div>`;

/** One framework in figures. */
function tally(it, { advice, content }) {
  const work = (advice.work ?? []).find(({ framework }) => framework === it.framework);
  const left = work && workLeft(work, content);
  const ailing = words.ailing(it.stale.length, it.ending.length);
  return html`<div><b>${content.frameworkSlot(it.framework) ? swatch(content.frameworkSlot(it.framework)) : nothing}<span dir="auto">${content.framework(it.framework).name}</span></b>
    ${left ? html`<p dir="auto"><strong>${left.band}</strong> ${words.left}</p>` : nothing}
    <dl>${figure(it.statuses[0], words.builtIn)}${figure(it.packages.length, words.packages(it.packages.length))}
      ${figure(it.maintainers, words.maintainers(it.maintainers))}${figure(it.statuses.at(-1), words.byHand)}</dl>
    ${left?.most ? html`<p class="small quiet" dir="auto">${left.most}</p>` : nothing}${ailing ? html`<p class="flag">${ailing}</p>` : nothing}</div>`;
}

/** The parts of a plan that hold for these answers. */
const partsOf = ({ alternative, passages: chosen }, { content }) => (content.alternative(alternative).plan ?? [])
  .map((part) => ({ ...part, passages: part.passages.filter(({ id }) => chosen.includes(id)) })).filter((part) => part.passages.length);

const passages = (it, view, on) => partsOf(it, view).map((part) => html`<h3 dir="auto">${part.title}</h3>${
  part.passages.map((one) => passage(one, it, view, on))}`);

function other(it, view, on) {
  const all = partsOf(it, view).flatMap((part) => part.passages);
  return fold(words.planFor(view.content.alternative(it.alternative).name),
    words.finding(all.length, all.filter(({ commands }) => commands?.length).length), passages(it, view, on));
}

/** What each framework has and lacks for the needs that were ticked. */
function parts(needs, told, view) {
  const { advice } = view;
  return html`<div class="tally">${advice.assembly.map((it) => tally(it, view))}</div>
    ${provisions(needs, told, view)}
    <details class="fold"><summary class="text-btn">${words.notes}</summary>${needNotes(needs, view)}</details>`;
}

export function plan(view, on) {
  const { advice, assessment, content } = view;
  const step = content.needsStep;
  const needs = step ? content.chosen(step, assessment.answers[step.id]) : [];
  const winners = advice.verdict?.winners ?? [];
  const near = advice.verdict?.firmness === 'close' ? advice.verdict.rivals : [];
  const plans = advice.plans.filter((it) => it.passages.length);
  const first = [...winners, ...near].flatMap((id) => plans.filter(({ alternative }) => alternative === id));
  const told = winners.length === 1 && first.length ? first[0] : {};
  const imperative = winners.length === 1 && !near.length ? content.alternative(winners[0]).imperative : '';
  const known = step && advice.assembly.length;
  return html`<section class="view plan" aria-labelledby="view-title">
    ${viewHead(words.title, known ? words.lead(needs.length, imperative) : words.none)}
    ${known ? parts(needs, told, view) : nothing}
    ${first.map((it) => html`<section class="sec"><h2 dir="auto">${words.planFor(content.alternative(it.alternative).name)}</h2>${passages(it, view, on)}</section>`)}
    <div class="folds">${plans.filter((it) => !first.includes(it)).map((it) => other(it, view, on))}</div>
  </section>`;
}
