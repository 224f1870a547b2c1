/** What a board reads of a record: what was decided, why, what to watch, what else there was, and when to look again. */
import { changes as changeWords, house as houseWords, paper as words } from '../../words/index.js';
import { ruledOutFor } from '../assessment.js';
import { beyondWords } from '../beyond.js';
import { acting, cautionsOf, outByHouse, overruledFor, ruleWords } from '../house.js';
import { quoted } from '../quote.js';
import { trustWords } from '../trust.js';
import { closeOf, verdictWords } from '../verdict.js';

/** How many of a long list stand on the first page. */
const NAMED = 3;
const WATCHED = 3;

/** The alternative that the record is about: the decided one, or what is advised. */
export const chosenIn = ({ advice: { verdict }, assessment: { decision }, content }) =>
  content.alternatives.find(({ id }) => id === decision?.alternative) ?? content.alternative(verdict.winners[0]);

const differsFrom = (view) => !view.advice.verdict.winners.includes(chosenIn(view).id);

/** Whom the chosen one is weighed against: what is advised instead, or who comes next; undefined when nobody is left. */
export function rivalOf(view) {
  const { winners, rivals } = view.advice.verdict;
  return differsFrom(view) ? winners[0] : winners.find((id) => id !== chosenIn(view).id) ?? rivals[0];
}

/** What each answer gives to one over another, the most first. */
function gains(one, other, { advice: { numbers } }) {
  const of = (values, id) => values.find(({ alternative }) => alternative === id).tenths;
  return numbers.map(({ step, values }) => ({ step, tenths: of(values, one) - of(values, other) }))
    .filter(({ tenths }) => tenths > 0).sort((a, b) => b.tenths - a.tenths);
}

const reason = (step, alternative, view) => words.reason(quoted(step, view), view.content.value(step, view.stepAdvice(step).outcome, alternative).reason);

/** The reasons that the card gives; where it gives none for what was decided, the answers that speak most for it. */
function reasons(view) {
  const { id } = chosenIn(view);
  const onCard = (view.advice.card?.reasons ?? []).filter(({ serves, against }) => !against && serves === id);
  const rival = rivalOf(view);
  return (onCard.length || !rival ? onCard : gains(id, rival, view)).slice(0, NAMED).map(({ step }) => reason(step, id, view));
}

export function decision(view) {
  const { assessment: { decision: decided }, content } = view;
  const said = verdictWords(view);
  const advised = { p: words.advice(said.sentence, said.distance, said.firmness, said.settled) };
  const speakFor = ({ name }, list) => (list.length ? [{ p: words.reasons(name) }, { ul: list }] : []);
  const close = decided ? [] : closeOf(view.advice.verdict);
  if (close.length) {
    const over = (id) => gains(id, close.find((it) => it !== id), view).slice(0, NAMED).map(({ step }) => reason(step, id, view));
    return [{ p: words.noneProposed(close.map((id) => content.alternative(id).name)) }, advised,
      ...close.flatMap((id) => speakFor(content.alternative(id), over(id)))];
  }
  const chosen = chosenIn(view);
  return [{ p: decided ? words.chosen(content.alternative(decided.alternative)?.name ?? decided.alternative, decided.because) : words.proposed(chosen.name) },
    advised, ...speakFor(chosen, reasons(view))];
}

const oneChange = ({ content }) => ({ step, outcome: id }) => changeWords.outcome(content.step(step).title, content.outcome(step, id).label);
const changeSets = (sets, view) => sets.map(({ changes, winners }) => words.change(changes.map(oneChange(view)),
  changeWords.leads(winners.map((id) => view.content.alternative(id).name), winners.length > 1)));
const some = (list, most, count = list.length) => (list.length > most ? [...list.slice(0, most), changeWords.more(count - most)] : list);

