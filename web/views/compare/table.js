/** The columns side by side: on a phone a card for each row. */
import { html, nothing } from 'lit-html';
import { adviceRows, asTexts, differingRows, splitRows, toCsv } from '../../decision/columns.js';
import { tableInMarkdown } from '../../decision/record/markdown.js';
import { compare as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';

/** More than so many scroll sideways. */
const MOST_IN_VIEW = 3;

const headOf = ({ kind, name }) => (kind === 'now' ? words.now : name || words.noName);
const hintOf = (column) => (column.kind === 'now' ? words.nowHint : words.kinds[column.kind](column));

const cell = ({ text, same, slots }, head) => html`<td class=${same ? 'same' : nothing} data-for=${head} dir="auto">${slots ? slots.map(swatch) : nothing}${text}</td>`;

const rowOf = ({ title, kind, step, cells }, heads) => html`<tr class=${kind}><th scope="row"><span dir="auto">${step ? html`<a href="#step-${step}">${title}</a>` : title}</span>${
  kind === 'deciding' ? html` <span class="mark">${words.decides}</span>` : nothing}</th>${cells.map((it, at) => cell(it, heads[at]))}</tr>`;

/** @returns {{drawn: object, markdown: () => string, csv: () => string}} drawn: with a caption for whoever does not see the page around it */
export function table({ compared: { columns }, content, ui }, deciding) {
  const heads = columns.map(headOf);
  const differing = differingRows(columns, deciding, content);
  const split = splitRows(columns, content);
  const rows = [...differing, ...adviceRows(columns, content), ...split];
  const [one, other] = content.pair.map((id) => content.alternative(id).name);
  const texts = () => asTexts(heads, rows);
  const drawn = html`<div class="side-by-side" tabindex=${columns.length > MOST_IN_VIEW ? 0 : nothing} role=${columns.length > MOST_IN_VIEW ? 'group' : nothing}
      aria-label=${columns.length > MOST_IN_VIEW ? words.caption : nothing}><table class="matrix n${columns.length}">${ui.printing ? nothing : html`<caption class="hide">${words.caption}</caption>`}
    <thead><tr><td></td>${columns.map((it, at) => html`<th scope="col"><bdi>${heads[at]}</bdi><small dir="auto">${hintOf(it)}</small></th>`)}</tr></thead>
    <tbody>${rows.map((it) => rowOf(it, heads))}</tbody></table></div>
    ${differing.length ? nothing : html`<p class="small quiet">${words.alike}</p>`}
    ${split.some(({ kind }) => kind === 'split') ? html`<p class="fine" dir="auto">${words.splitHow(one, other)}</p>` : nothing}`;
  return { drawn, markdown: () => `${tableInMarkdown(texts())}\n`, csv: () => toCsv(texts()) };
}
