/** A person's answer, in the words in which it is quoted back. */
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
