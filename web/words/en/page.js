/** Words of the page around the advice: header, checklist, notices, what went wrong. */
import { door } from './door.js';
import { counted, plural, whole } from './numbers.js';

export const header = {
  product: 'Crossroads',
  titleLabel: 'Name of this decision',
  titleHint: 'Name this decision',
  states: { opened: 'kept once you change it', keeping: 'keeping…', kept: 'kept in this browser', not: 'not kept' },
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Redo: ${what}`,
  share: 'Share',
  toView: 'Go to the view',
  toAdvice: 'Go to the advice',
  tabTitle: (view, title) => [view, title, 'Crossroads'].filter(Boolean).join(' · '),
};

/** What a change was about, for undo. `name` is the step's or the alternative's. */
export const change = ({ kind }, name) => ({
  answer: name,
  weight: `importance of ${name}`,
  weights: 'all weights',
  judgement: 'whose judgement counts',
  fixed: `whether ${name} can change`,
  note: `note on ${name}`,
  rule: `ruling out ${name}`,
  taken_in: `taking in ${name}`,
  taken_out: `taking out ${name}`,
  reason: `reason about ${name}`,
  title: 'the name',
  example: 'opening an example',
  link: 'opening a link',
  open: 'opening another decision',
  code: 'the restore code',
  elsewhere: 'what another page changed',
  decision: 'the decision',
  context: 'the context',
  left_open: `whether ${name} stays open`,
  restart: 'starting over',
  states: 'the kept states',
  others: 'the answers of others',
  overruled: 'overruling a house rule',
  rules: 'the house rules',
})[kind];

export const views = {
  label: 'Views',
  untitled: 'New decision',
  decide: 'Decide',
  why: 'Why',
  'what-if': 'What if',
  plan: 'Plan',
  record: 'Record',
  library: 'Library',
  compare: 'Compare',
  answered: (answered, of) => `${whole(answered)} of ${whole(of)} answered`,
  holds: {
    why: 'What each answer gives to each way',
    'what-if': 'Other answers, other weights',
    plan: 'Parts, packages, commands',
    record: 'The decision, written up',
    library: 'Ways, comparison, cases, sources',
  },
  later: 'after your first answer',
};

export const library = {
  label: 'Library',
  ways: (n) => `The ${counted(n).toLowerCase()} ${plural(n, 'way', 'ways')}`,
  shelves: { comparison: 'Comparison', cases: 'Cases', 'how-good': 'How good is this', how: 'How it works', rules: 'House rules', about: 'About' },
};

export const start = {
  lead: (n) => `${counted(n)} ${plural(n, 'question', 'questions')}, in any order. The advice starts with your first answer and says when you can stop. Nothing leaves this page.`,
  examples: 'Examples:',
};

export const list = {
  title: (n) => `${counted(n)} ${plural(n, 'question', 'questions')} about your project`,
  progress: (answered, of, left) => `${whole(answered)} of ${whole(of)} answered${left ? `, ${whole(left)} left open` : ''}`,
  change: 'Change',
  look: 'Show',
  fold: 'Collapse',
  foldOf: (title) => `Collapse: ${title}`,
  leftOpen: 'left open',
  notAnswered: 'open',
  off: 'Switched off: counts for nothing',
  noLonger: 'can no longer change the verdict',
  notDecided: 'too many ways to tell whether it can change the verdict',
  dontKnow: 'Don’t know yet',
  dontKnowHelp: 'Leaves it open on purpose',
  dontKnowShort: 'leaves it open on purpose',
  more: (marks) => (marks.length ? `More: ${marks.join(', ')}` : 'More'),
  moreOf: (title, marks) => `${marks.length ? `More: ${marks.join(', ')}` : 'More'} (${title})`,
  marks: { note: 'note', fixed: 'cannot change', levels: { off: 'off', less: 'counts less', more: 'counts more' }, weight: (half) => `weight ${whole(half / 2)}` },
  why: 'Why it matters',
  importance: 'How much it counts',
  importanceOf: (title) => `Importance of ${title}`,
  levels: { off: 'off', less: 'less', normal: 'normal', more: 'more' },
  ownWeight: (weight, usual) => `weight ${whole(weight / 2)}, usually ${whole(usual / 2)}`,
  fixedHelp: 'No advice will ask you to change this answer.',
  noteLabel: 'Note, kept with the answer and in the record',
  startFrom: 'Start from',
  parts: (n) => `${whole(n)} more, for your parts list`,
  tickedThere: (labels) => `· ticked there: ${labels.join(', ')}`,
  ofPreset: (label, of, own) => `The ${counted(of).toLowerCase()} of “${label}”${own ? `, and ${counted(own).toLowerCase()} of your own` : ''}.`,
  search: 'Find in this list',
  nothingFound: (text) => `Nothing here matches “${text}”.`,
  done: (open) => (open ? 'Nothing left to ask: the open questions can no longer change it.' : 'Nothing left to ask. Change anything at any time; the advice follows.'),
  canDecide: (titles, surely) => `${titles.map((title) => `“${title}”`).join(', ')} ${surely ? 'can' : 'may'} still decide this. You may leave ${plural(titles.length, 'it', 'them')} open; the record will say so.`,
  toWhy: 'Why this advice',
  toRecord: 'Write the record',
};

/** An answer as it is quoted back. A step that takes many amounts to a band, which needs the count beside it. */
export const quote = {
  many: (n, band) => `${whole(n)} ticked: ${band}`,
  none: (label, band) => `${label}: ${band}`,
  work: (parts) => parts.map(([framework, left], at) => `${left} ${at ? '' : 'left '}in ${framework}`).join(', '),
  most: (framework, needs, more) => `Most of it in ${framework}: ${needs.join(', ')}${more ? `, and ${whole(more)} more` : ''}.`,
};

export const ways = {
  title: (n) => `The ${counted(n).toLowerCase()} ${plural(n, 'way', 'ways')}`,
  lead: 'Opinion, in short; what has sources stands in Why and in Comparison.',
  pros: 'For it', cons: 'Against it', bestFor: 'Best for',
};

export const about = {
  title: 'About this page',
  madeWith: 'Made with',
  content: (version) => `Digest of the content, version ${version} (SHA-256)`,
  core: 'Digest of the core that runs here (SHA-256)',
  noSum: 'This browser computes none for a page that came over plain http. Open the file from disk to see it.',
  licences: 'Licences of what is in this page',
  licence: 'Crossroads is free software under the MIT licence. Whoever builds it from the same sources gets the same bytes.',
};

export const foot = {
  keys: 'Keys: Ctrl Z or ⌘ Z to undo, with Shift to redo.',
  offline: 'This page works offline and sends nothing.',
};

export const toast = {
  undone: (what) => `Undone: ${what}.`,
  redone: (what) => `Redone: ${what}.`,
  restarted: 'All answers cleared.',
  ruleAdded: 'The rule is in force.',
  ruleSaved: 'The rule is changed.',
  ruleDeleted: 'The rule is deleted.',
  rulesUndone: 'Undone.',
  rulesRedone: 'Redone.',
  rulesOpened: 'These rules are in force now.',
  rulesLater: 'This browser had a later version of these rules; that one is in force.',
  rulesElsewhere: 'Another tab changed the house rules; the advice follows.',
  rulesBeside: 'Another tab changed the house rules too; what both changed is in force.',
  rulesNotKept: 'This browser did not keep the house rules. Save the page or download them.',
  example: (name) => `Example opened: ${name}.`,
  copied: 'Copied.',
  linkShortened: 'Link copied, without your notes and reasons: with them it would be too long. Save the page to hand on everything.',
  saved: 'Page saved, with your answers in it.',
  downloading: (embedded) => `Handed to the browser as a download.${embedded ? ' If none arrives, the page around this one blocks it: copy the restore code.' : ''}`,
  notPrinted: 'Nothing was printed: the browser, or the page around this one, blocked it. Save the page, open the file and print from there.',
  decisionOpened: 'Opened. What was here before is kept.',
  duplicated: 'This is the copy. The original is kept.',
  answersTaken: (n) => `Taken in: the answers of ${whole(n)} ${plural(n, 'person', 'people')}.`,
  frozen: (name) => `Kept as “${name}”. It stays with this decision.`,
  tooManyStates: 'There is no room for another state. Delete one first.',
  goneFromBeside: (name) => `“${name}” is gone from this decision. Undo brings it back.`,
  copyOf: (title) => (title ? `${title} (copy)` : 'Copy'),
  removed: 'Deleted from this browser.',
  evicted: 'Twenty is the limit: the decision named before made way for this one.',
  elsewhere: 'Another tab changed this decision; its changes are shown.',
  deletedElsewhere: 'Another tab deleted this decision. It is kept again once you change it.',
  goneMeanwhile: 'That decision is no longer in this browser.',
  linkCopied: 'Link copied. It holds all your answers.',
  not: 'This browser no longer keeps your answers. Save the page before you close it.',
  loosely: 'This browser’s database is not taking anything just now, so a crash may lose your answers. Save the page to be sure.',
  refusedHere: 'This browser refused that just now. Your answers are as they were.',
  recovered: 'The advisor stopped and was started again. Your answers are all still here.',
  hide: 'Hide',
};

export const copying = {
  label: 'This browser does not let the page copy for you. Copy it from here:',
  close: 'Close',
};

const places = {
  link: ['This link is damaged.', 'Its answers could not be read. Ask for the link again; everything else here works.'],
  page: ['The answers saved in this page could not be read.', 'They were left out; everything else here works.'],
  rulesInPage: ['The house rules in this page could not be read.', 'They do not act; copy them if you need them.'],
  rulesFromHost: ['The house rules that the page around this one gives could not be read.', 'They do not act.'],
  rulesInBrowser: ['The house rules kept in this browser could not be read.', 'They do not act; copy them if you need them.'],
  browser: ['The answers kept in this browser could not be read.', 'They are left out and kept aside; copy them if you need them.'],
};

const titled = ({ title }) => (title ? `: ${title}` : '');

/** A notice: a fact, then what to do about it. */
export const notice = {
  unread: ({ place }) => places[place] ?? places.page,
  outdated: () => ['These answers were made with other content.', 'What no longer exists counts for nothing:'],
  otherHouse: (it) => ['This page has house rules of its own.', `They are in force; this browser holds others${titled(it)}.`],
  misfits: () => ['Some of the house rules do not act here.', 'They are kept; Library, House rules has them:'],
  otherRules: () => ['These answers were given under other house rules than those in force here.', 'The advice may be another one:'],
  notKept: () => ['Your answers are not kept in this browser.', 'It does not let this page store anything. Save the page or copy the link before you close it.'],
  silent: () => ['This browser’s database does not answer just now.', 'What it holds is safe; reload the page to see it.'],
  inFile: () => ['This browser has a later version of this decision than the file.', 'The later one is shown.'],
  apart: (it) => ['Two people went on from one decision, each in their own way.', `The one that you opened is shown; the other is in this browser${titled(it)}. From now on they are separate.`],
  inBrowser: (it) => ['The decision in this file is shown.', `This browser holds another one${titled(it)}.`],
  latest: (it) => ['Nothing has been answered here yet.', `This browser holds a decision${titled(it)}.`],
  full: (it) => ['This browser keeps twenty decisions, and it has twenty.', `The next one takes the place of the oldest${titled(it)}.`],
  before: (it) => ['Started over.', `The previous decision is still in this browser${titled(it)}.`],
  forked: () => ['This decision was changed in another tab too.', 'Yours goes on as a separate copy; nothing is lost.'],
  parted: () => ['Two tabs changed a decision at once.', 'Both are kept, each as a decision of its own.'],
  refused: ({ names, refused }) => door.cannot(names, door.refused[refused]),
  linked: () => ['Opened from a link.', 'Your own answers are kept.'],
  stopped: () => ['The advisor cannot work out these answers.', 'They are still here. Undo the last change, or copy the link and report it.'],
  back: 'Back to mine',
  useThose: 'Use those',
  open: 'Open that one',
  copy: 'Copy its text',
  hide: 'Hide',
};

export const findings = {
  title: 'This content cannot be used yet',
  lead: (errors, warnings) => `${counted(errors)} ${plural(errors, 'error stops', 'errors stop')} it${warnings
    ? `; ${counted(warnings).toLowerCase()} ${plural(warnings, 'warning does', 'warnings do')} not` : ''}. Your answers are safe: they open again with content that works.`,
  where: 'Where',
  what: 'What is wrong',
  severity: { error: 'Error', warning: 'Warning' },
  at: (line, column) => `line ${whole(line)}, column ${whole(column)}`,
  wayOut: 'The content is the block with the id “pack” in this file. Fix it in a text editor, or get a fresh copy of the file.',
};

export const unavailable = {
  title: 'Crossroads cannot start here',
  causes: {
    missing: 'This browser has no WebAssembly, or is too old for this page. A current Firefox, Chrome, Edge or Safari opens it.',
    blocked: 'WebAssembly is switched off here, by this browser’s settings or by the site around this page. The strict page, advisor-strict.html, does without it: open that one, or ask whoever gave you this one for it.',
    misread: 'This page was sent in another character set, not its own, so its letters are wrong. Open the file from disk, or have the server say: Content-Type: text/html; charset=utf-8.',
    damaged: 'This copy of the page is damaged or incomplete. Get a fresh copy of the file.',
    unknown: 'Something unforeseen stopped the page. Reload it; if that does not help, get a fresh copy of the file.',
  },
  safe: 'Answers that this browser kept are still there.',
};
