/** The ranking on its fixed scale, and the ruling out of alternatives. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { advice as words, figure } from '../../words/index.js';
import { rangeBar, scoreBar, swatch } from '../parts/bars.js';

const points = (tenths) => Math.round(tenths / 10);

function row(it, content, reason, started) {
  const { name } = content.alternative(it.alternative);
  const slot = content.slot(it.alternative);
  const most = it.most > it.tenths ? points(it.most) : it.points; // rounded twice, it could be more than it is
  const label = it.ruled_out
    ? html`<span class="name" dir="auto"><s>${name}</s><small>${reason ? words.ruledOutFor(reason) : words.ruledOut}</small></span>`
    : html`<span class="name" dir="auto">${name}</span>`;
  if (!started) {
    return html`<li>${label}${rangeBar(slot, it)}<span class="num">${words.range(points(it.least), points(it.most))}</span></li>`;
  }
  return html`<li class=${it.ruled_out ? 'out' : it.rank === 1 ? 'first' : ''}>${label}${scoreBar(slot, it)}
    <span class="num" aria-hidden="true">${figure.whole(it.points)}</span><span class="hide">${words.score(it.points, most)}</span></li>`;
}

/** A disclosure under the ranking, in the pack's order: the ranking moves, what a pointer or the focus is on must not. */
function ruling(assessment, content, on) {
  const count = content.alternatives.filter(({ id }) => id in assessment.ruled_out).length;
  return html`<details class="ruling"><summary class="text-btn">${count ? words.rulingSome(count) : words.ruling}</summary>
    <p class="fine">${words.rulingHelp}</p>
    ${content.alternatives.map(({ id, phrase }) => {
      const reason = assessment.ruled_out[id];
      return html`<div class="rule"><label><input type="checkbox" .checked=${reason !== undefined}
          @change=${(event) => on.ruleOut(id, event.target.checked)} />${swatch(content.slot(id))}<span dir="auto">${words.ruleOut(phrase)}</span></label>
        ${reason === undefined ? nothing : html`<input class="field" dir="auto" maxlength="400" autocomplete="off" .value=${reason}
          aria-label="${words.ruleOut(phrase)}. ${words.reason}" placeholder=${words.reason}
          @input=${(event) => on.reason(id, event)} @change=${on.endTyping} />`}</div>`;
    })}
  </details>`;
}

export function ranking({ assessment, advice, content }, on) {
  const started = advice.verdict !== null;
  const open = advice.ranking.some((it) => it.most > it.tenths);
  return html`<h3>${started ? words.scores : words.ranges}</h3>
    <ol class="rank ${started ? '' : 'unranked'}">${repeat(advice.ranking, (it) => it.alternative,
      (it) => row(it, content, assessment.ruled_out[it.alternative], started))}</ol>
    ${started && open ? html`<p class="fine">${words.scoresOpen}</p>` : nothing}
    ${ruling(assessment, content, on)}`;
}
