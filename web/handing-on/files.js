/** A file, or a pasted text, that holds an assessment: JSON, a saved page, or a record, which ends with its JSON. */
import { decodeText } from '../core/bytes.js';

const MOST_BYTES = 4 * 1024 * 1024;

/** Where an assessment stands in a saved page and in a record. */
const BLOCKS = [/<script type="application\/json" id="assessment">([^<]*)<\/script>/, /```json\s*(\{[\s\S]*?\})\s*```\s*$/];

/** The JSON of the assessment in a text; a text that holds none is left as it is, for the core to say what is wrong with it. */
export function assessmentIn(text) {
  const [page, record] = BLOCKS.map((block) => block.exec(text)?.[1]);
  if (!record) return page ?? text;
  try {
    return JSON.stringify(JSON.parse(record).assessment ?? null);
  } catch {
    return record;
  }
}

/**
 * @param {File} file
 * @returns {Promise<string>} JSON text, for the core to judge
 * @throws {RangeError | TypeError} when it is too large, or not text
 */
export async function readFile(file) {
  if (file.size > MOST_BYTES) throw new RangeError('too large');
  return assessmentIn(decodeText(new Uint8Array(await file.arrayBuffer())));
}
