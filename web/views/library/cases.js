/** The known cases that are closest to these answers, real projects and unnamed examples told apart. */
import { html, nothing } from 'lit-html';
import { similar as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { viewHead } from '../parts/heads.js';
import { refs } from '../parts/passage.js';

const squares = (kind, steps) => steps.map(() => html`<i class=${kind}></i>`);

function known({ case: id, same, differs, unknown }, view) {
  const { content } = view;
  const it = content.case(id);
  return html`<article class="case">
    <div><h2 dir="auto">${it.name}</h2><small>${words.kinds[it.kind]}</small>
      <span class="squares" aria-hidden="true">${squares('same', same)}${squares('differs', differs)}${squares('unknown', unknown)}</span>
      <small>${words.squares(same.length, differs.length, unknown.length)}</small></div>
    <div><p><span dir="auto">${it.summary}.</span> <span dir="auto">${it.what}</span>${refs(it.sources, view)}</p>
      ${differs.length ? html`<p class="quiet" dir="auto">${words.differs(content.stepTitles(differs))}</p>` : nothing}</div>
    <p class="did">${it.told.map((told) => html`<span>${swatch(content.slot(told))}<span dir="auto">${content.alternative(told).name}</span></span>`)}</p>
  </article>`;
}

/** How many of the real ones chose what; those told for several count for each. */
function tally(similar, content) {
  const projects = similar.map((it) => content.case(it.case)).filter(({ kind }) => kind === 'project');
  const counts = content.alternatives.map(({ id, name }) => [name, projects.filter(({ told }) => told.includes(id)).length]);
  const said = counts.filter(([, count]) => count).map(([name, count]) => words.told(count, projects.length, name));
  return projects.length ? html`<p class="lead" dir="auto">${words.nearest(said.join(', '))}</p>` : nothing;
}

export function similarCases(view) {
  const { advice: { similar }, content } = view;
  return html`${viewHead(words.title, similar.length ? words.lead : words.none)}
    ${similar.length ? html`${tally(similar, content)}${similar.map((it) => known(it, view))}` : nothing}`;
}
