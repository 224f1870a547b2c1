/** A rule as a sentence with fields in it: when, then, because. It offers only the conditions that what the rule does allows. */
import { html, nothing } from 'lit-html';
import { outWords, ruleWords } from '../../decision/house.js';
import { allows, EFFECTS, rowsOf } from '../../decision/rules.js';
import { frameworkKey } from '../../decision/assessment.js';
import { houseView as words } from '../../words/index.js';

const option = ([value, label], chosen) => html`<option value=${value} dir="auto" .selected=${value === chosen}>${label}</option>`;

/** A list to choose from, with a hint where nothing is chosen. @param {[string, string][]} options values and labels */
const choice = (name, label, chosen, options, choose, hint = words.choose) => html`<select class="field ${hint === words.orMore ? 'another' : ''}" id=${name ? `rule-${name}` : nothing} aria-label=${label} @change=${({ target }) => choose(target.value)}>
  ${hint === null ? nothing : option(['', hint], chosen)}${options.map((it) => option(it, chosen))}</select>`;

const named = (list) => list.map(({ id, name, title, label }) => [id, name ?? title ?? label]);
const outcomesOf = (step) => named(step ? step.bands ?? step.options : []);
const single = ({ steps }) => steps.filter(({ takes }) => takes === 'one');

/** What a condition can be about: [value, label], of which the value says what kind it is. */
function subjects(draft, { builtFrom, needsStep, steps }) {
  const work = needsStep ? builtFrom.map(({ id, name }) => [`work ${id}`, words.workIn(needsStep.title, name)]) : [];
  const banded = steps.filter(({ takes, load_rule: rule }) => takes === 'many' && !rule?.sizes).map(({ id, title }) => [`step ${id}`, title]);
  return [...single({ steps }).map(({ id, title }) => [`step ${id}`, title]), ...banded, ...work,
    ...(needsStep && allows.needs(draft) ? [[`need ${needsStep.id}`, words.needIn(needsStep.title)]] : [])];
}

function answersOf({ asks, id }, content) {
  const { needsStep } = content;
  if (asks === 'step') return outcomesOf(content.step(id));
  return asks === 'work' ? named(needsStep.bands) : named(needsStep.options.filter(({ exclusive }) => !exclusive));
}

/** The answers that a part of the condition asks for, any of which will do. */
function answers(row, at, { content }, on) {
  const { asks, is } = row;
  const all = answersOf(row, content);
  const set = (index, value) => on.ruleRow(at, { is: value || !index ? Object.assign([...is], { [index]: value }) : is.filter((_, other) => other !== index) });
  const free = all.filter(([value]) => !is.includes(value));
  return html`<span>${asks === 'need' ? words.has : words.is}</span>
    ${is.map((value, index) => html`${index ? html`<span>${words.or}</span>` : nothing}${choice(at || index ? '' : 'is', index ? words.anotherAnswer : words.answer, value,
      all.filter(([one]) => one === value || !is.includes(one)), (chosen) => set(index, chosen), index ? words.drop : words.choose)}`)}
    ${is[0] && free.length ? choice('', words.anotherAnswer, '', free, (chosen) => set(is.length, chosen), words.orMore) : nothing}`;
}

const join = (draft, on) => html`<span class="pair">${allows.all(draft) ? html`<button class="btn dense" type="button" @click=${() => on.addRow('all')}>${words.and}</button>` : nothing}
  <button class="btn dense" type="button" @click=${() => on.addRow('any')}>${words.plusOr}</button></span>`;

/** One part of the condition; the first may be none. */
const part = (row, at, isLast, view, on) => html`<div class="sentence"><span>${at ? words.joins[allows.all(view.ui.draft) ? view.ui.draft.join : 'any'] : words.when}</span>
  ${choice(at ? '' : 'when', words.subject, row ? `${row.asks} ${row.id}` : '', subjects(view.ui.draft, view.content), (value) => on.ruleSubject(at, value), at ? null : words.always)}
  ${row ? answers(row, at, view, on) : nothing}
  ${at ? html`<button class="text-btn" type="button" @click=${() => on.dropRow(at)}>${words.drop}</button>` : nothing}${row && isLast ? join(view.ui.draft, on) : nothing}</div>`;

function condition(view, on) {
  const { content, ui: { draft } } = view;
  if (!allows.rows(draft)) return html`<p class="sentence"><span>${words.alwaysOnly}</span></p>`;
  if (draft.kept) return html`<p class="sentence"><span dir="auto">${ruleWords({ ...draft.of, when: draft.kept }, content)}</span>
    <button class="text-btn" type="button" @click=${() => on.rule({ kept: null, rows: [] })}>${words.anew}</button></p>`;
  const rows = rowsOf(draft);
  return html`${(rows.length ? rows : [null]).map((row, at) => part(row, at, at === Math.max(0, rows.length - 1), view, on))}`;
}

const number = (name, label, value, [least, most], on) => html`<input class="field" id="rule-${name}" type="number" min=${least} max=${most} step="1" inputmode="numeric" aria-label=${label}
  .value=${value} @input=${({ target }) => on.rule({ [name]: target.value })} />`;

/** What the rule does, each with its own fields. */
const does = {
  rule_out: ({ out }, { alternatives, builtFrom, ...content }, on) => choice('out', words.way, out, [...named(alternatives),
    ...builtFrom.map(({ id }) => [frameworkKey(id), outWords(frameworkKey(id), content)])], (value) => on.rule({ out: value })),
  warn: ({ warn }, content, on) => html`<input class="field text" id="rule-warn" dir="auto" maxlength="200" autocomplete="off" aria-label=${words.warning}
    .value=${warn} @input=${(event) => on.ruleText('warn', event.target)} />`,
  weight: ({ step, weight }, content, on) => html`${choice('step', words.subject, step, named(content.steps), (value) => on.rule({ step: value }))}
    <span>${words.to}</span>${number('weight', words.weight, weight, [1, 100], on)}`,
  value: ({ alternative, step, outcome, value }, content, on) => html`${choice('alternative', words.way, alternative, named(content.alternatives), (id) => on.rule({ alternative: id }))}
    <span>${words.for}</span>${choice('step', words.subject, step, named(content.steps), (id) => on.rule({ step: id, outcome: '' }))}
    ${choice('outcome', words.answer, outcome, outcomesOf(content.step(step)), (id) => on.rule({ outcome: id }))}
    <span>${words.to}</span>${number('value', words.value, value, [0, 100], on)}`,
};

const text = (name, label, value, on, type = 'text') => html`<label><span>${label}</span><input class="field" dir="auto" type=${type} id="rule-${name}" maxlength="200" autocomplete="off"
  .value=${value} @input=${(event) => on.ruleText(name, event.target)} /></label>`;

export function ruleForm(view, on) {
  const { ui: { draft } } = view;
  const content = view.content;
  return html`${condition(view, on)}
    <div class="sentence"><span>${words.then}</span>${choice('effect', words.effect, draft.effect, EFFECTS.map((it) => [it, words.effects[it]]), (value) => on.ruleEffect(value), null)}
      ${does[draft.effect](draft, content, on)}</div>
    <div class="decided"><div><label class="because"><span>${words.because}</span><textarea class="field" id="rule-because" dir="auto" rows="2" maxlength="400" autocomplete="off"
      .value=${draft.because} @input=${(event) => on.ruleText('because', event.target)}></textarea></label>
      ${text('source', words.source, draft.source, on)}${text('owner', words.owner, draft.owner, on)}${text('review', words.review, draft.review, on, 'date')}</div></div>`;
}
