/** The lines of the card below its reasons: each a few words in bold, then a sentence. */
import { html, nothing } from 'lit-html';
import { beyondWords } from '../../decision/beyond.js';
import { trustWords } from '../../decision/trust.js';
import { flipsOf } from '../../decision/verdict.js';
import { card as words } from '../../words/index.js';

const line = (label, says, kind = '') => html`<div class=${kind}><dt>${label}</dt> <dd>${says}</dd></div>`;

/** Whether the question is the right one: what stands beyond it, and whether to look at that. */
export const beyond = ({ advice, content }) => (advice.beyond ?? []).map((it) => line(words.beyond, html`<a href="#beyond-${it.alternative}" dir="auto">${
  content.alternative(it.alternative).name}</a> <span dir="auto">${beyondWords(it, advice, content)}.</span>`));

/** The nearest single answer that another way would follow from, and how many more there are. */
export function flips({ advice, content }) {
  const { verdict } = advice;
  if (!verdict?.rivals.length && verdict?.firmness !== 'tie') return nothing;
  const [first, ...rest] = flipsOf(advice);
  if (!first) return line(words.flips, verdict.firmness === 'tie' ? words.tipped : words.noFlip);
  const answer = html`<a href="#what-if" dir="auto">${content.outcome(first.step, first.outcome).label}</a>`;
  const then = html`<b dir="auto">${words.then(first.winners.map((id) => content.alternative(id).name))}</b>`;
  return line(words.flips, html`${answer} ${words.arrow} ${then}${words.more(rest.length)}`);
}

/** What of it is judgement, and how often it agreed with what was built. */
export function trust(view) {
  const says = trustWords(view);
  return says ? line(words.trust, says) : nothing;
}

/** Whether this is the page for what one has in mind. */
export const place = ({ content }) => (content.pack.scope_note ? line(words.place, html`<span dir="auto">${content.pack.scope_note}</span>`) : nothing);

/** The question to ask next, or that none is left. */
export function next({ advice: { outlook, verdict }, content, progress }) {
  if (!outlook.next) return verdict ? line(words.done, words.nothingLeft(progress.open), 'next') : nothing;
  const step = content.step(outlook.next);
  return line(words.next, html`<a href="#step-${step.id}" dir="auto">${content.number(step.id)}. ${step.question}</a> ${
    progress.open === 1 ? words.decides : words.tellsMost}`, 'next');
}
