#!/usr/bin/env node
/**
 * Crossroads for Node, with everything in one file.
 *
 * As a library:  import { check, difference, open, verify, watch } from './advise.mjs';
 *                const advisor = await open(packText);
 *                JSON.parse(advisor.advise(assessmentText)).verdict
 * As a command:  node advise.mjs --help
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { command } from './command.mjs';

export * from './library.mjs';

/** Whether this file is the program, and no library: what imports it may also have come from standard input or -e. */
function isProgram() {
  try {
    return realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

if (isProgram()) process.exitCode = await command(process.argv.slice(2));
