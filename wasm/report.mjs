/** What the prover says, as lines for a person. Numbers come as decimal strings. */

/** What a terminal would obey, and what turns the direction of its neighbours. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line for a terminal: such characters are written as JSON writes them, so that JSON stays what it was. */
export const visible = (line) => line.replace(OBEYED, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

const grouped = (digits) => BigInt(digits).toLocaleString('en-US');
const count = (digits, one, many) => `${grouped(digits)} ${digits === '1' ? one : many}`;
const percent = (part, all) => {
  const tenths = Number((BigInt(part) * 2000n + BigInt(all)) / (2n * BigInt(all)));
  return tenths === 0 && part !== '0' ? 'below 0.1 %' : `${(tenths / 10).toFixed(1)} %`;
};
const names = (ids) => ids.join(' and ') || 'nothing';
const answers = (checklist) => Object.entries(checklist).map(([step, outcome]) => `${step} ${outcome}`).join(', ');

const EXAMINED = {
  all: 'each was looked at',
  by_bounds: 'exact, by branch and bound',
  alike: 'both packs set the alternatives apart alike',
  not_computed: 'too many to count within the budget of work',
};

/** One line for each finding, in the manner of compilers. */
export const findingLines = (file, findings) => findings.map(({ severity, code, path, message, line, column }) =>
  `${file}${line ? `:${line}:${column}` : ''}: ${severity}: ${path || 'the whole document'}: ${message} [${code}]`);

/** The author's values that are worth another look first. */
function carryingLines({ carrying }, checklists) {
  if (!carrying) return ['values that carry verdicts: not counted, too many checklists to look at each'];
  return ['values that carry the most verdicts: changed alone, within 0 to 100, each topples this many', ...carrying.map(({ step, outcome, alternative, verdicts }) =>
    `  ${step} ${outcome}, ${alternative}: ${grouped(verdicts)} (${percent(verdicts, checklists)})`)];
}

/** What stands beyond the question: it is in none of the counts above. */
const beyondLines = ({ beyond = [] }) => beyond.map(({ alternative, checklists, leads }) =>
  leads === null ? `${alternative}, beyond the question: ${EXAMINED.not_computed}`
    : `${alternative}, beyond the question, taken in would lead in ${grouped(leads)} of ${count(checklists, 'checklist', 'checklists')} (${percent(leads, checklists)})`);

export function checkLines(file, { findings, report }) {
  const { checklists, wins, ties } = report;
  return [
    ...findingLines(file, findings),
    `${file}: ${findings.length === 0 ? 'nothing found' : count(String(findings.length), 'finding', 'findings')}`,
    '',
    `${count(checklists, 'complete checklist', 'complete checklists')}: ${EXAMINED[report.examined]}`,
    ...wins.map((win) => `  ${win.alternative} wins ${grouped(win.count)} (${percent(win.count, checklists)})`),
    ...ties.map((tie) => `  ${names(tie.alternatives)} tie in ${grouped(tie.count)}, first: ${answers(tie.example)}`),
    ...carryingLines(report, checklists),
    ...beyondLines(report),
    `${count(String(report.directions), 'direction holds', 'directions hold')} whatever the other answers are`,
    `${count(String(report.conditions), 'condition', 'conditions')} can be met`,
  ];
}

function ownLines(name, { alternatives, steps, outcomes, needs }) {
  const lines = [
    ...alternatives.map((id) => `alternative ${id}`),
    ...steps.map((id) => `step ${id}`),
    ...outcomes.map(({ step, outcome }) => `step ${step}: ${outcome}`),
    ...needs.map(({ step, need }) => `step ${step}: need ${need}`),
  ];
  return lines.length === 0 ? [] : [`Only in ${name}:`, ...lines.map((line) => `  ${line}`)];
}

function comparedLines({ checklists_of: of, checklists, differing, examined, examples }) {
  const [asked, other] = of === 'a' ? ['A', 'B'] : ['B', 'A'];
  const head = `Of ${count(checklists, 'complete checklist', 'complete checklists')} of ${asked}, read by ${other} as well`;
  if (differing === null) return [`${head}: ${EXAMINED.not_computed}`];
  return [
    `${head}, ${grouped(differing)} (${percent(differing, checklists)}) get another recommendation: ${EXAMINED[examined]}`,
    ...examples.map((example) => `  ${answers(example.checklist)}: A ${names(example.a)}, B ${names(example.b)}`),
  ];
}

export function differenceLines(files, { a, b, bands_moved: moved, compared }) {
  return [
    `A: ${files.a} (${a.id} ${a.version})`,
    `B: ${files.b} (${b.id} ${b.version})`,
    '',
    ...ownLines('A', a.own),
    ...ownLines('B', b.own),
    ...moved.map((step) => `Step ${step}: the same needs may fall into another band; compared band by band`),
    ...compared.flatMap(comparedLines),
  ];
}

const EDITED = {
  inputs: 'the inputs are not those of its digest',
  advice: 'the advice is not what its inputs lead to',
  words: 'the words are not those that were filed',
  'front matter': 'the front matter says something else than the record',
};

const NOT_PROVED = '; who wrote it, and when, is not proved';

const VERDICTS = {
  matches: () => `matches: the record says what its inputs lead to${NOT_PROVED}`,
  'same advice': () => `matches: its words are as they were filed, by another version, and its inputs lead to the same advice today${NOT_PROVED}`,
  'inputs match': () => 'the inputs and the decision match; the sentences are an earlier version\'s and are not judged',
  edited: ({ what, line }) => `edited: ${line ? `line ${line}: ` : ''}${EDITED[what]}`,
  'other pack': () => 'made with another pack, which this one does not agree with: give that pack as well',
  'other rules': () => 'its words are as they were filed, but it was made under other house rules, and these (or none) advise otherwise: give those by --rules',
  'no record': () => 'is no record: it does not end with the JSON block of one',
};

export const verifiedLine = (verified) => VERDICTS[verified.verdict](verified);

/** What has become of one record. */
function watchedOf({ verified, review, expired, packages, ruledOut, turned }) {
  return [
    ...(['other pack', 'other rules'].includes(verified.verdict) && !turned ? ['made with another edition or other house rules; the way that comes first is the same today'] : [verifiedLine(verified)]),
    ...(turned ? [`today ${names(turned.now)} would be advised, then it was ${names(turned.then)}`, ...turned.why.map((line) => `  ${line}`)] : []),
    ...ruledOut.map((because) => `the house rules out today what was decided: ${because}`),
    ...(review ? [`it was to be reviewed on ${review}`] : []),
    ...expired.map(({ source, until }) => `a fact in it was true until ${until}: ${source}`),
    ...packages.map((id) => `a package in it has gone stale or is winding down: ${id}`),
  ];
}

export const watchedLines = (folder, records) => (records.length
  ? records.flatMap(({ file, ...watched }) => watchedOf(watched).map((line, index) => (index ? `  ${line}` : `${file}: ${line}`)))
  : [`${folder}: no records below it`]);
