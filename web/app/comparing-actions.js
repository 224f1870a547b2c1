/** What the events of comparing do: answers of others, kept states, and what stands in the columns. */
import { typed } from '../core/bytes.js';
import { isBlank, sameAnswers, today } from '../decision/assessment.js';
import { MOST_PEOPLE, MOST_STATES, freeLetter, freeName, frozen, nameFrom, opened, peopleOf, renamed, statesOf, without } from '../decision/beside.js';
import { take } from '../handing-on/door.js';
import { takeMany } from '../handing-on/many.js';
import { compare as words, door as doorWords, toast as toastWords } from '../words/index.js';

const PEOPLE = { kind: 'others' };
const STATES = { kind: 'states' };

/** An assessment's title takes no more. */
const MOST_TITLE = 200;

/** Left for what is written here later, so that all of it can be read again: characters, and values. */
const ROOM = { assessment: { notes: Array(500).fill('x'.repeat(200)) } };

/** What is kept of a verdict beside the points. */
const gistOf = ({ winners, firmness, lead_tenths, settled }) => ({ winners, firmness, lead_tenths, settled });

/** A file's name without its ending, by which people know whose it is. */
const stem = (name) => name.replace(/\.[a-z]{1,4}$/i, '');

/** @param {object} app the controller @returns {{on: object, taking: {openText: function, openFiles: function}}} taking: what is dropped or pasted where one compares */
export function besides(app) {
  const { comparing, content, core, store, ui } = app;

  const others = () => store.assessment.others ?? [];
  const states = () => store.assessment.states ?? [];

  /** Whether the core could still read it with this list, and with as much again as one more state. */
  function fits(field, list) {
    const next = { ...store.assessment, [field]: list };
    return core.read(JSON.stringify({ ...next, states: [...(next.states ?? []), ROOM] }, null, 2)).assessment !== null;
  }

  /** Why this piece is no column; null where it is one. */
  function trouble({ taken: { assessment, findings, refused } }) {
    if (!assessment) return findings.find(({ severity }) => severity === 'error')?.message ?? doorWords.refused[refused];
    if (assessment.pack.id && assessment.pack.id !== content.pack.id) return words.otherPack;
    return isBlank(assessment) || !content.steps.some(({ id }) => id in assessment.answers) ? doorWords.refused.blank : null;
  }

  /** What came back: each piece is a person, or told why not. @param {import('../handing-on/many.js').Piece[]} pieces @returns {number} how many were taken */
  function add(pieces) {
    let [list, count] = [others(), 0];
    const refused = [];
    for (const piece of pieces) {
      const people = peopleOf({ others: list });
      const asked = nameFrom(piece.name);
      const said = piece.taken.assessment && frozen(piece.taken.assessment);
      const next = [...list, { name: asked ? freeName(people, asked) : freeLetter(people), assessment: said }];
      let why = trouble(piece);
      if (!why && people.some(({ name, assessment }) => name === asked && sameAnswers(assessment, said))) why = words.alreadyThere;
      if (!why && people.length === MOST_PEOPLE) why = words.full(MOST_PEOPLE);
      if (!why && !fits('others', next)) why = words.tooLarge;
      if (why) refused.push({ line: piece.line, why });
      else [list, count] = [next, count + 1];
    }
    comparing.tellRefused(refused);
    if (count) {
      change('others', list, PEOPLE);
      app.tell(toastWords.answersTaken(count));
    } else {
      app.refresh();
      document.getElementById('came-back')?.scrollIntoView({ block: 'center' });
    }
    return count;
  }

  async function addText(text) { return add(await takeMany(core, text)); }

  async function addFiles(files) {
    const pieces = [];
    for (const file of files) {
      const taken = await take(core, file);
      const lines = taken.refused === 'nothing' ? await takeMany(core, await file.text()) : [];
      const isList = lines.some((it) => it.taken.assessment);
      pieces.push(...(isList ? lines : [{ name: stem(file.name), taken, line: file.name }]));
    }
    return add(pieces);
  }

  const change = (field, list, kind) => {
    comparing.unpick();
    store.keepBeside(field, list, kind);
  };

  const on = {
    async addPeople(event) {
      event.preventDefault();
      const { text } = event.target.elements;
      if (typed(text).trim() && await addText(typed(text))) text.value = '';
    },
    async addFiles(event) {
      await addFiles([...event.target.files]);
      event.target.value = '';
    },
    unseal: () => change('others', opened(store.assessment), PEOPLE),
    renamePerson: (at, field) => store.keepBeside('others', renamed(others(), at, typed(field)), PEOPLE),
    removePerson(at) {
      const { name } = peopleOf(store.assessment).find((it) => it.at === at);
      const list = without(others(), at);
      change('others', peopleOf({ others: list }).length ? list : [], PEOPLE);
      app.tell(toastWords.goneFromBeside(name || words.noName));
    },

    keepState(event) {
      event.preventDefault();
      const field = event.target.elements.name;
      const { verdict, ranking } = app.advice;
      const { id, version } = content.pack;
      const name = freeName(statesOf(store.assessment), nameFrom(typed(field)) || words.stateOf(today()));
      const advised = verdict ? { tenths: Object.fromEntries(ranking.map(({ alternative, tenths }) => [alternative, tenths])), verdict: gistOf(verdict) } : {};
      const list = [...states(), { name, date: today(), assessment: frozen(store.assessment), pack: { id, version }, ...advised }];
      if (list.length > MOST_STATES || !fits('states', list)) return app.tell(toastWords.tooManyStates);
      field.value = '';
      change('states', list, STATES);
      return app.tell(toastWords.frozen(name));
    },
    /** A decision of its own, kept at once. */
    async openState(at) {
      const { name, assessment } = statesOf(store.assessment).find((it) => it.at === at);
      const said = comparing.read(assessment);
      app.decisions.said(toastWords.duplicated);
      store.open({ ...said, id: '', title: [said.title, name].filter(Boolean).join(': ').slice(0, MOST_TITLE) }, { kind: 'open' });
      return app.keeper.keep(true);
    },
    renameState: (at, field) => store.keepBeside('states', renamed(states(), at, typed(field)), STATES),
    removeState(at) {
      const { name } = statesOf(store.assessment).find((it) => it.at === at);
      change('states', without(states(), at), STATES);
      app.tell(toastWords.goneFromBeside(name || words.noName));
    },

    async column(key, wanted) {
      const isOther = ui.decisions.some(({ id }) => id === key);
      if (wanted && isOther && !comparing.knows(key)) {
        const entry = await app.shelf.get(key);
        const { assessment } = entry ? await take(core, entry.text) : { assessment: store.seen(key) };
        if (assessment) comparing.know(key, assessment);
      }
      comparing.pick(key, wanted);
      app.refresh();
    },
    async showOthers({ target }) {
      if (!target.open) return;
      await app.decisions.list();
      app.refresh();
    },
  };
  return { on, taking: { openText: addText, openFiles: addFiles } };
}
