/** The whole page: the bar, the view that is seen, the card beside it, and what comes over them. */
import { html, nothing } from 'lit-html';
import { advice as adviceWords, copying, header as headerWords, toast as toastWords } from '../words/index.js';
import { verdictLine, verdictWords } from '../decision/verdict.js';
import { band, card } from './card/card.js';
import { compare } from './compare/compare.js';
import { checklist } from './decide/checklist.js';
import { notices } from './decide/notices.js';
import { header } from './header.js';
import { library } from './library/library.js';
import { weaves } from './parts/bars.js';
import { up } from './parts/icons.js';
import { plan } from './plan.js';
import { placeOf } from './parts/places.js';
import { printed, whatPrints } from './printed.js';
import { record } from './record/record.js';
import { whatIf } from './what-if/what-if.js';
import { why } from './why/why.js';

export { placeOf, whatPrints };

/** Each view: what draws it, and which parts of the advice it shows beside those of the card. */
const views = {
  decide: { draw: checklist, shows: ['work'] },
  why: { draw: why, shows: ['contributions', 'numbers', 'reasons', 'cautions', 'outdated'] },
  'what-if': { draw: whatIf, shows: ['changes', 'weights', 'carrying', 'weightings'] },
  plan: { draw: plan, shows: ['work', 'assembly', 'plans', 'outdated'] },
  record: { draw: record, shows: ['numbers', 'changes', 'carrying', 'assembly', 'plans', 'cautions'] },
  library: { draw: library, shows: ['similar', 'outdated'] },
  compare: { draw: compare, shows: [] },
};

/** The card's, which stands beside every view; the bar, the host and whoever listens to the page are told by it too. */
const BY_THE_CARD = ['card', 'outlook', 'flips', 'evidence', 'trust', 'beyond'];

/**
 * What the core has to be asked for: nothing but what is seen.
 * @returns {{parts: string[], marks: boolean, sides: boolean, disputed: boolean}} parts: of the advice; marks: what identifies the inputs,
 * digests that take their time to make; sides: what stands beside this decision; disputed: on what those who answered disagree
 */
export function asksFor({ panel, place: { view, shelf }, printing }) {
  const isRecord = [view, printing].includes('record');
  return {
    parts: [...new Set([...BY_THE_CARD, ...views[view].shows, ...(isRecord ? views.record.shows : [])])],
    sides: [view, printing].includes('compare'),
    disputed: isRecord,
    marks: isRecord || panel === 'share' || (view === 'library' && shelf === 'about'),
  };
}

/** The advice where there is no room beside the view: a bar at the bottom, which opens it over the page. */
const dock = (view, on) => html`<button class="dock" id="dock" type="button" aria-haspopup="dialog" aria-controls="advice" @click=${on.sheet}>
  ${band(view)}<span><b dir="auto">${verdictWords(view).sentence}</b><small>${verdictLine(view)}</small></span>${up}</button>`;

const sheet = (view) => html`<dialog class="advice" id="advice" aria-label=${adviceWords.label}>
  <form class="sheet-top" method="dialog"><strong>${adviceWords.label}</strong><button class="btn">${adviceWords.close}</button></form>
  ${card(view)}</dialog>`;

const beside = (view) => html`<aside class="advice" id="advice" tabindex="-1" aria-label=${adviceWords.label}>${card(view)}</aside>`;

/** So many stand over the page at once, the latest; the others wait. */
export const MOST_TOASTS = 3;

const toast = (it, on) => html`<div class="toast" @pointerenter=${on.holdToasts} @pointerleave=${on.releaseToasts}
  @focusin=${on.holdToasts} @focusout=${on.releaseToasts}><span dir="auto">${it.text}</span>${it.undo
  ? html`<button class="btn" type="button" @click=${() => on.undoToast(it)}>${headerWords.undo}</button>` : nothing}
  <button class="btn" type="button" @click=${() => on.hideToast(it)}>${toastWords.hide}</button></div>`;

/** Where the browser gives no access to the clipboard: the text to copy by hand. */
const byHand = (text, on) => html`<div class="toast to-copy"><label>${copying.label}
  <textarea id="by-hand" class="field" readonly rows="2" .value=${text} @focus=${(event) => event.target.select()}></textarea></label>
  <button class="btn" type="button" @click=${on.closeByHand}>${copying.close}</button></div>`;

export function page(view, on) {
  const { content, ui } = view;
  const covered = ui.narrow && !ui.compact && !ui.embedded;
  return html`${weaves}
    <a class="skip" href="#main">${headerWords.toView}</a>${covered ? nothing : html`<a class="skip" href="#advice">${headerWords.toAdvice}</a>`}
    ${header(view, on)}
    <div class="page ${ui.compact ? 'compact' : ''} ${ui.embedded ? 'embedded' : ''} ${ui.readOnly ? 'read-only' : ''} ${
      ui.place.view !== 'decide' || ui.drawn >= content.steps.length ? 'at-rest' : ''}">
      <main id="main" tabindex="-1">
        ${notices(view, on)}
        ${views[ui.place.view].draw(view, on)}
      </main>
      ${covered ? sheet(view) : beside(view)}
    </div>
    ${covered ? dock(view, on) : nothing}
    ${ui.printing ? html`<div class="printed">${printed(view)}</div>` : nothing}
    <div class="toasts" role="status">${ui.toasts.slice(-MOST_TOASTS).map((it) => toast(it, on))}</div>
    ${ui.byHand ? byHand(ui.byHand, on) : nothing}
    <p class="hide" role="status" id="spoken">${ui.spoken}</p>`;
}
