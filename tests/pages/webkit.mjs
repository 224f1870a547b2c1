// WebKit, driven by WebKitWebDriver: GTK's port with its MiniBrowser. Every session has a new, empty home.
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {freePort, start, temporaryFolder, until} from './process.mjs';
import {screen} from './screen.mjs';
import {webdriver} from './webdriver.mjs';

const PACKAGE = 'webkit2gtk-driver';
const BROWSER = 'webkit2gtk-4.1/MiniBrowser';

// The toolbar would keep the window wider than a phone.
const BARE = '* {font-size: 1px; min-width: 0; margin: 0; padding: 0; border: none}';

// Port 9 discards what it is sent, where anything listens there at all: whatever a page tries, nothing leaves.
const NOWHERE = ['--proxy=http://127.0.0.1:9', '--ignore-host=127.0.0.1', '--ignore-host=localhost'];

/** Where the browser lies, in a folder that is named after the machine's architecture. */
function miniBrowser() {
  const folder = readdirSync('/usr/lib').find(it => existsSync(path.join('/usr/lib', it, BROWSER)));
  if (!folder) throw new Error(`There is no ${BROWSER} here. Please install the package ${PACKAGE}.`);
  return path.join('/usr/lib', folder, BROWSER);
}

/** @param {{proxy?: number, dark?: boolean, downloads?: string}} options downloads: the folder that they go to */
export async function webkit({proxy, dark, downloads} = {}) {
  const home = temporaryFolder();
  if (downloads) writeFileSync(path.join(home.path, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  mkdirSync(path.join(home.path, 'gtk-3.0'));
  writeFileSync(path.join(home.path, 'gtk-3.0/gtk.css'), BARE);
  const {display, stop} = await screen(1600, 1200);
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`], PACKAGE, {environment: {
    DISPLAY: display,
    HOME: home.path,
    XDG_CACHE_HOME: home.path,
    XDG_CONFIG_HOME: home.path,
    XDG_DATA_HOME: home.path,
    MESA_SHADER_CACHE_DISABLE: 'true',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1', // its compositor crashes now and then in Mesa's software renderer
  }});
  const send = webdriver(port);
  await until(() => send('GET', '/status'), 'an answer from WebKitWebDriver');

  const network = proxy ? [`--proxy=http://127.0.0.1:${proxy}`] : NOWHERE;
  const args = ['--automation', ...network, ...(dark ? ['--dark-mode'] : [])];
  const {sessionId, capabilities} = await send('POST', '/session', {
    capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {binary: miniBrowser(), args}}},
  });
  const command = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);

  async function resize(width, height) {
    const around = await command('POST', '/execute/sync', {script: 'return outerHeight - innerHeight', args: []});
    await command('POST', '/window/rect', {width, height: height + around});
  }
  await resize(1440, 1000);

  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    missesInFrames: true,
    command,

    /** WebKitWebDriver tells nothing of the console; the page's own list of errors has to do. */
    problems: async () => [],
    resize,

    async close() {
      await command('DELETE', '').catch(() => {});
      await driver.stop();
      await stop();
      home.remove();
    },
  };
}
