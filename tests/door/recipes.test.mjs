// What the plans of the default pack tell people to type, for the needs that they ticked: one install line for each side,
// nothing in it twice, a server for production that can do what was asked, and nothing that pip would be told to install for nothing.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';

const text = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const pack = JSON.parse(text);
const step = pack.steps.find(({takes}) => takes === 'many');
const needs = step.options.filter(({exclusive}) => !exclusive).map(({id}) => id);
const passages = new Map(pack.alternatives.flatMap(({plan}) => plan.flatMap((part) => part.passages)).map((it) => [it.id, it]));
const commandsOf = (plan) => plan.passages.flatMap((id) => passages.get(id).commands ?? []);

const advisor = await open(text);
const plansFor = (chosen) => JSON.parse(advisor.advise(JSON.stringify({schema: 1, answers: {[step.id]: chosen}}))).plans;

/** No need, each alone, and what asks for another server in all ways beside what brings most packages. */
const open_ = ['websockets', 'sse', 'async-views'];
const sets = [[], ...needs.map((id) => [id]), needs,
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [...open_.filter((_, i) => bits >> i & 1), 'orm', 'migrations', 'accounts', 'rest-api', 'background-tasks'])];

test('one install line for each framework that is used at once, with its server, no package twice', () => {
  for (const chosen of sets)
    for (const plan of plansFor(chosen)) {
      const {frameworks, in_turn: inTurn} = pack.alternatives.find(({id}) => id === plan.alternative);
      const sides = inTurn || frameworks.length === 1 ? [null] : frameworks;
      const installs = commandsOf(plan).filter((line) => line.includes('pip install'));
      assert.equal(installs.length, sides.length, `${plan.alternative}: ${chosen}`);
      sides.forEach((side, i) => {
        assert.ok(installs[i].includes(side ? `{packages:${side}}` : '{packages}'), installs[i]);
        assert.match(installs[i], /\b(gunicorn|uvicorn|daphne)\b/);
        const named = installs[i].replace(/ {2}#.*/, '').split(' ').slice(4);
        const all = [...named.filter((it) => !it.startsWith('{')), ...(side ? plan.sides[side] : plan.packages)];
        assert.equal(new Set(all).size, all.length, all.join(' '));
      });
    }
});

test('each side is served, by what was installed', () => {
  for (const chosen of sets)
    for (const plan of plansFor(chosen)) {
      const lines = commandsOf(plan);
      for (const install of lines.filter((line) => line.includes('pip install'))) {
        const [server] = install.match(/\b(gunicorn|uvicorn|daphne)\b/);
        assert.ok(lines.some((line) => line.startsWith(`${server} `)), `${plan.alternative}: ${chosen}`);
      }
    }
});

test('open connections never meet a server that cannot hold them', () => {
  for (const id of open_)
    for (const plan of plansFor([id])) {
      const lines = commandsOf(plan);
      assert.ok(!lines.includes('gunicorn config.wsgi'), `${plan.alternative}: ${id}`);
      if (plan.alternative === 'flask' || plan.alternative === 'migrate')
        assert.ok(lines.some((line) => line.includes('--threads')), `${plan.alternative}: ${id}`);
    }
});

test('an app that brings tables is migrated before its worker starts', () => {
  for (const [, {commands = []}] of passages)
    for (const line of commands.filter((it) => it.includes('db_worker'))) assert.match(line, /migrate && python manage\.py db_worker/);
});

test('nothing stale is the pick where the pack names something kept up beside it', () => {
  const stale = new Set(pack.packages.filter((it) => it.stale).map(({id}) => id));
  const exceptions = {email: 'flask-mailman', i18n: 'flask-babel', sessions: 'itsdangerous'};  // told in their notes
  for (const {id, provisions} of step.options.filter(({exclusive}) => !exclusive))
    for (const {packages = []} of Object.values(provisions))
      for (const name of packages) if (stale.has(name)) assert.equal(name, exceptions[id], `${id}: ${name}`);
});

test('each need says what becomes of it in the move', () => {
  const plan = plansFor(needs).find(({alternative}) => alternative === 'migrate');
  assert.deepEqual(Object.keys(plan.moves), needs);
  assert.deepEqual(new Set(Object.values(plan.moves)), new Set(['kept', 'replaced', 'rewritten']));
});
