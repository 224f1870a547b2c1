/** What stands instead of the page when there is none: content with errors, or a core that cannot run. */
import { html, nothing } from 'lit-html';
import { findings as words, unavailable as cannot } from '../words/index.js';

const MOST_SHOWN = 200;

const row = (it) => html`<tr class=${it.severity}><td><b>${words.severity[it.severity]}</b> <code>${it.path || '/'}</code>
    ${it.line ? html`<small>${words.at(it.line, it.column)}</small>` : nothing}</td><td dir="auto">${it.message}</td></tr>`;

/** A pack that cannot be used: everything that is wrong with it, errors first. */
export function packFindings(list) {
  const errors = list.filter(({ severity }) => severity === 'error');
  const warnings = list.filter(({ severity }) => severity !== 'error');
  return html`<main class="trouble">
    <h1 id="trouble" tabindex="-1">${words.title}</h1>
    <p>${words.lead(errors.length, warnings.length)}</p>
    <p>${words.wayOut}</p>
    <table class="finds"><thead><tr><th scope="col">${words.where}</th><th scope="col">${words.what}</th></tr></thead>
      <tbody>${[...errors, ...warnings].slice(0, MOST_SHOWN).map(row)}</tbody></table>
  </main>`;
}

/** @param {'missing' | 'blocked' | 'damaged' | 'misread' | 'unknown'} cause */
export const unavailable = (cause) => html`<main class="trouble">
  <h1 id="trouble" tabindex="-1">${cannot.title}</h1>
  <p>${cannot.causes[cause]}</p>
  <p>${cannot.safe}</p>
</main>`;
