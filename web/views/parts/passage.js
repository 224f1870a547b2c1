/** What the pack says: a passage with its commands and sources. The same wherever one stands. */
import { html, nothing } from 'lit-html';
import { assemble as words, refs as refWords, sources as sourceWords } from '../../words/index.js';

/** Numbers that lead to the Sources; they say when a claim may be out of date. */
export function refs(ids, { advice, content }) {
  const ref = (id) => {
    const { title, kind } = content.source(id);
    const number = content.sourceNumber(id);
    const old = advice.outdated.includes(id);
    return html` <a class="ref" href="#source-${number}" aria-label=${refWords.label(number, title, sourceWords.kinds[kind] ?? kind)}>[${number}]</a>${
      old ? html` <span class="old">${refWords.old}</span>` : nothing}`;
  };
  return (ids ?? []).map(ref);
}

const PLACE = '{packages}';

/** Command lines with the packages of the chosen needs that none of them names itself; without any, their line is left out. */
function filled(lines, packages) {
  const named = lines.flatMap((line) => line.split(' '));
  const missing = packages.filter((it) => !named.includes(it)).join(' ');
  return lines.filter((line) => missing || !line.includes(PLACE)).map((line) => line.replace(PLACE, () => missing));
}

/** Whether each of these lines was tried: a comment at its end says so where not. */
const tried = (lines) => !lines.some((line) => /# not run\b/.test(line));

function code(lines, on) {
  const text = lines.join('\n');
  return html`<div class="code"><p><span>${words.commands(lines.length, tried(lines))}</span>
      <button class="text-btn" type="button" @click=${() => on.copy(text)}>${words.copy}</button></p>
    <pre tabindex="0" role="group" aria-label=${words.commands(lines.length, tried(lines))} dir="ltr"><code>${text}</code></pre></div>`;
}

/** @param {string[]} packages to install, for its commands */
export function passage(it, packages, view, on) {
  const lines = filled(it.commands ?? [], packages);
  return html`<div class="passage"><p><b dir="auto">${it.title}</b>${it.text ? html` <span dir="auto">${it.text}</span>` : nothing}${refs(it.sources, view)}</p>
    ${lines.length ? code(lines, on) : nothing}</div>`;
}
