/** How good is this: how often the advice agreed with what was built, and what the content says of itself. */
import { html, nothing } from 'lit-html';
import { howGood as words } from '../../words/index.js';
import { viewHead } from '../parts/heads.js';
import { passage, refs } from '../parts/passage.js';

const share = (part, of, says) => (of ? html`<div><dt>${says}</dt><dd>${words.of(part, of)}</dd></div>` : nothing);

/** Counted for one set of judgements; whether for this edition is said. */
function figures({ judgement, readings, agree, clear, clear_agree: clearAgree, firm, firm_agree: firmAgree }, { content }) {
  const set = content.pack.judgements?.find(({ id }) => id === judgement);
  return html`${set ? html`<h3 dir="auto">${set.name}</h3>` : nothing}<dl class="shares">${share(agree, readings, words.agree)}${
    share(clearAgree, clear, words.clear)}${share(firmAgree, firm, words.firm)}</dl>`;
}

function trust(view) {
  const { content: { pack } } = view;
  if (!pack.trust) return nothing;
  const { edition, counted, projects, text, sources, figures: sets = [] } = pack.trust;
  return html`<section class="sec"><h2>${words.projects(projects)}</h2>
    <p class="lead">${words.counted(counted)} ${edition === pack.version ? nothing : words.before(edition)}</p>
    ${sets.map((it) => figures(it, view))}<p><span dir="auto">${text}</span>${refs(sources, view)}</p></section>`;
}

/** By whose weights and values the advice is; the reader chooses. */
function judgements({ advice, content: { pack } }, on) {
  const chosen = advice.pack.judgement;
  return pack.judgements?.length > 1 ? html`<fieldset class="sec whose" @change=${(event) => on.judge(event.target.value)}>
    <legend>${words.whose}</legend><p class="lead">${words.whoseLead}</p>
    ${pack.judgements.map(({ id, name, text }) => html`<label class="chk"><input type="radio" name="judgement" value=${id} .checked=${id === chosen} />
      <span dir="auto">${name}<small>${text}</small></span></label>`)}</fieldset>` : nothing;
}

export const howGood = (view, on) => html`${viewHead(words.title, words.lead)}${trust(view)}${judgements(view, on)}
  ${view.content.pack.about?.length ? html`<section class="sec"><h2>${words.about}</h2>${view.content.pack.about.map((it) => passage(it, {}, view, on))}</section>` : nothing}`;
