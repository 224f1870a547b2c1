/** Words that stand in the page before and without any script. */
export const still = {
  description: (question, n) => `${question} Answer ${n} questions and get advice, with its reasons.`,
  incomplete: 'This copy of the page is damaged, or it arrived in part. Please get a fresh one.',
  stays: 'If this text stays, the page could not start: scripts are switched off here, the file arrived incomplete, or it was saved without its scripts. Allow scripts for this page, or get a fresh copy of the file and open it in a current browser. Answers that this browser kept are still there.',
};

/** The checklist to print and fill by hand. */
export const paper = {
  title: (question) => `${question} On paper`,
  how: (clear, leaning) => `Tick one line in each table and copy its points into a column for each way to go. Add up the columns: the largest sum is the advice. A lead of ${clear} points or more is clear, of less than ${leaning} a close call. A question that matters twice as much to you: count its points twice.`,
  sum: 'Load',
  addUp: 'Add up each column over what you ticked, and take the line that its sum reaches.',
  goesBy: (way, framework) => `${way} goes by the sum of ${framework}.`,
  upTo: (from, to) => `${from} to ${to}`,
  orMore: (from) => `${from} or more`,
  comparison: 'The comparison',
};
