/** Words that stand in the page before and without any script. */
export const still = {
  description: (question, n) => `${question} Answer ${n} questions and get advice, with its reasons.`,
  incomplete: 'This copy of the page is damaged or incomplete. Please get a fresh one.',
  stays: 'If this text stays, the page could not start: scripts are switched off here, the file arrived incomplete, or it was saved without its scripts. Allow scripts for this page, or get a fresh copy of the file and open it in a current browser. Answers that this browser kept are still there.',
};
