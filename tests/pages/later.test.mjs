// Fields of a later version: the page does not know them, and hands them on whole.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, choose, content, saved, visit} from './advisor.mjs';
import {editedCopy, PAGE, withBlock} from './artefact.mjs';
import {engines} from './engines.mjs';
import {encodeLink} from '../../web/handing-on/link.js';

const LATER = {
  judgement: 'of-later', rules: {id: 'ours', version: '3', digest: '0f', since: '2027-01-01'}, taken_in: ['fastapi-later'],
  place: 'wiki/Decision', states: [{name: 'before', assessment: {schema: 2, anything: [1, {b: null}]}}],
  mood: {deep: [{er: 'é <b>'}, null, true]}, decision: {alternative: 'django', because: '', by: '', date: '', votes: [1, 2]},
};
const SAID = {schema: 1, id: 'later1', revision: 4, pack: {id: 'django-or-flask', version: '2026.11.1', edition: 7}, title: 'T', answers: {scope: 'app'}, ...LATER};
const later = ({judgement, rules, taken_in, place, states, mood, decision, pack}) => ({judgement, rules, taken_in, place, states, mood, decision, pack});

for (const engine of engines) {
  test(`what a later version said stays in the page through edits, undo and saving, in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, withBlock('assessment', JSON.stringify(SAID))));
    assert.deepEqual(later(await content(page)), later(SAID));
    await choose(page, 'stage', 'production');
    await saved(page, it => it.answers.stage === 'production', 'the answer');
    assert.deepEqual(later(await content(page)), later(SAID));
    await assertQuiet(page);
  });
  test(`a link brings what was said, not where it lay and what was before, in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE + await encodeLink(SAID));
    await saved(page, it => it.answers.scope === 'app', 'the link');
    assert.deepEqual(later(await content(page)), later({...SAID, place: undefined, states: undefined}));
    await assertQuiet(page);
  });
}
