/** The library: what the content rests on and holds besides the questions, one shelf at a time. */
import { html, nothing } from 'lit-html';
import { library as words, sources as sourceWords } from '../../words/index.js';
import { SHELVES } from '../parts/places.js';
import { about } from './about.js';
import { similarCases } from './cases.js';
import { comparison } from './comparison.js';
import { how } from './how.js';
import { howGood } from './how-good.js';
import { houseRules } from './rules.js';
import { sources } from './sources.js';
import { ways } from './ways.js';

const shelves = { ways, comparison, cases: similarCases, sources, 'how-good': howGood, how, rules: houseRules, about };

const counts = ({ cases, comparison: traits, sources: all }, rules) => ({
  comparison: traits?.length ?? 0, cases: cases.length, sources: all.length, ...(rules?.rules.length ? { rules: rules.rules.length } : {}) });

export function library(view, on) {
  const { content, rules, ui: { place } } = view;
  const count = counts(content.pack, rules);
  const names = { ...words.shelves, ways: words.ways(content.alternatives.length), sources: sourceWords.title };
  const link = (id) => html`<a href="#${id}" aria-current=${id === place.shelf ? 'page' : nothing}>${names[id]}${id in count ? html`<small>${count[id]}</small>` : nothing}</a>`;
  return html`<section class="view lib" aria-labelledby="view-title">
    <nav class="lib-nav" aria-label=${words.label}>${SHELVES.filter((id) => count[id] !== 0).map(link)}</nav>
    <div class="shelf">${shelves[place.shelf](view, on)}</div>
  </section>`;
}
