/**
 * Writes the advice that the built artefact gives into every case of this folder: node tests/corpus/update.mjs
 * Run it after a change that is meant to change advice, and read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from '../../dist/advise.mjs';

const here = new URL('.', import.meta.url);
const read = (name, base = here) => readFileSync(new URL(name, base), 'utf8');

for (const name of readdirSync(here).filter((file) => file.endsWith('.json'))) {
  const { advice: _, ...known } = JSON.parse(read(name));
  const packText = typeof known.pack === 'string'
    ? read(`../../core/packs/${known.pack}.json`)
    : JSON.stringify(known.pack);
  const advisor = await open(packText);
  const advice = JSON.parse(advisor.advise(JSON.stringify(known.assessment)));
  const fields = Object.entries({ ...known, advice }).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
  writeFileSync(new URL(name, here), `{\n${fields.join(',\n')}\n}\n`);
}
