/** Words of the verdict, the advice column and the section that says why. */
import { allOf, counted, exactly, figure, large, oneOf, plural, questions, whole } from './numbers.js';

const tooClose = (phrases) => `Too close to call: ${phrases.length === 2 ? phrases.join(', or ') : oneOf(phrases)}.`;

export const verdict = {
  ways: (n) => `${counted(n)} ${plural(n, 'way is', 'ways are')} open.`,
  starts: 'The advice starts with your first answer.',
  nothingCounts: 'Nothing counts yet.',
  allOff: 'Every answer so far is switched off. Turn one back on, or answer another question.',
  allRuledOut: 'Everything is ruled out.',
  overrule: 'Rules of the house leave nothing here. Overrule one in What if to get advice.',
  bringBack: 'Bring one of the ways back to get advice.',
  soFar: (phrase) => `So far: ${phrase}.`,
  tooClose,
  ahead: (tenths, names) => `${exactly(tenths)} ahead of ${allOf(names)}.`,
  apart: (tenths, ways) => {
    if (tenths === 0) return 'Less than a tenth of a point apart.';
    return ways === 2 ? `Only ${exactly(tenths)} apart.` : `All within ${exactly(tenths)}.`;
  },
  even: 'They come out exactly even.',
  alone: 'Nothing else is left to compare it with.',
  firmness: { tie: 'Tie', close: 'Close call', leaning: 'Leaning', clear: 'Clear lead' },
  settled: 'Nothing left to ask',
  notSettled: 'Questions left to ask',
  answered: 'Every question that counts is answered.',
  settledBy: (open, ways, phrase) => `${open === 1 ? 'The open question' : `The ${whole(open)} open questions`} can no longer change it: ${
    ways === '1' ? 'the one way' : `all ${large(ways)} ways`} to answer ${plural(open, 'it', 'them')} ${ways === '1' ? 'ends' : 'end'} with ${phrase}.`,
  canChange: (open, inPlay, of) => `${questions(open)} ${plural(open, 'is', 'are')} open. ${
    inPlay === of ? `All ${counted(of).toLowerCase()}` : `${counted(inPlay)} of the ${counted(of).toLowerCase()}`} can still win.`,
  settledElsewhere: (phrase) => `Whatever you answer, it will end with ${phrase}.`,
  aheadOf: (tenths, names, tail) => `${exactly(tenths)} ahead of ${allOf(names)}${tail}.`,
  withoutJudgement: (phrases) => `Without what rests on judgement: ${phrases.length ? oneOf(phrases) : 'no advice at all'}.`,
  oneFlips: ', but one other answer could change it',
  stillOpen: (open) => `, but ${open === 1 ? 'the open question' : `the ${whole(open)} open questions`} can still change it`,
  firm: { leaning: ', too little to call it clear', clear: ', and no single other answer would change it' },
  closeBy: (name, tenths, open) => `${name} is ${exactly(tenths)} ahead${open ? `, and ${questions(open).toLowerCase()} ${plural(open, 'is', 'are')} open` : ''}.`,
  ruledOut: (phrases) => `You ruled out ${allOf(phrases)}, which would come first.`,
  ruledOutByHouse: (phrases) => `The house rules out ${allOf(phrases)}, which would come first.`,
  short: (firmness, settled, open) => `${firmness}. ${settled || !open ? 'Nothing left to ask' : `${questions(open)} left`}`,
  spoken: (sentence, firmness, settled) => `${sentence} ${firmness}, ${settled.toLowerCase()}.`,
};

/** The card: its lines, and what they say. */
export const card = {
  against: 'Against it:',
  own: (answer) => `${answer}.`,
  beyond: 'Outside this question:',
  flips: 'What would flip it:',
  arrow: '→',
  then: (names) => (names.length > 1 ? `a tie of ${allOf(names)}` : allOf(names)),
  more: (n) => (n ? `, and ${whole(n)} more.` : '.'),
  noFlip: 'no single other answer.',
  tipped: 'any other answer can tip a tie.',
  trust: 'How far to trust it:',
  judged: (judged, answered) => (judged ? `${answered === 1 ? 'Your one answer' : `${whole(judged)} of your ${whole(answered)} answers`} ${plural(judged, 'rests', 'rest')} on judgement.`
    : `Sources speak for the reasons of ${answered === 1 ? 'your one answer' : `all your ${whole(answered)} answers`}; every value is a judgement.`),
  agreed: ({ projects, current, figures: { readings, agree, firm, firm_agree: firmAgree } }) => `On ${whole(projects)} real projects not looked at before, this checklist agreed with what was built in about ${
    whole(Math.round((10 * agree) / readings))} of 10 readings; where no single other answer changes the verdict, in ${whole(firmAgree)} of ${whole(firm)}.${
    current ? '' : ' The values have changed since.'}`,
  notCounted: 'How often these weights and values agree with real projects has not been counted.',
  place: 'The right place?',
  next: 'Next:',
  tellsMost: 'Its answer should tell you the most.',
  decides: 'Its answer can still change this.',
  done: 'Nothing left to ask:',
  nothingLeft: (open) => (open === 0 ? 'every question that counts is answered.'
    : `${open === 1 ? 'the open question' : `the ${whole(open)} open questions`} can no longer change it.`),
};

