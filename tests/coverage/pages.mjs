// Builds the pages so that they count which of their lines and branches run: node tests/coverage/pages.mjs FOLDER
import path from 'node:path';
import {buildDist, flat} from '../../web/making/build.mjs';
import {counting} from './counter.mjs';

// A frame goes when its element does: where it may, it counts in the page around it.
const SHARE = 'try { if (parent !== window) window.__coverage__ = parent.__coverage__ ??= {}; } catch {}';

/** Counts by the lines of the source, and only then takes the indentation out of templates. */
const counters = {
  name: 'counters',
  setup({initialOptions, onLoad}) {
    initialOptions.banner = {js: SHARE};
    onLoad({filter: /\.js$/}, ({path: file}) => {
      const code = counting(file);
      return code && {contents: flat(code, file), loader: 'js'};
    });
  },
};

await buildDist(path.resolve(process.argv[2]), [counters]);
