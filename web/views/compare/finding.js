/** What the differences do, above the table: what to talk about, who says what, and what would settle it. */
import { html, nothing } from 'lit-html';
import { findingOf } from '../../decision/differences.js';
import { differences as words } from '../../words/index.js';

const line = (label, says) => html`<div><dt>${label}</dt><dd>${says}</dd></div>`;

const quotes = (notes) => notes.map(({ name, text }) => html` <q class="note-of" dir="auto">${words.note(name, text)}</q>`);

const talked = ({ title, says, notes }, many) => html`<p dir="auto">${many ? html`<b>${title}.</b> ` : nothing}${says}${quotes(notes)}</p>`;

/** @returns {{box: object, deciding: string[]}} deciding: the questions to tint */
export function finding({ compared: { differences }, content }) {
  if (!differences) return { box: nothing, deciding: [] };
  const { headline, talk, said, settles, more, aside, deciding } = findingOf(differences, content);
  const many = said.length > 1;
  const box = html`<section class="finding" aria-labelledby="finding"><h2 id="finding" dir="auto">${headline}</h2>
    ${said.length ? html`<dl>
      ${line(differences.isOfPeople ? words.talk : words.matter, html`<p dir="auto">${talk}</p>${said.map((it) => talked(it, many))}`)}
      ${settles.length ? line(words.settles, html`<ul>${settles.map((it) => html`<li dir="auto">${it}</li>`)}${more > 0 ? html`<li>${words.more(more)}</li>` : nothing}</ul>`) : nothing}</dl>` : nothing}
    ${aside.map((it) => html`<p class="aside" dir="auto">${it}</p>`)}
    <p class="fine">${words.everything}</p></section>`;
  return { box, deciding };
}
