/**
 * The checklist on paper: to be filled in by hand, or with the answers so far. The page prints it, and the build writes it into
 * the file for where no script runs (making/paper.mjs).
 */
import { html, nothing } from 'lit-html';
import { house, how as terms, verdict, worksheet as words } from '../words/index.js';

const box = (ticked) => html`<i class="box">${ticked ? '×' : ''}</i>`;
const choice = (ticked, label, help) => html`<span class="choice">${box(ticked)}<span><b dir="auto">${label}</b> <small dir="auto">${help}</small></span></span>`;
const field = (label, value = '') => html`<p class="field-line"><span dir="auto">${value}</span><small>${label}</small></p>`;
const lines = (n) => Array.from({ length: n }, () => html`<p class="line"></p>`);

/** What a line of points is for: an option, or what the ticked ones add up to. */
const spanOf = ({ from, to }) => (from === undefined ? '' : `${to === null ? words.orMore(from) : to > from ? words.upTo(from, to) : from}: `);
const reached = ({ outcome, from, to }, sum, answer) => (from === undefined ? answer.includes(outcome) : sum >= from && (to === null || sum <= to));

/** The numbers of a step, and what an answer comes to in it: a sum for each framework whose work is measured, or one. */
class Step {
  constructor(step, numbers, { ids, ...said }) {
    Object.assign(this, { step, numbers, ids, said });
    this.measures = numbers.frameworks?.length ? numbers.frameworks : [null];
    this.sums = this.measures.map((_, at) => numbers.needs.reduce((sum, it) => sum + (ids.includes(it.need) ? this.loads(it)[at] : 0), 0));
  }

  loads({ load, loads = [load] }) { return loads; }
  ticks(line) { return this.ids.length > 0 && this.sums.some((sum) => reached(line, sum, this.ids)); }

  /** The tenths that an alternative gets, or nothing while there is no answer. */
  tenths(alternative) {
    if (!this.ids.length) return undefined;
    const sum = this.sums[Math.max(0, this.measures.indexOf(this.numbers.measured_by?.[alternative] ?? null))];
    return this.numbers.outcomes.find((line) => reached(line, sum, this.ids)).tenths[alternative] * this.said.factor;
  }
}

/** The options of a step that takes many, in their groups, each with what it adds. */
function needs(it, pack) {
  const { step, numbers } = it;
  const load = (id) => it.loads(numbers.needs.find(({ need }) => need === id));
  const groups = [...(step.groups ?? []), { id: undefined }].map((group) => [group, step.options.filter((one) => one.group === group.id && !one.exclusive)]);
  const name = (id) => pack.frameworks.find((one) => one.id === id).name;
  const by = (measure) => pack.alternatives.filter(({ id }) => numbers.measured_by?.[id] === measure).map((one) => one.name);
  const measured = it.measures.filter((measure) => measure !== null);
  return html`<div class="needs-list">${groups.filter(([, some]) => some.length).map(([{ label }, some]) => html`<div>${label ? html`<h4 dir="auto">${label}</h4>` : nothing}
      ${some.map((one) => html`<p class="need-line">${choice(it.ids.includes(one.id), one.label, '')}${load(one.id).map((n) => html`<span class="num">${n || '–'}</span>`)}</p>`)}</div>`)}</div>
    ${step.options.filter((one) => one.exclusive).map((one) => html`<p class="need-line">${choice(it.ids.includes(one.id), one.label, '')}</p>`)}
    <p class="sums">${measured.length ? words.addUpEach(measured.map(name)) : words.addUp} ${it.measures.map((measure, at) => html`<span>${
      measure ? words.sumFor(name(measure)) : words.sum} <u>${it.ids.length ? it.sums[at] : ''}</u></span> `)}
      ${measured.map((measure) => html`<span dir="auto">${words.goesBy(by(measure), name(measure))}</span> `)}</p>`;
}

const head = (pack) => html`<thead><tr><td></td>${pack.alternatives.map(({ name }) => html`<th scope="col" dir="auto">${name}</th>`)}</tr></thead>`;

