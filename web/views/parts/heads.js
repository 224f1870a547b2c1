/** How every view begins. Whoever comes to a view by a link has the focus on its title. */
import { html, nothing } from 'lit-html';

export const viewHead = (title, lead = nothing) => html`<div class="view-head"><h1 id="view-title" tabindex="-1" dir="auto">${title}</h1>
  ${lead === nothing ? nothing : html`<p dir="auto">${lead}</p>`}</div>`;
