/** Where all ways to answer the open questions end. */
import { html, nothing } from 'lit-html';
import { outlook as words } from '../../words/index.js';
import { strip, swatch } from '../parts/bars.js';
import { fold } from '../parts/heads.js';

/** Only while something is open and not settled: otherwise there is one ending. */
export function endings({ advice: { outlook, verdict }, content }) {
  if (!verdict || verdict.settled) return nothing;
  if (!outlook.counted) return fold(words.title, words.many, html`<p>${words.notCounted}</p>`);
  const ends = outlook.wins.filter((it) => it.count !== '0').sort((a, b) => b.thousandths - a.thousandths);
  const tied = outlook.ties === '0' ? nothing : html`<li><i class="sw tie" aria-hidden="true"></i>${words.ending(words.tie, outlook.ties)}</li>`;
  return fold(words.title, words.endings(outlook.total), html`${strip(ends.map((it) => [content.slot(it.alternative), it.thousandths]))}
    <ul class="legend">${ends.map((it) => html`<li>${swatch(content.slot(it.alternative))}<span dir="auto">${
      words.ending(content.alternative(it.alternative).name, it.count)}</span></li>`)}${tied}</ul><p class="fine">${words.method}</p>`);
}
