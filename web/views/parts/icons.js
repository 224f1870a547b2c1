/** The page's few pictures, as outlines in the text's own colour. */
import { html } from 'lit-html';

const icon = (viewBox, path, name = '') =>
  html`<svg class="i ${name}" viewBox=${viewBox} aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

export const brand = icon('0 0 24 24', 'M12 22v-8M12 14 5 4M12 14l7-10M2.5 8 5 4l4.6 1.2M21.5 8 19 4l-4.6 1.2');
export const undo = icon('0 0 20 20', 'M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 9H9', 'turn');
export const redo = icon('0 0 20 20', 'm13 4 4 4-4 4M17 8H8a5 5 0 0 0 0 9h3', 'turn');
export const more = icon('0 0 20 20', 'M4 10h.01M10 10h.01M16 10h.01', 'dots');
export const up = icon('0 0 20 20', 'm5 12 5-5 5 5');
export const settled = icon('0 0 20 20', 'M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0ZM6.5 10.2l2.4 2.4 4.6-5', 'state-icon');
export const notSettled = icon('0 0 20 20', 'M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z', 'state-icon dashed');

const BARS = { tie: 0, close: 1, leaning: 2, clear: 3 };

/** Three bars, as many filled as the verdict is strong. */
export const strength = (name) => html`<span class="meter" aria-hidden="true">${[1, 2, 3].map(
  (bar) => html`<i class=${bar <= BARS[name] ? '' : 'off'}></i>`)}</span>`;
