/** Asking others: the text to send, where to put what comes back, and who has answered. */
import { html, nothing } from 'lit-html';
import { compare as words } from '../../words/index.js';

/** Whether somebody or something stands in the table, what it is called, and how it goes. */
export const entry = ({ key, name, shown, hint, isFull, acts }, { readOnly }, on, rename) => html`<li class="row"><input type="checkbox" .checked=${shown} ?disabled=${isFull && !shown}
    aria-label=${words.column(name || words.noName)} @change=${(event) => on.column(key, event.target.checked)} />
  ${rename && !readOnly ? html`<input class="field" dir="auto" maxlength="60" autocomplete="off" aria-label=${words.rename(name || words.noName)} .value=${name} @change=${(event) => rename(event.target)} />`
    : html`<b dir="auto">${name || words.noName}</b>`}
  ${hint ? html`<small dir="auto">${hint}</small>` : nothing}<span class="row-acts">${acts ?? nothing}</span></li>`;

export const act = (label, of, click) => html`<button class="btn" type="button" aria-label=${of} @click=${click}>${label}</button>`;

function answered({ compared: { people }, ui }, on) {
  if (!people.length) return nothing;
  return html`<h3>${words.who}</h3><ul class="beside">${people.map((it) => entry({ ...it, acts: ui.readOnly ? nothing
    : act(words.remove, words.removeOf(it.name || words.noName), () => on.removePerson(it.at)) }, ui, on, (field) => on.renamePerson(it.at, field)))}</ul>`;
}

/** How many have answered, and nothing of what they said. */
export const sealed = ({ compared: { seal }, ui }, on) => html`<section class="finding" aria-labelledby="sealed"><h2 id="sealed">${words.sealed(seal.people)}</h2>
  <p>${words.sealedHelp(seal.left)}</p>
  <p class="tools"><a class="btn line" href="#decide">${words.toQuestions}</a>${ui.readOnly ? nothing : html`<button class="btn line" type="button" @click=${on.unseal}>${words.unseal}</button>`}</p></section>`;

/** What was not taken, line by line, with why. */
const refused = (list) => (list.length ? html`<p><strong>${words.notTaken(list.length)}</strong></p><ul class="plain">${list.map(({ line, why }) => html`<li dir="auto">${words.refusedLine(line, why)}</li>`)}</ul>` : nothing);

export function people(view, on) {
  const { assessment, content, ui } = view;
  const text = words.asking({ question: content.pack.question, n: content.steps.length, title: assessment.title, address: ui.addressed ? ui.address : '' });
  return html`<section class="sec"><h2>${words.people}</h2><p class="lead">${words.peopleLead}${ui.addressed ? nothing : ` ${words.whichFile}`}</p>
    <div class="code"><p><span>${words.text}</span><button class="text-btn" type="button" id="copy-text" @click=${() => on.copy(text)}>${words.copyText}</button></p>
      <pre tabindex="0" role="group" aria-label=${words.text} dir="auto" class="letter">${text}</pre></div>
    ${ui.readOnly ? nothing : html`<form class="coming-back" @submit=${on.addPeople}><label for="came-back">${words.paste}<small>${words.pasteHint}</small></label>
      <textarea class="field" id="came-back" name="text" dir="auto" rows="3" autocomplete="off" spellcheck="false"></textarea>
      <p class="tools"><button class="btn main">${words.add}</button>
        <label class="btn line">${words.files}<input class="hide" type="file" multiple accept=".json,.html,.htm,.md,.txt" @change=${on.addFiles} /></label></p>
      <div role="status" class="refused">${refused(view.compared.refused)}</div></form>`}
    ${answered(view, on)}</section>`;
}
