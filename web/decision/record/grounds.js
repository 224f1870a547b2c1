/** What a record rests on: every answer, number, judgement, part and source. */
import { carrying as carryingWords, changes as changeWords, house as houseWords, paper as words, sizes, sources as sourceWords, statuses } from '../../words/index.js';
import { acting, saidOf } from '../house.js';
import { quoted } from '../quote.js';
import { chosenIn, rivalOf, tripwires } from './outcome.js';

const MOST_JUDGEMENTS = 6;

function answerIn(step, view) {
  const { assessment, content, stepAdvice } = view;
  const { state, outcome } = stepAdvice(step.id);
  if (state === 'open') return assessment.left_open.includes(step.id) ? words.openOnPurpose : words.open;
  const chosen = step.takes === 'many' ? content.chosen(step, assessment.answers[step.id]).map(({ label }) => label) : [];
  const answer = outcome === null ? words.open : [quoted(step.id, view), chosen.join(', ')].filter(Boolean).join('. ');
  if (state === 'off') return words.off(answer);
  return assessment.fixed.includes(step.id) ? words.fixed(answer) : answer;
}

/** Whose weights and values they are, where the pack has several sets of them. */
function judgedBy({ advice, content: { pack } }) {
  const set = pack.judgements?.length > 1 && pack.judgements.find(({ id }) => id === advice.pack.judgement);
  return set ? [{ p: words.judgedBy(set.name) }] : [];
}

export function answers(view) {
  const { assessment: { notes }, content } = view;
  const row = (step) => [step.title, [answerIn(step, view), notes[step.id] && words.note(notes[step.id])].filter(Boolean).join('. '),
    String(view.stepAdvice(step.id).weight / 2)];
  return [...judgedBy(view), { table: [words.answersHead, ...content.steps.map(row)] }];
}

/** For each answer that counts the value and the points of every alternative, and what they add up to. */
export function numbers({ advice: { numbers: rows, ranking, verdict }, content }) {
  const columns = ranking.map(({ alternative }) => content.alternative(alternative));
  const row = ({ step, weight, values }) => [content.step(step).title, String(weight / 2), ...columns.map(({ id }) => {
    const { value, tenths } = values.find(({ alternative }) => alternative === id);
    return words.cell(value, tenths);
  })];
  const sum = [words.sum, String(verdict.total_weight / 2), ...ranking.map(({ tenths }) => words.total(tenths))];
  return [{ p: words.numbers }, { table: [[words.question, words.weight, ...columns.map(({ name }) => name)], ...rows.map(row), sum] }];
}

/** The rules of the house that the advice was given under, and those of them that act here, each with who says so. */
export function rules(view) {
  const { assessment: { rules: mark }, content, rules: inForce } = view;
  if (!inForce?.rules.length) return [];
  const list = acting(view).filter(({ acts }) => ['yes', 'maybe'].includes(acts)).map((it) => saidOf(it, content));
  return [{ p: houseWords.madeUnder(inForce.title, mark.version, mark.digest) }, ...(list.length ? [{ ul: list }] : [])];
}

/** The values that carry the advice, the nearest to tipping it first. */
export function judgements(view) {
  const { advice: { carrying }, content } = view;
  if (!carrying?.values.length) return carrying ? [{ p: carryingWords.lead(0) }] : [];
  const one = ({ step, alternative, value, falls_at: falls, winners, judgement }) => words.judgement(content.alternative(alternative).name, quoted(step, view),
    `${carryingWords.falls(value, falls)} ${carryingWords.then(winners.map((id) => content.alternative(id).name))}`, judgement);
  const list = carrying.values.slice(0, MOST_JUDGEMENTS).map(one);
  const more = carrying.values.length - list.length;
  return [{ ul: more > 0 ? [...list, changeWords.more(more)] : list }];
}

/** What each need takes in the frameworks of the chosen alternative, and where it goes or what a move does to it. */
export function parts(view) {
  const { advice, assessment, content } = view;
  const chosen = chosenIn(view);
  const step = content.needsStep;
  const needs = step ? content.chosen(step, assessment.answers[step.id]) : [];
  if (!needs.length) return [];
  const frameworks = chosen.frameworks.map((id) => content.framework(id));
  const { homes = {}, moves = {} } = advice.plans.find(({ alternative }) => alternative === chosen.id) ?? {};
  const becomes = (need) => (homes[need.id] ? content.framework(homes[need.id]).name : words.moves[moves[need.id]] ?? '');
  const provision = ({ status, size, packages = [] }) => words.provision(packages.length ? packages.join(', ') : statuses[status] ?? status, size === 'none' ? '' : sizes[size] ?? size);
  const column = Object.keys(homes).length ? [words.goesTo] : Object.keys(moves).length ? [words.move] : [];
  const bills = advice.assembly.filter(({ framework }) => chosen.frameworks.includes(framework))
    .map((it) => words.bill(content.framework(it.framework).name, it.statuses[0], it.packages.length, it.maintainers));
  return [{ p: bills.join(' ') }, { table: [[words.need, ...frameworks.map(({ name }) => name), ...column],
    ...needs.map((need) => [need.label, ...frameworks.map(({ id }) => provision(need.provisions[id])), ...column.map(() => becomes(need))])] }];
}

export function signals(view) {
  const list = tripwires(view).map(({ title, text }) => `${title}. ${text ?? ''}`.trim());
  return list.length ? [{ ul: list }] : [];
}

/** What each way is, with what its authors say for and against it: a heading and its blocks for each. */
export const ways = ({ advice, content }) => advice.ranking.map(({ alternative }) => content.alternative(alternative)).map(({ name, nature, pros, cons }) =>
  ({ name, blocks: [{ p: `${nature}.` }, { ul: [...pros.map(words.good), ...cons.map(words.bad)] }] }));

/** The sources of the reasons that speak for the chosen alternative or for what it is weighed against. @returns {object[]} */
export function cited(view) {
  const { advice, content, stepAdvice } = view;
  const sides = [chosenIn(view).id, rivalOf(view)].filter(Boolean);
  const ids = (advice.numbers ?? []).flatMap(({ step }) => sides.flatMap((id) => content.value(step, stepAdvice(step).outcome, id).sources));
  return [...new Set(ids)].map((id) => content.source(id));
}

export function evidence(view) {
  const list = cited(view).map(({ title, url, kind, read }) => ({ text: words.source(title, sourceWords.kinds[kind] ?? kind, read), url }));
  return list.length ? [{ short: list }] : [];
}
