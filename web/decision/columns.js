/** What stands side by side, as rows of texts: only what differs, then what is advised. The page draws it; Markdown and CSV are made of the same. */
import { compare as words, list as listWords, verdict as verdictWords } from '../words/index.js';
import { idsOf, ruledOutFor } from './assessment.js';
import { quoted } from './quote.js';

/**
 * @typedef {{name: string, kind: 'now' | 'person' | 'state' | 'decision', assessment: object, advice: object, split?: object | null}} Column the first is this decision's
 * @typedef {{title: string, step?: string, kind: string, cells: {text: string, same: boolean, slots?: number[]}[]}} Row
 */

/** @returns {Row | null} null where all say the same. @param {(column: Column) => [key: string, text: string]} say key: by which two are the same */
function differing(columns, title, say, more) {
  const said = columns.map(say);
  const [[first]] = said;
  if (said.every(([key]) => key === first)) return null;
  const same = columns.every(({ kind }) => kind === 'now' || kind === 'person') ? words.same : words.sameNow;
  return { title, ...more, cells: said.map(([key, text], at) => ({ text: at && key === first ? same : text, same: at > 0 && key === first })) };
}

const adviceOn = ({ advice }, step) => advice.steps.find((it) => it.step === step);

/** Of a long list so many are named. */
const NAMED = 3;

/** How a set of ticks differs from the first column's. */
function ticked(step, mine, own) {
  const labels = (ids, others) => step.options.filter(({ id }) => ids.includes(id) && !others.includes(id)).map(({ label }) => label);
  const some = (list) => words.some(list.slice(0, NAMED), Math.max(0, list.length - NAMED));
  return words.extra(some(labels(own, mine)), some(labels(mine, own)));
}

function answerOf(step, column, [first], content) {
  const { assessment, advice } = column;
  const { outcome, state } = adviceOn(column, step.id);
  const ids = idsOf(assessment.answers[step.id]);
  if (outcome === null) return ['', words.open];
  const text = quoted(step.id, { assessment, content: content.taking(assessment.taken_in), stepAdvice: (id) => advice.steps.find((it) => it.step === id) });
  const others = step.takes === 'many' && column !== first ? ticked(step, idsOf(first.assessment.answers[step.id]), ids) : '';
  return [[...ids].sort().join(' '), [text, others, state === 'off' ? words.off : ''].filter(Boolean).join('; ')];
}

const importanceOf = (step, column) => {
  const { importance, weight } = adviceOn(column, step.id);
  const text = importance ? listWords.levels[importance] : listWords.marks.weight(weight); // of the set of judgements, which is told apart
  return [text, text];
};

function ruledOut({ assessment }, content) {
  const out = content.taking(assessment.taken_in).alternatives.map((it) => [it.name, ruledOutFor(assessment, it)]).filter(([, reason]) => reason !== undefined);
  const text = out.map(([name, reason]) => (reason ? `${name} (${reason})` : name)).join('; ');
  return [text, text || words.none];
}

function takenIn({ assessment: { taken_in: ids = [] } }, content) {
  const text = ids.map((id) => content.alternative(id)?.name ?? id).join(', ');
  return [text, text || words.none];
}

function decided({ assessment: { decision } }, content) {
  const text = decision?.alternative ? content.alternative(decision.alternative)?.name ?? decision.alternative : '';
  return [text, text || words.undecided];
}

function judgedBy({ advice }, content) {
  const set = content.pack.judgements?.find(({ id }) => id === advice.pack.judgement);
  return [set?.id ?? '', set?.name ?? ''];
}

/** Questions that decide come first, as they are given. @param {Column[]} columns @param {string[]} deciding steps */
export function differingRows(columns, deciding, content) {
  const order = [...deciding.map((id) => content.step(id)), ...content.steps.filter(({ id }) => !deciding.includes(id))];
  return [
    ...order.map((step) => differing(columns, step.title, (it) => answerOf(step, it, columns, content), { kind: deciding.includes(step.id) ? 'deciding' : 'answer', step: step.id })),
    ...content.steps.map((step) => differing(columns, words.importanceOf(step.title), (it) => importanceOf(step, it), { kind: 'importance' })),
    differing(columns, words.judgement, (it) => judgedBy(it, content), { kind: 'importance' }),
    differing(columns, words.ruledOut, (it) => ruledOut(it, content), { kind: 'ruled-out' }),
    differing(columns, words.takenIn, (it) => takenIn(it, content), { kind: 'taken-in' }),
    differing(columns, words.decided, (it) => decided(it, content), { kind: 'decision' }),
  ].filter(Boolean);
}

