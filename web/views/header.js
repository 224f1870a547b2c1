/** The bar: whose page this is, what is being decided, the views, undo, and the ways out. */
import { html, nothing } from 'lit-html';
import { header as words, change, views as viewWords } from '../words/index.js';
import * as icons from './parts/icons.js';
import { VIEWS } from './parts/places.js';
import { share } from './share.js';

const turn = (label, title, icon, possible, act, shortcut) => html`<button class="btn icon ${title === words.redo ? 'redo' : ''}" type="button" title=${title}
  aria-label=${label} aria-disabled=${possible ? 'false' : 'true'} aria-keyshortcuts=${shortcut} @click=${act}>${icon}</button>`;

/** The words for what undo or redo would turn back. */
function changeWords(it, content) {
  return change(it, content.nameOf(it.id));
}

/**
 * Where the answers are; nothing to say while there are none, or while nobody changed what was opened. Drawn on its own: it
 * changes more often than the page.
 */
export const status = (state, begun, changed) => html`<span class="kept ${changed && state === 'not' ? 'warn' : ''}">${
  changed || state === 'kept' ? words.states[state] : begun ? words.states.opened : nothing}</span>`;

const statusPlace = html`<span id="status"></span>`;

const title = ({ assessment, ui: { readOnly } }, place, on) => html`<div class="title">
  <input dir="auto" maxlength="200" autocomplete="off" aria-label=${words.titleLabel} placeholder=${words.titleHint}
    .value=${assessment.title} ?readonly=${readOnly} @input=${on.title} @change=${on.endTyping} />
  ${place}</div>`;

const link = (id, current, state = nothing) => html`<a href="#${id}" aria-current=${id === current ? 'page' : nothing}>${viewWords[id]}${state}</a>`;

/** What a view has to show, in a few words. */
function state(id, { advice, content, progress }) {
  if (id === 'decide') return viewWords.answered(progress.answered, content.steps.length);
  return advice.verdict || id === 'library' ? viewWords.holds[id] : viewWords.later;
}

/** Something that opens under a button of the bar and closes by itself: by Escape, by a click elsewhere, when the focus leaves. */
const panel = (id, open, button, content, on) => html`<button type="button" popovertarget=${id} aria-expanded=${open ? 'true' : 'false'}
    class=${button.kind} id="${id}-button">${button.says}</button>
  <div class="panel ${id}" id=${id} popover @beforetoggle=${on.panel} @toggle=${on.panelDone} @focusout=${on.panelLeft}>${open ? content() : nothing}</div>`;

/** Where there is no room for links: the view's name is the button of a menu, which also holds the decision's name. */
const menu = (view, on) => panel('views', view.ui.panel === 'views', {
  kind: 'views-button',
  says: html`${icons.brand}<span><small><span dir="auto" title=${view.assessment.title || viewWords.untitled}>${view.assessment.title || viewWords.untitled}</span>${statusPlace}</small>
    <b class="chev">${viewWords[view.ui.place.view]}</b></span>`,
}, () => html`${title(view, nothing, on)}<nav aria-label=${viewWords.label}>${VIEWS.map((id) =>
  link(id, view.ui.place.view, html`<small>${state(id, view)}</small>`))}</nav>`, on);

const links = (view, on) => html`<a class="brand" href="#decide">${icons.brand}<span>${words.product}</span></a>
  ${title(view, statusPlace, on)}
  <nav class="nav" aria-label=${viewWords.label}>${VIEWS.map((id) => link(id, view.ui.place.view))}</nav>`;

export function header(view, on) {
  const { content, ui, undoable, redoable } = view;
  return html`<header class="head ${ui.embedded || ui.compact ? 'inside' : ''}"><div class="head-in">
    ${ui.phone || ui.compact ? menu(view, on) : links(view, on)}
    <div class="acts">
      ${turn(undoable ? words.undoOf(changeWords(undoable, content)) : words.undo, words.undo, icons.undo, undoable && !ui.readOnly, on.undo,
        'Control+Z Meta+Z')}
      ${turn(redoable ? words.redoOf(changeWords(redoable, content)) : words.redo, words.redo, icons.redo, redoable && !ui.readOnly, on.redo,
        'Control+Shift+Z Meta+Shift+Z')}
      ${panel('share', ui.panel === 'share', { kind: 'btn main chev', says: words.share }, () => share(view, on), on)}
    </div>
  </div></header>`;
}
