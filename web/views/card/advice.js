/** The advice column: one sentence first, then the details in the order in which people ask. */
import { html, nothing } from 'lit-html';
import { quoted } from '../../decision/quote.js';
import { verdictWords } from '../../decision/verdict.js';
import { advice as words, cautions, figure } from '../../words/index.js';
import { swatch } from '../parts/bars.js';
import * as icons from '../parts/icons.js';
import { holds, whatWouldChange } from './holds.js';
import { endings, nextQuestion } from './outlook.js';
import { ranking } from './ranking.js';

const MOST_FOR = 3;
const MOST_AGAINST = 2;

const part = (it, view, sign = 1) => html`<li><a href="#step-${it.step}" dir="auto">${quoted(it.step, view)}</a>
  <span class="num">${figure.signed(sign * it.tenths)}</span></li>`;

/** The person's own answers against the first rival; in a tie, what speaks for each of the two. */
function forAndAgainst(view) {
  const { advice: { verdict, contributions }, content } = view;
  const first = contributions.find((it) => it.alternative === verdict.winners[0]
    && it.rival === (verdict.strength === 'tie' ? verdict.winners[1] : verdict.rivals[0]));
  if (!first) return nothing;
  const pros = first.parts.filter((it) => it.tenths > 0).slice(0, MOST_FOR);
  const cons = first.parts.filter((it) => it.tenths < 0).reverse().slice(0, MOST_AGAINST);
  const both = (verdict.strength === 'tie' || verdict.strength === 'close') && cons.length > 0;
  const who = (id) => (both ? html`<li class="who"><span>${swatch(content.slot(id))}
    <span dir="auto">${content.alternative(id).name}</span></span></li>` : nothing);
  return html`<h3>${both ? words.forEach(2) : words.forAgainst} <a href="#why">${words.allOfIt}</a></h3>
    <ul class="pro">${pros.length ? who(first.alternative) : nothing}${pros.map((it) => part(it, view))}</ul>
    ${cons.length ? html`<ul class="pro con">${who(first.rival)}${cons.map((it) => part(it, view, both ? -1 : 1))}</ul>` : nothing}`;
}

function stillOpen({ advice, content }) {
  const open = advice.steps.filter((it) => it.state === 'open');
  const link = ({ step }) => html`<li><a href="#step-${step}" dir="auto">${content.number(step)}. ${content.step(step).title}</a></li>`;
  return open.length ? html`<h3>${words.stillOpen}</h3><ul class="still">${open.map(link)}</ul>` : nothing;
}

const state = (verdict, said) => html`<p class="state"><span>${icons.strength(verdict.strength)}${said.strength}</span>
    <span>${verdict.settled ? icons.settled : icons.notSettled}${said.settled}</span></p>
  <p class="because" dir="auto">${said.because}</p>`;

/** While it can still turn, what comes next stands before why. */
function details(view) {
  const next = html`${endings(view)}${nextQuestion(view)}`;
  return html`${view.advice.verdict.settled ? nothing : next}${forAndAgainst(view)}${whatWouldChange(view)}
    ${view.advice.cautions.length ? html`<p class="watch"><a href="#cautions">${cautions.link(view.advice.cautions.length)}</a></p>` : nothing}
    ${view.advice.verdict.settled ? next : nothing}${stillOpen(view)}${holds(view)}`;
}

export function card(view) {
  const { advice: { verdict }, content } = view;
  const said = verdictWords(view);
  return html`<div class="advice-in">
      <div class="said"><h2 class="verdict" id="verdict" tabindex="-1" dir="auto">${said.sentence}</h2>
      <p class="advice-lead" dir="auto">${said.distance}</p></div>
      ${verdict ? state(verdict, said) : nothing}
      ${ranking(view)}
      ${verdict ? details(view) : html`${nextQuestion(view)}<h3>${words.rightPlace}</h3><p class="small quiet" dir="auto">${content.pack.scope_note}</p>`}
      <p class="advice-foot"><a href="#method">${words.workedOut}</a>
        <span dir="auto">${words.content(content.pack.title, content.pack.version)}</span></p>
    </div>`;
}
