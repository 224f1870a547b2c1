// A screen that no one sees, for a browser that cannot run without one.
import {start} from './process.mjs';

/** @returns {Promise<{display: string, stop: () => Promise<void>}>} */
export async function screen(width, height) {
  const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], 'xvfb',
    {speaks: true});
  let said = '';
  for await (const piece of server.output) {
    said += piece;
    if (said.includes('\n')) return {display: `:${said.trim()}`, stop: server.stop};
  }
  throw new Error('Xvfb ended at once');
}
