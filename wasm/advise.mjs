#!/usr/bin/env node
/**
 * Crossroads for Node, with everything in one file.
 *
 * As a library:  import { check, difference, open, verify } from './advise.mjs';
 *                const advisor = await open(packText);
 *                JSON.parse(advisor.advise(assessmentText)).verdict
 * As a command:  node advise.mjs PACK.json ASSESSMENT.json
 *                node advise.mjs check PACK.json
 *                node advise.mjs difference PACK.json PACK.json
 *                node advise.mjs --verify RECORD.md [PACK.json]
 */
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createCrossroads from '../build/wasm/crossroads_tool.js';
import wasmBinary from '../build/wasm/crossroads_tool.wasm';
import { instantiate } from '../web/core/core.js';
import { decodeText, wellFormed } from '../web/core/bytes.js';
import defaultPack from '../core/packs/django-or-flask.json';
import { checkLines, differenceLines, findingLines } from './report.mjs';
import { verifyRecord } from './verify.mjs';

const compiled = WebAssembly.compile(wasmBinary);

/** A core of its own for every caller: one that failed harms no other. */
const instance = async () => instantiate(createCrossroads, await compiled);

/**
 * An advisor for one pack. Every call takes and gives JSON text and never throws for bad input: read the findings.
 * @param {string} packText
 * @returns {Promise<{findings(): string, read(assessmentText: string): string, advise(assessmentText: string, today?: string): string,
 *   digest(assessmentText: string): string, restoreCode(assessmentText: string): string, readRestoreCode(code: string): string}>}
 */
export async function open(packText) {
  const core = await instance();
  core.open(wellFormed(packText));
  return {
    findings: () => core.findings(),
    read: (text) => core.read(wellFormed(text)),
    advise: (text, today = '') => core.advise(wellFormed(text), today),
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

class Refused extends Error {}

function readText(file) {
  try {
    return decodeText(readFileSync(file));
  } catch (cause) {
    throw new Refused(`${file}: ${cause instanceof TypeError ? 'is not UTF-8 text' : cause.message}`, { cause });
  }
}

const USAGE = `Usage: node advise.mjs PACK.json ASSESSMENT.json    prints the advice as JSON
       node advise.mjs check PACK.json              proves what a pack promises; ends with 1 when it does not
       node advise.mjs difference PACK.json PACK.json   counts the checklists that two packs answer differently
       node advise.mjs --verify RECORD.md [PACK.json]   makes a filed record again and compares`;

const refuse = (file, findings) => {
  throw new Refused(findingLines(file, findings).join('\n'));
};

/** Complaints about the assessment go to standard error. */
async function advise(packFile, assessmentFile) {
  const advisor = await open(readText(packFile));
  const pack = JSON.parse(advisor.findings());
  if (!pack.usable) refuse(packFile, pack.findings);

  const advice = advisor.advise(readText(assessmentFile));
  const { findings, steps } = JSON.parse(advice);
  if (!steps) refuse(assessmentFile, findings);
  for (const line of findingLines(assessmentFile, findings)) console.error(line);
  console.log(advice);
}

async function printCheck(file) {
  const checked = JSON.parse(await check(readText(file)));
  if (!checked.usable) refuse(file, checked.findings);
  console.log(checkLines(file, checked).join('\n'));
  if (checked.findings.length > 0) process.exitCode = 1;
}

async function printDifference(a, b) {
  const told = JSON.parse(await difference(readText(a), readText(b)));
  if (!told.usable) throw new Refused([...findingLines(a, told.a.findings), ...findingLines(b, told.b.findings)].join('\n'));
  console.log(differenceLines({ a, b }, told.difference).join('\n'));
  if (told.difference.compared.some(({ differing }) => differing === null)) process.exitCode = 1;
}

const VERDICTS = {
  matches: () => 'matches: the record says what its inputs lead to',
  edited: (line) => (line ? `edited: line ${line} is not what its inputs lead to` : 'edited: the inputs are not those of its digest'),
  'other pack': () => 'made with another pack: give that pack as well',
  'no record': () => 'is no record: it does not end with the JSON block of one',
};

async function printVerified(file, packFile) {
  const { verdict, line } = await verify(readText(file), packFile && readText(packFile));
  console.log(`${file}: ${VERDICTS[verdict](line)}`);
  if (verdict !== 'matches') process.exitCode = 1;
}

async function command(words) {
  if ((words.length === 2 || words.length === 3) && words[0] === '--verify') return printVerified(...words.slice(1));
  if (words.length === 2 && words[0] === 'check') return printCheck(words[1]);
  if (words.length === 3 && words[0] === 'difference') return printDifference(words[1], words[2]);
  if (words.length === 2 && words[0] !== 'difference') return advise(...words);
  throw new Refused(USAGE);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
