/** What stands beside this decision: it is read, advised on and compared, when somebody looks at it and not before. */
import { today } from '../decision/assessment.js';
import { compared, isSealed, membersOf, peopleOf, statesOf } from '../decision/beside.js';

/** Beside this decision. */
const MOST_BESIDE = 4;

export class Comparing {
  #app;
  #read = new WeakMap(); // by what is kept: as the core reads it, or null
  #decisions = new Map(); // by id: those of this browser that somebody picked
  #of = null; // the decision of which the next two are, by its id
  #picked = null; // what somebody picked for the columns, by key
  #refused = []; // what came back last and was not taken in

  /** @param {object} app the controller: core, content, ui */
  constructor(app) { this.#app = app; }

  /** Other decisions that stand in columns: it knows them until the page is left. */
  know(id, assessment) { this.#decisions.set(id, assessment); }
  knows(id) { return this.#decisions.has(id); }

  /** What anybody may have put there, as the core reads it; null where it cannot be read. */
  read(assessment) {
    if (!this.#read.has(assessment)) this.#read.set(assessment, this.#app.core.read(JSON.stringify(assessment)).assessment);
    return this.#read.get(assessment);
  }

  /** @param {{line: string, why: string}[]} refused */
  tellRefused(refused) {
    this.#turnTo(this.#app.assessment);
    this.#refused = refused;
  }

  /** What was picked and refused beside another decision is not this one's. */
  #turnTo({ id }) {
    if (id !== this.#of) [this.#of, this.#picked, this.#refused] = [id, null, []];
  }

  /** Everything that can stand in a column, with what people call it. By its key it is known whatever comes and goes before it. */
  #all(assessment) {
    const { content: { pack }, ui } = this.#app;
    const keyed = (kind, list) => list.map((it) => ({ ...it, kind, key: it.assessment, said: this.read(it.assessment) }));
    const people = this.#isSealed(assessment) ? [] : keyed('person', peopleOf(assessment));
    const states = keyed('state', statesOf(assessment)).map((it) => ({ ...it, readable: it.said !== null, version: it.version === pack.version ? '' : it.version }));
    const decisions = ui.decisions.filter(({ id, unread, deleted }) => id !== assessment.id && !unread && !deleted)
      .map(({ id, title }) => ({ kind: 'decision', key: id, name: title, said: this.#decisions.get(id) }));
    return { people: people.filter(({ said }) => said), states, decisions };
  }

  /** The people, or else the latest state, until somebody picks. */
  #chosen({ people, states }) {
    return this.#picked ?? (people.length ? people : states.filter(({ readable }) => readable).slice(-1)).map(({ key }) => key);
  }

  /** One column more or less than stand there now. */
  pick(key, wanted) {
    const all = this.#all(this.#app.assessment);
    const others = this.#chosen(all).filter((it) => it !== key && Object.values(all).flat().some((one) => one.key === it && one.said));
    this.#picked = wanted ? [...others, key].slice(0, MOST_BESIDE) : others;
  }

  /** What is new stands there, and what is gone does not. */
  unpick() { this.#picked = null; }

  /** What the view shows. */
  ask(assessment) {
    const { content } = this.#app;
    this.#turnTo(assessment);
    const all = this.#all(assessment);
    const chosen = this.#chosen(all);
    const beside = Object.values(all).flat().filter(({ key, said }) => said && chosen.includes(key)).slice(0, MOST_BESIDE);
    const columns = [{ kind: 'now', assessment }, ...beside.map(({ said, ...it }) => ({ ...it, assessment: said }))]
      .map((it) => ({ ...it, advice: this.#app.core.advise(it.assessment, today(), ['verdict']) }));
    for (const column of columns.slice(1)) column.split = this.#split(column, columns[0]);
    const isFull = beside.length === MOST_BESIDE;
    const marked = Object.fromEntries(Object.entries(all).map(([kind, list]) => [kind, list.map((it) => ({ ...it, isFull, shown: beside.some(({ key }) => key === it.key) }))]));
    const left = content.steps.filter(({ id }) => !(id in assessment.answers) && !assessment.left_open.includes(id)).length;
    return { ...marked, columns, isFull, seal: this.#isSealed(assessment) ? { people: peopleOf(assessment).length, left } : null,
      differences: columns.length > 1 ? this.#differences(assessment, beside, all.people) : null, refused: this.#refused };
  }

  /** What makes the lead of the pack's own pair there another one here; null where one of them has none. */
  #split({ assessment, tenths }, { assessment: now }) {
    return this.#app.core.split({ assessment: compared(assessment), ...(tenths ? { tenths } : {}) }, { assessment: compared(now) }).split;
  }

  /** Of all the people where one of them stands in the table, else of what stands there. */
  #differences(assessment, beside, people) {
    const isOfPeople = beside.some(({ kind }) => kind === 'person');
    const others = isOfPeople ? people : beside;
    const members = [assessment, ...others.map(({ said }) => said)];
    const { together } = this.#app.core.together(members.map(compared));
    return together && {
      together, isOfPeople, names: [null, ...others.map(({ name }) => name)], notes: members.map(({ notes }) => notes ?? {}),
      weighDifferently: members.some(({ weights, judgement }) => JSON.stringify([weights, judgement]) !== JSON.stringify([assessment.weights, assessment.judgement])),
      ruledOut: others.map(({ name, said }) => [name, this.#app.content.taking(said.taken_in).ruleable.filter((id) => id in said.ruled_out && !(id in assessment.ruled_out))]).filter(([, ways]) => ways.length),
    };
  }

  #isSealed(assessment) { return isSealed(assessment, this.#app.content.steps.map(({ id }) => id)); }

  /** For the record: on what those who answered disagree, from what stood here at first on; null where nobody did, or nobody has seen it. */
  disputed(assessment) {
    const members = this.#isSealed(assessment) ? null : membersOf(assessment);
    return members && this.#app.core.together(members).together;
  }
}
