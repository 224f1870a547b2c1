/** What the Node tool is to other programs: advisors, and what proves things of packs. JSON text goes in and out. */
import createCrossroads from '../build/wasm/crossroads_tool.js';
import wasmBinary from '../build/wasm/crossroads_tool.wasm';
import { instantiate } from '../web/core/core.js';
import { wellFormed } from '../web/core/bytes.js';
import defaultPack from '../core/packs/django-or-flask.json';
import { verifyRecord } from './verify.mjs';

const compiled = WebAssembly.compile(wasmBinary);

/** A core of its own for every caller: one that failed harms no other. */
const instance = async () => instantiate(createCrossroads, await compiled);

/**
 * An advisor for one pack. Every call takes and gives JSON text and never throws for bad input: read the findings.
 * @param {string} packText
 * @returns {Promise<{findings(): string, read(assessmentText: string): string, advise(assessmentText: string, today?: string, parts?: string): string,
 *   digest(assessmentText: string): string, restoreCode(assessmentText: string): string, readRestoreCode(code: string): string}>}
 */
export async function open(packText) {
  const core = await instance();
  core.open(wellFormed(packText));
  return {
    findings: () => core.findings(),
    read: (text) => core.read(wellFormed(text)),
    advise: (text, today = '', parts = '') => core.advise(wellFormed(text), today, wellFormed(parts)),
    digest: (text) => core.digest(wellFormed(text)),
    restoreCode: (text) => core.restoreCode(wellFormed(text)),
    readRestoreCode: (code) => core.readRestoreCode(wellFormed(code)),
  };
}

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
 */
export const check = (packText) => prove((core) => core.check(wellFormed(packText)));

/**
 * For how many complete checklists two packs recommend something else: JSON text, {usable, difference}.
 * @param {string} packText
 * @param {string} otherText
 */
export const difference = (packText, otherText) =>
  prove((core) => core.difference(wellFormed(packText), wellFormed(otherText)));

/**
 * Whether a record (Markdown) still says what its inputs lead to: {verdict: 'matches' | 'edited' | 'other pack' |
 * 'no record', line}.
 * @param {string} recordText
 * @param {string} packText the pack that it was made with; else the default one
 */
export const verify = async (recordText, packText = defaultPack) => verifyRecord(await open(packText), packText, recordText);
