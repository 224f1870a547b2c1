// Builds the pages so that they count which of their lines and branches run: node tests/coverage/pages.mjs FOLDER
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import instrument from 'istanbul-lib-instrument';
import {buildDist, flat} from '../../web/build.mjs';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

// The policy of the page forbids `new Function`, by which the counters would otherwise look for the global object.
const counter = instrument.createInstrumenter({
  esModules: true, coverageGlobalScope: 'window', coverageGlobalScopeFunc: false,
});

// A frame goes when its element does: where it may, it counts in the page around it.
const SHARE = 'try { if (parent !== window) window.__coverage__ = parent.__coverage__ ??= {}; } catch {}';

/** Counts by the lines of the source, and only then takes the indentation out of templates. */
const counting = {
  name: 'counting',
  setup({initialOptions, onLoad}) {
    initialOptions.banner = {js: SHARE};
    onLoad({filter: /\.js$/}, ({path: file}) => {
      const name = path.relative(web, file);
      if (name.startsWith('..') || name.startsWith('node_modules')) return null;
      return {contents: flat(counter.instrumentSync(readFileSync(file, 'utf8'), file), file), loader: 'js'};
    });
  },
};

await buildDist(path.resolve(process.argv[2]), [counting]);
