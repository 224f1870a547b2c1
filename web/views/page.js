/** The whole page, from its parts: header, rail, checklist, advice, sections; and what comes over them. */
import { html, nothing } from 'lit-html';
import { verdictLine, verdictWords } from '../decision/verdict.js';
import { assemble as assembleWords, comparison as compareWords, copying, foot, header as headerWords, keep as keepWords, record as recordWords,
  similar as casesWords, sources as sourcesWords, toast as toastWords, ways as waysWords, weights as weightWords, why as whyWords } from '../words/index.js';
import { about } from './about.js';
import { adviceColumn } from './card/advice.js';
import { checklist } from './decide/checklist.js';
import { header } from './header.js';
import { similarCases } from './library/cases.js';
import { comparison } from './library/comparison.js';
import { sources } from './library/sources.js';
import { ways } from './library/ways.js';
import { weaves } from './parts/bars.js';
import { up } from './parts/icons.js';
import { assemble } from './plan.js';
import { rail } from './rail.js';
import { keeping } from './record/keeping.js';
import { record } from './record/record.js';
import { whatIf } from './what-if/what-if.js';
import { why } from './why/why.js';

/** The bar at the bottom of a narrow page, which opens the advice. */
function dock(view, on) {
  const { advice, ui } = view;
  return html`<button class="dock" id="dock" type="button" aria-expanded=${ui.sheet ? 'true' : 'false'} aria-controls="advice"
    ?inert=${ui.sheet} @click=${() => on.sheet(true)}>
    <span class="dock-prog" aria-hidden="true">${advice.steps.map(({ state }) => html`<i class=${state}></i>`)}</span>
    <span><b dir="auto">${verdictWords(view).sentence}</b><small>${verdictLine(view)}</small></span>${up}</button>`;
}

const toast = ({ text, undo }, on) => html`<div class="toast" @pointerenter=${on.holdToast} @pointerleave=${on.releaseToast}
  @focusin=${on.holdToast} @focusout=${on.releaseToast}><span dir="auto">${text}</span>${undo
  ? html`<button class="btn" type="button" @click=${on.toastAction}>${headerWords.undo}</button>` : nothing}
  <button class="btn" type="button" @click=${on.hideToast}>${toastWords.hide}</button></div>`;

/** Where the browser gives no access to the clipboard: the address to copy by hand. */
const byHand = (address, on) => html`<div class="toast address"><label>${copying.label}
  <input id="address" class="field" readonly .value=${address} @focus=${(event) => event.target.select()} /></label>
  <button class="btn" type="button" @click=${on.closeAddress}>${copying.close}</button></div>`;

/** What stands below the checklist, in the order in which it is drawn. */
const sections = ({ alternatives, pack }) => [
  { id: 'why', title: whyWords.title, draw: why },
  { id: 'what-if', title: weightWords.title, draw: whatIf },
  { id: 'assemble', title: assembleWords.title, draw: assemble },
  { id: 'cases', title: casesWords.title, draw: similarCases },
  { id: 'record', title: recordWords.title, draw: record },
  { id: 'keep', title: keepWords.title, draw: keeping },
  { id: 'ways', title: waysWords.title(alternatives.length), draw: ways },
  ...(pack.comparison?.length ? [{ id: 'compare', title: compareWords.title, draw: comparison }] : []),
  { id: 'sources', title: sourcesWords.title, draw: sources },
];

/** How many pieces a page has that can be drawn one after the other: its steps, then its sections. */
export const pieces = (content) => content.steps.length + sections(content).length;

export function page(view, on) {
  const { content, ui } = view;
  const all = sections(content);
  const drawn = all.slice(0, Math.max(ui.drawn - content.steps.length, 0));
  const atRest = drawn.length === all.length;
  return html`${weaves}
    <a class="skip" href="#list">${headerWords.toList}</a><a class="skip wide" href="#advice">${headerWords.toAdvice}</a>
    ${header(view, on)}
    <div class="page ${ui.compact ? 'compact' : ''} ${ui.embedded ? 'embedded' : ''} ${ui.readOnly ? 'read-only' : ''}">
      ${rail(view, all)}
      ${checklist(view, on)}
      ${adviceColumn(view, on)}
      <div class="more ${atRest ? 'at-rest' : ''}" ?inert=${ui.sheet}>
        ${drawn.map(({ draw }) => draw(view, on))}
        ${atRest ? html`<footer class="page-foot"><span>${foot.keys}</span><span>${foot.offline}</span>${about(view)}</footer>` : nothing}
      </div>
    </div>
    ${dock(view, on)}
    <div class="toasts" role="status">${ui.toast ? toast(ui.toast, on) : nothing}</div>
    ${ui.address ? byHand(ui.address, on) : nothing}
    <p class="hide" role="status" id="spoken">${ui.spoken}</p>`;
}
