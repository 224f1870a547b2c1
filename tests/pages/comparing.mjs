// What the tests of comparing have in common: answers, the page that holds them, and what stands in its table.
import {open as openCore} from '../../dist/advise.mjs';
import {pack} from './advisor.mjs';
import {editedCopy, withBlock} from './artefact.mjs';

export const core = await openCore(JSON.stringify(pack));
export const codeOf = (answers, weights = {}) => JSON.parse(core.restoreCode(JSON.stringify({schema: 1, answers, weights}))).code;

/** Four questions apart, of which one decides. */
export const MINE = {scope: 'api', needs: ['orm', 'migrations', 'accounts', 'permissions', 'mfa', 'csrf', 'headers-csp', 'rate-limit', 'rest-api', 'api-tokens'], team: 'solo',
  learning: 'mixed', stage: 'production', compliance: 'ordinary', integrations: 'alone', growth: 'steady'};
export const BEA = {...MINE, scope: 'tool', team: 'few', stage: 'mvp', growth: 'surge'};
export const CARL = {...MINE, team: 'few'};
export const DORA = {...MINE, growth: 'surge'};
export const label = (step, option) => pack.steps.find(({id}) => id === step).options.find(({id}) => id === option).label;
export const title = step => pack.steps.find(({id}) => id === step).title;

const withAnswers = said => withBlock('assessment', JSON.stringify({schema: 1, id: 'mine', revision: 1, pack: {id: pack.id, version: pack.version}, ...said}));
export const pageOf = (t, said) => editedCopy(t, withAnswers(said));

export const table = page => page.run(() => [...document.querySelectorAll('.matrix tr')].map(row => [...row.cells].map(it => it.innerText.replace(/\s+/g, ' ').trim())));
export const headline = page => page.text('#finding');

export async function paste(page, text) {
  await page.run((field, given) => { field.value = given; }, await page.find('textbox', 'What came back'), text);
  await page.click('button', 'Add');
}
