/**
 * Packs and assessments made up from a seed, alike everywhere: every shape that the format allows, small numbers so that
 * ties are common, and a few assessments that say nothing, too much, or what no pack knows.
 */
import {readFileSync} from 'node:fs';

const FULL = JSON.parse(readFileSync(new URL('../packs/everything.json', import.meta.url), 'utf8'));

/** Whole numbers drawn alike on every machine. */
export function draws(seed) {
  let state = seed >>> 0;
  const below = count => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return {below, oneIn: count => below(count) === 0, pick: list => list[below(list.length)]};
}

function pack({below, oneIn, pick}) {
  const made = structuredClone(FULL);
  const value = () => (oneIn(3) ? pick([0, 50, 100]) : below(101));
  made.firmness.leaning = 1 + below(10);
  made.firmness.clear = made.firmness.leaning + below(20);
  const alternatives = made.alternatives.map(({id}) => id);
  for (const step of made.steps) {
    step.weight = oneIn(4) ? pick([1, 50, 100]) : 1 + below(9);
    for (const {values} of step.bands ?? step.options) for (const id of alternatives) values[id].value = value();
    delete step.directions;
  }
  // More steps of the same shapes, so that searches are long now and then.
  const more = oneIn(4) ? below(9) : below(3);
  for (let at = 0; at < more; at++) {
    const step = structuredClone(made.steps[pick([0, 1, 3])]);
    step.id = `more-${at}`;
    step.weight = 1 + below(20);
    for (const {values} of step.bands ?? step.options) for (const id of alternatives) values[id].value = value();
    if (!step.bands && oneIn(2)) step.options = step.options.slice(0, 2);
    made.steps.push(step);
  }
  return made;
}

function assessment({below, oneIn, pick}, {steps, alternatives}) {
  const made = {schema: 1, answers: {}, weights: {}, notes: {}, ruled_out: {}, fixed: [], left_open: []};
  const rarely = 2 + below(6);
  for (const {id, takes, options} of steps) {
    if (oneIn(rarely)) {
      if (oneIn(2)) made.left_open.push(id);
      continue;
    }
    const free = options.filter(it => !it.exclusive && oneIn(2)).map(it => it.id);
    made.answers[id] = takes === 'one' ? pick(options).id : oneIn(5) ? [options[0].id] : free;
    if (oneIn(4)) made.weights[id] = oneIn(3) ? pick([0, 1, 400]) : below(40);
    if (oneIn(5)) made.fixed.push(id);
  }
  for (const {id} of alternatives) if (oneIn(9)) made.ruled_out[id] = 'because';
  if (oneIn(12)) made.answers['no-step'] = 'x';
  if (oneIn(12)) made.answers[steps[0].id] = ['morning', 'noon'];
  if (oneIn(12)) made.decision = {alternative: pick(alternatives).id, because: 'so'};
  return made;
}

const ASSESSMENTS_OF_ONE = 10;

/** @returns {{pack: string, assessments: string[]}[]} so many (pack, assessment) cases, ten to a pack */
export function madeUp(count, seed) {
  return Array.from({length: Math.ceil(count / ASSESSMENTS_OF_ONE)}, (_, at) => {
    const drawn = draws(seed + at);
    const one = pack(drawn);
    return {pack: JSON.stringify(one), assessments: Array.from({length: ASSESSMENTS_OF_ONE}, () => JSON.stringify(assessment(drawn, one)))};
  });
}
