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

/** Command lines with the packages of the chosen needs filled in; a line left without any package is dropped. */
function filled(lines, packages) {
  const fill = (line) => {
    const missing = packages.filter((it) => !line.includes(` ${it} `) && !line.endsWith(` ${it}`));
    return line.replace(/ ?\{packages\}/, missing.map((it) => ` ${it}`).join(''));
  };
  return lines.map(fill).filter((line) => !/pip install\s*(#.*)?$/.test(line));
}

function code(lines, on) {
  const text = lines.join('\n');
  return html`<div class="code"><button class="text-btn" type="button" @click=${() => on.copy(text)}>${words.copy}</button>
    <pre tabindex="0" role="group" aria-label=${words.commands} dir="ltr"><code>${text}</code></pre></div>`;
}

/** @param {string[]} packages to install, for its commands */
export function passage(it, packages, view, on) {
  const lines = filled(it.commands ?? [], packages);
  return html`<div class="passage"><p><b dir="auto">${it.title}</b>${it.text ? html` <span dir="auto">${it.text}</span>` : nothing}${refs(it.sources, view)}</p>
    ${lines.length ? code(lines, on) : nothing}</div>`;
}
