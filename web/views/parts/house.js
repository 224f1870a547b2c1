/** A rule of the house where it acts: what it says, why and until when; and how it is overruled in this decision. */
import { html, nothing } from 'lit-html';
import { acting, overruledFor, ruleWords, standingOf } from '../../decision/house.js';
import { house as words } from '../../words/index.js';

function one({ rule, acts, due }, { assessment, content, ui }, on) {
  const said = ruleWords(rule, content);
  const isOver = acts === 'overruled';
  return html`<div class="rule here"><p dir="auto"><a href="#house-${rule.id}">${said}</a> ${rule.because} <small>${standingOf(rule, due).join(' \u00b7 ')}</small></p>
    <label><input type="checkbox" aria-label=${words.overruleOf(said)} .checked=${isOver} ?disabled=${ui.readOnly}
      @change=${({ target }) => on.overrule(rule.id, target.checked)} /><span>${words.overrule}</span></label>
    ${isOver ? html`<input class="field" dir="auto" maxlength="400" autocomplete="off" .value=${overruledFor(assessment, rule.id) ?? ''} ?readonly=${ui.readOnly}
      aria-label="${words.reason}: ${said}" placeholder=${words.reason} @input=${({ target }) => on.overruleFor(rule.id, target)} @change=${on.endTyping} />` : nothing}</div>`;
}

/** Those that act here, may act, or would if they were not overruled. @param {(rule: object) => boolean} [concerns] */
export const rulesHere = (view, concerns = () => true) => acting(view).filter(({ rule, acts }) => ['yes', 'maybe', 'overruled'].includes(acts) && concerns(rule));

export const houseRules = (list, view, on) => list.map((it) => one(it, view, on));
