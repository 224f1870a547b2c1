/** A record as the page makes it. */
import {readFileSync} from 'node:fs';
import {membersOf} from '../../web/decision/beside.js';
import {Content} from '../../web/decision/content.js';
import {valuesOf} from '../../web/decision/house.js';
import {toMarkdown} from '../../web/decision/record/markdown.js';
import {record} from '../../web/decision/record/record.js';

export const {version} = JSON.parse(readFileSync(new URL('../../web/package.json', import.meta.url), 'utf8'));

/**
 * @param {object} advisor as open() gives it, of `packText`
 * @param {object} assessment
 * @param {{day?: string, tool?: string}} [of] the day on which it is filed, and the version that files it
 */
export function recorded(advisor, packText, assessment, {day = '2026-11-22', tool = version} = {}) {
  const ask = (method, ...given) => JSON.parse(advisor[method](...given));
  const said = ask('read', JSON.stringify(assessment)).assessment;
  const text = JSON.stringify(said);
  const advice = ask('advise', text, day);
  const {digest, pack} = ask('digest', text);
  const {code, left_out: leftOut} = ask('restoreCode', text);
  const marks = {digest, pack, code, leftOut, date: day};
  const steps = new Map(advice.steps.map(step => [step.step, step]));
  const content = new Content(JSON.parse(packText), {});
  const {rules = null} = advisor;
  content.judgeBy(advice.pack.judgement, valuesOf({advice, rules}));
  const members = membersOf(said)?.map(it => ({assessment: it}));
  const disputed = members && ask('together', JSON.stringify({members})).together;
  const view = {advice, assessment: said, content, disputed, rules, tool, progress: advice.progress, stepAdvice: id => steps.get(id)};
  return toMarkdown(record(view, marks), view, marks, advisor.sumOf);
}
