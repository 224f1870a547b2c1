// The counters of a page that counts itself (pages.mjs) go with the page: they are read before it is left.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import coverage from 'istanbul-lib-coverage';

const sum = coverage.createCoverageMap();

// Every file of tests is a process of its own.
process.on('exit', () => {
  const folder = process.env.CROSSROADS_COUNTS;
  mkdirSync(folder, {recursive: true});
  writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(sum));
});

/** Runs in the page: what it counted since it was asked last. */
function counters() {
  const counted = JSON.stringify(window.__coverage__ ?? {});
  for (const {s, f, b} of Object.values(window.__coverage__ ?? {})) {
    for (const counts of [s, f, ...Object.values(b)]) Object.keys(counts).forEach(key => { counts[key] = 0; });
  }
  return counted;
}

/** The same page, which hands over what it counted before the driver leaves it or the frame that it is in. */
export function counted(page) {
  const {command, close} = page;

  // A page that hangs or is gone has nothing to say.
  const take = async () => sum.merge(JSON.parse(await page.run(counters).catch(() => '{}')));

  page.command = async (method, path, body) => {
    if (method === 'POST' && ['/frame', '/window', '/url', '/refresh'].includes(path)) await take();
    if (path === '/url' || path === '/refresh') {
      await command('POST', '/frame', {id: null}).catch(() => {});
      await take();
    }
    return command(method, path, body);
  };
  page.close = async () => {
    for (const handle of await command('GET', '/window/handles').catch(() => [])) {
      await page.command('POST', '/window', {handle}).catch(() => {});
    }
    await take();
    await close.call(page);
  };
  return page;
}
