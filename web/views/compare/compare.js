/** Compare: what the differences do, the table, and what can stand in it. */
import { html, nothing } from 'lit-html';
import { compare as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';
import { finding } from './finding.js';
import { people, sealed } from './people.js';
import { decisions, states } from './states.js';
import { table } from './table.js';

/** The finding and the table; null while there is nothing to compare with. */
function sides(view) {
  if (view.compared.columns.length < 2) return null;
  const { box, deciding } = finding(view);
  return { box, ...table(view, deciding) };
}

/** The same alone, to print on one page. */
export function comparisonSheet(view) {
  const made = sides(view);
  return made ? html`<article class="sides-sheet"><h2 dir="auto">${view.assessment.title || words.title}</h2>${made.box}${made.drawn}</article>` : nothing;
}

export function compare(view, on) {
  const made = sides(view);
  const { compared, ui } = view;
  return html`<section class="view sides-view" aria-labelledby="view-title">
    ${viewHead(words.title, made || compared.seal ? words.lead : words.nothingYet)}
    ${compared.seal ? sealed(view, on) : nothing}
    ${made ? html`${made.box}${made.drawn}<p class="tools"><button class="btn line" type="button" @click=${() => on.copy(made.markdown())}>${words.copyMarkdown}</button>
      <button class="btn line" type="button" @click=${() => on.downloadTable(made.csv())}>${words.csv}</button>
      <button class="btn line" type="button" @click=${on.print}>${words.print}</button></p>
      ${compared.isFull ? html`<p class="small quiet">${words.limit}</p>` : nothing}` : nothing}
    ${people(view, on)}${states(view, on)}${ui.readOnly ? nothing : decisions(view, on)}
  </section>`;
}
