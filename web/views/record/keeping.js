/** Keep and hand on: every way to take the answers along, and back. */
import { html, nothing } from 'lit-html';
import { keep as words } from '../../words/index.js';

const MOST_KEPT = 20;

const way = (control, help) => html`<li>${control}<span>${help}</span></li>`;
const button = (label, act) => html`<button class="btn line" type="button" @click=${act}>${label}</button>`;

/** A decision that this browser keeps. */
function decision({ entry, assessment }, current, on) {
  const title = assessment.title || words.untitled;
  return html`<li><b dir="auto">${title}</b><span class="quiet">${words.answered(Object.keys(assessment.answers).length)}, ${new Date(entry.time).toLocaleDateString()}</span>
    ${assessment.id === current ? html`<span class="quiet">${words.current}</span>` : html`<span>
      <button class="text-btn" type="button" aria-label=${words.openOf(title)} @click=${() => on.openDecision(assessment)}>${words.openIt}</button>
      <button class="text-btn" type="button" aria-label=${words.removeOf(title)} @click=${() => on.remove(entry)}>${words.remove}</button></span>`}</li>`;
}

export function keeping({ advice, assessment, marks, ui }, on) {
  return html`<section class="sec" id="keep" aria-labelledby="keep-title">
    <h2 id="keep-title">${words.title}</h2><p class="lead">${words.lead}</p>
    <ul class="ways-out">
      ${way(button(words.page, on.savePage), words.pageHelp)}
      ${way(button(words.link, on.copyLink), words.linkHelp)}
      ${way(button(words.json, on.downloadJson), words.jsonHelp)}
      ${way(html`<label class="btn line">${words.open}<input class="hide" type="file" accept=".json,.html,.htm,.md,.txt" @change=${on.openFiles} /></label>`, words.openHelp)}
      ${advice.progress.answered ? way(html`<code class="restore-code">${marks.code}</code>`, words.codeHelp) : nothing}
      <li><form class="enter-code" @submit=${on.enterCode}><label for="code">${words.enter}</label>
        <input class="field" id="code" name="code" autocomplete="off" spellcheck="false" maxlength="2000" aria-describedby="code-trouble" />
        <button class="btn line">${words.restore}</button></form><span class="bad" id="code-trouble" role="status">${ui.code ?? nothing}</span></li>
    </ul>
    <details class="fold" @toggle=${on.showDecisions}><summary class="text-btn">${words.decisions}</summary>
      <p>${words.decisionsHelp(MOST_KEPT)}</p>
      <ul class="decisions">${ui.decisions.map((it) => decision(it, assessment.id, on))}</ul>
      ${button(words.duplicate, on.duplicate)}</details>
  </section>`;
}
