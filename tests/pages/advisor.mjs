// The advisor's page as a person meets it: steps, options and buttons by their names.
import assert from 'node:assert/strict';
import {open as openCore} from '../../dist/advise.mjs';
import {readBlock} from './artefact.mjs';
import {KEYS, open} from './engines.mjs';

export const pack = readBlock('pack');

export const step = id => pack.steps.find(it => it.id === id);

/** A browser that shows the page at this address; it closes with the test. */
export async function visit(test, engine, address, options) {
  const page = await open(engine, options);
  test.after(() => page.close());
  test.diagnostic(page.version);
  await page.goto(address);
  await ready(page);
  return page;
}

/** Waits until the page is at rest: all of it is drawn (by itself: a saved page holds an old picture), or what is in its way. */
export async function ready(page) {
  const drawn = () => (performance.getEntriesByName('advice').length > 0 && document.querySelector('.at-rest') !== null)
    || document.getElementById('trouble') !== null;
  await page.until(() => page.run(drawn), 'a page at rest');
}

/** Opens the page in a second tab of the same window; `tab.first()` and `tab.second()` turn to them. */
export async function twoTabs(page, address) {
  const first = await page.command('GET', '/window');
  const {handle: second} = await page.command('POST', '/window/new', {type: 'tab'});
  const turn = handle => () => page.command('POST', '/window', {handle});
  await turn(second)();
  await page.goto(address);
  await ready(page);
  return {first: turn(first), second: turn(second)};
}

/** The assessment in the page's data block: what "Save page as" would keep. */
export const assessment = page => page.run(() => JSON.parse(document.getElementById('assessment').textContent));

const core = await openCore(JSON.stringify(pack));

/** The same as the core reads it, without what tells copies of one assessment apart. */
export async function content(page) {
  const {id, revision, ...said} = JSON.parse(core.read(JSON.stringify(await assessment(page)))).assessment;
  return said;
}

export const verdict = page => page.text('#verdict');

/** The places of the page, each with its link: the views, the shelves of the library, and what Share leads to. */
export const PLACES = ['decide', 'why', 'what-if', 'plan', 'record', 'ways', 'comparison', 'cases', 'sources', 'rules', 'about', 'compare'];

/** Turns to a view or to a shelf of the library, by its link. */
export async function turnTo(page, place) {
  await page.run(id => {
    const link = () => document.querySelector(`:is(.head, .lib-nav) a[href="#${id}"]`);
    if (!link() && id !== 'compare') document.getElementById('views-button')?.click();
    if (!link() && id === 'compare') document.getElementById('share-button').click();
    if (!link()) document.querySelector('.head a[href="#library"]').click();
    link().click();
  }, place);
}

const inBar = async (page, button) => page.click('button', button, await page.run(() => document.querySelector('.head')));

/** In the bar: a toast may offer an undo of its own. */
export const undo = page => inBar(page, 'Undo');
export const redo = page => inBar(page, 'Redo');

/** Clicks on a button of the panel *Share*, which is opened for it. */
export async function share(page, button) {
  if (!await page.run(() => document.getElementById('share').matches(':popover-open'))) await page.click('button', 'Share');
  if (button) await page.click('button', button, await page.run(() => document.getElementById('share')));
}

/** What a person gets who pastes into a field: the clipboard's text. */
export async function pasted(page) {
  const field = await page.run(() => {
    const it = document.body.appendChild(document.createElement('textarea'));
    it.focus();
    return it;
  });
  await page.press('v', KEYS.control);
  return page.run(it => {
    it.remove();
    return it.value;
  }, field);
}

/** Puts a note to a question. */
export async function note(page, id, text) {
  await more(page, id);
  await page.type(await page.find('textbox', 'Note', await group(page, id)), text);
}

/** Waits for the data block: typing, for one, reaches it a moment later. */
export const saved = (page, test, what) => page.until(async () => test(await assessment(page)), what);

/** The fieldset of a step. */
export const group = (page, id) => page.find('group', step(id).question);

/** Brings a question, open, to where it can be answered; without moving the focus, which a person's click would. */
export async function unfold(page, id) {
  if (await page.run(id => document.getElementById(`step-${id}`) === null, id)) await turnTo(page, 'decide');
  const button = await page.run(id => document.querySelector(`#step-${id}.line-q > button`), id);
  if (button) await page.clickOn(button);
}

/** The same, with all that can be said of the question itself. */
export async function more(page, id) {
  await unfold(page, id);
  const button = await page.run(id => document.querySelector(`#step-${id} .more[aria-expanded=false]`), id);
  if (button) await page.clickOn(button);
}

/** The same, with the options that decide little, where a question has others. */
export async function allOptions(page, id) {
  await unfold(page, id);
  const button = await page.run(id => document.querySelector(`#step-${id} .parts > button[aria-expanded=false]`), id);
  if (button) await page.clickOn(button);
}

/** Chooses an option of a step by clicking on its label, in whatever view one was. */
export async function choose(page, id, option) {
  await (step(id).takes === 'many' ? allOptions : unfold)(page, id);
  const {label} = step(id).options.find(it => it.id === option);
  await page.click(step(id).takes === 'many' ? 'checkbox' : 'radio', label, await group(page, id));
}

export async function importance(page, id, level) {
  await more(page, id);
  await page.click('radio', level, await page.find('radiogroup', `Importance of ${step(id).title}`));
}

/** Whether there is nothing that a person, a console or a network would complain of. */
export async function assertQuiet(page, expected = []) {
  assert.deepEqual(await page.run(() => window.crossroadsErrors), [], 'errors that the page noted');
  assert.deepEqual(await page.problems(), expected, 'messages in the console');
  assert.deepEqual(await page.run(() => performance.getEntriesByType('resource').map(entry => entry.name)), [],
    'requests that the page made');
}
