// A DokuWiki of its own, as Debian packages it.
import {copyFileSync, cpSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from '../pages/process.mjs';
import {ADVISOR, NAME, PASSPHRASE, php, ROOT, serve} from './php.mjs';

const PROGRAM = path.join(ROOT, 'usr/share/dokuwiki');
const here = name => new URL(`dokuwiki/${name}`, import.meta.url).pathname;

/** Gives {serve, write, attach}: `write(id, text)` a page; `attach(name, file)` a media file. */
export function dokuwiki(test) {
  const folder = temporaryFolder();
  test.after(() => folder.remove());
  const [conf, data, prepend] = ['conf', 'data', 'prepend.php'].map(it => path.join(folder.path, it));
  // Debian's links to the accounts lead nowhere.
  cpSync(path.join(ROOT, 'etc/dokuwiki'), conf, {recursive: true, filter: file => !file.endsWith('.auth.php')});
  cpSync(path.join(ROOT, 'var/lib/dokuwiki/data'), data, {recursive: true});
  writeFileSync(prepend, `<?php define('DOKU_MAIN_CONF', '${conf}/'); define('DOKU_CONF', '${conf}/'); define('DOKU_FARM', false);`);
  writeFileSync(path.join(conf, 'local.php'),
    `<?php $conf['title'] = 'Wiki'; $conf['useacl'] = 1; $conf['updatecheck'] = 0; $conf['savedir'] = '${data}';`);
  writeFileSync(path.join(conf, 'acl.auth.php'), '* @ALL 1\n');
  writeFileSync(path.join(conf, 'users.auth.php'), `${NAME.toLowerCase()}:${php(['-r', 'echo password_hash($argv[1], PASSWORD_BCRYPT);', '--', PASSPHRASE])}:Admin:admin@example.invalid:user\n`);
  writeFileSync(path.join(conf, 'mime.local.conf'), 'html text/html\n');
  copyFileSync(here('plugin/script.js'), path.join(conf, 'userscript.js'));

  const plugin = path.join(ROOT, 'var/lib/dokuwiki/lib/plugins/advisor');
  cpSync(here('plugin'), plugin, {recursive: true});
  copyFileSync(ADVISOR, path.join(plugin, 'advisor.html'));

  return {
    write: (id, text) => writeFileSync(path.join(data, 'pages', `${id}.txt`), text),
    attach: (name, file) => copyFileSync(file, path.join(data, 'media', name)),
    serve: () => serve(test, PROGRAM, {settings: [`auto_prepend_file=${prepend}`]}),
  };
}
