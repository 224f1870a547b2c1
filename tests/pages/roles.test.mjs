// The whole job through the accessibility tree alone: every place is found by its role and its name, as a screen reader's
// user finds it, and what is said is read from there.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, pack, visit} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {engines} from './engines.mjs';

for (const engine of engines) {
  test(`by roles and names in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, PAGE);
    const said = async (role, name) => page.text(await page.find(role, name));

    await t.test('the advice waits for the first answer', async () => {
      assert.match(await said('complementary', 'Advice'), /The advice starts with your first answer/);
    });

    await t.test('each question is a group with its answers, each under its label', async () => {
      for (const {question, takes, options} of pack.steps) {
        await page.click(takes === 'many' ? 'checkbox' : 'radio', options[1].label, await page.find('group', question));
      }
      assert.match(await said('complementary', 'Advice'), /Nothing left to ask/);
    });

    await t.test('a change of the verdict is spoken', async () => {
      const spoken = () => page.run(() => [...document.querySelectorAll('[role=status]')].map(it => it.textContent).join(' '));
      await page.until(async () => /nothing left to ask/i.test(await spoken()), 'a word about the verdict');
    });

    await t.test('a question counts for more, with a note', async () => {
      const [{title, question}] = pack.steps;
      await page.click('button', question);
      await page.click('button', `More (${title})`);
      await page.click('radio', 'more', await page.find('radiogroup', `Importance of ${title}`));
      await page.type(await page.find('textbox', 'Note'), 'As agreed');
      await page.click('button', 'Undo: note');
      await page.click('button', 'Redo: note');
    });

    await t.test('the decision is recorded', async () => {
      await page.click('link', 'Record', await page.find('navigation', 'Views'));
      const decision = await page.find('combobox', 'Decision');
      await page.run((select, name) => {
        select.value = [...select.options].find(({text}) => text === name).value;
        select.dispatchEvent(new Event('change', {bubbles: true}));
      }, decision, pack.alternatives[0].name);
      await page.type(await page.find('textbox', 'Because'), 'The team knows it');
      await page.type(await page.find('textbox', 'Decided by'), 'The team');
      await page.click('disclosure', 'Appendix');
      const record = await said('region', 'Record');
      for (const words of [pack.alternatives[0].name, 'The team knows it', 'As agreed']) assert.ok(record.includes(words), words);
      await page.find('button', 'Copy as Markdown');
      await page.click('button', 'Share');
      await page.find('button', 'Save page');
    });

    await t.test('nobody has anything to complain of', () => assertQuiet(page));
  });
}