/** That an alternative is ruled out, by whom and why; '' where it is not. */
function outWords(ranked, view) {
  const it = view.content.alternative(ranked.alternative);
  if (!ranked.ruled_out) return '';
  return outByHouse(ranked, view) ? words.outByHouse(it.name, outByHouse(ranked, view)) : words.ruledOut(it.name, ruledOutFor(view.assessment, it));
}

/** Where the team decides otherwise: by how much, what speaks for the advice, and what would bring it round. */
export function differs(view) {
  if (!differsFrom(view)) return [];
  const { advice: { ranking, changes, verdict }, content } = view;
  const [chosen, winner] = [chosenIn(view).id, verdict.winners[0]];
  const tenths = (id) => ranking.find((it) => it.alternative === id).tenths;
  const agreed = changes.for.find(({ alternative }) => alternative === chosen);
  const out = outWords(ranking.find(({ alternative }) => alternative === chosen), view);
  return [{ p: out || words.differs(content.alternative(chosen).name, tenths(winner) - tenths(chosen), content.alternative(winner).name) },
    { ul: gains(winner, chosen, view).slice(0, NAMED).map(({ step }) => reason(step, winner, view)) },
    ...(agreed?.sets.length ? [{ p: words.agrees }, { short: some(changeSets(agreed.sets, view), NAMED, agreed.count) }] : [])];
}

export function risks(view, most = Infinity) {
  const cautions = cautionsOf(view).map(({ title, text }) => `${title}. ${text ?? ''}`.trim());
  return cautions.length ? [{ ul: some(cautions, most) }] : [];
}

export const risksInShort = (view) => risks(view, WATCHED);

/** Each alternative with its points, and what speaks most for it over the chosen one. */
export function options(view) {
  const { advice, content } = view;
  const chosen = chosenIn(view).id;
  const one = (ranked) => {
    const { alternative: id, tenths } = ranked;
    const [best] = id === chosen ? [] : gains(id, chosen, view);
    return outWords(ranked, view) || words.option(content.alternative(id).name, tenths, best && reason(best.step, id, view));
  };
  return [{ ul: advice.ranking.map(one) }, ...overruled(view), ...beyondQuestion(view)];
}

/** The rules of the house that do not hold here, and why. */
function overruled(view) {
  const list = acting(view).filter(({ acts }) => acts === 'overruled').map(({ rule }) =>
    houseWords.overruledFor(ruleWords(rule, view.content), overruledFor(view.assessment, rule.id)));
  return list.length ? [{ ul: list }] : [];
}

/** What the question does not ask about: what was taken in all the same, and what is said of the rest. */
function beyondQuestion({ advice, assessment: { taken_in: ids = [] }, content }) {
  const taken = content.beyond.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const said = (it) => words.beyond(content.alternative(it.alternative).name, beyondWords(it, advice, content));
  return [...(taken.length ? [{ p: words.takenIn(taken) }] : []), ...(advice.beyond ?? []).map((it) => ({ p: said(it) }))];
}

export function trust(view) {
  const says = trustWords(view);
  return says ? [{ p: says }] : [];
}

/** The passages of the plan that tell when to change course (core/packs/README.md). */
export function tripwires(view) {
  const { id, plan = [] } = chosenIn(view);
  const holding = view.advice.plans.find(({ alternative }) => alternative === id)?.passages ?? [];
  return plan.filter((part) => part.id === 'tripwires').flatMap(({ passages }) => passages).filter((it) => holding.includes(it.id));
}

/** What would change the advice that was followed, the reason that was given, and the signs of the plan. */
export function revisit(view) {
  const { advice: { changes: { against } }, assessment: { decision: decided } } = view;
  const sets = against && !differsFrom(view) ? changeSets(against.sets, view) : null;
  const list = [...(sets?.length ? some(sets, NAMED, against.count) : sets ? [changeWords.none[against.state]] : []), ...(decided?.because ? [words.reasonGone] : []),
    ...tripwires(view).map(({ title }) => title)];
  return list.length ? [{ short: list }] : [];
}
