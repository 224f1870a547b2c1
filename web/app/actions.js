/** What each event on the page does: to the store when it concerns the assessment, to `ui` when it does not. */
import { typed } from '../core/bytes.js';
import { presetIn, toggled, withPreset } from '../decision/assessment.js';
import { copyField, copyText } from '../handing-on/clipboard.js';
import { whatPrints } from '../views/page.js';
import { change, toast as words } from '../words/index.js';
import { bringing, inTextField } from './bringing.js';
import { besides } from './comparing-actions.js';
import { handingOn } from './hand-on-actions.js';
import { ruling } from './rules-actions.js';

/** Up to which width, in em, the advice is a sheet and the views are a menu: as in styles/shell.css. */
const WIDTHS = { narrow: 59.9375, phone: 44.9375 };

/** Milliseconds until what is printed is laid out. */
const LONGEST_BEFORE_PRINT = 2000;

const element = (id) => document.getElementById(id);

/** The letter of a key, also where the layout has other letters on it; a browser that fills in fields presses keys without a name. */
const letterOf = ({ key = '', code = '' }) => (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();

/** What changes the decision, or keeps it: not where the page is to be read only. */
const CHANGES = new Set(['title', 'undo', 'redo', 'answer', 'toggle', 'leaveOpen', 'preset', 'importance', 'weigh', 'usualWeights', 'equalWeights', 'judge', 'fix', 'note',
  'ruleOut', 'reason', 'takeIn', 'example', 'restart', 'openOffered', 'openFiles', 'openDecision', 'duplicate', 'removeDecision', 'bringBack', 'enterCode', 'context', 'decide', 'savePage', 'undoToast', 'addPeople', 'addFiles', 'unseal',
  'rule', 'ruleEffect', 'ruleText', 'ruleSubject', 'ruleRow', 'addRow', 'dropRow', 'saveRule', 'editRule', 'cancelRule', 'switchRule', 'deleteRule', 'undoRules', 'redoRules', 'nameHouse', 'openRules', 'useRules', 'overrule', 'overruleFor',
  'renamePerson', 'removePerson', 'keepState', 'openState', 'renameState', 'removeState']);

/** The same handlers, as far as they may act; where the browser refuses what one asks of it, that is told. */
const telling = (on, may, tell) => Object.fromEntries(Object.entries(on).map(([name, handle]) => [name, async (...given) => {
  if (!may(name)) return;
  try {
    await handle(...given);
  } catch (error) {
    if (error !== null && !(error instanceof DOMException)) throw error; // null: a transaction that was given up
    tell();
  }
}]));

/** The set with the thing in it or not, the other way round than before. */
const other = (set, thing) => new Set(set.has(thing) ? [...set].filter((it) => it !== thing) : [...set, thing]);

/** @param {object} app the controller: store, content, ui, toast, draw, show, tell */
export function actions(app) {
  const { store, content, ui, toast } = app;
  const show = (changes) => app.show(changes);

  const presets = (step) => app.view.stepAdvice(step).presets;
  /** The usual weight is no entry. */
  const entryOf = (step, weight) => (weight === presets(step).normal ? undefined : weight);

  /** What the preset that an answer starts from has ticked, as far as one can tell. */
  const ofPreset = (step) => presetIn(step, store.assessment.answers[step.id])?.needs ?? [];

  const travel = (direction, said) => {
    const turned = store[direction]();
    if (!turned) return;
    if (turned.kind === 'answer' || turned.kind === 'left_open') app.folding.keepOpen(turned.id);
    app.tell(said(change(turned, content.nameOf(turned.id))));
  };

  const on = {
    title: (event) => store.title(typed(event.target)),
    context: (event) => store.context(typed(event.target)),
    endTyping: () => store.endTyping(),
    undo: () => travel('undo', words.undone),
    redo: () => travel('redo', words.redone),

    answer: (step, option) => store.answer(step, option),
    toggle: (step, option, checked) =>
      store.answer(step, toggled(content.step(step), store.assessment.answers[step], option, checked)),
    leaveOpen: (step, left) => store.leaveOpen(step, left),
    preset(step, id, wanted) {
      const it = content.step(step);
      const { answer, ticked } = withPreset(it, store.assessment.answers[step], wanted ? it.presets.find((one) => one.id === id) : undefined, ui.ticked[step] ?? ofPreset(it));
      ui.ticked[step] = ticked;
      store.answer(step, answer);
    },
    unfold: (step) => app.folding.open(step),
    fold: (step) => app.folding.fold(step),
    questionKey(event, step) {
      const { key, target } = event;
      const isFirst = target.type === 'radio' && target.matches('.opt:first-child input') && !target.closest('.opts').querySelector(':checked');
      if (key === 'ArrowUp' && isFirst) { // round the back: WebKit does so only from what is chosen
        event.preventDefault();
        const last = target.closest('.opts').querySelector('.opt:last-child input');
        last.focus();
        last.click();
      } else if (key === 'Enter' && target.matches('input[type="radio"], input[type="checkbox"]')) {
        event.preventDefault();
        app.folding.next(step);
      }
    },
    more: (step) => show({ more: other(ui.more, step) }),
    parts: (step) => show({ parts: other(ui.parts, step) }),
    importance: (step, level) => store.weigh(step, entryOf(step, presets(step)[level])),
    /** In half units, from a slider. */
    weigh: (step, weight) => store.drag(step, entryOf(step, weight)),
    usualWeights: () => store.weighAll({}),
    /** All as the first usually weighs: which number it is makes no difference. */
    equalWeights() {
      const [{ presets: { normal } }, ...others] = app.advice.steps;
      store.weighAll(Object.fromEntries(others.filter((it) => it.presets.normal !== normal).map(({ step }) => [step, normal])));
    },
    judge: (id) => store.judge(id === content.pack.judgements[0].id ? null : id),
    fix: (step, fixed) => store.fix(step, fixed),
    note: (step, event) => store.note(step, typed(event.target)),
    search: (step, text) => show({ search: { ...ui.search, [step]: text } }),

    ruleOut: (alternative, wanted) => store.ruleOut(alternative, wanted ? '' : undefined),
    reason: (alternative, event) => store.reason(alternative, typed(event.target)),
    takeIn: (alternative, wanted) => store.takeIn(alternative, wanted),
    rival: (alternative) => show({ rival: alternative }),

    example(id) {
      const { name, answers } = content.examples.find((it) => it.id === id);
      app.decisions.said(words.example(name));
      store.open({ ...content.blank, title: name, answers }, { kind: 'example' });
      app.places.visit('#decide'); // the examples, and the place that was scrolled to, are gone
    },
    restart() {
      ui.search = {};
      app.decisions.said(words.restarted);
      store.open(content.blank, { kind: 'restart' });
      app.places.visit('#decide');
    },
    /** The decision that a notice offers, in place of this one. */
    async openOffered(notice) {
      await app.decisions.open(notice.open, words.decisionOpened);
      on.hide(notice);
    },
    hide(notice) {
      show({ notices: ui.notices.filter((it) => it !== notice) });
      app.decisions.remember();
    },
    print: printOrSay,
    /** The checklist without the answers, for others. */
    printBlank() {
      ui.toPrint = 'blank';
      return printOrSay();
    },

    copy: (text) => copy(Promise.resolve(text), () => words.copied),
    closeByHand: () => show({ byHand: null }),

    /** Is drawn before it opens, and goes when it has closed and has given the focus back. */
    panel({ newState, target }) {
      if (newState !== 'open') return null;
      ui.panel = target.id;
      app.refresh();
      return target.id === 'share' && on.showDecisions();
    },
    panelDone({ newState, target }) {
      if (newState === 'closed' && ui.panel === target.id) show({ panel: null });
    },
    panelLeft({ relatedTarget, currentTarget }) {
      if (relatedTarget && !currentTarget.contains(relatedTarget) && !relatedTarget.matches('[popovertarget]')) currentTarget.hidePopover();
    },

    sheet() {
      element('advice').showModal();
      element('verdict').focus({ preventScroll: true });
    },

    async undoToast(it) {
      toast.hide(it);
      await it.undo();
    },
    hideToast: (it) => toast.hide(it),
    holdToasts: () => toast.hold(),
    releaseToasts: () => toast.release(),
  };

  /** @param {Promise<string>} text @param {() => Promise<string> | string} said what is told when it is copied */
  async function copy(text, said) {
    if (await copyText(text) || copyByField(await text)) app.tell(await said());
  }

  /** A text in a field, from which it is copied, or where it is left to copy by hand. */
  function copyByField(text) {
    show({ byHand: text });
    const copied = copyField(element('by-hand'), text);
    if (copied) on.closeByHand();
    return copied;
  }

  /** A page around this one may forbid to print, and no word of it comes here: what begins is seen. */
  async function printOrSay() {
    const began = new Promise((resolve) => { addEventListener('beforeprint', () => resolve(true), { once: true }); });
    print();
    if (await Promise.race([began, new Promise((resolve) => { setTimeout(resolve, LONGEST_BEFORE_PRINT); })])) return;
    ui.toPrint = null;
    app.tell(words.notPrinted);
  }

  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || inTextField(event.target) || ui.readOnly) return;
    const way = { z: event.shiftKey ? 'redo' : 'undo', y: event.ctrlKey && !event.shiftKey && 'redo' }[letterOf(event)];
    if (!way) return;
    event.preventDefault();
    on[way]();
  });
  for (const [name, width] of Object.entries(WIDTHS)) {
    const query = matchMedia(`(max-width: ${width}em)`);
    const follow = () => { ui[name] = query.matches; };
    follow();
    query.addEventListener('change', () => {
      follow();
      app.draw();
    });
  }
  addEventListener('beforeprint', () => {
    ui.printing = whatPrints(app.view);
    app.refresh();
  });
  addEventListener('afterprint', () => show({ printing: null, toPrint: null }));
  const beside = besides(app);
  const handing = handingOn(app, copy);
  const rules = ruling(app, handing.handOver);
  return telling(Object.assign(on, beside.on, bringing(app, beside.taking, rules.openFile), handing.on, rules.on), (name) => !(ui.readOnly && CHANGES.has(name)), () => app.tell(words.refusedHere));
}
