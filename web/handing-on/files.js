/** Files in and out. What comes in, also as a pasted text, is JSON, a saved page, or a record, which ends with its JSON. */
import { decodeText } from '../core/bytes.js';
import { today } from '../decision/assessment.js';

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

const MOST_SLUG = 80;

/** A file name that every system takes, from the decision's name and the day. */
export function fileName(title, extension) {
  const slug = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, MOST_SLUG - 11);
  return `${slug || 'crossroads'}-${today()}.${extension}`;
}

/** Hands a file to the browser to keep where it keeps downloads. */
export function download(text, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.getElementById('app').append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
