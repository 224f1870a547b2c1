/**
 * All of the page's own words, in one place. Content (what is asked, weighed and advised) comes from the pack.
 * A translation replaces this file.
 */
const LANGUAGE = 'en';
const plurals = new Intl.PluralRules(LANGUAGE);
const either = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });
const all = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const whole = new Intl.NumberFormat(LANGUAGE);
const tenth = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, signDisplay: 'exceptZero' });

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const counted = (n) => SMALL[n] ?? whole.format(n);
const plural = (n, one, other) => (plurals.select(n) === 'one' ? one : other);
const questions = (n) => `${whole.format(n)} ${plural(n, 'question', 'questions')}`;
const points = (n) => (n === 0 ? 'Less than one point' : `${whole.format(n)} ${plural(n, 'point', 'points')}`);

/** Numbers as the page shows them: a real minus, tenths from the core's whole tenths. */
export const figure = {
  whole: (n) => whole.format(n),
  tenths: (n) => tenth.format(n / 10),
  signed: (n) => signed.format(n / 10).replace('-', '−'),
};

export const header = {
  product: 'Crossroads',
  titleLabel: 'Name of this decision',
  titleHint: 'Name this decision',
  kept: 'kept in this browser',
  notKept: 'not kept',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Redo: ${what}`,
  copyLink: 'Copy link',
  more: 'More',
  startOver: 'Start over',
  startOverHelp: 'Clears every answer. Undo brings them back.',
  print: 'Print',
  printHelp: 'The advice and your answers',
  toList: 'Go to the checklist',
  toAdvice: 'Go to the advice',
  tabTitle: (title) => (title ? `${title} · Crossroads` : 'Crossroads'),
};

/** What a change was about, for undo. `name` is the step's or the alternative's. */
export const change = ({ kind }, name) => ({
  answer: name,
  weight: `importance of ${name}`,
  note: `note on ${name}`,
  rule: `ruling out ${name}`,
  reason: `reason about ${name}`,
  title: 'the name',
  example: 'opening an example',
  link: 'opening a link',
  restart: 'starting over',
})[kind];

export const rail = {
  label: 'On this page',
  progress: (answered, of) => `Checklist, ${whole.format(answered)} of ${whole.format(of)}`,
  open: 'open',
  off: 'off',
  decision: 'Your decision',
  checklist: 'Checklist',
};

export const start = {
  lead: 'Answer what you know about your project, in any order. The advice starts with your first answer and tells you when you can stop. Nothing leaves this page.',
  examples: 'Look at an example first',
};

export const list = {
  title: (n) => `${counted(n)} ${plural(n, 'question', 'questions')} about your project`,
  progress: (answered, open) =>
    `${whole.format(answered)} answered, ${whole.format(open)} open. Change anything at any time; the advice follows.`,
  why: 'Why this matters',
  open: 'Open',
  noLonger: ', can no longer change the verdict',
  off: 'Switched off: counts for nothing',
  addNote: 'Add a note',
  removeNote: 'Remove note',
  noteLabel: 'Your note',
  clear: 'Clear answer',
  clearOf: (title) => `Clear answer: ${title}`,
  noteOf: (label, title) => `${label}: ${title}`,
  importance: 'Importance',
  importanceOf: (title) => `Importance of ${title}`,
  levels: { off: 'off', less: 'less', normal: 'normal', more: 'more' },
  ownWeight: (weight, usual) => `weight ${whole.format(weight / 2)}, usually ${whole.format(usual)}`,
  chosen: (n, of) => `${whole.format(n)} of ${whole.format(of)} chosen`,
  search: 'Find in this list',
  nothingFound: (text) => `Nothing here matches “${text}”.`,
};

/** An answer as it is quoted back. A step that takes many amounts to a band, which needs the count beside it. */
export const quote = {
  many: (n, band) => `${whole.format(n)} chosen: ${band}`,
  none: (label, band) => `${label}: ${band}`,
};

const tooClose = (phrases) => `Too close to call: ${phrases.length === 2 ? phrases.join(', or ') : either.format(phrases)}.`;

export const verdict = {
  ways: (n) => `${counted(n)} ${plural(n, 'way is', 'ways are')} open.`,
  starts: 'The advice starts with your first answer.',
  nothingCounts: 'Nothing counts yet.',
  allOff: 'Every answer so far is switched off. Turn one back on, or answer another question.',
  allRuledOut: 'Everything is ruled out.',
  bringBack: 'Bring one of the alternatives back to get advice.',
  soFar: (phrase) => `So far: ${phrase}.`,
  tooClose,
  ahead: (lead, phrases) => `${points(lead)} ahead of ${all.format(phrases)}.`,
  apart: (lead) => (lead === 0 ? 'Less than one point apart.' : `Only ${points(lead)} apart.`),
  even: 'They come out exactly even.',
  alone: 'Nothing else is left to compare it with.',
  strength: { tie: 'Tie', close: 'Close call', leaning: 'Leaning', clear: 'Clear lead' },
  settled: 'Settled',
  notSettled: 'Not settled',
  settledBy: (open) => (open === 0 ? 'Every question that counts is answered.'
    : `The ${open === 1 ? 'question' : questions(open)} still open can no longer change it.`),
  canChange: (open) => `${questions(open)} still open; ${plural(open, 'it', 'they')} can change this.`,
  short: (strength, settled, answered, of) =>
    `${strength}, ${settled.toLowerCase()}. ${whole.format(answered)} of ${whole.format(of)} answered`,
  shortStart: (of) => `0 of ${whole.format(of)} answered`,
  spoken: (sentence, strength, settled) => `${sentence} ${strength}, ${settled.toLowerCase()}.`,
};

export const advice = {
  label: 'Advice',
  close: 'Close',
  scores: 'How well each would serve this project, of 100',
  scoresOpen: 'Lighter: what the open questions can still add.',
  ranges: 'Where each could end up, of 100',
  score: (now, most) => `${whole.format(now)} of 100${most > now ? `, at most ${whole.format(most)}` : ''}`,
  range: (least, most) => `${whole.format(least)}–${whole.format(most)}`,
  ruledOut: 'ruled out',
  ruledOutFor: (reason) => `ruled out: ${reason}`,
  ruling: 'Rule one out…',
  rulingSome: (n) => `${whole.format(n)} ruled out`,
  rulingHelp: 'A ruled-out alternative stays visible and never wins. The other scores stay as they are.',
  ruleOut: (phrase) => `Rule out ${phrase}`,
  reason: 'Reason (may stay empty)',
  forAgainst: 'Your answers, for and against',
  forEach: (n) => `Your answers, for each of the ${counted(n).toLowerCase()}`,
  allOfIt: 'All of it',
  stillOpen: 'Still open',
  rightPlace: 'Is this the right place?',
  workedOut: 'How this is worked out',
  content: (title, version) => `Content: ${title} ${version}`,
};

export const why = {
  title: 'Why',
  lead: 'Each answer gives one side points. Added up, they are the lead.',
  empty: 'Answer a question, and each answer’s share of the verdict stands here.',
  noRival: 'Nothing else is left to compare with, so there is no lead to explain.',
  compare: (name) => `Compare ${name} with`,
  against: (name) => `${name} against`,
  caption: (winner, rival) => `What each answer gives to ${winner} over ${rival}, in points`,
  answer: 'Your answer',
  sides: (winner, rival) => `for ${rival} ← → for ${winner}`,
  points: 'points',
  counts: { less: ', counts half', more: ', counts double' },
  leadOf: (winner) => `Lead of ${winner}`,
  even: 'Even',
  reasons: 'The reasons, answer by answer',
  sources: (n) => `${whole.format(n)} ${plural(n, 'source', 'sources')}`,
  opinion: 'Our opinion; no source',
  kinds: { documented: 'documented', measured: 'measured', survey: 'survey', report: 'first-hand report', opinion: 'opinion' },
  method: 'How this is worked out',
  methodText: [
    'Each answer has a value from 0 to 100 for each alternative: how well that alternative serves a project with this answer. The value is multiplied by the weight of its question; the sum, divided by the weight of all questions that are not off, is the score.',
    'The values and weights are judgements, written down so that you can disagree with them: change an importance and see. A source supports the direction of a reason, never its number.',
    'The method’s name is additive multi-attribute value theory (Keeney and Raiffa, 1976). It counts in whole numbers, so every browser gets the same result.',
  ],
};

export const ways = {
  title: (n) => `The ${counted(n).toLowerCase()} ${plural(n, 'way', 'ways')}`,
  pros: 'For it',
  cons: 'Against it',
  bestFor: 'Best for',
};

export const foot = {
  keys: 'Keys: Ctrl Z or ⌘ Z undoes, with Shift it redoes.',
  offline: 'This page works offline and sends nothing.',
};

export const toast = {
  undone: (what) => `Undone: ${what}.`,
  redone: (what) => `Redone: ${what}.`,
  restarted: 'All answers cleared.',
  example: (name) => `Example opened: ${name}.`,
  linkCopied: 'Link copied. It holds all your answers.',
  linkOpened: 'A link was opened in place of your answers.',
  linkUnread: 'That link is damaged; your answers are as they were.',
  notKept: 'This browser no longer keeps your answers. Copy the link before you close the page.',
  recovered: 'The advisor stopped and was started again. Your answers are all still here.',
  hide: 'Hide',
};

export const copying = {
  label: 'Copy this address. It holds all your answers.',
  close: 'Close',
};

const places = {
  link: ['This link is damaged.', 'Its answers could not be read. Ask for the link again; everything else here works.'],
  page: ['The answers saved in this page could not be read.', 'They were left out; everything else here works.'],
  browser: ['The answers kept in this browser could not be read.', 'They are left out, and replaced with your first change.'],
};

/** A notice: a fact, then what to do about it. */
export const notice = {
  unread: ({ place }) => places[place] ?? places.page,
  outdated: () => ['These answers were made with other content.', 'What no longer exists counts for nothing:'],
  notKept: () => ['Your answers are not kept in this browser.', 'It does not let this page store anything. Copy the link before you close the page.'],
  linked: () => ['Opened from a link.', 'Your own answers are one step back.'],
  stopped: () => ['The advisor cannot work out these answers.', 'They are still here. Undo the last change, or copy the link and report it.'],
  back: 'Back to mine',
  hide: 'Hide',
};

export const findings = {
  title: 'This content cannot be used yet',
  lead: (errors, warnings) => `${counted(errors)} ${plural(errors, 'error stops', 'errors stop')} it${warnings
    ? `; ${counted(warnings).toLowerCase()} ${plural(warnings, 'warning does', 'warnings do')} not` : ''}. Your answers are safe: they open again with content that works.`,
  where: 'Where',
  what: 'What is wrong',
  severity: { error: 'Error', warning: 'Warning' },
  at: (line, column) => `line ${whole.format(line)}, column ${whole.format(column)}`,
  wayOut: 'The content is the block with the id “pack” in this file. Mend it in a text editor, or get a fresh copy of the file.',
};

export const unavailable = {
  title: 'Crossroads cannot start here',
  causes: {
    missing: 'This browser has no WebAssembly, or is too old for this page. A current Firefox, Chrome, Edge or Safari opens it.',
    blocked: 'WebAssembly is switched off here, by this browser’s settings or by the site around this page. Saved to disk and opened from there, the page usually works.',
    damaged: 'This copy of the page is damaged or incomplete. Get a fresh copy of the file.',
    unknown: 'Something unforeseen stopped the page. Reload it; if that does not help, get a fresh copy of the file.',
  },
  safe: 'Answers that this browser kept are still there.',
};
