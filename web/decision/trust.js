/** How far an advice is to be trusted, in words: what of it is judgement, and how often it agreed with what was built. */
import { card as words } from '../words/index.js';

/** @returns {string} empty where nothing is known of it */
export function trustWords({ advice: { evidence, trust: counted, verdict }, progress }) {
  const judged = verdict && evidence?.answers !== undefined ? words.judged(evidence.answers, progress.answered) : '';
  const agreed = counted ? (counted.figures ? words.agreed(counted) : words.notCounted) : '';
  return [judged, agreed].filter(Boolean).join(' ');
}
