/** How every view begins, and how what few ask for is folded. Whoever comes to a view by a link has the focus on its title. */
import { html, nothing } from 'lit-html';

export const viewHead = (title, lead = nothing) => html`<div class="view-head"><h1 id="view-title" tabindex="-1" dir="auto">${title}</h1>
  ${lead === nothing ? nothing : html`<p dir="auto">${lead}</p>`}</div>`;

/** A part of a view that is folded away, with its finding beside the title so that it need not be opened. */
export const fold = (title, finding, body, id = nothing) => html`<details class="foldsec" id=${id}><summary class="chev" dir="auto">${title}<small dir="auto">${finding}</small></summary>
  <div>${body}</div></details>`;
