// Digest and restore code through the artefact's core.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {open} from '../../dist/advise.mjs';

const packText = readFileSync(new URL('../../core/packs/django-or-flask.json', import.meta.url), 'utf8');
const advisor = await open(packText);
const said = {schema: 1, id: 'a1', revision: 7, title: 'Grüße', answers: {scope: 'app', needs: ['orm', 'admin']}, left_open: ['growth'],
  decision: {alternative: 'flask', because: 'we know it', by: 'us', date: '2026-11-22'}};
const sha256 = text => createHash('sha256').update(text).digest('hex');
const ask = (method, text, from = advisor) => JSON.parse(from[method](text));

test('the digest is what another SHA-256 makes of the canonical form and of the file of the pack', () => {
  const {id, revision, ...canonical} = ask('read', JSON.stringify(said)).assessment;
  const pack = sha256(packText);
  assert.deepEqual(ask('digest', JSON.stringify(said)),
    {digest: sha256(`${JSON.stringify(canonical)}\n${pack}`), pack, earlier: {digest: sha256(`${JSON.stringify(canonical)}\n${pack}`), pack}, findings: []});
});

test('the pack in the page has the digest of its file', async () => {
  const page = readFileSync(new URL('../../dist/advisor.html', import.meta.url), 'utf8');
  const block = page.match(/<script [^>]*id="pack"[^>]*>([^]*?)<\/script>/)[1];
  assert.equal(ask('digest', JSON.stringify(said), await open(block)).pack, sha256(packText));
});

test('an unreadable assessment has neither digest nor code', () => {
  for (const [method, field] of [['digest', 'digest'], ['restoreCode', 'code']]) {
    const answer = ask(method, '{');
    assert.equal(answer[field], null);
    assert.equal(answer.findings[0].code, 'malformed_json');
  }
});

test('answers and weights come back from their restore code, which tells what is not in it', () => {
  const {code, left_out: leftOut, findings} = ask('restoreCode', JSON.stringify(said));
  assert.deepEqual(leftOut, ['title', 'left_open', 'decision']);
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4}){1,5}$/);
  assert.deepEqual(findings, []);
  const {assessment} = ask('readRestoreCode', ` ${code.toLowerCase().replaceAll('-', ' ')}`);
  assert.deepEqual(assessment.answers, said.answers);
  assert.equal(assessment.decision, null);
});

test('a damaged code, and one of other questions, is refused', async () => {
  const {code} = ask('restoreCode', JSON.stringify(said));
  const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  assert.equal(ask('readRestoreCode', wrong).findings[0].code, 'bad_restore_code');
  assert.equal(ask('readRestoreCode', '\ud800 🛒').findings[0].code, 'bad_restore_code');
  const other = await open(packText.replace('"id": "django-or-flask"', '"id": "flask-or-django"'));
  const refused = ask('readRestoreCode', code, other);
  assert.equal(refused.assessment, null);
  assert.equal(refused.findings[0].code, 'other_pack_code');
});
