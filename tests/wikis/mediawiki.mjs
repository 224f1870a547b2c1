// A MediaWiki of its own, as Debian packages it, with an empty database.
import {appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from '../pages/process.mjs';
import {ADVISOR, NAME, PASSPHRASE, php, ROOT, serve} from './php.mjs';

const PROGRAM = path.join(ROOT, 'usr/share/mediawiki');
const here = name => readFileSync(new URL(`mediawiki/${name}`, import.meta.url), 'utf8');

export const COMMON_JS = here('Common.js');

// What only a test needs. Its address is known when the server runs; its policy is a matter of the environment.
const SETTINGS = `
$wgServer = WebRequest::detectServer();
$wgCSPHeader = (bool)getenv( 'WITH_POLICY' );
$wgCacheDirectory = __DIR__ . "/cache";
$wgMainCacheType = $wgParserCacheType = CACHE_NONE;
$wgJobRunRate = 0;
`;

/** Gives {serve, write}: `serve({policy})` its address, with MediaWiki's own policy or without; `write(title, text)`. */
export function mediawiki(test) {
  const folder = temporaryFolder();
  test.after(() => folder.remove());
  const environment = {MW_CONFIG_FILE: path.join(folder.path, 'LocalSettings.php')};
  const maintenance = (script, args, options) => php([path.join(PROGRAM, 'maintenance', script), ...args], options);

  mkdirSync(path.join(folder.path, 'data'));
  maintenance('install.php', [
    '--confpath', folder.path, '--dbtype', 'sqlite', '--dbpath', path.join(folder.path, 'data'), '--dbname', 'wiki',
    '--server', 'http://127.0.0.1', '--scriptpath', '', '--lang', 'en', '--skins', 'Vector',
    '--pass', PASSPHRASE, 'Crossroads', NAME,
  ]);
  appendFileSync(environment.MW_CONFIG_FILE, SETTINGS + here('LocalSettings.php'));
  copyFileSync(ADVISOR, path.join(PROGRAM, 'advisor.html'));
  writeFileSync(path.join(PROGRAM, 'advisor.wiki.js'), COMMON_JS);

  return {
    write: (title, text) => maintenance('edit.php', ['-u', NAME, title], {input: text, environment}),
    serve: ({policy = false} = {}) =>
      serve(test, PROGRAM, {environment: {...environment, WITH_POLICY: policy ? '1' : ''}}),
  };
}
