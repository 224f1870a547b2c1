/** What of a decision was taken together: who answered, what was disputed, and on what it was settled. */
import { together as words } from '../../words/index.js';
import { answersOf, firstOf, peopleOf } from '../beside.js';
import { decisive, voices } from '../differences.js';

/** What is filed of what stood beside a decision, enough to make the same words again; nothing where nobody answered, or nobody has seen it. */
export function filedOthers({ assessment, disputed }) {
  if (!disputed) return {};
  const first = firstOf(assessment);
  const people = peopleOf(assessment).map(({ name, assessment: said }) => ({ name, assessment: answersOf(said) }));
  return { others: [...(first ? [{ mine: true, assessment: answersOf(first) }] : []), ...people] };
}

/** What was said of a question that decides: on what it was settled, and who had said otherwise. The first member is this record. */
function settled(step, { says }, names, content) {
  const label = (outcome) => content.outcome(step, outcome).label;
  const groups = voices(says.find((it) => it.step === step));
  const own = groups.find(({ members }) => members.includes(0));
  const others = groups.filter((it) => it !== own).map(({ outcome, members }) => {
    const who = members.map((member) => names[member]);
    return outcome === null ? words.saidNothing(who) : words.said(who, label(outcome));
  });
  const { title } = content.step(step);
  return own.outcome === null ? words.unsettled(title, others) : words.settled(title, label(own.outcome), others);
}

export function together({ assessment, content, disputed }) {
  if (!disputed) return [];
  const people = peopleOf(assessment).map(({ name }) => name || words.noName);
  const names = ['', ...(firstOf(assessment) ? [words.before] : []), ...people];
  const { differ, always = [], counted } = disputed;
  const deciding = decisive(disputed);
  const titles = (steps) => steps.map((step) => content.step(step).title);
  const matters = always.length ? words.never(always.map((id) => content.alternative(id).name))
    : counted ? words.decides(titles(deciding)) : words.notCounted;
  return [
    { p: `${words.answered(people)} ${differ.length ? `${words.disputed(titles(differ))} ${matters}` : words.alike}` },
    ...(deciding.length ? [{ ul: deciding.map((step) => settled(step, disputed, names, content)) }] : []),
  ];
}
