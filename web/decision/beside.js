/**
 * What is kept beside a decision: earlier states of it, each under a name, and what others answered. Both may come from anyone:
 * what is none is passed over, and stays where it is.
 */
import { saidOf } from './assessment.js';

export const MOST_STATES = 40;

/** With oneself, now and at first, as many as are compared at once (core/advisor.hpp). */
export const MOST_PEOPLE = 10;

const MOST_NAME = 60;

/** What turns the direction of its neighbours, or is no letter at all. */
const NO_NAME = /[\s\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

const isObject = (it) => it !== null && typeof it === 'object' && !Array.isArray(it);

/** A name as people give it: on one line, of bounded length. */
export const nameFrom = (text) => (typeof text === 'string' ? [...text.replace(NO_NAME, ' ').trim()].slice(0, MOST_NAME).join('').trim() : '');

/** An entry of a list, with its place in it, by which it is changed. */
const entries = (list) => (Array.isArray(list) ? list : []).map((it, at) => ({ ...(isObject(it) ? it : {}), at })).filter(({ assessment }) => isObject(assessment));

/** As many alternatives as a pack may have, and the ids of some. */
const MOST_WAYS = 16;
const areIds = (list) => list.length <= MOST_WAYS && list.every((id) => id && nameFrom(id) === id);

/** Points by alternative, as they were when a state was kept; undefined where they were not noted. */
const tenthsIn = (tenths) => (isObject(tenths) && areIds(Object.keys(tenths)) && Object.values(tenths).every((it) => Number.isInteger(it) && it >= 0 && it <= 1000) ? tenths : undefined);

/** What was advised then; undefined likewise. */
function verdictIn(verdict) {
  const { winners, firmness, lead_tenths: lead } = isObject(verdict) ? verdict : {};
  const isOne = Array.isArray(winners) && areIds(winners) && ['tie', 'close', 'leaning', 'clear'].includes(firmness) && Number.isSafeInteger(lead);
  return isOne ? { winners, firmness, lead_tenths: lead } : undefined;
}

/** @returns {{at: number, name: string, date: string, version: string, tenths?: Object<string, number>, verdict?: object, assessment: object}[]} */
export const statesOf = ({ states }) => entries(states).map(({ at, name, date, pack, tenths, verdict, assessment }) => ({
  at, name: nameFrom(name), date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : '', version: nameFrom(pack?.version), tenths: tenthsIn(tenths), verdict: verdictIn(verdict), assessment }));

/** Those who were asked, in the order in which their answers came. @returns {{at: number, name: string, assessment: object}[]} */
export const peopleOf = ({ others }) => entries(others).filter(({ mine }) => mine !== true).map(({ at, name, assessment }) => ({ at, name: nameFrom(name), assessment }))
  .slice(0, MOST_PEOPLE);

/** What was answered here before anybody saw what the others had answered; undefined where nothing has changed since. */
export const firstOf = ({ others }) => entries(others).find(({ mine }) => mine === true)?.assessment;

/**
 * Who is compared in a record: what stands in it, what stood there at first, and those who answered; null where nobody did.
 * @returns {object[] | null}
 */
export function membersOf(assessment) {
  const people = peopleOf(assessment);
  const first = firstOf(assessment);
  return people.length ? [compared(assessment), ...[...(first ? [first] : []), ...people.map((it) => it.assessment)].map(answersOf)] : null;
}

/** All that a record files of anybody else. */
export const answersOf = ({ schema, answers }) => ({ schema, answers });

/** What of an assessment is compared. */
export const compared = ({ schema, pack, answers, weights = {}, ruled_out: out = {}, judgement, taken_in: takenIn }) => ({ schema, pack, answers, weights, ruled_out: out, judgement, taken_in: takenIn });

/** What is said now, to be kept as it is. */
export const frozen = (assessment) => saidOf(assessment);

/** Whether what others answered is not to be seen yet: until every question here is answered, or left open on purpose. A courtesy, no lock. */
export function isSealed(assessment, steps) {
  const isSettled = (step) => step in assessment.answers || assessment.left_open.includes(step);
  return peopleOf(assessment).length > 0 && !firstOf(assessment) && !steps.every(isSettled);
}

/** Opens it: what is answered here so far is noted. @returns {object[]} the others */
export const opened = (assessment) => [...assessment.others, { mine: true, assessment: answersOf(assessment) }];

/** What is said next, with what was answered before anybody saw the others, once that begins to change. */
export function withFirst(next, before, steps) {
  const isFirst = next.answers !== before.answers && peopleOf(before).length > 0 && !firstOf(before) && !isSealed(before, steps);
  return isFirst ? { ...next, others: opened(before) } : next;
}

export const without = (list, at) => list.filter((_, index) => index !== at);

export const renamed = (list, at, name) => list.map((it, index) => (index === at ? { ...it, name: nameFrom(name) } : it));

/** A name that nobody in the list has: the one that is asked for, or with a number behind it. */
export function freeName(list, name) {
  const taken = new Set(list.map((it) => it.name));
  for (let n = 1; ; n += 1) if (!taken.has(n > 1 ? `${name} (${n})` : name)) return n > 1 ? `${name} (${n})` : name;
}

/** The first letter of the alphabet that nobody is called by. */
export const freeLetter = (list) => freeName(list, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !list.some(({ name }) => name === letter)) ?? 'A');
