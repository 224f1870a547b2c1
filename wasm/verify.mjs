/** Whether a filed record still says what its own inputs lead to: it is made again and compared, line by line. */
import { normalize } from '../web/core/bytes.js';
import { Content } from '../web/decision/content.js';
import { FORM, toMarkdown } from '../web/decision/markdown.js';
import { record } from '../web/decision/record.js';

const [FENCE, FENCE_END] = ['```json', '```'];

/** The block of JSON that closes a text; '' where none does. */
function closingJson(text) {
  const end = text.trimEnd();
  return end.endsWith(FENCE_END) && end.includes(FENCE) ? end.slice(end.lastIndexOf(FENCE) + FENCE.length, -FENCE_END.length) : '';
}

const refused = (verdict, line = null) => ({ verdict, line });

/**
 * @param {object} advisor of the pack that it was made with, as open() gives it
 * @param {string} packText
 * @param {string} text the record, as Markdown
 * @returns {{verdict: 'matches' | 'inputs match' | 'edited' | 'other pack' | 'no record', line: number | null}} `line`: the
 * first that differs, from 1; none when the inputs themselves were edited. Of a record of an earlier form the inputs are judged
 */
export function verifyRecord(advisor, packText, text) {
  let made;
  try {
    made = JSON.parse(closingJson(text));
  } catch {
    return refused('no record');
  }
  if (![1, FORM].includes(made?.record) || !made.assessment) return refused('no record');
  const said = JSON.stringify(made.assessment);
  const { earlier, ...now } = JSON.parse(advisor.digest(said));
  const rules = [now, earlier].filter(({ pack }) => pack === made.pack);
  if (!rules.length) return refused('other pack');
  if (!now.digest || !rules.some(({ digest }) => digest === made.digest)) return refused('edited');
  if (made.record !== FORM) return { verdict: 'inputs match', line: null };

  const { assessment } = JSON.parse(advisor.read(said));
  const advice = JSON.parse(advisor.advise(said, made.date));
  const steps = new Map(advice.steps.map((step) => [step.step, step]));
  const content = new Content(JSON.parse(packText), {});
  content.judgeBy(advice.pack.judgement);
  const { code, left_out: leftOut } = JSON.parse(advisor.restoreCode(said));
  const marks = { digest: made.digest, pack: made.pack, code, leftOut, date: made.date };
  const view = { advice, assessment, content, progress: advice.progress, stepAdvice: (id) => steps.get(id) };
  const linesOf = (whole) => normalize(whole).replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const again = linesOf(toMarkdown(record(view, marks), made.assessment, marks)); // the digest tells that it says the same, in this order
  const lines = linesOf(text);
  const differs = lines.findIndex((line, index) => line.trimEnd() !== again[index]?.trimEnd());
  if (differs < 0 && lines.length === again.length) return { verdict: 'matches', line: null };
  return refused('edited', (differs < 0 ? lines.length : differs) + 1);
}
