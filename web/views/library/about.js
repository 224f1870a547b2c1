/** What this copy of the page is: what it was made with, and what tells it from a changed one. */
import { html } from 'lit-html';
import { about as words, foot } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';

/* global ABOUT: the build puts in {version, madeWith: [{name, version, licence}], licences: the texts, this page's first}. */
export const about = ({ content: { pack }, marks, ui }) => html`${viewHead(words.title, foot.offline)}
  <dl class="about">
    <dt>${words.madeWith}</dt><dd>${ABOUT.madeWith.map(({ name, version, licence }) => html`<span translate="no">${name} ${version} (${licence})</span> `)}</dd>
    <dt dir="auto">${words.content(pack.version)}</dt><dd><code>${marks.pack}</code></dd>
    <dt>${words.core}</dt><dd>${ui.sum ? html`<code>${ui.sum}</code>` : words.noSum}</dd>
  </dl>
  <p class="fine">${words.licence}</p><p class="fine">${foot.keys}</p>
  <details class="fine"><summary>${words.licences}</summary>${ABOUT.licences.map((text) => html`<pre translate="no">${text}</pre>`)}</details>`;