/** What stands beyond the question, said behind its name. */
export const beyond = {
  soFar: 'so far ',
  first: (tenths) => `would lead by ${exactly(tenths)}: look at it first`,
  too: (tenths, seat) => (seat ? `could take ${seat}’s place: look at it too`
    : `${tenths === 0 ? 'would come out even' : tenths > 0 ? `would lead by ${exactly(tenths)}` : `is ${exactly(-tenths)} behind`}: look at it too`),
  nothing: (tenths) => `is ${exactly(-tenths)} behind: leaving it out changes nothing here`,
  title: (name) => `Outside this question: ${name}`,
  brings: (needs) => `Of your needs it leaves less work for: ${allOf(needs)}.`,
  caption: (name, rival) => `What each answer gives to ${name} over ${rival}, in points`,
  answer: 'Your answer',
  reason: (name) => `What is said of ${name}`,
  over: (rival) => `over ${rival}`,
  lead: (name) => `Lead of ${name}`,
  takeIn: (phrase) => `Take ${phrase} into this decision`,
  takeInHelp: 'It then ranks with the others, in this decision alone.',
  isIn: 'It ranks with the others, in this decision alone; links, files, restore code and record say so.',
};

export const advice = {
  label: 'Advice',
  close: 'Close',
  scores: 'How well each would serve, out of 100',
  scoresOpen: 'Lighter: what the open questions can still add.',
  score: (now, most) => `${figure.tenths(now)} out of 100${most > now ? `, at most ${figure.tenths(most)}` : ''}`,
  ruledOut: 'ruled out',
  ruledOutFor: (reason) => `ruled out: ${reason}`,
  ruling: 'Rule one out',
  rulingHelp: 'A way that is ruled out stays visible and never wins. The other scores stay as they are.',
  ruleOut: (name) => `Rule out ${name}`,
  ruleOutFramework: (name) => `Rule out everything that is built with ${name}`,
  reason: 'Reason (optional)',
};

export const why = {
  title: 'Why',
  lead: 'Each answer gives each way a value from 0 to 100. Weighted and added up, the values make the ranking.',
  empty: 'Answer a question, and each answer’s share of the verdict appears here.',
  noRival: 'Nothing else is left to compare with, so there is no lead to explain.',
  difference: 'What makes the difference',
  pair: (one, other) => `${one} against ${other}`,
  pairSays: (ahead, tenths, wins) => `${tenths === 0 ? 'Exactly even.' : `${ahead} is ahead by ${exactly(tenths)}.`}${wins ? '' : ' Neither of the two comes first.'}`,
  compare: (name) => `Compare ${name} with`,
  against: (name) => `${name} against`,
  nearest: 'the runner-up',
  caption: (winner, rival) => `What each answer gives to ${winner} over ${rival}, in points`,
  answer: 'Your answer',
  points: 'points',
  counts: { less: ', counts half', more: ', counts double' },
  leadOf: (winner) => `Lead of ${winner}`,
  even: 'Even',
  later: (least, most) => `${figure.tenths(least)} to ${figure.tenths(most)} once all is answered`,
  reasons: 'Answer by answer',
  serves: (tenths, name) => (tenths === 0 ? 'even' : `${figure.signed(tenths)} for ${name}`),
  judgement: 'judgement',
  contested: 'as the article has it; evidence against:',
  disputed: 'evidence against:',
  numbers: {
    show: 'The numbers',
    way: 'Way',
    value: 'value, 0–100',
    times: (weight, total) => `× weight ${whole(weight / 2)} ÷ all weights ${whole(total / 2)}`,
    sum: (value, weight, total) => `${whole(value)} × ${whole(weight / 2)} ÷ ${whole(total / 2)}`,
    points: 'points',
    rests: 'rests on',
  },
  method: 'How this is worked out',
  methodHint: 'values × weights, whole numbers',
  methodText: [
    'Each answer has a value from 0 to 100 for each way: how well that way serves a project with this answer. The value is multiplied by the weight of its question; the sum, divided by the weight of all questions that are not off, is the score.',
    'The values and weights are judgements, written down so that you can disagree with them: change how much a question counts, and see. A source supports the direction of a reason, never its number.',
    'The method is known as additive multi-attribute value theory (Keeney and Raiffa, 1976). It counts in whole numbers, so every browser gets the same result.',
  ],
};
