/** Answer by answer: what the pack says of each, for the winner and for the rival, and the numbers behind it. */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { quoted } from '../../decision/quote.js';
import { figure, sources as sourceWords, why as words } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import { refs } from '../parts/passage.js';

const judged = html` <span class="mark judge">${words.judgement}</span>`;

/** The sources of a value, whether it rests on judgement, and what speaks against it; the article claims nothing of what is beyond its question. */
export const rests = (value, view, isBeyond) => html`${refs(value.sources, view)}${view.content.onJudgement(value) ? judged : nothing}${
  value.against?.length ? html` <span class="fine">${isBeyond ? words.disputed : words.contested}</span>${refs(value.against, view)}` : nothing}`;

const way = (id, content) => html`${swatch(content.slot(id))}<span dir="auto">${content.alternative(id).name}</span>`;

function reason(alternative, step, view) {
  const { content, stepAdvice } = view;
  const value = content.value(step, stepAdvice(step).outcome, alternative);
  return html`<div class="reason"><b>${way(alternative, content)}</b><p><span dir="auto">${value.reason}</span>${rests(value, view, content.beyond.some(({ id }) => id === alternative))}</p></div>`;
}

/** The kinds of source that a value rests on. */
function kinds(value, content) {
  if (content.onJudgement(value)) return words.judgement;
  const known = new Set(value.sources.map((id) => content.source(id).kind));
  return [...known].map((kind) => sourceWords.kinds[kind] ?? kind).join(', ');
}

/** A number's way back: value × weight ÷ all weights = points. */
function table(numbers, { advice, content }) {
  if (!numbers) return nothing;
  const { step, outcome, weight, values } = numbers;
  const { numbers: says } = words;
  const total = advice.verdict.total_weight;
  return html`<details class="nums"><summary class="text-btn">${says.show}</summary>
    <table><thead><tr><th scope="col">${says.way}</th><th scope="col" class="num">${says.value}</th>
      <th scope="col" class="num">${says.times(weight, total)}</th><th scope="col" class="num">${says.points}</th><th scope="col">${says.rests}</th></tr></thead>
    <tbody>${values.map((it) => html`<tr><th scope="row">${way(it.alternative, content)}</th><td class="num">${it.value}</td>
      <td class="num">${says.sum(it.value, weight, total)}</td><td class="num">${figure.tenths(it.tenths)}</td>
      <td>${kinds(content.value(step, outcome, it.alternative), content)}</td></tr>`)}</tbody></table></details>`;
}

export function answers(pair, view) {
  const { advice, content } = view;
  const bySize = [...pair.parts].sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths));
  return html`<section class="sec"><h2>${words.reasons}</h2>
    ${repeat(bySize, ({ step }) => step, ({ step, tenths }) => {
      const serves = tenths < 0 ? pair.rival : pair.alternative;
      return html`<article class="because-of"><h3><a href="#step-${step}" dir="auto">${quoted(step, view)}</a>
          <small dir="auto">${content.step(step).title}</small>
          <span class="serves" dir="auto">${tenths ? swatch(content.slot(serves)) : nothing}${words.serves(Math.abs(tenths), content.alternative(serves).name)}</span></h3>
        ${[pair.alternative, pair.rival].map((alternative) => reason(alternative, step, view))}
        ${table(advice.numbers?.find((it) => it.step === step), view)}</article>`;
    })}</section>`;
}
