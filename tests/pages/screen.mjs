// A screen that no one sees, for a browser that cannot run without one.
import {start} from './process.mjs';

/** @returns {Promise<{display: string, stop: () => Promise<void>}>} */
export async function screen(width, height) {
  const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], 'xvfb',
    {speaks: true});
  return {display: `:${await server.said}`, stop: server.stop};
}
