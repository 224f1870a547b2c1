/** Words around what the pack tells: what to watch for, what to assemble, who decided alike, where it comes from. */
import { counted, dateOf, figure, oneOf, plural, whole } from './numbers.js';

export const statuses = { 'built-in': 'built in', official: 'official package', 'third-party': 'third-party package', 'by-hand': 'by hand' };

export const sizes = { none: 'nothing left to do', hours: 'hours left', days: 'days left', weeks: 'weeks left', months: 'months left' };

export const refs = {
  label: (number, title, kind) => `Source ${whole(number)}: ${title} (${kind})`,
  old: 'may be out of date',
};

export const cautions = {
  title: 'Watch for',
  link: (n) => `${counted(n)} ${plural(n, 'thing', 'things')} to watch for`,
};

export const opinion = {
  title: 'How much of this is judgement',
  finding: (n) => (n ? `${counted(n).toLowerCase()} of your answers` : 'none of your answers'),
  none: 'Every part of the lead has a source on both sides, though only for its direction, never for its number.',
  share: (winner, rival, margin, lead) => `Of the lead of ${winner} over ${rival}, ${figure.tenths(lead)} points, ${figure.tenths(margin)} rest on judgement alone.`,
  all: 'Nothing would be left without it: every answer that counts rests on opinion on one side or both.',
  without: (sentence) => `Without those answers: ${sentence}`,
  answers: 'Answers with nothing better than opinion on one side or both:',
};

export const assemble = {
  title: 'Plan',
  lead: (n, imperative) => `${imperative ? `${imperative} ` : ''}What your ${plural(n, 'need comes', `${whole(n)} needs come`)} to, in each framework:`,
  none: 'Tick what the project needs to see what each framework has and lacks for it.',
  finding: (passages, commands) => `${whole(passages)} ${plural(passages, 'passage', 'passages')}${commands ? `, ${whole(commands)} ${plural(commands, 'set', 'sets')} of commands` : ''}`,
  left: 'left to do',
  builtIn: 'built in',
  packages: (n) => plural(n, 'package to add', 'packages to add'),
  maintainers: (n) => plural(n, 'maintainer', 'maintainers'),
  byHand: 'by hand',
  ailing: (stale, ending) => [stale ? `${whole(stale)} gone stale` : '', ending ? `${whole(ending)} winding down` : ''].filter(Boolean).join(', '),
  need: 'Need',
  or: 'or',
  caption: 'Each need, and what each framework has for it',
  notes: 'Notes, releases and sources, need by need',
  release: (id, version, month) => `${id} ${version} (${dateOf(month)})`,
  goesTo: (framework) => `goes to ${framework}`,
  moves: { kept: 'kept in the move', replaced: 'replaced in the move', rewritten: 'rewritten in the move' },
  planFor: (name) => `The plan for ${name}`,
  commands: (n, tried) => `${whole(n)} ${plural(n, 'command', 'commands')}${tried ? '' : ' · those marked “not run” are from the documentation'}`,
  copy: 'Copy',
};

export const similar = {
  title: 'Similar cases',
  lead: 'Real projects with much the same answers, nearest first. Each square is one of your answers; a full one is the same, a hollow one differs, a dashed one is not known.',
  none: 'No project that we know is close enough: it takes answers to half of what counts, and a project that agrees with most of them.',
  squares: (same, differs, unknown) => `${whole(same)} of ${whole(same + differs + unknown)} alike${unknown ? `, ${whole(unknown)} not known` : ''}`,
  differs: (titles) => `Differs: ${titles}`,
  contradicts: (told, winners) => `Speaks against the advice: it chose ${oneOf(told)}; your answers point to ${oneOf(winners)}.`,
  isClose: (told) => `It chose ${oneOf(told)}, which is too close to call here.`,
  told: (count, of, name) => `${whole(count)} of ${whole(of)} ${name}`,
  nearest: (list) => `What they chose: ${list}.`,
  against: (n, of) => (n ? `${n === of ? 'That' : `${counted(n)} of them`} ${n === of || n === 1 ? 'speaks' : 'speak'} against the advice.` : ''),
};

export const comparison = {
  title: 'Comparison',
  lead: 'For readers who would rather not answer anything first. What has no source is opinion.',
  orientation: 'for orientation only',
  needs: (n) => `What each has for ${whole(n)} needs`,
};

export const sources = {
  title: 'Sources',
  lead: 'What the content rests on, and how firmly. Where a reason rests on opinion alone, it says so.',
  kinds: { documented: 'documented', measured: 'measured', survey: 'survey', report: 'first-hand report', opinion: 'opinion' },
  all: (n) => `All ${whole(n)} sources`,
  published: (date) => `published ${dateOf(date)}`,
  read: (date) => `read ${dateOf(date)}`,
  until: (date) => `holds until ${dateOf(date)}`,
  old: (date) => `held until ${dateOf(date)}: may be out of date`,
};

export const howGood = {
  title: 'How good is this',
  lead: 'The checklist was answered for real projects that it had not seen, and the advice compared with what they were built on.',
  projects: (n) => `${whole(n)} real projects`,
  counted: (date) => `Counted on ${dateOf(date)}.`,
  before: (edition) => `That was with version ${edition} of the content; it has not been counted since.`,
  of: (part, of) => `${whole(part)} of ${whole(of)}`,
  agree: 'agreed with what was built',
  clear: 'agreed where the verdict was called clear',
  firm: 'agreed where no single other answer changes the verdict',
  whose: 'Whose judgement',
  whoseLead: 'The questions and the answers stay; the weights and the values change, and the advice with them.',
  about: 'What to know before you rely on it',
};

export const how = {
  title: 'How it works',
  lead: 'Values times weights, added up; everything else on this page asks what would change the sum.',
  words: 'Words',
  clear: (n) => `At least ${whole(n)} points ahead, nothing left to ask, and no single other answer would change the verdict.`,
  leaning: (n) => `At least ${whole(n)} points ahead.`,
  close: (n) => `Less than ${whole(n)} points apart.`,
  tie: 'No difference at all.',
  nothingLeft: 'Nothing left to ask',
  settled: 'No open question can change which way comes first. It does not mean that the advice is sure to be right.',
};
