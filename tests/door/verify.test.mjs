// A filed record is made again from its own inputs and compared: whatever editors and wikis do to it, it matches; whatever is
// changed in it is found.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import MarkdownIt from 'markdown-it';
import * as prettier from 'prettier';
import {open, verify} from '../../dist/advise.mjs';
import {dateOf} from '../../web/words/en/numbers.js';
import {draws, madeUp} from '../hostile/made-up.mjs';
import {recorded, version} from '../in-hand/recorded.mjs';

const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const pack = JSON.parse(packText);
const advisor = await open(packText);
const made = (said, of) => recorded(advisor, packText, {schema: 1, ...said}, of);

const MATCHES = {verdict: 'matches', what: null, line: null};
const OTHERWISE = {answers: {scope: 'app', compliance: 'regulated', team: 'few'},
  decision: {alternative: 'flask', because: 'we know it', by: 'the team', date: '2026-11-02', review: '2027-11-02'}};
const BOTH = {...pack.cases.find(({id}) => id === 'ckan'), decision: {alternative: 'combine', because: 'two teams', by: 'Ada', date: ''}};
const WHOLE = {title: 'Müller & Söhne', context: 'A portal for our customers, first of all.', answers: pack.cases[2].answers, notes: {scope: 'é'}, left_open: ['growth'],
  decision: {alternative: 'migrate', because: 'the market may not want it', by: 'Ada, Grace', date: '2026-11-20', review: '2027-05-20'}};

/** Taken together: two who were asked, one of whom was followed, and what stood here at first. */
const SERVICE = {scope: 'api', needs: ['orm', 'migrations', 'accounts', 'permissions', 'mfa', 'csrf', 'headers-csp', 'rate-limit', 'rest-api', 'api-tokens'], team: 'solo',
  learning: 'mixed', stage: 'mvp', compliance: 'ordinary', integrations: 'alone', growth: 'steady'};
const TOGETHER = {...WHOLE, left_open: [], answers: SERVICE, others: [
  {name: '<b>Bea</b> | *B*', assessment: {schema: 1, answers: {...SERVICE, scope: 'tool', team: 'few', growth: 'surge'}, notes: {team: 'hers alone'}}},
  {name: 'Carl', assessment: {schema: 1, answers: {...SERVICE, stage: 'production'}, weights: {scope: 2}}},
  {mine: true, assessment: {schema: 1, answers: {...SERVICE, stage: 'production'}}}]};

/** Honest records: every case of the pack, what was decided otherwise, and generated ones. */
const HONEST = [
  ...pack.cases.map(({answers, name: title}) => ({answers, title})),
  OTHERWISE, BOTH, WHOLE, TOGETHER, {...WHOLE, judgement: 'practice'}, {answers: {scope: 'app'}}, {answers: pack.cases[0].answers, ruled_out: {django: 'no', 'framework:flask': ''}},
].map(({answers, title = '', ...said}) => ({answers, title, ...said}));

test('every honest record matches', async () => {
  for (const said of HONEST) {
    if (said.ruled_out?.django !== undefined && said.ruled_out['framework:flask'] !== undefined) continue; // nothing is left to advise
    assert.deepEqual(await verify(made(said)), MATCHES, said.title);
  }
});

