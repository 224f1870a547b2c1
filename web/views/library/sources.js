/** Where everything comes from, and how firmly it stands. */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { safeUrl } from '../../decision/content.js';
import { sources as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';

function source(it, number, outdated) {
  const url = safeUrl(it.url);
  const title = url ? html`<a href=${url} rel="noopener noreferrer" target="_blank" dir="auto">${it.title}</a>` : html`<span dir="auto">${it.title}</span>`;
  const until = it.true_until ? (outdated ? words.old(it.true_until) : words.until(it.true_until)) : '';
  return html`<li id="source-${number}" tabindex="-1"><div>${title}<span class="claim" dir="auto">${it.claim}</span></div>
    <span class="kind">${words.kinds[it.kind] ?? it.kind}${it.published ? html`<small>${words.published(it.published)}</small>` : nothing}<small>${words.read(it.read)}</small>${
      until ? html`<small class=${outdated ? 'old' : ''}>${until}</small>` : nothing}</span></li>`;
}

export function sources({ advice: { outdated }, content: { pack } }) {
  return html`${viewHead(words.title, words.lead)}
    ${guard(outdated.join(), () => html`<ol class="srcs">${pack.sources.map((it, index) => source(it, index + 1, outdated.includes(it.id)))}</ol>`)}`;
}
