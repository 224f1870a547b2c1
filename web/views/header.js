/** The header: whose page this is, what is being decided, undo, and the ways out. */
import { html, nothing } from 'lit-html';
import { header as words, change } from '../words/index.js';
import * as icons from './parts/icons.js';

const turn = (label, title, icon, possible, act, shortcut) => html`<button class="btn icon" type="button" title=${title}
  aria-label=${label} aria-disabled=${possible ? 'false' : 'true'} aria-keyshortcuts=${shortcut} @click=${act}>${icon}</button>`;

/** The words for what undo or redo would turn back. */
function changeWords(it, content) {
  return change(it, content.step(it.id)?.title ?? content.alternative(it.id)?.name);
}

/** Where the answers are; nothing to say while there are none. Drawn on its own: it changes more often than the page. */
export const status = (state, begun) => html`<span class="kept ${state === 'not' || state === 'loosely' ? 'warn' : ''}">${
  begun || state === 'not' ? words.states[state] : nothing}</span>`;

export function header({ assessment, content, ui, undoable, redoable }, on) {
  return html`<header class="head" ?inert=${ui.sheet}><div class="head-in">
    <span class="brand">${icons.brand}<span>${words.product}</span></span>
    <div class="title">
      <input dir="auto" maxlength="200" autocomplete="off" aria-label=${words.titleLabel} placeholder=${words.titleHint}
        .value=${assessment.title} @input=${on.title} @change=${on.endTyping} />
      <span class="print-title" dir="auto">${assessment.title}</span>
      <span id="status"></span>
    </div>
    <div class="acts">
      ${turn(undoable ? words.undoOf(changeWords(undoable, content)) : words.undo, words.undo, icons.undo, undoable, on.undo,
        'Control+Z Meta+Z')}
      ${turn(redoable ? words.redoOf(changeWords(redoable, content)) : words.redo, words.redo, icons.redo, redoable, on.redo,
        'Control+Shift+Z Meta+Shift+Z')}
      <button class="btn wide-only" type="button" id="copy-link" @click=${on.copyLink}>${words.copyLink}</button>
      <button class="btn main" type="button" id="save-page" @click=${on.savePage}>${words.savePage}</button>
      <div class="menu" @keydown=${on.menuKey} @focusout=${on.menuLeft}>
        <button class="btn icon" type="button" id="more-button" aria-label=${words.more} aria-expanded=${ui.menu ? 'true' : 'false'}
          aria-controls="more" @click=${on.menu}>${icons.more}</button>
        <div class="menu-list" id="more" ?hidden=${!ui.menu}>
          <button class="narrow-only" type="button" @click=${on.copyLink}>${words.copyLink}<small>${words.copyLinkHelp}</small></button>
          <button type="button" @click=${on.restart}>${words.startOver}<small>${words.startOverHelp}</small></button>
          <button type="button" @click=${on.print}>${words.print}<small>${words.printHelp}</small></button>
        </div>
      </div>
    </div>
  </div></header>`;
}
