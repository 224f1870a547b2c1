/** What this copy of the page is: what it was made with, and what tells it from a changed one. */
import { html } from 'lit-html';
import { about as words, foot } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';

/* global ABOUT: the build puts in {core: SHA-256 in hexadecimal, madeWith: [{name, version, licence}]}. */
export const about = ({ content: { pack }, marks }) => html`${viewHead(words.title, foot.offline)}
  <dl class="about">
    <dt>${words.madeWith}</dt><dd>${ABOUT.madeWith.map(({ name, version, licence }) => html`<span translate="no">${name} ${version} (${licence})</span> `)}</dd>
    <dt dir="auto">${words.content(pack.version)}</dt><dd><code>${marks.pack}</code></dd>
    <dt>${words.core}</dt><dd><code>${ABOUT.core}</code></dd>
  </dl>
  <p class="fine">${words.licence}</p><p class="fine">${foot.keys}</p>`;
