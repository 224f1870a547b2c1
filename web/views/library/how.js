/** How it works: the method in a few sentences, and what its words mean. */
import { html } from 'lit-html';
import { verdict as verdictWords, how as words, why as whyWords } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';

export function how({ content: { pack } }) {
  const { clear, leaning } = pack.firmness ?? pack.strength; // packs of version 1.0
  const term = (name, says) => html`<dt>${name}</dt><dd>${says}</dd>`;
  return html`${viewHead(words.title, words.lead)}
    ${whyWords.methodText.map((text) => html`<p>${text}</p>`)}
    <section class="sec"><h2>${words.words}</h2><dl class="terms">${term(verdictWords.firmness.clear, words.clear(clear))}${
      term(verdictWords.firmness.leaning, words.leaning(leaning))}${term(verdictWords.firmness.close, words.close(leaning))}${
      term(verdictWords.firmness.tie, words.tie)}${term(words.nothingLeft, words.settled)}</dl></section>`;
}
