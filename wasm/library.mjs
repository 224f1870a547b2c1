/** What the Node tool is to other programs: advisors, and what proves things of packs. JSON text goes in and out. */
import createCrossroads from '../build/wasm/crossroads_tool.js';
import wasmBinary from '../build/wasm/crossroads_tool.wasm';
import { CoreStopped, instantiate } from '../web/core/core.js';
import { normalize, wellFormed } from '../web/core/bytes.js';
import { dayOf } from '../web/decision/assessment.js';
import { take } from '../web/handing-on/door.js';
import defaultPack from '../core/packs/django-or-flask.json';
import { verifyRecord } from './verify.mjs';
import { watchRecord } from './watch.mjs';

const compiled = WebAssembly.compile(wasmBinary);

/** A core of its own for every caller: one that failed harms no other. */
const instance = async () => instantiate(createCrossroads, await compiled);

/**
 * An advisor for one pack. Every call but `take` takes and gives JSON text and never throws for bad input: read the
 * findings. `take` takes what a person has in hand (a file's bytes, a text with a link, a record, a saved page, a code).
 * `advise` gives the parts that are named, and all where none is (core/advice/parts.hpp).
 * `decree` puts every later call under the rules of a house ('' are none); where it cannot read them, nothing changes. `rules`: those in force.
 * @param {string} packText
 * @param {string} [rulesText] the rules of a house that it begins under
 * @returns {Promise<{findings(): string, decree(rulesText: string): string, rules: object | null, read(assessmentText: string): string,
 *   effect(rulesText: string, assessmentText: string, piece: number): string,
 *   advise(assessmentText: string, today?: string, parts?: string[]): string,
 *   digest(assessmentText: string): string, restoreCode(assessmentText: string): string, readRestoreCode(code: string): string,
 *   together(membersText: string): string, split(membersText: string): string, sumOf(text: string): string,
 *   take(given: string | Uint8Array | Blob): Promise<import('../web/handing-on/door.js').Taken>}>}
 */
export async function open(packText, rulesText = '') {
  let core;
  let rules = null; // of the house, in force
  const restart = async () => {
    core = await instance();
    core.open(wellFormed(packText));
    if (rules) core.decree(JSON.stringify(rules));
  };
  await restart();
  const ask = (method, ...given) => core[method](...given.map(normalize));
  const decree = (text) => {
    const decreed = ask('decree', text);
    const read = JSON.parse(decreed).rules;
    if (read || !text) rules = read;
    return decreed;
  };
  if (rulesText) decree(rulesText);
  const parsed = (method) => (text) => {
    try {
      return JSON.parse(ask(method, text));
    } catch (cause) {
      throw new CoreStopped(method, { cause });
    }
  };
  return {
    findings: () => ask('findings'),
    decree,
    get rules() { return rules; },
    effect: (text, assessmentText, piece) => ask('effect', text, assessmentText, String(piece)),
    read: (text) => ask('read', text),
    advise: (text, today = '', parts = []) => ask('advise', text, today, parts.join(' ')),
    digest: (text) => ask('digest', text),
    restoreCode: (text) => ask('restoreCode', text),
    readRestoreCode: (code) => ask('readRestoreCode', code),
    together: (text) => ask('together', text),
    split: (text) => ask('split', text),
    sumOf: (text) => JSON.parse(ask('sumOf', text)),
    take: (given) => take({ read: parsed('read'), readRestoreCode: parsed('readRestoreCode'), restart }, given),
  };
}

/** The text of the pack that a record is judged by where none is named. */
export { defaultPack };

let prover = null;

/** Proving leaves nothing behind, so that one core does for all; after a failure there is a new one. */
async function prove(call) {
  prover ??= instance();
  try {
    return call(await prover);
  } catch (error) {
    prover = null;
    throw error;
  }
}

/**
 * Everything that is wrong with a pack or not true of it, and how that was proved: JSON text, {usable, findings, report}.
 * @param {string} packText
 * @param {string} [judgement] id of one of its sets of judgements; else the first
 * @param {string} [rulesText] the rules of a house over it
 */
export const check = (packText, judgement = '', rulesText = '') => prove((core) => core.check(...[packText, judgement, rulesText].map(wellFormed)));

/**
 * For how many complete checklists two packs recommend something else: JSON text, {usable, difference}.
 * @param {string} packText
 * @param {string} otherText
 * @param {string} [judgement] id of a set of judgements of the first pack, then of the other one; so one pack can also be
 * compared with itself
 * @param {string} [rulesText] the rules of a house over the first pack, then over the other one
 */
export const difference = (packText, otherText, judgement = '', otherJudgement = '', rulesText = '', otherRulesText = '') =>
  prove((core) => core.difference(...[packText, judgement, rulesText, otherText, otherJudgement, otherRulesText].map(wellFormed)));

/**
 * Whether a record (Markdown) still says what its inputs lead to.
 * @param {string} recordText
 * @param {string} [packText] the pack that it was made with; else the default one
 * @param {string} [rulesText] the rules of a house that it was made under
 * @returns {Promise<import('./verify.mjs').Verified>}
 */
export const verify = async (recordText, packText = defaultPack, rulesText = '') => verifyRecord(await open(packText, rulesText), packText, recordText);

/**
 * What has become of a filed record: whether it still matches, what in it has expired, and what is advised today; null for a text
 * that holds none.
 * @param {string} recordText
 * @param {string} [packText] the newest pack; else the default one
 * @param {string} [today] YYYY-MM-DD
 * @param {string} [rulesText] the rules of the house today
 * @returns {Promise<import('./watch.mjs').Watched | null>}
 */
export const watch = async (recordText, packText = defaultPack, today = dayOf(Date.now()), rulesText = '') =>
  watchRecord(await open(packText, rulesText), packText, recordText, today);
