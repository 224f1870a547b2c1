/** The verdict in words: one sentence, how firm it is and why. Used by the card, the bar, the live region and the record. */
import { verdict as words } from '../words/index.js';

const phrases = (content, ids) => ids.map((id) => content.alternative(id).phrase);
const names = (content, ids) => ids.map((id) => content.alternative(id).name);

/** What is too close to call, the first of it first; empty where one is ahead. @returns {string[]} ids */
export const closeOf = ({ winners, firmness, rivals }) => ({ tie: winners, close: [...winners, ...rivals] })[firmness] ?? [];

/** Why there is no verdict: nothing answered, nothing that counts, or nothing left. */
function without({ content, advice }) {
  if (advice.ranking.length && advice.ranking.every((it) => it.ruled_out)) {
    return [words.allRuledOut, advice.ranking.some((it) => it.ruled_out_by) ? words.overrule : words.bringBack];
  }
  const counting = advice.steps.some((step) => step.state === 'off' && step.outcome !== null);
  if (counting) return [words.nothingCounts, words.allOff];
  return [words.ways(content.alternatives.length - advice.ranking.filter((it) => it.ruled_out).length), words.starts];
}

/** How many questions are answered, open and off. One that is off is open nevertheless where a rule of the house can still ask for its answer. */
export const progressOf = ({ progress, verdict }) => ({ ...progress, open: progress.open || Number(verdict?.settled === false) });

/** What a view says that has nothing to show: why there is no advice although one has answered. */
export const emptyWords = (view, blank) => (view.advice.progress.answered ? without(view)[1] : blank);

export function sentence(verdict, content) {
  const { winners, settled } = verdict;
  const close = closeOf(verdict);
  if (close.length) return words.tooClose(phrases(content, close));
  return settled ? content.alternative(winners[0]).imperative : words.soFar(phrases(content, winners)[0]);
}

export function distance({ firmness, rivals, lead_tenths: lead, spread_tenths: spread }, content) {
  if (firmness === 'tie') return words.even;
  if (!rivals.length) return words.alone;
  return firmness === 'close' ? words.apart(spread, 1 + rivals.length) : words.ahead(lead, names(content, rivals));
}

/** The single other answers after which another comes first, the nearest first; those that cannot change last. */
export const flipsOf = ({ flips }) => [...flips.filter(({ fixed }) => !fixed), ...flips.filter(({ fixed }) => fixed)];

/** Alternatives that were ruled out and would come first, or as far in front: by the person, and by the house. */
const wouldLead = ({ advice: { ranking, verdict }, content }) => {
  const reached = ranking.find(({ alternative }) => alternative === verdict.winners[0]).tenths;
  const ahead = ranking.filter((it) => it.ruled_out && it.tenths >= reached);
  const named = (list) => phrases(content, list.map(({ alternative }) => alternative));
  return { own: named(ahead.filter((it) => !it.ruled_out_by)), house: named(ahead.filter((it) => it.ruled_out_by)) };
};

/** What would come first without the answers that rest on judgement, where that is something else; it does not lower the word. */
function judgement({ advice: { evidence, verdict }, content }) {
  const without = evidence ? evidence.without.verdict?.winners ?? [] : verdict.winners;
  return without.join() === verdict.winners.join() ? '' : ` ${words.withoutJudgement(phrases(content, without))}`;
}

/** What speaks for the word that says how firm it is, or against a firmer one. */
function reason(view) {
  const { advice: { verdict }, content, progress } = view;
  const { winners, firmness, rivals, settled, lead_tenths: lead } = verdict;
  const { own, house } = wouldLead(view);
  const but = [judgement(view), own.length && ` ${words.ruledOut(own)}`, house.length && ` ${words.ruledOutByHouse(house)}`].filter(Boolean).join('');
  if (firmness === 'tie') return words.even + but;
  if (!rivals.length) return words.alone + but;
  if (firmness === 'close') return words.closeBy(names(content, winners)[0], lead, progress.open) + but;
  const tail = !settled ? words.stillOpen(progress.open) : flipsOf(view.advice).length ? words.oneFlips : words.firm[firmness];
  return words.aheadOf(lead, names(content, rivals), tail) + but;
}

/** What the open questions can still do to it. */
function because({ advice: { verdict, outlook }, content, progress }) {
  if (progress.open === 0) return words.answered;
  if (verdict.settled) return words.settledBy(progress.open, outlook.total, phrases(content, verdict.winners).join(', '));
  if (outlook.settled_on.length) return words.settledElsewhere(phrases(content, outlook.settled_on).join(', '));
  return words.canChange(progress.open, outlook.possible.length, content.alternatives.length);
}

/** @returns {{sentence: string, distance: string, firmness?: string, settled?: string, because?: string, reason: string}} */
export function verdictWords(view) {
  const { advice: { verdict }, content } = view;
  if (!verdict) {
    const [said, then] = without(view);
    return { sentence: said, distance: then, reason: then };
  }
  return {
    sentence: sentence(verdict, content),
    distance: distance(verdict, content),
    firmness: words.firmness[verdict.firmness],
    settled: verdict.settled ? words.settled : words.notSettled,
    because: because(view),
    reason: reason(view),
  };
}

/** One line for the bar at the bottom of a narrow page. */
export function verdictLine(view) {
  const { firmness, reason: then } = verdictWords(view);
  return firmness ? words.short(firmness, view.advice.verdict.settled, view.progress.open) : then;
}

/** What the live region says; never a number, so that it stays quiet while only numbers move. */
export function verdictSpoken(view) {
  const { sentence: said, firmness, settled } = verdictWords(view);
  return firmness ? words.spoken(said, firmness, settled) : said;
}
