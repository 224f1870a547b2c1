/** What each event on the page does: to the store when it concerns the assessment, to `ui` when it does not. */
import { typed } from '../core/bytes.js';
import { toggled } from '../decision/assessment.js';
import { copyField, copyText } from '../handing-on/clipboard.js';
import { change, toast as words } from '../words/index.js';
import { handingOn } from './hand-on-actions.js';

/** Up to which width, in em, the advice is a sheet and the views are a menu: as in styles/shell.css. */
const WIDTHS = { narrow: 59.9375, phone: 44.9375 };

const element = (id) => document.getElementById(id);
const inTextField = (target) => target.closest?.('textarea, input:not([type="radio"], [type="checkbox"])');

/** The same handlers; where the browser refuses what one asks of it, that is told. */
const telling = (on, tell) => Object.fromEntries(Object.entries(on).map(([name, handle]) => [name, async (...given) => {
  try {
    await handle(...given);
  } catch (error) {
    if (error !== null && !(error instanceof DOMException)) throw error; // null: a transaction that was given up
    tell();
  }
}]));

/** @param {object} app the controller: store, content, ui, toast, draw, show, tell */
export function actions(app) {
  const { store, content, ui, toast } = app;
  const show = (changes) => app.show(changes);

  const presets = (step) => app.view.stepAdvice(step).presets;
  /** The usual weight is no entry. */
  const entryOf = (step, weight) => (weight === presets(step).normal ? undefined : weight);

  const travel = (direction, said) => {
    const turned = store[direction]();
    if (!turned) return;
    app.tell(said(change(turned, content.step(turned.id)?.title ?? content.alternative(turned.id)?.name)));
  };

  const on = {
    title: (event) => store.title(typed(event.target)),
    endTyping: () => store.endTyping(),
    undo: () => travel('undo', words.undone),
    redo: () => travel('redo', words.redone),

    answer: (step, option) => store.answer(step, option),
    toggle: (step, option, checked) =>
      store.answer(step, toggled(content.step(step), store.assessment.answers[step], option, checked)),
    clear(step) {
      store.answer(step, undefined);
      element(`step-${step}`).querySelector('.opts input, .needs input').focus({ preventScroll: true });
    },
    importance: (step, level) => store.weigh(step, entryOf(step, presets(step)[level])),
    /** In half units, from a slider. */
    weigh: (step, weight) => store.drag(step, entryOf(step, weight)),
    usualWeights: () => store.weighAll({}),
    /** All as the first usually weighs: which number it is makes no difference. */
    equalWeights() {
      const [{ presets: { normal } }, ...others] = app.advice.steps;
      store.weighAll(Object.fromEntries(others.filter((it) => it.presets.normal !== normal).map(({ step }) => [step, normal])));
    },
    fix: (step, fixed) => store.fix(step, fixed),
    note: (step, event) => store.note(step, typed(event.target)),
    noting(step, wanted) {
      ui.noting[wanted ? 'add' : 'delete'](step);
      if (!wanted && store.assessment.notes[step]) store.note(step, '');
      else app.draw();
      store.endTyping();
      if (wanted) element(`note-${step}`).focus({ preventScroll: true });
    },
    search: (step, text) => show({ search: { ...ui.search, [step]: text } }),

    ruleOut: (alternative, wanted) => store.ruleOut(alternative, wanted ? '' : undefined),
    reason: (alternative, event) => store.reason(alternative, typed(event.target)),
    rival: (alternative) => show({ rival: alternative }),

    example(id) {
      const { name, answers } = content.examples.find((it) => it.id === id);
      toast.say(words.example(name), true);
      store.replace({ ...content.blank, title: name, answers }, { kind: 'example' });
      app.places.visit('#decide'); // the examples, and the place that was scrolled to, are gone
    },
    restart() {
      ui.noting.clear();
      ui.search = {};
      toast.say(words.restarted, true);
      store.replace(content.blank, { kind: 'restart' });
      app.places.visit('#decide');
    },
    /** The assessment that a notice offers, in place of this one. */
    openOffered(notice) {
      const { open, kept } = notice;
      // Another state of the same decision would take the place of this one for good: it is one of its own.
      const same = open.id === store.assessment.id;
      if (kept && !same) app.keeper.know(open);
      toast.say(words.decisionOpened, true);
      store.replace(same ? { ...open, id: '' } : open, { kind: 'open' });
      on.hide(notice);
    },
    hide(notice) {
      show({ notices: ui.notices.filter((it) => it !== notice) });
      app.remember();
    },
    print: () => print(),

    copy: (text) => copy(Promise.resolve(text), () => words.copied),
    closeAddress: () => show({ address: null }),

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

    toastAction: () => (typeof ui.toast.undo === 'function' ? ui.toast.undo() : on.undo()),
    holdToast: () => toast.hold(),
    releaseToast: () => toast.release(),
    hideToast: () => toast.hide(),
  };

  /** @param {Promise<string>} text @param {() => Promise<string> | string} said what is told when it is copied */
  async function copy(text, said) {
    if (await copyText(text) || copyByField(await text)) app.tell(await said());
  }

  /** An address in a field, from which it is copied, or where it is left to copy by hand. */
  function copyByField(address) {
    show({ address });
    const copied = copyField(element('address'));
    if (copied) on.closeAddress();
    return copied;
  }

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey || inTextField(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) on.redo();
    else on.undo();
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
    ui.printing = true;
    app.refresh();
  });
  addEventListener('afterprint', () => show({ printing: false }));
  return telling(Object.assign(on, handingOn(app, copy)), () => app.tell(words.refusedHere));
}
