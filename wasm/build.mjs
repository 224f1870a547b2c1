/** Builds dist/advise.mjs: the Node library and command, with the core inside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../web/package.json', import.meta.url));
const { build } = require('esbuild');

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
await build({
  entryPoints: [file('advise.mjs')],
  outfile: file('../dist/advise.mjs'),
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node18',
  banner: { js: `/*! Holds yaml.\n\n${readFileSync(file('../web/node_modules/yaml/LICENSE'), 'utf8').trim()} */` },
  alias: { yaml: file('../web/node_modules/yaml/browser/index.js') }, // that for Node asks for modules by require
  loader: { '.wasm': 'binary', '.json': 'text' },
  define: {
    __dirname: '""', // the glue asks where it lies, to find a file that is inside here
    VERSION: JSON.stringify(require('../web/package.json').version),
  },
  logLevel: 'warning',
});
console.log('dist/advise.mjs');