/** What becomes of a file on its way. */
const ALTERED = {
  'line ends of Windows': it => it.replaceAll('\n', '\r\n'),
  'line ends of old': it => it.replaceAll('\n', '\r'),
  'another normal form': it => it.normalize('NFD'),
  'Prettier': it => prettier.format(it, {parser: 'markdown', proseWrap: 'always', printWidth: 60}),
  'Prettier, each paragraph on a line': it => prettier.format(it, {parser: 'markdown', proseWrap: 'never'}),
  'front matter of others': it => it.replace(/^---\n/, '---\nlayout: decision\ntags: [web, "2026"]\n'),
  'front matter of others alone': it => it.replace(/^---\n[^]*?\n---\n/, '---\nlayout: page\n---\n'),
  'no front matter': it => it.replace(/^---\n[^]*?\n---\n/, ''),
  'a breadcrumb and a footer of a wiki': it => `Home > Decisions\n\n${it}\n\nLast edited by Ada on 2 December\n\n| a | footer |\n`,
  'other marks of lists and quotes': it => it.replace(/^- /gm, '* ').replaceAll('“', '"').replaceAll('”', '"'),
  'white space at line ends, and blank lines': it => it.replaceAll('\n\n', '\t \n\n\n'),
  'a wiki\'s own title above it': it => it.replace(/^# /m, '# Decisions / 2026\n\nEdit | History\n\n# '),
  'a comment above it': it => it.replace(/^# /m, '<!--\n# markdownlint-disable\n-->\n\n# '),
  'titles that are underlined': it => it.replace(/^# (.*)$/gm, '$1\n=====').replace(/^## (.*)$/gm, '$1\n-----'),
  'a fence of another kind': it => it.replace('```json', '~~~ JSON').replace(/```\n$/, '~~~\n'),
  'a longer fence': it => it.replace('```json', '`````').replace(/```\n$/, '`````\n'),
  'a block of code that is indented': it => it.replace(/```json\n([^]*)```\n$/, (_, json) => json.replace(/^/gm, '    ')),
  'front matter as another writes it': it => it.replace(/^status: "(.*)"$/m, 'status:  $1 # as agreed').replace(/^date: "(.*)"$/m, "date: '$1'"),
  'deciders as a list': it => it.replace(/^decision-makers: (.*)$/m, (_, who) => `decision-makers:\n${JSON.parse(who).split(', ').map(name => `  - ${name}\n`).join('')}tags: [a, b]`),
  'deciders as a list on a line': it => it.replace(/^decision-makers: (.*)$/m, (_, who) => `decision-makers: [${JSON.parse(who)}]`),
  'its inputs in another order': it => it.replace(/"orm",\n(\s*)"migrations"/, '"migrations",\n$1"orm"'),
};

for (const [what, alter] of Object.entries(ALTERED)) {
  test(`a record still matches after ${what}`, async () => {
    for (const said of [OTHERWISE, BOTH, WHOLE, TOGETHER]) {
      const altered = await alter(made(said));
      assert.deepEqual(await verify(altered), MATCHES, altered);
    }
  });
}

test('a decision taken together names who answered, what was disputed and on what it was settled, and holds no more of anybody', async () => {
  const record = made(TOGETHER);
  assert.match(record, /### Decided together\n\n.*Bea.* and Carl answered the same questions independently\./);
  assert.match(record, /- Stage: settled on “A first version, soon”; whoever filed this, at first, and Carl said “Built to last”/);
  assert.doesNotMatch(record, /hers alone/);
  assert.doesNotMatch(new MarkdownIt({html: true}).render(record), /<b>|<em>B/);
  for (const [what, edited] of [['another name', record.replaceAll('Carl', 'Karl')], ['a name in the text alone', record.replace('Carl', 'Karl')],
    ['another answer of theirs', record.replace(/"stage": "production"(?![^]*"stage": "production")/, '"stage": "mvp"')]]) {
    assert.notEqual(edited, record, what);
    assert.equal((await verify(edited)).verdict, 'edited', what);
  }
  const {assessment} = await advisor.take(record);
  assert.deepEqual(assessment.others.map(({name, mine}) => name ?? mine), [true, '<b>Bea</b> | *B*', 'Carl']);
});

/** Words of a text that stand in no link and no block of code, with where they begin. */
const wordsIn = text => [...text.slice(0, text.indexOf('```json')).matchAll(/[\p{L}\p{N}]+/gu)];

test('a hundred planted changes are found, each on its line', async () => {
  const {pick: oneOf, below} = draws(7);
  const changes = {
    'a word for another': (text, words) => [oneOf(words), it => `${it}x`],
    'a digit for another': (text, words) => [oneOf(words.filter(([it]) => /\d/.test(it))), it => it.replace(/\d/, digit => (Number(digit) + 1) % 10)],
    'a word less': (text, words) => [oneOf(words), () => ''],
    'a sentence more': (text, words) => [oneOf(words), it => `Approved by Security. ${it}`],
    'a sign for another': text => [oneOf([...text.slice(0, text.indexOf('```json')).matchAll(/(?<=\d)\.(?=\d)|→|%/g)]), () => ';'],
  };
  let planted = 0;
  for (const said of [OTHERWISE, BOTH, WHOLE]) {
    const text = made(said);
    const words = wordsIn(text).filter(({index}) => index > text.indexOf('\n# '));
    for (let round = 0; round < 40; round++) {
      const [name, change] = oneOf(Object.entries(changes));
      const [found, edit] = change(text, words);
      const changed = text.slice(0, found.index) + edit(found[0]) + text.slice(found.index + found[0].length);
      const told = await verify(changed);
      assert.equal(told.verdict, 'edited', `${name}: ${found[0]} at ${found.index}`);
      assert.equal(told.what, 'words', name);
      const away = Math.abs(told.line - text.slice(0, found.index).split('\n').length);
      assert.ok(away <= 2, `${name}: line ${told.line}`); // what is missing is noticed at the next word, which an empty line may part from it
      planted++;
    }
    for (let round = 0; round < 20; round++) {
      const lines = text.split('\n');
      const written = lines.flatMap((line, at) => (line.trim() && !/^[-`|\s]*$/.test(line) && at > lines.findIndex(it => it.startsWith('# ')) && at < lines.indexOf('```json') ? [at] : []));
      const at = oneOf(written);
      const how = below(3);
      if (how === 0) lines.splice(at, 1);
      else if (how === 1) lines.splice(at, 0, 'Nobody objected to it.');
      else lines.splice(at, 2, lines[at + 1] ?? '', lines[at], 'x');
      assert.equal((await verify(lines.join('\n'))).verdict, 'edited', lines[at]);
      planted++;
    }
  }
  assert.ok(planted >= 100);
});

test('a change in the inputs, the advice or the front matter is told as what it is', async () => {
  const text = made(OTHERWISE);
  const cases = [
    ['"scope": "app"', '"scope": "api"', 'inputs'], ['"alternative": "flask",\n   "because"', '"alternative": "django",\n   "because"', 'inputs'],
    ['"date": "2026-11-22"', '"date": "2026-11-22. APPROVED by Security"', 'inputs'], ['"date": "2026-11-22"', '"date": null', 'inputs'],
    ['"firmness": "', '"firmness": "un', 'advice'], ['"words": "', '"words": "0', 'inputs'], ['"code": "', '"code": "0', 'inputs'],
    ['status: "accepted"', 'status: "proposed"', 'front matter'], ['date: "2026-11-02"', 'date: "2026-11-03"', 'front matter'],
    ['decision-makers: "the team"', 'decision-makers: "the board"', 'front matter'], ['status: "accepted"', '"status": "rejected"', 'front matter'],
    ['status: "accepted"', 'status: "rejected"\nstatus: "accepted"', 'front matter'], ['date: "2026-11-02"', 'date: 2026-1-102', 'front matter'],
    ['decision-makers: "the team"', 'decision-makers:\n  - the team\n  - the board', 'front matter'], ['status: "accepted"', 'status: >-\n  rejected', 'front matter'],
    ['status: "accepted"', '? status\n: rejected', 'front matter'], ['status: "accepted"', 'x: &x rejected\nstatus: *x', 'front matter'], ['status: "accepted"', 'status: "accepted\n', 'front matter'],

    ['"version": "2026', '"version": "9026', 'inputs'], ['| Scope | 6 |', '| Scope | | 6', 'words'], ['https://github.com', 'https://git-hub.com', 'words'], ['we know it', '~~we know it~~', 'words'], ['we know it', 'weknow it', 'words'],
  ];
  for (const [from, to, what] of cases) {
    assert.ok(text.includes(from), from);
    const {verdict, what: told} = await verify(text.replace(from, to));
    assert.deepEqual([verdict, told], ['edited', what], `${from} → ${to}`);
  }
});

test('whatever stands in its block of JSON, the answer is a word', async () => {
  const text = made({answers: {scope: 'app'}});
  const block = text.indexOf('```json');
  for (const json of ['', 'null', '5', '{}', '[]', '{"record": 2}', '{"record": 2, "assessment": null}', '{"record": 2, "assessment": {}}', '{"record": 2, "assessment": 5}', '{"record": 9, "assessment": {"schema": 1}}',
    '{"record": 2, "assessment": {"schema": 8}, "digest": null}', '{"record": 2, "assessment": {"schema": 1}, "pack": null}', '{"record": 1, "assessment": {"schema": 1}}', '{"record": 2, "assessment": {"schema": 1}, "pack": {"digest": 5}, "date": {}, "advice": 7}']) {
    const {verdict} = await verify(`${text.slice(0, block)}\`\`\`json\n${json}\n\`\`\`\n`);
    assert.ok(['no record', 'edited', 'other pack'].includes(verdict), `${json}: ${verdict}`);
  }
  assert.equal((await verify('# A page about something else')).verdict, 'no record');
  assert.equal((await verify(text.slice(0, -200))).verdict, 'no record');
});

test('a record of another version, or with another edition that advises the same, is judged by its sum and its advice', async () => {
  const other = made(WHOLE, {tool: '9.9.9'});
  const SAME = {verdict: 'same advice', what: null, line: null};
  assert.deepEqual(await verify(other), SAME);
  assert.deepEqual(await verify(await ALTERED.Prettier(other)), SAME);
  assert.equal((await verify(other.replace('Risks', 'Chances').replace('Consequences', 'Chances'))).what, 'words');
  assert.equal((await verify(other.replace('status: "accepted"', 'status: "proposed"'))).what, 'front matter');

  const text = made(WHOLE);
  const reworded = packText.replace('"version": "', '"version": "9').replace('Two systems run during the move', 'Both systems run while you move');
  assert.deepEqual(await verify(text, reworded), SAME);
  assert.equal((await verify(text.replace('because the market', 'although the market'), reworded)).what, 'words');
  assert.equal((await verify(text.replace('"scope": "', '"scope": "x'), reworded)).what, 'inputs');
  const reweighed = packText.replace('"weight": 6', '"weight": 7');
  assert.equal((await verify(text, reweighed)).verdict, 'other pack');
  assert.deepEqual(await verify(text, packText.replaceAll('\n', '\r\n')), MATCHES);
  assert.ok(text.includes(`"tool": "${version}"`) && text.includes(`"version": "${pack.version}"`));
});

test('it follows the decision, and says where the advice differs', () => {
  const text = made(OTHERWISE);
  assert.match(text, /^# Build it with Flask/m);
  assert.match(text, /Chosen option: “Flask”, because we know it/);
  assert.match(text, /### Where the advice differs\n\nFlask has [\d.]+ points less than Django/);
  assert.doesNotMatch(made({answers: OTHERWISE.answers}), /Where the advice differs|Chosen option/);
  assert.match(made(BOTH), /\| Goes to \|/);
  assert.match(made({...WHOLE, answers: {...WHOLE.answers, needs: ['orm', 'admin']}}), /\| In the move \|[^]*### Signs that it is time to move\n\n- /);
  assert.match(made(WHOLE), /## Context and Problem Statement\n\nA portal for our customers, first of all\.\n/);
  const cautions = said => JSON.parse(advisor.advise(JSON.stringify({schema: 1, ...said}))).cautions;
  assert.notDeepEqual(cautions(OTHERWISE), cautions({answers: OTHERWISE.answers}), 'what to watch for is about what was decided');
});

test('figures and dates are those of the page: tenths, signs, days', () => {
  const text = made(OTHERWISE);
  const {ranking} = JSON.parse(advisor.advise(JSON.stringify({schema: 1, ...OTHERWISE})));
  for (const {alternative, tenths} of ranking) {
    const {name} = pack.alternatives.find(({id}) => id === alternative);
    assert.ok(text.includes(`${name}, ${(tenths / 10).toFixed(1)} of 100 points`), alternative);
  }
  assert.match(text, /^- Date: 2 Nov 2026$/m);
  assert.match(text, /^- Review on: 2 Nov 2027$/m);
  const sum = ranking.map(({tenths}) => (tenths / 10).toFixed(1)).join(' | ');
  assert.ok(text.includes(`| ${sum} |`), 'the sums of the numbers');
  assert.doesNotMatch(text.slice(text.indexOf('\n# '), text.indexOf('```json')).replace(/<http[^>]*>/g, ''), /20\d\d-\d\d/);
});

test('a date is written one way, and no more exactly than it is known', () => {
  assert.equal(dateOf('2026-11-02'), '2 Nov 2026');
  assert.equal(dateOf('2025-12'), 'Dec 2025');
  assert.equal(dateOf('2019'), '2019');
  for (const none of ['', 'soon', '2026-13', '2026-00-01']) assert.equal(dateOf(none), none);
});

const HOSTILE = ['# no heading', '- no item', '1. none', '| a | b |', '```', '</script><img src=x>', '[x](javascript:alert(1))', '![x](https://example.org/x.png)',
  '<!--', '---', 'www.example.org https://example.org', '//evil.example/x', 'evil.com', 'mail me@evil.com', '@someone', '*b* _i_ ~s~ `c`', '\\', 'a\nb\r\n\r\n# c', '&lt;b&gt;', '= + - @',
  '{{ site.secret }}', '{% include x %}', '{{< shortcode >}}', '${x}', '\u202eevil\u202c', '\u2067x', 'a: "b" # c'];

test('whatever a person writes stays text in the Markdown', async () => {
  const markdown = new MarkdownIt({html: true, linkify: true});
  // Every node but texts; inline ones too.
  const shape = text => markdown.parse(text.slice(text.indexOf('\n# '), text.indexOf('```json')), {})
    .flatMap(it => [it, ...(it.children ?? [])]).map(({type, tag}) => `${type} ${tag}`).filter(it => it !== 'text ');
  const full = it => made({answers: {scope: 'app'}, title: it, context: it, notes: {scope: it}, ruled_out: {flask: it},
    decision: {alternative: 'django', because: it, by: it, date: ''}});
  const plain = shape(full('x'));
  assert.ok(plain.includes('table_open table') && plain.includes('link_open a'));
  for (const it of HOSTILE) {
    const text = full(it);
    assert.deepEqual(shape(text), plain, it);
    assert.deepEqual(await verify(text), MATCHES, it);
    assert.doesNotMatch(text, /\{\{|\{%|%\}|\}\}|[\u202a-\u202e\u2066-\u2069]/, it);
    assert.equal(JSON.parse(/^decision-makers: (.*)$/m.exec(text)[1]), it.normalize());
  }
});

test('made-up assessments of made-up packs give records that match', async () => {
  for (const {pack: madePack, assessments} of madeUp(60, 5)) {
    const theirs = await open(madePack);
    for (const said of assessments) {
      if (JSON.parse(theirs.advise(said)).verdict) assert.deepEqual(await verify(recorded(theirs, madePack, JSON.parse(said)), madePack), MATCHES, said);
    }
  }
});
