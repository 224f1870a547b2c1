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

/** Command lines with the packages of the chosen needs filled in: all of them, or those that go to one framework. */
const filled = (lines, { packages, sides }) => lines.map((line) => line.replace(/ ?\{packages(?::([a-z0-9-]+))?\}/g, (_, side) =>
  (side ? sides[side] ?? [] : packages).map((it) => ` ${it}`).join('')));

/** Whether each of these lines was tried: a comment at its end says so where not. */
const tried = (lines) => !lines.some((line) => /# not run\b/.test(line));

function code(lines, on) {
  const text = lines.join('\n');
  return html`<div class="code"><p><span>${words.commands(lines.length, tried(lines))}</span>
      <button class="text-btn" type="button" @click=${() => on.copy(text)}>${words.copy}</button></p>
    <pre tabindex="0" role="group" aria-label=${words.commands(lines.length, tried(lines))} dir="ltr"><code>${text}</code></pre></div>`;
}

/** @param {{packages: string[], sides: Object<string, string[]>}} kit to install, for its commands */
export function passage(it, kit, view, on) {
  const lines = filled(it.commands ?? [], kit);
  return html`<div class="passage"><p><b dir="auto">${it.title}</b>${it.text ? html` <span dir="auto">${it.text}</span>` : nothing}${refs(it.sources, view)}</p>
    ${lines.length ? code(lines, on) : nothing}</div>`;
}
