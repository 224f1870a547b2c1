/** Beyond the question: each alternative that it does not ask about, against the winner, and the switch that takes it in. */
import { html, nothing } from 'lit-html';
import { beyondWords } from '../../decision/beyond.js';
import { quoted } from '../../decision/quote.js';
import { beyond as words, figure, quote } from '../../words/index.js';
import { rests } from './answers.js';

function part({ step, outcome, tenths }, { id, name }, view) {
  const { content } = view;
  const value = content.ownValue(step, outcome, id);
  const band = content.step(step).load_rule?.sizes && content.step(step).bands.find((it) => it.id === outcome).label;
  return html`<tr><th scope="row"><a href="#step-${step}" dir="auto">${quoted(step, view)}</a></th>
    <td>${band ? html`<span dir="auto">${quote.work([[name, band]])}.</span> ` : nothing}<span dir="auto">${value.reason}</span>${rests(value, view, true)}</td><td class="num">${figure.signed(tenths)}</td></tr>`;
}

/** Each answer, what is said of it, and what it gives against the winner; they add up to the lead. */
function against(it, way, view) {
  const { advice, content } = view;
  const { name } = way;
  const rival = content.alternative(it.rival).name;
  const needs = content.needsStep?.options.filter(({ id }) => it.brings.includes(id)).map(({ label }) => label) ?? [];
  return html`<p class="said" dir="auto">${name} ${beyondWords(it, advice, content)}. ${needs.length ? words.brings(needs) : nothing}</p>
    <table class="beyond-sum"><caption class="hide" dir="auto">${words.caption(name, rival)}</caption>
      <thead><tr><th scope="col">${words.answer}</th><th scope="col" dir="auto">${words.reason(name)}</th><th scope="col" class="num" dir="auto">${words.over(rival)}</th></tr></thead>
      <tbody>${it.parts.map((one) => part(one, way, view))}
        <tr class="total"><th scope="row" dir="auto">${words.lead(name)}</th><td></td><td class="num">${figure.signed(it.lead_tenths)}</td></tr></tbody></table>`;
}

export function beyond(view, on) {
  const { advice, assessment, content, ui } = view;
  const section = (way) => {
    const { id, name, phrase } = way;
    const isIn = content.alternatives.some((it) => it.id === id);
    const said = advice.beyond?.find(({ alternative }) => alternative === id);
    return html`<section class="sec"><h2 id="beyond-${id}" tabindex="-1" dir="auto">${words.title(name)}</h2>
      ${said ? against(said, way, view) : nothing}
      <label class="chk"><input type="checkbox" .checked=${isIn} ?disabled=${ui.readOnly} @change=${(event) => on.takeIn(id, event.target.checked)} />
        <span dir="auto">${words.takeIn(phrase)}<small>${isIn ? words.isIn : words.takeInHelp}</small></span></label></section>`;
  };
  return advice.verdict || assessment.taken_in ? content.beyond.map(section) : nothing;
}
