// Firefox, driven by its own Marionette: Debian has no geckodriver. Every session has a profile in which no page has been, unless
// it is given one.
import {cpSync, existsSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {lending} from './lending.mjs';
import {marionette} from './marionette.mjs';
import {freePort, killTree, start, temporaryFolder} from './process.mjs';

// What a first start leaves behind: with it the next ones take half of the time.
const STARTED_ONCE = fileURLToPath(new URL('../../build/firefox-profile', import.meta.url));

const ALWAYS = ['--marionette', '--remote-allow-system-access', '--no-remote'];

const PREFERENCES = {
  // What Firefox does on its own.
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'media.gmp-provider.enabled': false,
  'services.settings.server': 'data:,', // lists of its own
  'toolkit.startup.max_resumed_crashes': -1, // it asks before it starts after some crashes
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.download.save_converter_index': 0, // of the ways to save a page the one with everything in it
  'widget.use-xdg-desktop-portal.file-picker': 0,
  'dom.ipc.cancel_content_js_when_navigating': false, // the driver leaves a page sooner after a click than a person
  // Marionette lets pages from disk read other files; no one's Firefox does.
  'security.fileuri.strict_origin_policy': true,
};

// Every name is this machine's: whatever a page tries, nothing leaves.
const NOWHERE = {'network.dns.forceResolve': '127.0.0.1'};

// Even loopback goes through the proxy, so that it sees every request.
const through = proxy => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxy,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** The text of a profile's settings. */
const userJs = preferences =>
  Object.entries(preferences).map(entry => `user_pref(${entry.map(it => JSON.stringify(it)).join(', ')});\n`).join('');

// What Firefox notes of a frame that goes while it is drawn, or a page that is left while it reads, writes or hears of it.
const NOT_OF_THE_PAGE = [
  'Script terminated by timeout at:',
  'Layout was forced before the page was fully loaded',
  'An IndexedDB transaction that was not yet complete has been aborted due to page navigation',
];

/** Runs in the browser: errors, and reports of the content security policy, in what pages did since the last call. */
function consoleMessages(exceptions) {
  const messages = Services.console.getMessageArray()
    .filter(it => it instanceof Ci.nsIScriptError && /^(file|https?|data|blob|about):/.test(it.sourceName))
    .filter(it => !exceptions.some(exception => it.errorMessage.startsWith(exception)))
    .map(it => `${it.sourceName} ${it.errorMessage}`);
  Services.console.reset();
  return messages;
}

/** Runs in the browser: gives the page this room, whatever the window's own least and largest size. */
function makeRoom(width, height) {
  const {style} = gBrowser.selectedBrowser;
  for (const [side, length] of [['width', width], ['height', height]]) {
    for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + side, `${length}px`);
  }
}

/** A folder that goes with the tests, with a profile that no page has been in; empty where it is heard what Firefox asks the network for: later starts ask for more. */
async function newProfile(empty) {
  if (empty) return temporaryFolder();
  if (!existsSync(STARTED_ONCE)) {
    const first = temporaryFolder();
    await (await firefox({profile: first.path})).close();
    const mine = `${STARTED_ONCE}-${process.pid}`;
    cpSync(first.path, mine, {recursive: true});
    first.remove();
    try {
      renameSync(mine, STARTED_ONCE);
    } catch { // another test was sooner
      rmSync(mine, {recursive: true});
    }
  }
  const profile = temporaryFolder();
  cpSync(STARTED_ONCE, profile.path, {recursive: true});
  return profile;
}

const downloadsTo = folder => ({'browser.download.folderList': 2, 'browser.download.dir': folder});

/** Runs in the browser: nothing of pages is kept any more. */
function forget(done) {
  Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, {onDataDeleted: () => done()});
  Services.console.reset();
}

/**
 * @param {{proxy?: number, dark?: boolean, profile?: string, desktop?: object, downloads?: string, textSize?: number, names?: string}} options
 * profile: a folder that stays; desktop: where its windows are to be seen; downloads: the folder that they go to; names: the
 * file for a log of the names that are looked up, without its ending .moz_log
 */
async function begin({proxy, dark, profile: given, desktop, downloads, textSize = 16, names}) {
  const port = await freePort();
  const profile = given ? {path: given, remove() {}} : await newProfile(proxy || names);
  writeFileSync(path.join(profile.path, 'user.js'), userJs({
    ...PREFERENCES,
    ...(proxy ? through(proxy) : names ? {} : NOWHERE), // neither of them looks names up
    ...(downloads ? downloadsTo(downloads) : {}),
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'font.size.variable.x-western': textSize,
    'marionette.port': port,
  }));
  const browser = start('firefox-esr', [...ALWAYS, ...(desktop ? [] : ['--headless']), '--profile', profile.path], 'firefox-esr',
    {environment: {HOME: profile.path, MOZ_CRASHREPORTER_DISABLE: '1', ...(names ? {MOZ_LOG: 'nsHostResolver:5,sync', MOZ_LOG_FILE: names} : {}), ...desktop?.environment}, aside: true});
  const {send, command, close} = await marionette(port);
  const {capabilities} = await send('WebDriver:NewSession');

  /** Runs a function where Firefox's own window lives, not the page. */
  async function inBrowser(action, ...args) {
    await send('Marionette:SetContext', {value: 'chrome'});
    try {
      return await send('WebDriver:ExecuteScript', {script: `return (${action}).apply(null, arguments)`, args});
    } finally {
      await send('Marionette:SetContext', {value: 'content'});
    }
  }

  const resize = (width, height) => inBrowser(makeRoom, width, height);
  await resize(1440, 1000);

  return {
    version: `Firefox ${capabilities.browserVersion}`,
    command,
    problems: () => inBrowser(consoleMessages, NOT_OF_THE_PAGE),
    resize,

    /** As a new one: a tab without a past, and nothing kept of the tabs before. */
    async renew() {
      const tab = await send('WebDriver:NewWindow', {type: 'tab'});
      for (const handle of await send('WebDriver:GetWindowHandles')) {
        await send('WebDriver:SwitchToWindow', {handle});
        if (handle !== tab.handle) await send('WebDriver:CloseWindow');
      }
      await send('WebDriver:SwitchToWindow', tab);
      await send('Marionette:SetContext', {value: 'chrome'});
      await send('WebDriver:ExecuteAsyncScript', {script: `(${forget})(arguments[0])`, args: []});
      await send('Marionette:SetContext', {value: 'content'});
      await resize(1440, 1000);
    },

    /** The whole browser at once, as a crash or a person without patience does. */
    async kill() {
      killTree(browser.pid);
      close();
      await browser.stop();
    },

    async quit() {
      await send('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => {});
      close();
      await browser.stop();
      profile.remove();
    },
  };
}

export const firefox = lending(begin);
