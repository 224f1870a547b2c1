// The worst packs that are allowed: as much as the limits let through, with values that leave no short cut.
import {BASES} from './cases.mjs';
import {draws} from './made-up.mjs';

const names = (count, name) => Array.from({length: count}, (_, at) => `${name}${at}`);

/** Conditions that ask about everything at once, and hold hardly anywhere. */
function conditions({below}, steps, ids) {
  const about = ({id, takes, options}) => (takes === 'many'
    ? {any: options.slice(0, 9).map(it => ({need: it.id}))}
    : {step: id, is: [options[below(options.length)].id]});
  return [
    {all: [...ids.map(id => ({verdict: [id]})), ...steps.slice(0, 12).map(about)]},
    {none: [{verdict: [ids[below(ids.length)]]}, {firmness: ['close', 'leaning', 'clear']}, ...steps.slice(-6).map(about)]},
    {all: [{firmness: ['tie']}, about(steps[below(steps.length)]), about(steps.at(-1))]},
  ];
}

/** A pack of so many alternatives, of steps of so many options, and of lists of needs, whose work in so many frameworks is measured if any, with values that tell little apart. */
function bomb({alternatives, steps, options, lists = 0, needs = 100, bands = 12, most = 1000, frameworks = 0, least = 0, seed = 1}) {
  const {below} = draws(seed);
  const ids = names(alternatives, 'a');
  const values = () => Object.fromEntries(ids.map(id => [id, {value: least + below(101 - least), reason: 'r', sources: []}]));
  const built = names(frameworks || 1, 'f');
  const packages = names(100, 'p').map(id => ({id, version: '1', released: '2026-02', maintainer: id}));
  const sizes = Object.fromEntries(names(frameworks ? 30 : 0, 'z').map((id, at) => [id, at * at]));
  const provisions = () => Object.fromEntries(built.map(id => [id, {status: 's', size: `z${below(30)}`, packages: names(20, 'p'), others: names(20, 'p'), note: 'n'}]));
  const asked = [
    ...names(steps, 's').map(id => ({id, title: id, question: 'q', why: 'w', weight: 50 + below(50), takes: 'one',
      options: names(options, 'o').map(it => ({id: it, label: it, values: values()}))})),
    ...names(lists, 'l').map(id => ({id, title: 'n', question: 'q', why: 'w', weight: 99, takes: 'many', load_rule: frameworks ? {text: 't', statuses: ['s'], sizes} : {text: 't'}, groups: [],
      options: names(needs, `${id}n`).map(it => ({id: it, label: it, ...(frameworks ? {provisions: provisions()} : {load: 1 + below(1000)})})),
      bands: names(bands, 'b').map((it, at) => ({id: it, label: it, from: Math.floor(at * most / (bands - 1)), values: values()}))})),
  ];
  const said = (count, name) => names(count, name).map(id => {
    const all = conditions({below}, asked, ids);
    return {id, title: id, text: id, commands: ['add {packages} {packages:f0}'], when: all[below(all.length)]};
  });
  const {pair, judgements, trust, ...base} = BASES.pack; // they speak of its own alternatives
  return JSON.stringify({
    ...base, id: 'bomb', packages, cautions: said(60, 'c'), comparison: [], about: [], cases: [], sources: [], frameworks: built.map(id => ({id, name: id})),
    alternatives: ids.map((id, at) => ({id, name: id, phrase: id, imperative: id, frameworks: [built[at % built.length]], nature: 'n', pros: [], cons: [], best_for: [],
      plan: [{id: 'plan', title: 'p', passages: said(6, `${id}p`)}]})),
    steps: asked,
  });
}

/** By what makes them bad. */
export const BOMBS = {
  'two alternatives that hardly differ, 60 steps': bomb({alternatives: 2, steps: 60, options: 4}),
  'four alternatives, 60 steps of four options': bomb({alternatives: 4, steps: 60, options: 4}),
  'sixteen alternatives, 60 steps': bomb({alternatives: 16, steps: 60, options: 4}),
  'sixteen alternatives, 40 steps of eight options': bomb({alternatives: 16, steps: 40, options: 8, least: 90}),
  'steps of a hundred options': bomb({alternatives: 4, steps: 18, options: 100}),
  'twelve lists of a hundred needs': bomb({alternatives: 16, steps: 2, options: 4, lists: 12}),
  'a hundred needs in twelve bands': bomb({alternatives: 4, steps: 30, options: 4, lists: 1}),
  'work in two frameworks': bomb({alternatives: 4, steps: 20, options: 4, lists: 1, frameworks: 2}),
  'work in three frameworks, two lists': bomb({alternatives: 6, steps: 10, options: 4, lists: 2, bands: 7, most: 100, frameworks: 3}),
};

/** The same pack with one weight that is another. */
export function otherOf(text) {
  const pack = JSON.parse(text);
  pack.steps[0].weight ^= 1;
  return JSON.stringify(pack);
}

/** Assessments of a pack as texts: nothing, the half, all, and all but one with everything fixed or weighed. */
export function saidOf(text) {
  const {steps} = JSON.parse(text);
  const answered = count => Object.fromEntries(steps.slice(0, count).map(({id, takes, options}, at) =>
    [id, takes === 'many' ? options.filter((_, need) => need % 2).map(it => it.id) : options[at % options.length].id]));
  return [{}, {answers: answered(steps.length >> 1)}, {answers: answered(steps.length)},
    {answers: answered(steps.length - 1), fixed: steps.slice(0, 20).map(({id}) => id),
      weights: Object.fromEntries(steps.map(({id}, at) => [id, 1 + (at * 7) % 400]))}]
    .map(it => JSON.stringify({schema: 1, ...it}));
}
