/** What stands in the file where scripts are switched off: the checklist on paper, from the view's own template, and the comparison. */

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A template of lit-html as the text that it would draw. It has no events, properties or attributes that come and go. */
export function markup(it) {
  if (Array.isArray(it)) return it.map(markup).join('');
  if (typeof it === 'symbol') return ''; // lit-html's nothing
  if (it.strings) return it.strings.slice(1).reduce((made, part, at) => made + markup(it.values[at]) + part, it.strings[0]);
  return escape(String(it));
}

const trait = ({ title, cells }, frameworks) => `<tr><th scope="row">${escape(title)}</th>${frameworks.map(({ id }) =>
  `<td>${(cells[id]?.texts ?? []).map(escape).join(' ')}</td>`).join('')}</tr>`;

/**
 * @param {object} pack
 * @param {object[]} numbers what the core reckons for it (core/json/write_paper.hpp)
 * @param {{worksheet: function, words: {worksheet: object}}} view the template (views/worksheet.js) and its words
 */
export const paper = (pack, numbers, { worksheet, words }) => `${markup(worksheet(pack, numbers)).replace(/\n\s+/g, '\n')}
<div class="compared"><h2>${escape(words.worksheet.comparison)}</h2>
<table><tr><td></td>${pack.frameworks.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>${
  (pack.comparison ?? []).map((it) => trait(it, pack.frameworks)).join('')}</table></div>`;
