/** What has become of filed records: whether they still match, what in them has expired, and what would be advised today. */
import { cited } from '../web/decision/record/grounds.js';
import { chosenIn } from '../web/decision/record/outcome.js';
import { quoted } from '../web/decision/quote.js';
import { parse, sameRules, verifyRecord, viewOf } from './verify.mjs';

const WHY = 2;

/** The answers that speak most for what leads now over what led then, each with what the pack says of it. */
function why(now, then, { advice: { numbers }, content, stepAdvice, ...view }) {
  const of = (values, id) => values.find(({ alternative }) => alternative === id)?.tenths ?? 0;
  return numbers.map(({ step, values }) => ({ step, tenths: of(values, now) - of(values, then) }))
    .filter(({ tenths }) => tenths > 0).sort((a, b) => b.tenths - a.tenths).slice(0, WHY)
    .map(({ step }) => `${quoted(step, { content, stepAdvice, ...view })}. ${content.value(step, stepAdvice(step).outcome, now).reason}`);
}

/** What led when the record was made, and what leads now; null where that is the same, or an old form does not say. */
function turned({ advice: then }, view) {
  const winners = view.advice.verdict?.winners ?? [];
  if (!then || then.winners.join() === winners.join()) return null;
  return { then: then.winners, now: winners, why: winners.length ? why(winners[0], then.winners[0], view) : [] };
}

/** Why the house rules out what was decided. */
function ruledOut({ advice, assessment, rules }) {
  const by = advice.ranking.find(({ alternative }) => alternative === assessment.decision?.alternative)?.ruled_out_by ?? [];
  return by.map((id) => rules.rules.find((rule) => rule.id === id).because);
}

/**
 * @typedef {{verified: import('./verify.mjs').Verified, review: string | null, expired: {source: string, until: string}[], packages: string[],
 *   ruledOut: string[], turned: null | {then: string[], now: string[], why: string[]}}} Watched review: the day on which it was to be looked at again, once that
 *   has passed; packages: of the way that was chosen, gone stale or winding down; ruledOut: why
 *   other rules than those of then rule out what was decided
 */

/**
 * @param {object} advisor of the newest pack, as open() gives it
 * @param {string} packText
 * @param {string} text which may hold a record
 * @param {string} today YYYY-MM-DD
 * @returns {Watched | null} null where it holds none
 */
export function watchRecord(advisor, packText, text, today) {
  const parts = parse(text);
  if (!parts) return null;
  const verified = verifyRecord(advisor, packText, text);
  const view = viewOf(advisor, packText, parts.said, today);
  const known = sameRules(advisor, JSON.parse(advisor.read(parts.said)));
  const told = { verified, ruledOut: known ? [] : ruledOut(view), turned: turned(parts.block, view) };
  if (!view.advice.verdict) return { ...told, review: null, expired: [], packages: [] };
  const { advice, assessment: { decision } } = view;
  const frameworks = chosenIn(view).frameworks;
  return {
    ...told,
    review: decision?.review && decision.review < today ? decision.review : null,
    expired: cited(view).filter(({ id }) => advice.outdated.includes(id)).map(({ id, true_until: until }) => ({ source: id, until })),
    packages: [...new Set(advice.assembly.filter(({ framework }) => frameworks.includes(framework)).flatMap(({ stale, ending }) => [...stale, ...ending]))],
  };
}

/** Whether somebody should look at it. */
export const asksForALook = ({ verified, review, expired, packages, ruledOut: out, turned: otherwise }) =>
  verified.verdict === 'edited' || Boolean(review || expired.length || packages.length || out.length || otherwise);
