/** A person's answer, and what it comes to, in the words in which they are quoted back. */
import { quote as words } from '../words/index.js';
import { idsOf } from './assessment.js';

export function quoted(stepId, { assessment, content, stepAdvice }) {
  const step = content.step(stepId);
  const outcome = content.outcome(stepId, stepAdvice(stepId).outcome);
  if (step.takes !== 'many') return outcome.label;
  const answer = assessment.answers[stepId];
  const count = content.chosen(step, answer).length;
  const none = step.options.find((option) => option.exclusive && idsOf(answer).includes(option.id));
  return none ? words.none(none.label, outcome.label) : words.many(count, outcome.label);
}

const NAMED = 4;

/** What the ticked needs leave to do in a framework, from the advice: the label of its band, and the needs that leave the most. */
export function workLeft({ step, framework, band, needs }, content) {
  const { bands, options } = content.step(step);
  const most = needs.filter(({ work }) => work === needs[0].work).map(({ need }) => options.find(({ id }) => id === need).label);
  return {
    band: bands.find(({ id }) => id === band).label,
    most: most.length ? words.most(content.framework(framework).name, most.slice(0, NAMED), Math.max(0, most.length - NAMED)) : '',
  };
}
