/** Share: every way to keep the answers and to hand them on, and the decisions that this browser has. */
import { html, nothing } from 'lit-html';
import { dayOf } from '../decision/assessment.js';
import { house as houseWords, share as words } from '../words/index.js';

const row = (label, control, help = nothing) => html`<div class="row"><span><b>${label}</b>${help}</span>${control}</div>`;

/** What it does is told in the page: the panel is no longer in the way then. */
const button = (label, act, kind = 'line', id = nothing) => html`<button class="btn ${kind}" type="button" id=${id}
  popovertarget="share" popovertargetaction="hide" @click=${act}>${label}</button>`;

/** A decision that this browser keeps, or kept until it was deleted here. */
function decision({ id, title, answered, said, kept, deleted, unread, text }, current, on) {
  const name = unread ? words.unread : title || words.untitled;
  const act = (label, of, click, leaves = false) => html`<button class="btn" type="button" aria-label=${of} popovertarget=${leaves ? 'share' : nothing}
    popovertargetaction="hide" @click=${click}>${label}</button>`;
  const remove = act(words.remove, words.removeOf(name), (event) => on.removeDecision(event, id));
  const state = unread || deleted ? nothing : html`${words.answered(answered, kept && said && dayOf(said))}${kept ? nothing : `, ${words.notKept}`}`;
  return html`<li class="row"><span><b dir="auto">${deleted ? html`<s>${name}</s>` : name}</b>${state}</span>${
    deleted ? act(words.bringBack, words.bringBackOf(name), (event) => on.bringBack(event, id))
      : id === current ? html`<span class="now">${words.current}</span>`
        : html`<span class="pair">${unread ? act(words.copyText, words.copyText, () => on.copy(text), true)
          : act(words.openIt, words.openOf(name), () => on.openDecision(id), true)}${kept || unread ? remove : nothing}</span>`}</li>`;
}

const keep = (on) => html`<h2>${words.keep}</h2>
  ${row(words.page, button(words.savePage, on.savePage, 'main', 'save-page'), words.pageHelp)}
  ${row(words.files, html`<span class="pair">${button(words.download, on.downloadJson)}
    <label class="btn line">${words.open}<input class="hide" type="file" accept=".json,.html,.htm,.md,.txt" @change=${on.openFiles} /></label></span>`)}`;

const handOn = ({ advice, marks, rules, ui }, on) => html`<h2>${words.handOn}</h2>
  ${ui.addressed ? row(words.link, button(words.copyLink, on.copyLink, 'line', 'copy-link'), words.linkHelp) : row(words.link, nothing, words.noLink)}
  ${advice.progress.answered ? row(words.code, button(words.copy, () => on.copy(marks.code)), html`<code class="restore-code">${marks.code}</code> ${words.codeHolds(marks.leftOut)}`) : nothing}
  ${ui.readOnly ? nothing : html`<form class="row enter-code" @submit=${on.enterCode}><label for="code">${words.enter}</label>
    <input class="field" id="code" name="code" autocomplete="off" spellcheck="false" maxlength="2000" aria-describedby="code-trouble" />
    <button class="btn line">${words.restore}</button><span class="bad" id="code-trouble" role="status">${ui.code ?? nothing}</span></form>`}
  <a class="row" href="#compare"><span><b>${words.compare}</b>${words.compareHelp}</span></a>
  <a class="row" href="#rules"><span><b>${houseWords.shareLabel}</b>${houseWords.shareHelp(rules?.rules.length ?? 0)}</span></a>
  ${row(words.paper, button(words.print, on.printBlank), words.paperHelp)}`;

const decisions = ({ assessment, ui }, on) => html`<h2>${words.decisions}</h2>
  <ul class="decisions">${ui.decisions.map((it) => decision(it, assessment.id, on))}</ul>
  <div class="row">${button(words.startOver, on.restart)}${button(words.duplicate, on.duplicate, '')}</div>`;

/** A page that is to be read only hands on; it takes nothing in and keeps nothing. */
export const share = (view, on) => (view.ui.readOnly ? handOn(view, on) : html`${keep(on)}${handOn(view, on)}${decisions(view, on)}`);
