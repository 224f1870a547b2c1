/** Notices: a fact, then a way out. They stand above the checklist from the start and never push it later. */
import { html, nothing } from 'lit-html';
import { notice as words } from '../../words/index.js';

/** What is wrong, with its place: a message such as "it must be a text" says little without. */
const told = ({ path, message }) => html`<span dir="auto">${path ? html`<code>${path}</code> ` : nothing}${message}</span>`;

function one(it, { readOnly }, on) {
  const [fact, wayOut] = words[it.kind](it);
  return html`<div class="notice ${it.calm ? '' : 'warn'}">
    <p><strong>${fact}</strong> ${wayOut}
      ${it.findings?.length ? html`<span class="messages">${it.findings.slice(0, 8).map(told)}</span>` : nothing}</p>
    <div>${it.open && !readOnly ? html`<button class="btn line" type="button" @click=${() => on.openOffered(it)}>${it.kind === 'linked' ? words.back : words.open}</button>` : nothing}
      ${it.rules && !readOnly ? html`<button class="btn line" type="button" @click=${() => on.useRules(it)}>${words.useThose}</button>` : nothing}
      ${it.text ? html`<button class="btn line" type="button" @click=${() => on.copy(it.text)}>${words.copy}</button>` : nothing}
      <button class="btn" type="button" @click=${() => on.hide(it)}>${words.hide}</button></div>
  </div>`;
}

export const notices = ({ ui }, on) => html`<div class="notices" role="status">${ui.notices.map((it) => one(it, ui, on))}</div>`;
