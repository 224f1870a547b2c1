/** The real projects that are close to these answers, what they chose and why; whether that speaks against the advice. */
import { html, nothing } from 'lit-html';
import { similar as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { viewHead } from '../parts/heads.js';
import { refs } from '../parts/passage.js';

const squares = (kind, steps) => steps.map(() => html`<i class=${kind}></i>`);

const names = (content, ids) => ids.map((id) => content.alternative(id).name);

function known({ case: id, same, differs, unknown, contradicts }, view) {
  const { advice: { verdict }, content } = view;
  const it = content.case(id);
  return html`<article class="case">
    <div><h2 dir="auto">${it.name}</h2>
      <span class="squares" aria-hidden="true">${squares('same', same)}${squares('differs', differs)}${squares('unknown', unknown)}</span>
      <small>${words.squares(same.length, differs.length, unknown.length)}</small></div>
    <div><p><span dir="auto">${it.summary}.</span> <span dir="auto">${it.what}</span>${refs(it.sources, view)}</p>
      ${contradicts ? html`<p dir="auto">${words.contradicts(names(content, it.told), names(content, verdict.winners))}</p>` : nothing}
      ${differs.length ? html`<p class="quiet" dir="auto">${words.differs(content.stepTitles(differs))}</p>` : nothing}</div>
    <p class="did">${it.told.map((told) => html`<span>${swatch(content.slot(told))}<span dir="auto">${content.alternative(told).name}</span></span>`)}</p>
  </article>`;
}

/** How many of them chose what; those told for several count for each. */
function tally(similar, content) {
  const counts = content.alternatives.map(({ id, name }) => [name, similar.filter((it) => content.case(it.case).told.includes(id)).length]);
  const said = counts.filter(([, count]) => count).map(([name, count]) => words.told(count, similar.length, name));
  return html`<p class="lead" dir="auto">${words.nearest(said.join(', '))} ${words.against(similar.filter((it) => it.contradicts).length, similar.length)}</p>`;
}

export function similarCases(view) {
  const { advice: { similar }, content } = view;
  return html`${viewHead(words.title, similar.length ? words.lead : words.none)}
    ${similar.length ? html`${tally(similar, content)}${similar.map((it) => known(it, view))}` : nothing}`;
}
