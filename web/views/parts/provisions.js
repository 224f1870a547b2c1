/** What each framework has for each need. */
import { html, nothing } from 'lit-html';
import { assemble as words, sizes, statuses } from '../../words/index.js';
import { refs } from './passage.js';

function provision({ status, size, packages = [], others = [] }, content) {
  const flag = (id) => {
    const { stale, ending } = content.package(id);
    return stale || ending ? html`<span class="flag" dir="auto">${[stale, ending].filter(Boolean).join('; ')}</span>` : nothing;
  };
  const left = html`<small dir="auto">${sizes[size] ?? size}</small>`;
  if (!packages.length) return html`<span class=${status}>${statuses[status] ?? status}</span>${left}`;
  return html`<span class=${status}>${packages.map((id) => html`<code>${id}</code> `)}<span class="hide">${statuses[status] ?? status}</span>${
    others.length ? html`<small>${words.or} ${others.join(', ')}</small>` : nothing}</span>${left}${packages.map(flag)}`;
}

/** Each need, and what each framework has for it. */
export function provisions(needs, { homes = {}, moves = {} }, { content }) {
  const frameworks = content.builtFrom;
  const moved = ({ id, provisions: all }) => html`<small dir="auto">${words.moves[moves[id]]}</small>${
    Object.values(all).filter(({ moves_note: note }) => note).map(({ moves_note: note }) => html`<small dir="auto">${note}</small>`)}`;
  return html`<table class="bom"><caption class="hide">${words.caption}</caption>
    <thead><tr><th scope="col">${words.need}</th>${frameworks.map(({ name }) => html`<th scope="col" dir="auto">${name}</th>`)}</tr></thead>
    <tbody>${needs.map((need) => html`<tr><th scope="row"><span dir="auto">${need.label}</span>${homes[need.id]
      ? html`<small dir="auto">${words.goesTo(content.framework(homes[need.id]).name)}</small>` : nothing}${moves[need.id] ? moved(need) : nothing}</th>
      ${frameworks.map(({ id, name }) => html`<td data-for=${name}>${provision(need.provisions[id], content)}</td>`)}</tr>`)}</tbody></table>`;
}

/** Every package that would do, with its version and last release. */
const releases = ({ packages = [], others = [] }, content) => [...packages, ...others].map((id) => content.package(id))
  .map((it) => words.release(it.id, it.version, it.released)).join('; ');

/** What the table has no room for. */
export const needNotes = (needs, view) => html`<dl class="need-notes">${needs.map((need) => html`<dt dir="auto">${need.label}</dt>
  ${view.content.builtFrom.map(({ id, name }) => html`<dd><b dir="auto">${name}:</b> <span dir="auto">${need.provisions[id].note ?? ''}</span>${refs(need.provisions[id].sources, view)}
    <small dir="auto">${releases(need.provisions[id], view.content)}</small></dd>`)}`)}</dl>`;
