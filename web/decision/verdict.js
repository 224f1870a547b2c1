/** The verdict in words: one sentence, the distance, how firm it is. Used by the column, the bar and the live region. */
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

export function distance({ winners, strength, rivals, lead }, content) {
  if (strength === 'tie') return words.even;
  if (!rivals.length) return words.alone;
  return strength === 'close' ? words.apart(lead) : words.ahead(lead, phrases(content, rivals));
}

/** What the open questions can still do to it. */
function because({ advice: { verdict, progress, outlook }, content }) {
  if (progress.open === 0) return words.answered;
  if (verdict.settled) return words.settledBy(progress.open, outlook.total, phrases(content, verdict.winners).join(', '));
  if (outlook.settled_on.length) return words.settledElsewhere(phrases(content, outlook.settled_on).join(', '));
  return words.canChange(progress.open, outlook.possible.length, content.alternatives.length);
}

/** @returns {{sentence: string, distance: string, strength?: string, settled?: string, because?: string}} */
export function verdictWords(view) {
  const { advice: { verdict }, content } = view;
  if (!verdict) {
    const [said, then] = without(view);
    return { sentence: said, distance: then };
  }
  return {
    sentence: sentence(verdict, content),
    distance: distance(verdict, content),
    strength: words.strength[verdict.strength],
    settled: verdict.settled ? words.settled : words.notSettled,
    because: because(view),
  };
}

/** One line for the bar at the bottom of a narrow page. */
export function verdictLine(view) {
  const { strength, settled } = verdictWords(view);
  const of = view.content.steps.length;
  return strength ? words.short(strength, settled, view.progress.answered, of) : words.shortStart(of);
}

/** What the live region says; never a number, so that it stays quiet while only numbers move. */
export function verdictSpoken(view) {
  const { sentence: said, strength, settled } = verdictWords(view);
  return strength ? words.spoken(said, strength, settled) : said;
}
