/** What prints, from whatever view: the record of a decision, or the checklist to go on with by hand. */
import { idsOf } from '../decision/assessment.js';
import { acting, saidOf } from '../decision/house.js';
import { comparisonSheet } from './compare/compare.js';
import { marksOf } from './decide/more.js';
import { sheet } from './record/record.js';
import { worksheet } from './worksheet.js';

/** What is compared, or the record, where one looks at it, and wherever a decision stands or nothing is left to answer; else the checklist. */
export function whatPrints({ advice: { verdict }, assessment: { decision }, compared, content, isSettled, ui }) {
  if (ui.toPrint) return ui.toPrint;
  if (ui.place.view === 'compare' && compared?.columns.length > 1) return 'compare';
  const filed = decision || verdict?.settled || ui.place.view === 'record' || content.steps.every(({ id }) => isSettled(id));
  return verdict && filed ? 'record' : 'answers';
}

/** The answers so far. A question that counts for more or less than usual has its points multiplied, as the sheet asks for. */
const answered = (view) => ({
  title: view.assessment.title,
  of(id) {
    const { outcome, presets, weight } = view.stepAdvice(id);
    const ids = outcome === null ? [] : idsOf(view.assessment.answers[id]);
    const factor = presets.normal ? weight / presets.normal : 1;
    return { ids, left: !ids.length && view.isSettled(id), note: view.assessment.notes[id] ?? '', marks: marksOf(view.content.step(id), view), factor };
  },
});

/** The rules of the house that whoever adds up by hand has to know. */
const onPaper = (view) => acting(view).filter(({ acts }) => ['yes', 'maybe', 'no'].includes(acts)).map((it) => saidOf(it, view.content));

export const printed = (view) => (view.ui.printing === 'record' ? sheet(view) : view.ui.printing === 'compare' ? comparisonSheet(view)
  : worksheet(view.content.pack, view.numbers, { ...(view.ui.printing === 'answers' ? answered(view) : {}), rules: onPaper(view) }));
