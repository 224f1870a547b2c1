/** The verdict in words: one sentence, how firm it is and why. Used by the card, the bar, the live region and the record. */
import { verdict as words } from '../words/index.js';

const phrases = (content, ids) => ids.map((id) => content.alternative(id).phrase);

/** Why there is no verdict: nothing answered, nothing that counts, or nothing left. */
function without({ content, advice }) {
  if (advice.ranking.length && advice.ranking.every((it) => it.ruled_out)) return [words.allRuledOut, words.bringBack];
  const counting = advice.steps.some((step) => step.state === 'off' && step.outcome !== null);
  if (counting) return [words.nothingCounts, words.allOff];
  return [words.ways(content.alternatives.length), words.starts];
}

export function sentence({ winners, strength, rivals, settled }, content) {
  if (strength === 'tie') return words.tooClose(phrases(content, winners));
  if (strength === 'close') return words.tooClose(phrases(content, [...winners, ...rivals]));
  return settled ? content.alternative(winners[0]).imperative : words.soFar(phrases(content, winners)[0]);
}

export function distance({ winners, strength, rivals, lead_tenths: lead }, content) {
  if (strength === 'tie') return words.even;
  if (!rivals.length) return words.alone;
  return strength === 'close' ? words.apart(lead) : words.ahead(lead, phrases(content, rivals));
}

/** The single other answers after which another comes first, the smallest change first; those that cannot change last. */
export function flipsOf({ flips, changes: { against } }) {
  const all = flips ?? (against?.size === 1 ? against.sets.map(({ changes: [change], winners }) => ({ ...change, winners })) : []);
  return [...all.filter(({ fixed }) => !fixed), ...all.filter(({ fixed }) => fixed)];
}

/** Alternatives that were ruled out and would come first, or as far in front. */
const wouldLead = ({ advice: { ranking, verdict }, content }) => {
  const reached = ranking.find(({ alternative }) => alternative === verdict.winners[0]).tenths;
  return phrases(content, ranking.filter((it) => it.ruled_out && it.tenths >= reached).map(({ alternative }) => alternative));
};

/** What speaks for the word that says how firm it is, or against a firmer one. */
function reason(view) {
  const { advice: { verdict, progress }, content } = view;
  const { winners, strength, rivals, settled, lead_tenths: lead } = verdict;
  const ruledOut = wouldLead(view);
  const but = ruledOut.length ? ` ${words.ruledOut(ruledOut)}` : '';
  if (strength === 'tie') return words.even + but;
  if (!rivals.length) return words.alone + but;
  if (strength === 'close') return words.closeBy(phrases(content, winners)[0], lead, progress.open) + but;
  const tail = !settled ? words.stillOpen(progress.open) : flipsOf(view.advice).length ? words.oneFlips : words.firm[strength];
  return words.aheadOf(lead, phrases(content, rivals), tail) + but;
}

/** What the open questions can still do to it. */
function because({ advice: { verdict, progress, outlook }, content }) {
  if (progress.open === 0) return words.answered;
  if (verdict.settled) return words.settledBy(progress.open, outlook.total, phrases(content, verdict.winners).join(', '));
  if (outlook.settled_on.length) return words.settledElsewhere(phrases(content, outlook.settled_on).join(', '));
  return words.canChange(progress.open, outlook.possible.length, content.alternatives.length);
}

/** @returns {{sentence: string, distance: string, strength?: string, settled?: string, because?: string, reason: string}} */
export function verdictWords(view) {
  const { advice: { verdict }, content } = view;
  if (!verdict) {
    const [said, then] = without(view);
    return { sentence: said, distance: then, reason: then };
  }
  return {
    sentence: sentence(verdict, content),
    distance: distance(verdict, content),
    strength: words.strength[verdict.strength],
    settled: verdict.settled ? words.settled : words.notSettled,
    because: because(view),
    reason: reason(view),
  };
}

/** One line for the bar at the bottom of a narrow page. */
export function verdictLine(view) {
  const { strength, reason: then } = verdictWords(view);
  return strength ? words.short(strength, view.advice.verdict.settled, view.progress.open) : then;
}

/** What the live region says; never a number, so that it stays quiet while only numbers move. */
export function verdictSpoken(view) {
  const { sentence: said, strength, settled } = verdictWords(view);
  return strength ? words.spoken(said, strength, settled) : said;
}
