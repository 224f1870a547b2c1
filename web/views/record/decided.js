/** What people say themselves about the decision. */
import { html } from 'lit-html';
import { record as words } from '../../words/index.js';

/** What was decided, which may differ from the advice. */
export function decided({ assessment, advice, content, ui }, on) {
  const { alternative = '', because = '', by = '', date = '', review = '' } = assessment.decision ?? {};
  const said = (name) => (event) => on.decide(name, event.target);
  const field = (name, label, value, most, type = 'text') => html`<label><span>${label}</span><input class="field" dir="auto" type=${type}
    maxlength=${most} autocomplete="off" ?disabled=${!alternative} .value=${value} @input=${said(name)} @change=${on.endTyping} /></label>`;
  const offered = [...new Set([...content.alternatives, content.alternative(alternative)])].filter(Boolean); // also one that was taken out again
  const open = content.steps.filter(({ id }) => advice.steps.find((it) => it.step === id).state === 'open');
  return html`<fieldset class="decided" ?disabled=${ui.readOnly}><legend class="hide">${words.decided}</legend>
    <div><label><span>${words.alternative}</span><select class="field" @change=${said('alternative')}>
      <option value="" .selected=${!alternative}>${words.undecided}</option>
      ${offered.map(({ id, name }) => html`<option value=${id} dir="auto" .selected=${id === alternative}>${name}</option>`)}</select></label>
    ${field('by', words.by, by, 200)}${field('date', words.on, date, 10, 'date')}${field('review', words.review, review, 10, 'date')}
    <label class="because"><span>${words.because}</span><textarea class="field" dir="auto" rows="2" maxlength="1000" autocomplete="off" ?disabled=${!alternative}
      .value=${because} @input=${said('because')} @change=${on.endTyping}></textarea></label>
    <label class="because"><span>${words.contextLabel}</span><input class="field" dir="auto" maxlength="400" autocomplete="off"
      .value=${assessment.context ?? ''} @input=${on.context} @change=${on.endTyping} /></label></div>
    ${open.map(({ id, title }) => html`<label class="left-open"><input type="checkbox" .checked=${assessment.left_open.includes(id)}
      @change=${(event) => on.leaveOpen(id, event.target.checked)} /><span dir="auto">${words.leftOpen(title)}</span></label>`)}
  </fieldset>`;
}
