/** The real projects that are close to these answers, what they chose and why; whether that speaks against the advice. */
import { html, nothing } from 'lit-html';
import { closeOf } from '../../decision/verdict.js';
import { similar as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { viewHead } from '../parts/heads.js';
import { refs } from '../parts/passage.js';

const squares = (kind, steps) => steps.map(() => html`<i class=${kind}></i>`);

const names = (content, ids) => ids.map((id) => content.alternative(id).name);

/** Those told for a case of which the advice says that they are too close to call: they do not speak against it. */
const closeIn = ({ told }, { advice: { verdict } }) => told.filter((id) => closeOf(verdict).includes(id));

const speaksAgainst = (it, view) => it.contradicts && !closeIn(view.content.case(it.case), view).length;

function known(similar, view) {
  const { advice: { verdict }, content } = view;
  const { same, differs, unknown, contradicts } = similar;
  const it = content.case(similar.case);
  const close = names(content, closeIn(it, view));
  const against = close.length ? words.isClose(close) : words.contradicts(names(content, it.told), names(content, verdict.winners));
  return html`<article class="case">
    <div><h2 dir="auto">${it.name}</h2>
      <span class="squares" aria-hidden="true">${squares('same', same)}${squares('differs', differs)}${squares('unknown', unknown)}</span>
      <small>${words.squares(same.length, differs.length, unknown.length)}</small></div>
    <div><p><span dir="auto">${it.summary}.</span> <span dir="auto">${it.what}</span>${refs(it.sources, view)}</p>
      ${contradicts ? html`<p dir="auto">${against}</p>` : nothing}
      ${differs.length ? html`<p class="quiet" dir="auto">${words.differs(content.stepTitles(differs))}</p>` : nothing}</div>
    <p class="did">${it.told.map((told) => html`<span>${swatch(content.slot(told))}<span dir="auto">${content.alternative(told).name}</span></span>`)}</p>
  </article>`;
}

/** How many of them chose what; those told for several count for each. */
function tally(similar, view) {
  const { content } = view;
  const counts = content.alternatives.map(({ id, name }) => [name, similar.filter((it) => content.case(it.case).told.includes(id)).length]);
  const said = counts.filter(([, count]) => count).map(([name, count]) => words.told(count, similar.length, name));
  return html`<p class="lead" dir="auto">${words.nearest(said.join(', '))} ${words.against(similar.filter((it) => speaksAgainst(it, view)).length, similar.length)}</p>`;
}

export function similarCases(view) {
  const { advice: { similar }, content } = view;
  return html`${viewHead(words.title, similar.length ? words.lead : words.none)}
    ${similar.length ? html`${tally(similar, view)}${similar.map((it) => known(it, view))}` : nothing}`;
}
