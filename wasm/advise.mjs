#!/usr/bin/env node
/**
 * Crossroads for Node, with everything in one file.
 *
 * As a library:  import { open } from './advise.mjs';
 *                const advisor = await open(packText);
 *                JSON.parse(advisor.advise(assessmentText)).verdict
 * As a command:  node advise.mjs PACK.json ASSESSMENT.json
 */
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createCrossroads from '../build/wasm/crossroads.js';
import wasmBinary from '../build/wasm/crossroads.wasm';
import { instantiate } from '../web/core.js';
import { decodeText, wellFormed } from '../web/text.js';

/**
 * An advisor for one pack. Every call takes and gives JSON text and never throws for bad input: read the findings.
 * @param {string} packText
 * @returns {Promise<{findings(): string, read(assessmentText: string): string, advise(assessmentText: string, today?: string): string,
 *   digest(assessmentText: string): string, restoreCode(assessmentText: string): string, readRestoreCode(code: string): string}>}
 */
export async function open(packText) {
  const module = await WebAssembly.compile(wasmBinary);
  const core = await instantiate(createCrossroads, module);
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

class Refused extends Error {}

function readText(file) {
  try {
    return decodeText(readFileSync(file));
  } catch (cause) {
    throw new Refused(`${file}: ${cause instanceof TypeError ? 'is not UTF-8 text' : cause.message}`, { cause });
  }
}

const told = (file, findings) => findings.map(({ severity, path, message, line, column }) =>
  `${file}${line ? `:${line}:${column}` : ''}: ${severity}: ${path || 'the whole document'}: ${message}`);

/** Prints the advice; complaints go to standard error. */
async function command([packFile, assessmentFile, ...rest]) {
  if (!packFile || !assessmentFile || rest.length > 0) throw new Refused('Usage: node advise.mjs PACK.json ASSESSMENT.json');
  const advisor = await open(readText(packFile));
  const pack = JSON.parse(advisor.findings());
  if (!pack.usable) throw new Refused(told(packFile, pack.findings).join('\n'));

  const advice = advisor.advise(readText(assessmentFile));
  const { findings, steps } = JSON.parse(advice);
  if (!steps) throw new Refused(told(assessmentFile, findings).join('\n'));
  for (const line of told(assessmentFile, findings)) console.error(line);
  console.log(advice);
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
