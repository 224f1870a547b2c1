/** Why: the running sum that makes the lead, the reasons behind each answer, and how all of it is worked out. */
import { html, nothing } from 'lit-html';
import { cautions as cautionWords, why as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';
import { passage } from '../parts/passage.js';
import { onOpinion, reasons } from './grounds.js';
import { ranking } from './ranking.js';
import { bestCase, enough } from './reasons.js';
import { pick, pickedPair, sum } from './sum.js';

/** What to watch for with these answers and this verdict. */
function watchFor(view, on) {
  const { advice, content } = view;
  const held = content.pack.cautions?.filter(({ id }) => advice.cautions.includes(id)) ?? [];
  return held.length ? html`<h2 id="cautions" tabindex="-1">${cautionWords.title}</h2>${held.map((it) => passage(it, [], view, on))}` : nothing;
}

/** The link's target stands inside, so that following it opens the disclosure. */
const method = html`<details class="fold method"><summary class="text-btn">${words.method}</summary>
  <div id="method" tabindex="-1">${words.methodText.map((text) => html`<p>${text}</p>`)}</div></details>`;

export function why(view, on) {
  const { advice, content } = view;
  const name = (id) => content.alternative(id).name;
  const [pairs, pair] = pickedPair(view);
  const empty = advice.verdict ? words.noRival : words.empty;
  return html`<section class="view why" aria-labelledby="view-title">
    ${viewHead(words.title, pair ? words.lead : empty)}
    ${advice.verdict ? ranking(view) : nothing}
    ${pair ? html`${pick(pairs, pair, name, content, on)}${sum(pair, name, view)}${enough(view)}${bestCase(pair, view)}${onOpinion(view, name)}${reasons(pair, view)}` : nothing}
    ${watchFor(view, on)}
    ${method}
  </section>`;
}
