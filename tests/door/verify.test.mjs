// A filed record is made again from its own inputs and compared.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import MarkdownIt from 'markdown-it';
import {open, verify} from '../../dist/advise.mjs';
import {Content} from '../../web/decision/content.js';
import {toMarkdown} from '../../web/decision/markdown.js';
import {record} from '../../web/decision/record.js';
import {dateOf} from '../../web/words/en/numbers.js';

const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const advisor = await open(packText);
const content = new Content(JSON.parse(packText), {});

/** A record as the page makes it. */
function made(said) {
  const {assessment} = JSON.parse(advisor.read(JSON.stringify({schema: 1, ...said})));
  const text = JSON.stringify(assessment);
  const advice = JSON.parse(advisor.advise(text, '2026-11-22'));
  const steps = new Map(advice.steps.map(step => [step.step, step]));
  const {digest, pack} = JSON.parse(advisor.digest(text));
  const {code, left_out: leftOut} = JSON.parse(advisor.restoreCode(text));
  const marks = {digest, pack, code, leftOut, date: '2026-11-22'};
  const view = {advice, assessment, content, progress: advice.progress, stepAdvice: id => steps.get(id)};
  return toMarkdown(record(view, marks), assessment, marks);
}

const HOSTILE = ['# no heading', '- no item', '1. none', '| a | b |', '```', '</script><img src=x>', '[x](javascript:alert(1))', '![x](https://example.org/x.png)',
  '<!--', '---', 'www.example.org https://example.org', '@someone', '*b* _i_ ~s~ `c`', '\\', 'a\nb\r\n\r\n# c', '&lt;b&gt;', '= + - @'];

test('every case of the pack gives a record that matches', async () => {
  for (const {answers, name} of content.pack.cases) {
    const text = made({answers, title: name});
    assert.deepEqual(await verify(text), {verdict: 'matches', line: null}, name);
    assert.deepEqual(await verify(text.replaceAll('\n', '\r\n')), {verdict: 'matches', line: null}, `${name}, with other line ends`);
  }
});

test('an edited line, edited inputs and another pack are told apart', async () => {
  const text = made({answers: {scope: 'app', compliance: 'regulated'}, decision: {alternative: 'flask', because: 'we know it', by: 'the team', date: '2026-11-20'}});
  assert.match(text, /This differs from the advice/);
  assert.equal((await verify(text)).verdict, 'matches');
  const lines = text.split('\n');
  const line = lines.findIndex(it => it.includes('Advice'));
  assert.deepEqual(await verify([...lines.slice(0, line), 'Advice: buy it.', ...lines.slice(line + 1)].join('\n')), {verdict: 'edited', line: line + 1});
  assert.deepEqual(await verify(text.replace('"scope": "app"', '"scope": "api"')), {verdict: 'edited', line: null});
  assert.equal((await verify(text, packText.replace('"weight": 6', '"weight": 7'))).verdict, 'other pack');
  assert.equal((await verify('# A page about something else')).verdict, 'no record');
});

test('a record that a wiki or an editor wrote anew still matches, also with its inputs in another order', async () => {
  const text = made({title: 'Müller & Söhne', answers: {scope: 'app', needs: ['orm', 'admin']}, notes: {scope: 'é'}});
  assert.equal((await verify(text.normalize('NFD'))).verdict, 'matches');
  assert.equal((await verify(text.replaceAll('\n', '\r'))).verdict, 'matches');
  assert.equal((await verify(text.replace('"orm",\n    "admin"', '"admin",\n    "orm"'))).verdict, 'matches');
  assert.equal((await verify(text, packText.replaceAll('\n', '\r\n'))).verdict, 'matches');
  assert.deepEqual(await verify(text.replace('"schema": 1', '"schema": 8').replace(/"digest": "[^"]*"/, '"digest": null')), {verdict: 'edited', line: null});
});

test('figures and dates are those of the page: tenths, signs, days', () => {
  const said = {answers: {scope: 'app', compliance: 'regulated', team: 'few'}, decision: {alternative: 'flask', because: 'we know it', by: 'the team', date: '2026-11-02'}};
  const text = made(said);
  const {ranking} = JSON.parse(advisor.advise(JSON.stringify({schema: 1, ...said})));
  for (const {alternative, tenths} of ranking) {
    assert.ok(text.includes(`| ${content.alternative(alternative).name} | ${(tenths / 10).toFixed(1)} |`), alternative);
  }
  assert.match(text, /^- Date: 2 Nov 2026$/m);
  assert.doesNotMatch(text.slice(0, text.indexOf('```json')).replace(/<http[^>]*>/g, ''), /20\d\d-\d\d/);
  const [, speaksFor, against] = /What speaks for [^\n]*\n\n([^]*?)\n\nWhat speaks against it\n\n([^]*?)\n\n/.exec(text);
  for (const line of speaksFor.split('\n')) assert.match(line, /: \\?\+\d+\.\d$|None of the answers/);
  for (const line of against.split('\n')) assert.match(line, /: −\d+\.\d$/);
});

test('a date is written one way, and no more exactly than it is known', () => {
  assert.equal(dateOf('2026-11-02'), '2 Nov 2026');
  assert.equal(dateOf('2025-12'), 'Dec 2025');
  assert.equal(dateOf('2019'), '2019');
  for (const none of ['', 'soon', '2026-13', '2026-00-01']) assert.equal(dateOf(none), none);
});

test('whatever a person writes stays text in the Markdown', async () => {
  const markdown = new MarkdownIt({html: true, linkify: true});
  // Every node but texts; inline ones too.
  const shape = text => markdown.parse(text.slice(0, text.indexOf('```json')), {})
    .flatMap(it => [it, ...(it.children ?? [])]).map(({type, tag}) => `${type} ${tag}`).filter(it => it !== 'text ');
  const full = it => made({answers: {scope: 'app'}, title: it, notes: {scope: it}, ruled_out: {flask: it},
    decision: {alternative: 'django', because: it, by: it, date: ''}});
  const plain = shape(full('x'));
  assert.ok(plain.includes('table_open table') && plain.includes('link_open a'));
  for (const it of HOSTILE) {
    assert.deepEqual(shape(full(it)), plain, it);
    assert.equal((await verify(full(it))).verdict, 'matches', it);
  }
});
