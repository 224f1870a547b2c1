/** The page's few pictures, as outlines in the text's own colour. */
import { html } from 'lit-html';

const icon = (viewBox, path, name = '') =>
  html`<svg class="i ${name}" viewBox=${viewBox} aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

export const brand = icon('0 0 24 24', 'M12 22v-8M12 14 5 4M12 14l7-10M2.5 8 5 4l4.6 1.2M21.5 8 19 4l-4.6 1.2');
export const undo = icon('0 0 20 20', 'M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 9H9', 'turn');
export const redo = icon('0 0 20 20', 'm13 4 4 4-4 4M17 8H8a5 5 0 0 0 0 9h3', 'turn');
export const up = icon('0 0 20 20', 'm5 12 5-5 5 5');

const BARS = { tie: 0, close: 1, leaning: 2, clear: 3 };

/** Three bars, as many filled as the verdict is strong. */
export const firmness = (name) => html`<span class="meter" aria-hidden="true">${[1, 2, 3].map(
  (bar) => html`<i class=${bar <= BARS[name] ? '' : 'off'}></i>`)}</span>`;
