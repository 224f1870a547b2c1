/**
 * The record of a decision as a neutral list of blocks, from which the paper and the Markdown are made. A pure function of
 * the view, so that a program can make it again and compare. A block is {h}, {p}, {ul}, {table} or {pre}; texts are plain.
 */
import { changes as changeWords, paper as words, sources as sourceWords } from '../words/index.js';
import { ruledOutFor } from './assessment.js';
import { quoted } from './quote.js';
import { verdictWords } from './verdict.js';

/** @typedef {{digest: string, pack: string, code: string, leftOut: string[], date: string}} Marks what identifies the inputs; leftOut: fields that are not in the code */

const answerIn = (step, { assessment, stepAdvice }, view) => {
  const { state, outcome } = stepAdvice(step.id);
  if (state === 'open') return assessment.left_open.includes(step.id) ? words.openOnPurpose : words.open;
  const chosen = step.takes === 'many' ? view.content.chosen(step, assessment.answers[step.id]).map(({ label }) => label) : [];
  const answer = outcome === null ? words.open : [quoted(step.id, view), chosen.join(', ')].filter(Boolean).join('. ');
  if (state === 'off') return words.off(answer);
  return assessment.fixed.includes(step.id) ? words.fixed(answer) : answer;
};

/** Whose weights and values they are, where the pack has several sets of them. */
function judgedBy({ advice, content: { pack } }) {
  const set = pack.judgements?.length > 1 && pack.judgements.find(({ id }) => id === advice.pack.judgement);
  return set ? [{ p: words.judgedBy(set.name) }] : [];
}

function drivers(view) {
  const { assessment, content } = view;
  const row = (step) => [step.title, [answerIn(step, view, view), assessment.notes[step.id] && words.note(assessment.notes[step.id])]
    .filter(Boolean).join('. '), String(view.stepAdvice(step.id).weight / 2)];
  return [{ h: words.drivers }, ...judgedBy(view), { table: [words.driverHead, ...content.steps.map(row)] }];
}

function options({ advice, assessment, content }) {
  const points = (it) => (it.ruled_out ? words.ruledOut(ruledOutFor(assessment, content.alternative(it.alternative))) : words.points(it.tenths));
  return [{ h: words.options }, { table: [words.optionHead, ...advice.ranking.map((it) => [content.alternative(it.alternative).name, points(it)])] }];
}

const ways = ({ advice, content }) => advice.ranking.map(({ alternative }) => content.alternative(alternative)).map((it) =>
  ({ p: [`${it.name}. ${it.nature}.`, it.pros.length && words.pros(it.pros), it.cons.length && words.cons(it.cons)].filter(Boolean).join(' ') }));

/** The answers that speak for one alternative over another, or against it, the strongest first, in points for it as everywhere. */
function speaking(alternative, rival, against, view) {
  const { advice, content } = view;
  const pair = advice.contributions.find((it) => it.alternative === alternative && it.rival === rival);
  const turned = !pair && advice.contributions.find((it) => it.alternative === rival && it.rival === alternative);
  const parts = (pair ?? turned)?.parts.map((it) => ({ ...it, tenths: turned ? -it.tenths : it.tenths })) ?? [];
  return parts.filter(({ tenths }) => (against ? tenths < 0 : tenths > 0)).sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths))
    .map((it) => words.part(quoted(it.step, view), content.step(it.step).title, it.tenths));
}

function outcome(view) {
  const { advice: { verdict, ranking }, assessment: { decision }, content } = view;
  const said = verdictWords(view);
  const name = (id) => content.alternative(id)?.name ?? id;
  const tenths = (id) => ranking.find((it) => it.alternative === id)?.tenths ?? 0;
  const [winner] = verdict.winners;
  const chosen = decision?.alternative ?? winner;
  const rival = chosen === winner ? verdict.winners[1] ?? verdict.rivals[0] : winner;
  const list = (items) => ({ ul: items.length ? items : [words.nothing] });
  return [{ h: words.outcome },
    ...(decision ? [{ p: words.chosen(name(chosen), decision.because) }] : []),
    { p: words.advice(said.sentence, said.distance, said.firmness, said.settled) },
    ...(decision && !verdict.winners.includes(chosen) ? [{ p: words.differs(name(chosen), tenths(winner) - tenths(chosen), name(winner)) }] : []),
    ...(rival ? [{ p: words.speaksFor(name(chosen), name(rival)) }, list(speaking(chosen, rival, false, view)),
      { p: words.against }, list(speaking(chosen, rival, true, view))] : [])];
}

function consequences({ advice, assessment, content }) {
  const chosen = content.alternative(assessment.decision?.alternative) ?? content.alternative(advice.verdict.winners[0]);
  const bills = advice.assembly.filter(({ framework }) => chosen.frameworks.includes(framework))
    .map((it) => words.assembly(content.framework(it.framework).name, it.statuses[0], it.packages.length, it.maintainers));
  const cautions = (content.pack.cautions ?? []).filter(({ id }) => advice.cautions.includes(id)).map(({ title, text }) => `${title}. ${text ?? ''}`.trim());
  const list = [...bills, ...cautions];
  return list.length ? [{ h: words.consequences }, { ul: list }] : [];
}

function revisit({ advice: { changes: { against } }, content }) {
  if (!against) return [];
  const one = ({ step, outcome: id }) => changeWords.outcome(content.step(step).title, content.outcome(step, id).label);
  const sets = against.sets.map((set) => words.change(set.changes.map(one), changeWords.leads(set.winners.map((id) => content.alternative(id).name), set.winners.length > 1)));
  return [{ h: words.revisit }, { ul: sets.length ? sets : [changeWords.none[against.state]] }];
}

/** The sources of the reasons, for the answered questions, that compare the first two. */
function evidence({ advice: { verdict, contributions }, content, stepAdvice }) {
  const pair = contributions.find(({ alternative }) => alternative === verdict.winners[0]);
  const cited = (pair?.parts ?? []).flatMap(({ step }) => [pair.alternative, pair.rival]
    .flatMap((id) => content.value(step, stepAdvice(step).outcome, id).sources));
  const sources = [...new Set(cited)].map((id) => content.source(id));
  return sources.length ? [{ h: words.evidence }, { ul: sources.map(({ title, url, kind, read }) => ({ text: words.source(title, sourceWords.kinds[kind] ?? kind, read), url })) }] : [];
}

/**
 * @param {object} view
 * @param {Marks} marks
 * @returns {{title: string, blocks: object[], first: object[][], appendix: object[][]}} blocks: all, in MADR's order; the same as
 *   parts of a paper: what is read first, and what that rests on
 */
export function record(view, marks) {
  const { advice: { progress }, assessment, content: { pack } } = view;
  const decided = assessment.decision;
  const status = [{ ul: words.head(words.status[decided ? 'accepted' : 'proposed'], decided?.date || marks.date, decided?.by) }];
  const context = [{ h: words.context }, { p: words.asked(pack.question, progress.answered, progress.open) }];
  const made = [{ p: words.end(pack.title, pack.version, marks.pack) }, { p: words.code(marks.code, marks.leftOut) }, { p: words.digest(marks.digest) }];
  const [drivenBy, compared, described, decision, follows, again, rests] = [drivers, options, ways, outcome, consequences, revisit, evidence].map((part) => part(view));
  return {
    title: words.title(assessment.title, verdictWords(view).sentence),
    blocks: [status, context, drivenBy, compared, described, decision, follows, again, rests, made].flat(),
    first: [status, decision, follows, compared, again],
    appendix: [context, drivenBy, [{ h: words.ways }, ...described], rests, made],
  };
}
