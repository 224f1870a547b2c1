/**
 * A browser that is killed while someone types: what the page called kept must be there when it opens again.
 * By hand: node tests/pages/kills.mjs chromium|firefox [KILLS] prints a line for each kill and what was lost in all.
 */
import {fileURLToPath} from 'node:url';
import {assessment, ready} from './advisor.mjs';
import {PAGE} from './artefact.mjs';
import {open} from './engines.mjs';
import {temporaryFolder} from './process.mjs';

/** Runs in the page: changes the name to the next number each time that the page calls the last one kept. */
function typeOn() {
  const field = document.querySelector('.title input');
  let number = 0;
  setInterval(() => {
    if (number > 0 && document.querySelector('.kept').textContent !== 'kept in this browser') return;
    field.value = String(++number);
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }, 7);
}

/** Runs in the page: the last number that it called kept. Whatever stands there, the one before it was. */
const called = () => document.querySelector('.title input').value - 1;

/**
 * Opens the page in a new profile, types, kills the browser after so many milliseconds and opens it again.
 * @returns {Promise<{called: number, found: number}>} the last number that was seen called kept, and the one that came back
 */
export async function killOnce(engine, milliseconds) {
  const profile = temporaryFolder();
  try {
    const before = await open(engine, {profile: profile.path});
    await before.goto(PAGE);
    await ready(before);
    await before.run(typeOn);
    let last = 0;
    for (const end = Date.now() + milliseconds; Date.now() < end;) last = await before.run(called);
    await before.kill();

    const after = await open(engine, {profile: profile.path});
    await after.goto(PAGE);
    await ready(after);
    const found = Number((await assessment(after)).title);
    await after.close();
    return {called: last, found};
  } finally {
    profile.remove();
  }
}

/** Half of them in the first second, when nothing has been written to disk for long. */
export const someTime = () => Math.random() * (Math.random() < 0.5 ? 1000 : 6000);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [engine, kills = '100'] = process.argv.slice(2);
  let lost = 0;
  for (let kill = 1; kill <= Number(kills); kill += 1) {
    const wait = someTime();
    const {called, found} = await killOnce(engine, wait);
    if (found < called) lost += 1;
    console.log(`${kill}: after ${Math.round(wait)} ms, called kept ${called}, found ${found}${found < called ? ', LOST' : ''}`);
  }
  console.log(`${lost} of ${kills} kills lost what the page called kept`);
  process.exitCode = lost ? 1 : 0;
}
