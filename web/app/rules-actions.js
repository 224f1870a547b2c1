/** What the events of the house rules do: the form, the list, the file; and how each change of them is told and kept. */
import { typed } from '../core/bytes.js';
import { isBlank } from '../decision/assessment.js';
import { blankDraft, draftOf, freeId, missingIn, rowsOf, ruleOf, withRule, withoutRule } from '../decision/rules.js';
import { takeRules } from '../handing-on/door.js';
import { door as doorWords, houseView as words, toast as toastWords } from '../words/index.js';
import { Effect } from './effect.js';
import { aboutRead } from './opening.js';

/** Notices about the rules that are in force. */
const OF_RULES = ['otherRules', 'misfits'];

/** A form for the rules of this page begins with a question that has not been asked about yet. */
const freshRow = (content, rows) => {
  const step = content.steps.find(({ id, takes }) => takes === 'one' && !rows.some((row) => row.id === id)) ?? content.steps[0];
  return { asks: 'step', id: step.id, is: [''] };
};

/** @param {object} app the controller @param {(text: string, type: string, extension: string, name?: string) => void} handOver */
export function ruling(app, handOver) {
  const { house, store, ui } = app;
  const effect = new Effect(app);
  ui.draft = blankDraft();

  const withForm = (draft) => (rules, document) => withRule(rules, ruleOf(draft, draft.of?.id ?? freeId(document)));
  const drafted = () => {
    const draft = { ...ui.draft, because: ui.draft.because.trim() || '-' }; // what it does is seen before one says why
    const missing = missingIn(draft);
    return missing ? { missing } : { document: house.with(withForm(draft)) };
  };
  const edit = (changes) => {
    Object.assign(ui.draft, changes);
    ui.ruleTrouble = null;
    app.draw();
    effect.ask(drafted);
  };
  let begun = null; // a new rule that waits while another is edited
  /** The form without what stood in it. */
  const done = () => {
    effect.stop();
    Object.assign(ui, { draft: begun ?? blankDraft(), effect: null, ruleTrouble: null });
    begun = null;
  };

  const underOthers = () => aboutRead(app.core.read(JSON.stringify(app.assessment)).findings).filter(({ kind }) => kind === 'otherRules');

  /** The advice follows, and what stands here is said under these rules from now on; what was told of the rules before is told anew. */
  house.changed = (how) => {
    const said = { elsewhere: toastWords.rulesElsewhere, beside: toastWords.rulesBeside, not: toastWords.rulesNotKept }[how];
    if (said) app.toast.say(said);
    for (const notice of house.told.splice(0)) app.decisions.notice(notice);
    if (['state', 'not'].includes(how)) return app.draw();
    if (ui.effect) effect.ask(drafted);
    const given = how === 'given' && [...underOthers(), ...house.misfits];
    store.under(house.mark, !ui.readOnly && !isBlank(store.assessment) && (store.isChanged || app.keeper.state === 'kept'));
    const stood = (kind) => ui.notices.some((it) => it.kind === kind);
    const told = given || [...(stood('otherRules') ? underOthers() : []), ...(stood('misfits') ? house.misfits : [])];
    ui.notices = [...ui.notices.filter(({ kind }) => !OF_RULES.includes(kind)), ...told];
    app.refresh();
    return app.ruled();
  };

  /** @param {(rules: object[], document: object) => object[]} change @returns {boolean} whether it was taken; if not, what is wrong stands in the form */
  function change(rules, kind, said) {
    const wrong = house.change(house.with(rules), { kind });
    if (wrong) app.show({ ruleTrouble: wrong[0]?.message ?? doorWords.refused.judgedRules });
    else if (said) app.tell(said);
    return !wrong;
  }

  async function openFile(file) {
    const { text, refused } = await takeRules(file);
    const read = text ? house.read(text) : {};
    if (!read.document) {
      const notice = { kind: 'refused', names: [file.name].filter(Boolean), refused: refused ?? 'judgedRules', findings: read.findings ?? [] };
      app.show({ notices: [...ui.notices.filter(({ kind }) => kind !== 'refused'), notice] });
      document.getElementById('view-title')?.scrollIntoView({ block: 'center' });
      return;
    }
    const later = await house.bring(read.document, { kind: 'opened' });
    ui.notices = [...ui.notices.filter(({ kind }) => kind !== 'misfits'), ...house.misfits];
    app.tell(later ? toastWords.rulesLater : toastWords.rulesOpened);
  }

  const on = {
    rule: edit,
    /** What it does, with as much of the condition as that allows. */
    ruleEffect: (name) => edit({ effect: name, rows: name === 'rule_out' ? rowsOf({ ...ui.draft, effect: name }) : ui.draft.rows }),
    ruleText: (field, input) => edit({ [field]: typed(input) }),
    /** What a part of the condition asks about: "step team"; '' for always. */
    ruleSubject(at, value) {
      const [asks, id] = value.split(' ');
      edit({ rows: value ? Object.assign([...ui.draft.rows], { [at]: { asks, id, is: [''] } }) : [] });
    },
    ruleRow: (at, changes) => edit({ rows: ui.draft.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)) }),
    addRow(join) {
      edit({ join, rows: [...ui.draft.rows, freshRow(app.content, ui.draft.rows)] });
      document.querySelector(`.a-rule .sentence:nth-of-type(${ui.draft.rows.length}) select`)?.focus();
    },
    dropRow: (at) => edit({ rows: ui.draft.rows.filter((_, index) => index !== at) }),
    saveRule(event) {
      event.preventDefault();
      const missing = missingIn(ui.draft);
      if (missing) {
        app.show({ ruleTrouble: words.missing[missing] });
        return document.getElementById(`rule-${missing}`)?.focus();
      }
      const { of } = ui.draft;
      if (!change(withForm(ui.draft), of ? 'edited' : 'added', of ? toastWords.ruleSaved : toastWords.ruleAdded)) return undefined;
      done();
      app.draw();
      return document.getElementById('a-rule').focus();
    },
    editRule(id) {
      begun ??= ui.draft.of ? null : ui.draft;
      ui.draft = draftOf(house.document.rules.find((it) => it.id === id), app.content.needsStep?.id);
      edit({});
      document.getElementById('a-rule').focus();
      document.getElementById('a-rule').scrollIntoView({ block: 'nearest' });
    },
    cancelRule() {
      done();
      app.draw();
    },
    switchRule(id) {
      const { off, ...rule } = house.document.rules.find((it) => it.id === id);
      change((rules) => withRule(rules, off ? rule : { ...rule, off: true }), off ? 'on' : 'off');
    },
    /** The second half of a double click would hit what has come to stand there. */
    deleteRule(event, id) {
      if (event.detail > 1) return;
      change((rules) => withoutRule(rules, id), 'deleted', toastWords.ruleDeleted);
    },
    undoRules() {
      house.undo();
      app.tell(toastWords.rulesUndone);
    },
    redoRules() {
      house.redo();
      app.tell(toastWords.rulesRedone);
    },
    nameHouse: ({ target }) => house.change({ ...house.with((rules) => rules), title: typed(target) }, { kind: 'named' }),
    showExamples: () => app.show({ examples: !ui.examples }),
    downloadRules: () => handOver(JSON.stringify(house.document, null, 1), 'application/json', 'rules.json', house.document.title ?? ''),
    async openRules({ target }) {
      await openFile(target.files[0]);
      target.value = '';
    },
    async useRules(notice) {
      await house.bring(JSON.parse(notice.rules), { kind: 'opened' });
      app.handlers.hide(notice);
    },
    overrule: (rule, wanted) => store.overrule(rule, wanted ? '' : undefined),
    overruleFor: (rule, input) => store.overrule(rule, typed(input)),
  };
  return { on, left: effect, openFile };
}
