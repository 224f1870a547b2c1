/** What the differences between people do, in words: from what the core says of it (core/analyses/), to be shown or filed. */
import { differences as words } from '../words/index.js';

/** Of so many questions it is told who says what; the others stand in the table. */
const MOST_TALKED = 3;
const MOST_AGREEMENTS = 4;
const MOST_ENDINGS = 3;

/** The questions that the winners depend on, in the order of their influence. */
export function decisive({ essential = [], influence = [] }) {
  const place = (step) => influence.findIndex((it) => it.step === step);
  return [...essential].sort((a, b) => place(a) - place(b));
}

/** Those who say the same of a question, with what they say: the lone voice first, else whoever reads. */
export function voices({ outcomes, open = [] }) {
  const groups = [...outcomes, ...(open.length ? [{ outcome: null, members: open }] : [])];
  const size = (it) => (groups.some(({ members }) => members.length > 1) ? it.members.length : 0);
  return groups.sort((a, b) => size(a) - size(b));
}

/** A question in which somebody left open what others may have answered alike is none on which they differ. */
function headline({ together: { differ, says, always = [], counted, blocked_by: blocked = [] }, names, deciding }, content) {
  const titles = (steps) => steps.map((id) => content.step(id).title);
  if (!differ.length) return words.alike(names);
  if (always.length) return words.never(names, always.map((id) => content.alternative(id).name));
  const open = differ.filter((step) => says.find((it) => it.step === step).outcomes.length < 2).length;
  const differs = words.differ(names, differ.length - open, open);
  return counted ? `${differs}; ${words.matters(differ.length, titles(deciding))}` : `${differs}. ${words.notCounted(titles(blocked))}`;
}

/** What to talk about: the one question, the one that does most, or those that only do it together. */
function talk({ agreements: [{ agreed } = {}] = [] }, deciding, content) {
  if (!deciding.length) return '';
  if (deciding.length === 1) return content.step(deciding[0]).question;
  const titles = (steps) => steps.map((id) => content.step(id).title);
  return agreed?.length > 1 ? words.together(titles(agreed.map(({ step }) => step))) : words.first(titles(deciding)[0]);
}

/** @param {(member: number) => string} nameOf @param {(member: number, step: string) => string | undefined} noteOf */
function said(step, { says }, { nameOf, noteOf }, content) {
  const parts = voices(says.find((it) => it.step === step)).map(({ outcome, members }) =>
    (outcome === null ? words.leavesOpen(members.map(nameOf)) : words.says(members.map(nameOf), content.outcome(step, outcome).label)));
  const members = says.find((it) => it.step === step).outcomes.flatMap((it) => it.members);
  const notes = members.filter((member) => noteOf(member, step)).map((member) => ({ name: nameOf(member), text: noteOf(member, step) }));
  return { title: content.step(step).title, says: words.join(parts), notes };
}

const settles = ({ agreements = [] }, content) => agreements.filter(({ agreed }) => agreed.length).slice(0, MOST_AGREEMENTS).map(({ agreed, winners }) =>
  words.agreed(agreed.map(({ step, outcome }) => [content.step(step).title, content.outcome(step, outcome).label]), winners.map((id) => content.alternative(id).name)));

/** How the mixes end under the weights of each who gives the questions other weights than whoever reads; nothing where nobody does. */
function aboutWeights({ leads, members: [mine, ...others] }, names, name) {
  if (leads) return words.weightsAgree(name(leads));
  if (![mine, ...others].every(Boolean)) return '';
  const differing = [...names.keys()].slice(1).filter((member) => others[member - 1].join() !== mine.join());
  return differing.length ? words.weightsDiffer(mine.map(name), differing.map((member) => [names[member], others[member - 1].map(name)])) : words.weightsAlike;
}

/** What else is to be said: how the mixes end, what counts for nothing, what weights would do, and what others rule out. */
function aside({ together: { counted, always = [], mixes, winners, off = [], weights }, names, weighDifferently, ruledOut }, content) {
  const name = (id) => content.nameOf(id);
  return [
    counted && !always.length ? words.mixes(winners.slice(0, MOST_ENDINGS).map((it) => [it.winners.map(name), it.mixes]), mixes, winners.length > MOST_ENDINGS) : '',
    off.length ? words.off(off.map(name)) : '',
    weighDifferently ? aboutWeights(weights, names, name) : '',
    ...ruledOut.map(([who, ways]) => words.rulesOut(who, ways.map(name))),
  ].filter(Boolean);
}

/**
 * @param {{together: object, isOfPeople: boolean, names: (string | null)[], notes: Object<string, string>[], weighDifferently: boolean, ruledOut: [string, string[]][]}} given
 *   isOfPeople: not of states or decisions of one's own; names and notes: by member
 * @returns {{headline: string, talk: string, said: {title: string, says: string, notes: object[]}[], settles: string[], more: number, aside: string[], deciding: string[]}}
 */
export function findingOf(given, content) {
  const { together, isOfPeople, notes } = given;
  const names = given.names.map((name) => (isOfPeople ? words.person(name) : words.state(name)));
  const compared = { ...given, names };
  const deciding = decisive(together);
  const by = { nameOf: (member) => names[member], noteOf: (member, step) => notes[member][step] };
  const list = settles(together, content);
  return {
    deciding,
    headline: headline({ ...compared, deciding }, content),
    talk: talk(together, deciding, content),
    said: deciding.slice(0, MOST_TALKED).map((step) => said(step, together, by, content)),
    settles: list,
    more: list.length ? together.agreement_count - list.length : 0,
    aside: aside(compared, content),
  };
}
