// A record is a Markdown Any Decision Record as the format's own template has it, and its front matter is YAML.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';
import {recorded} from '../in-hand/recorded.mjs';

const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const advisor = await open(packText);
const template = readFileSync(createRequire(import.meta.url).resolve('madr/template/adr-template.md'), 'utf8');

const headings = text => [...text.matchAll(/^(#{1,3}) (.*)$/gm)].map(([, level, title]) => [level.length, title]);
const WHOLE = {schema: 1, title: 'Portal', context: 'For customers.', answers: {scope: 'app', team: 'few', needs: ['orm']},
  decision: {alternative: 'django', because: 'we know it', by: 'Ada: "and" others', date: '2026-11-20', review: '2027-11-20'}};

test('a record has every heading of the template, in its order, and the options below theirs', () => {
  const record = headings(recorded(advisor, packText, WHOLE));
  const named = headings(template).filter(([level, title]) => level > 1 && !title.startsWith('{'));
  assert.ok(named.length >= 8);
  const at = named.map(([level, title]) => record.findIndex(it => it[0] === level && it[1] === title));
  assert.ok(!at.includes(-1), JSON.stringify(named.filter((_, index) => at[index] < 0)));
  assert.deepEqual(at, [...at].sort((a, b) => a - b));
  const pros = record.findIndex(([, title]) => title === 'Pros and Cons of the Options');
  assert.deepEqual(record.slice(pros + 1, pros + 5).map(([, title]) => title).sort(), JSON.parse(packText).alternatives.filter(({beyond}) => !beyond).map(({name}) => name).sort());
});

test('the front matter has the fields of the template, and says what the record says', () => {
  const fields = [...template.slice(0, template.indexOf('# {')).matchAll(/^([a-z-]+):/gm)].map(([, name]) => name);
  const front = recorded(advisor, packText, WHOLE).split('---\n')[1].trim().split('\n').map(line => line.split(/: (.*)/));
  assert.deepEqual(Object.fromEntries(front.map(([name, value]) => [name, JSON.parse(value)])),
    {status: 'accepted', date: '2026-11-20', 'decision-makers': 'Ada: "and" others'});
  for (const [name] of front) assert.ok(fields.includes(name), name);
  const {decision: _, ...open} = WHOLE;
  assert.match(recorded(advisor, packText, open), /^---\nstatus: "proposed"\ndate: "2026-11-22"\n---\n/);
});
