/** What people say themselves about the decision. */
import { html } from 'lit-html';
import { record as words } from '../../words/index.js';

/** What was decided, which may differ from the advice. */
export function decided({ assessment, advice, content, ui }, on) {
  const { alternative = '', because = '', by = '', date = '' } = assessment.decision ?? {};
  const field = (name, label, value, most, type = 'text') => html`<label><span>${label}</span><input class="field" dir="auto" type=${type}
    maxlength=${most} autocomplete="off" ?disabled=${!alternative} .value=${value} @input=${(event) => on.decide(name, event.target)} @change=${on.endTyping} /></label>`;
  const open = content.steps.filter(({ id }) => advice.steps.find((it) => it.step === id).state === 'open');
  return html`<fieldset class="decided" ?disabled=${ui.readOnly}><legend>${words.decided}</legend><p class="fine">${words.decidedHelp}</p>
    <div><label><span>${words.alternative}</span><select class="field" @change=${(event) => on.decide('alternative', event.target)}>
      <option value="" .selected=${!alternative}>${words.undecided}</option>
      ${content.alternatives.map(({ id, name }) => html`<option value=${id} dir="auto" .selected=${id === alternative}>${name}</option>`)}</select></label>
    ${field('because', words.because, because, 1000)}${field('by', words.by, by, 200)}${field('date', words.on, date, 10, 'date')}</div>
    ${open.map(({ id, title }) => html`<label class="left-open"><input type="checkbox" .checked=${assessment.left_open.includes(id)}
      @change=${(event) => on.leaveOpen(id, event.target.checked)} /><span dir="auto">${words.leftOpen(title)}</span></label>`)}
  </fieldset>`;
}
