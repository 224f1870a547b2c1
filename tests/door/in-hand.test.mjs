// What people have in hand, at the door of the Node tool: it opens with all that it holds, or says why not.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {door} from '../../web/words/en/door.js';
import {advisor} from '../in-hand/made.mjs';
import {things} from '../in-hand/things.mjs';

/** Without what tells copies of one assessment apart. */
const content = ({id, revision, ...said}) => said;
const first = findings => findings.find(({severity}) => severity === 'error')?.code;

for (const {name, given, kind, held, refused = null, code} of things) {
  for (const [how, it] of [['as bytes', Buffer.from(given)], ['as a file', new Blob([given])], ...(typeof given === 'string' ? [['as text', given]] : [])]) {
    test(`${name}, ${how}`, async () => {
      const taken = await advisor.take(it);
      assert.equal(taken.refused, refused, JSON.stringify(taken.findings));
      if (refused) return assert.equal(first(taken.findings), code);
      assert.equal(taken.kind, kind);
      assert.deepEqual(content(taken.assessment), content(held));
      if (['link', 'code'].includes(kind)) assert.equal(taken.assessment.id, '', 'whoever opens it has an assessment of their own');
    });
  }
}

test('every reason to refuse has its words, and a thing that shows it', () => {
  const shown = new Set(things.map(({refused}) => refused).filter(Boolean));
  const elsewhere = ['stopped', 'unread', 'noRules', 'judgedRules']; // a core that stops, a file that is gone, a file in place of rules: tests/pages/trap, hostile-files, rules
  assert.deepEqual([...shown, ...elsewhere].sort(), Object.keys(door.refused).sort());
  assert.deepEqual([...new Set(things.map(({kind}) => kind).filter(Boolean))].sort(), Object.keys(door.took).sort());
});

test('the command takes them all, and says the same words', () => {
  const tool = fileURLToPath(new URL('../../dist/advise.mjs', import.meta.url));
  const pack = fileURLToPath(new URL('../../core/packs/django-or-flask.json', import.meta.url));
  for (const name of ['record, over a wiki’s footer', 'link, in a reply', 'code, as it is', 'words', 'a link cut off', 'a pack', 'a record cut in its JSON', 'Latin-1']) {
    const {given, held, refused, code} = things.find(it => it.name === name);
    const {status, stdout, stderr} = spawnSync(process.execPath, [tool, pack, '-'], {input: given, encoding: 'utf8'});
    if (!refused) {
      assert.deepEqual({status, advice: stdout.trimEnd()}, {status: 0, advice: advisor.advise(JSON.stringify(held))}, name);
    } else {
      assert.deepEqual({status, stdout}, {status: 2, stdout: ''}, name);
      assert.ok(stderr.startsWith('-:') && stderr.includes(code ?? door.refused[refused]), `${name}: ${stderr}`);
    }
  }
});