function question(it, index, pack) {
  const { step, numbers, said } = it;
  const about = (id) => (step.bands ?? step.options).find((one) => one.id === id);
  const line = (one) => html`<tr><th scope="row">${choice(it.ticks(one), spanOf(one) + about(one.outcome).label, about(one.outcome).help ?? '')}</th>
    ${pack.alternatives.map(({ id }) => html`<td>${words.tenths(one.tenths[id])}</td>`)}</tr>`;
  return html`<section><h3><span dir="auto">${index + 1}. ${step.question}</span> <small dir="auto">${step.help ?? ''}</small>${said.marks.map((mark) => html` <small>[${mark}]</small>`)}</h3>
    ${step.takes === 'many' ? needs(it, pack) : nothing}
    <table>${head(pack)}<tbody>${numbers.outcomes.map(line)}
      <tr><th scope="row">${choice(said.left, words.dontKnow, words.dontKnowHelp)}</th>${pack.alternatives.map(() => html`<td></td>`)}</tr></tbody></table>
    <p class="note-line"><small>${words.note}</small><span dir="auto">${said.note}</span></p></section>`;
}

function adding(steps, pack) {
  const cell = (tenths) => html`<td>${tenths === undefined ? '' : words.tenths(tenths)}</td>`;
  const all = steps.every((it) => it.ids.length);
  return html`<section class="adding"><h3>${words.adding}</h3><table>${head(pack)}<tbody>
    ${steps.map((it, index) => html`<tr><th scope="row" dir="auto">${index + 1}. ${it.step.title}</th>${pack.alternatives.map(({ id }) => cell(it.tenths(id)))}</tr>`)}
    <tr class="together"><th scope="row">${words.together}</th>${pack.alternatives.map(({ id }) => cell(all ? steps.reduce((sum, it) => sum + it.tenths(id), 0) : undefined))}</tr>
  </tbody></table></section>`;
}

const BLANK = { ids: [], left: false, note: '', marks: [], factor: 1 };

/**
 * @param {object} whole the pack: what is beyond its question is not on paper
 * @param {object[]} numbers what the core reckons for it (core/json/write_paper.hpp)
 * @param {{title?: string, of?: (step: string) => {ids: string[], left: boolean, note: string, marks: string[], factor: number}, rules?: string[]}} [filled]
 *   the answers so far; factor: by how much more than usual a question counts; rules: those of the house
 */
export function worksheet(whole, numbers, { title = '', of = () => BLANK, rules = [] } = {}) {
  const pack = { ...whole, alternatives: whole.alternatives.filter(({ beyond }) => !beyond) };
  const steps = pack.steps.map((step, index) => new Step(step, numbers[index], of(step.id)));
  const { clear, leaning } = pack.firmness ?? pack.strength; // packs of version 1.0
  const firm = { clear: terms.clear(clear), leaning: terms.leaning(leaning), close: terms.close(leaning), tie: terms.tie };
  return html`<article class="worksheet"><h2 dir="auto">${pack.question}</h2><p>${words.how(steps.length)}</p>
    <div class="fields">${field(words.project, title)}${field(words.by)}${field(words.date)}</div>
    ${steps.map((it, index) => question(it, index, pack))}${adding(steps, pack)}
    ${rules.length ? html`<section><h3>${house.title}</h3><ul>${rules.map((it) => html`<li dir="auto">${it}</li>`)}</ul></section>` : nothing}
    <section><h3>${words.means}</h3><dl>${Object.entries(firm).map(([name, says]) => html`<dt>${verdict.firmness[name]}</dt><dd>${says}</dd>`)}</dl></section>
    ${[[words.deciding, 5], [words.against, 3], [words.revisit, 2]].map(([name, n]) => html`<section><h3>${name}</h3>${lines(n)}</section>`)}
    <div class="fields signing">${field(words.decidedBy)}${field(words.signature)}${field(words.date)}</div>
    <p class="end" dir="auto">${words.end(pack.version)}</p></article>`;
}
