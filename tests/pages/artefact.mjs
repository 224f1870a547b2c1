// The built page, and edited copies of it.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {start} from './process.mjs';

/** The folder of the built pages, its address with a slash; the environment variable CROSSROADS_DIST names another. */
export const DIST = process.env.CROSSROADS_DIST ? `${pathToFileURL(process.env.CROSSROADS_DIST)}/` : new URL('../../dist/', import.meta.url).href;

/** The address of the page as it lies on disk. */
export const PAGE = new URL('advisor.html', DIST).href;

/** The address of the page on a loopback server, the one of `web/start --serve`, which ends with the test. */
export async function servedPage(test, folder = fileURLToPath(DIST)) {
  const server = start(process.execPath, [fileURLToPath(new URL('../../web/making/serve.mjs', import.meta.url)), folder], 'nodejs', {speaks: true});
  test.after(() => server.stop());
  return (await server.said).split(' ')[0];
}

const html = () => readFileSync(new URL(PAGE), 'utf8');

const block = id => new RegExp(`(<script type="application/json" id="${id}">)([^<]*)(</script>)`);

/** What a data block of the built page holds. */
export function readBlock(id) {
  return JSON.parse(block(id).exec(html())[2]);
}

/** An edit that puts a text into a data block, as a person with a text editor would. */
export function withBlock(id, text) {
  return page => {
    const edited = page.replace(block(id), (_, start, old, end) => start + text.replaceAll('<', '\\u003c') + end);
    if (edited === page) throw new Error(`The page has no other block #${id}`);
    return edited;
  };
}

/** An edit that runs a script before everything else: in front of the policy, which then does not judge it. */
export function withScript(action) {
  return page => page.replace('<head>', () => `<head><script>(${action})();</script>`);
}

/** Writes an edited copy of the page to a folder that goes with the test, and gives its address. */
export function editedCopy(test, edit) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  test.after(() => rmSync(folder, {recursive: true, force: true}));
  const file = path.join(folder, 'advisor.html');
  writeFileSync(file, edit(html()));
  return pathToFileURL(file).href;
}