const row = (title, columns, say, kind = 'advised') => ({ title, kind, cells: columns.map((it, at) => ({ same: false, ...say(it, at) })) });

/** What follows from each column today: who comes first, how firmly, by how much; and what was advised when a state was kept. */
export function adviceRows(columns, content) {
  const verdict = ({ advice }) => advice.verdict;
  const named = (ids) => ids.map((id) => content.alternative(id)?.name ?? id).join(', ');
  const who = ({ winners }, own) => ({ text: named(winners), slots: winners.map((id) => own.slot(id)) });
  const lead = ({ rivals, lead_tenths: tenths }) => (rivals.length ? words.leads(tenths) : words.alone);
  const then = ({ winners, firmness, lead_tenths: tenths }) => words.verdictThen(named(winners), verdictWords.firmness[firmness], firmness === 'tie' ? '' : words.leads(tenths));
  const pointsThen = (tenths) => Object.entries(tenths).sort(([, one], [, other]) => other - one).map(([id, it]) => words.points(named([id]), it)).join(', ');
  const kept = (title, field, say) => (columns.some((it) => it[field]) ? [row(title, columns, (it) => ({ text: it[field] ? say(it[field]) : '' }), 'then')] : []);
  return [
    row(words.verdict, columns, (it) => (verdict(it) ? who(verdict(it), content.taking(it.assessment.taken_in)) : { text: words.noVerdict })),
    row(words.firmness, columns, (it) => ({ text: verdict(it) ? verdictWords.firmness[verdict(it).firmness] : '' })),
    row(words.leadRow, columns, (it) => ({ text: !verdict(it) ? '' : verdict(it).firmness === 'tie' ? words.even : lead(verdict(it)) })),
    ...kept(words.adviceThen, 'verdict', then),
    ...kept(words.pointsRow, 'tenths', pointsThen),
  ];
}

/** The parts of a lead, in the order in which they are told. */
const PARTS = ['pack', 'judgement', 'importance', 'answers'];

/** The lead of the pack's own pair in each column, and what makes it another one here; none where a column has no such lead. */
export function splitRows([now, ...others], content) {
  const splits = others.map(({ split }) => split);
  if (!splits.length || splits.includes(null)) return [];
  const columns = [now, ...others];
  const [{ alternative, rival, after }] = splits;
  const nameOf = (id) => content.alternative(id).name;
  const split = (title, of) => row(title, columns, (_, at) => ({ text: at ? words.signed(of(splits[at - 1])) : '' }), 'split');
  const part = (name) => ({ parts }) => parts.find((it) => it.of === name)?.tenths ?? 0;
  const moved = PARTS.filter((name) => splits.some(part(name)));
  return [
    row(words.pair(nameOf(alternative), nameOf(rival)), columns, (_, at) => {
      const tenths = at ? splits[at - 1].before : after;
      return { text: words.ahead(nameOf(tenths < 0 ? rival : alternative), tenths) };
    }, 'pair'),
    ...(moved.length ? [split(words.split, (it) => it.after - it.before), ...moved.map((name) => split(words.parts[name], part(name)))] : []),
  ];
}

/** As a table of plain texts, the heads first. @param {string[]} heads one for each column @param {Row[]} rows */
export const asTexts = (heads, rows) => [['', ...heads], ...rows.map(({ title, cells }) => [title, ...cells.map(({ text }) => text)])];

/** A spreadsheet takes what begins so for a formula; a number is none. */
const FORMULA = /^[=+\-@\t\r\u2212]/;
const NUMBER = /^[+\-\u2212]?[\d.,]+$/;

/** As CSV (RFC 4180), in which no cell is a formula. */
export const toCsv = (table) => table.map((cells) => cells.map((text) => `"${(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',')).join('\r\n') + '\r\n';
