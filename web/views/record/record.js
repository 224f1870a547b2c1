/** The record: what was decided, the paper as it prints, and the ways to take it along. */
import { html, nothing } from 'lit-html';
import { record as recordOf, toMarkdown } from '../../decision/record.js';
import { record as words } from '../../words/index.js';
import { safeUrl, today } from '../../core/bytes.js';

const item = (it) => html`<li dir="auto">${typeof it === 'string' ? it : safeUrl(it.url)
  ? html`<a href=${safeUrl(it.url)} rel="noopener noreferrer" target="_blank">${it.text}</a>` : it.text}</li>`;

const BLOCKS = {
  h: (text) => html`<h4 dir="auto">${text}</h4>`,
  p: (text) => html`<p dir="auto">${text}</p>`,
  ul: (items) => html`<ul>${items.map(item)}</ul>`,
  table: ([head, ...rows]) => html`<table><thead><tr>${head.map((it) => html`<th scope="col" dir="auto">${it}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first}</th>${rest.map((it) => html`<td dir="auto">${it}</td>`)}</tr>`)}</tbody></table>`,
};

const block = (it) => Object.entries(it).map(([kind, content]) => BLOCKS[kind](content));

/** What was decided, which may differ from the advice. */
function decided({ assessment, advice, content }, on) {
  const { alternative = '', because = '', by = '', date = '' } = assessment.decision ?? {};
  const field = (name, label, value, most, type = 'text') => html`<label><span>${label}</span><input class="field" dir="auto" type=${type}
    maxlength=${most} autocomplete="off" ?disabled=${!alternative} .value=${value} @input=${(event) => on.decide(name, event.target)} @change=${on.endTyping} /></label>`;
  const open = content.steps.filter(({ id }) => advice.steps.find((it) => it.step === id).state === 'open');
  return html`<fieldset class="decided"><legend>${words.decided}</legend><p class="fine">${words.decidedHelp}</p>
    <div><label><span>${words.alternative}</span><select class="field" @change=${(event) => on.decide('alternative', event.target)}>
      <option value="" .selected=${!alternative}>${words.undecided}</option>
      ${content.alternatives.map(({ id, name }) => html`<option value=${id} dir="auto" .selected=${id === alternative}>${name}</option>`)}</select></label>
    ${field('because', words.because, because, 1000)}${field('by', words.by, by, 200)}${field('date', words.on, date, 10, 'date')}</div>
    ${open.map(({ id, title }) => html`<label class="left-open"><input type="checkbox" .checked=${assessment.left_open.includes(id)}
      @change=${(event) => on.leaveOpen(id, event.target.checked)} /><span dir="auto">${words.leftOpen(title)}</span></label>`)}
  </fieldset>`;
}

export function record(view, on) {
  const { advice, assessment } = view;
  if (!advice.verdict) {
    return html`<section class="sec" id="record" aria-labelledby="record-title"><h2 id="record-title">${words.title}</h2><p class="lead">${words.empty}</p></section>`;
  }
  const marks = { ...view.marks, date: today() };
  const paper = recordOf(view, marks);
  const markdown = () => toMarkdown(paper, assessment, marks);
  return html`<section class="sec" id="record" aria-labelledby="record-title">
    <h2 id="record-title">${words.title}</h2><p class="lead">${words.lead}</p>
    ${decided(view, on)}
    <p class="tools"><button class="btn main" type="button" @click=${on.print}>${words.print}</button>
      <button class="btn line" type="button" @click=${() => on.copyRich('paper', markdown())}>${words.rich}</button>
      <button class="btn line" type="button" @click=${() => on.copy(markdown())}>${words.markdown}</button>
      <button class="btn line" type="button" @click=${() => on.downloadMarkdown(markdown())}>${words.file}</button>
      <button class="btn line" type="button" @click=${on.downloadJson}>${words.json}</button></p>
    <article class="paper" id="paper"><h3 dir="auto">${paper.title}</h3>${paper.blocks.map(block)}</article>
    <details class="fold" @toggle=${on.showMarkdown}><summary class="text-btn">${words.asMarkdown}</summary>
      ${view.ui.markdown ? html`<div class="code"><pre tabindex="0" role="group" aria-label=${words.asMarkdown} dir="auto">${markdown()}</pre></div>` : nothing}
      <p class="fine">${words.check}</p></details>
  </section>`;
}
