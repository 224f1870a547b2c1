// Chromium, driven by chromedriver. Every session has a profile in which no page has been, unless it is given one.
import {lending} from './lending.mjs';
import {endWithTests, freePort, killTree, start, until} from './process.mjs';
import {webdriver} from './webdriver.mjs';

// No name resolves but this machine's own, and one that is another's to a page: whatever it tries, nothing leaves.
const NOWHERE = '--host-resolver-rules=MAP intranet.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
// Chromedriver tells the names of elements in a sandboxed frame only where that shares the page's process.
const TOGETHER = '--disable-features=IsolateSandboxedIframes';
const ALWAYS = ['--window-size=1440,1000', '--no-sandbox', '--disable-dev-shm-usage', NOWHERE, TOGETHER];

// Of the ways to save a page the one with everything in it.
const COMPLETE = 1;

// Even loopback goes through the proxy, so that it sees every request.
const through = proxy => [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];

/**
 * @param {{proxy?: number, dark?: boolean, profile?: string, desktop?: object, downloads?: string, textSize?: number}} options
 * profile: a folder that stays; desktop: where its windows are to be seen; downloads: the folder that they go to; textSize: as a
 * person sets it in the browser, in pixels, usually 16
 */
async function begin({proxy, dark, profile, desktop, downloads, textSize = 16}) {
  const port = await freePort();
  const driver = start('chromedriver', [`--port=${port}`], 'chromium-driver', {environment: desktop?.environment, aside: true});
  const send = webdriver(port);
  await until(() => send('GET', '/status'), 'an answer from chromedriver');

  const args = [...ALWAYS, ...(desktop ? [] : ['--headless=new']), ...(proxy ? through(proxy) : []), ...(profile ? [`--user-data-dir=${profile}`] : [])];
  const {sessionId, capabilities} = await send('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'chrome',
        'goog:loggingPrefs': {browser: 'ALL'},
        'goog:chromeOptions': {args, prefs: {savefile: {type: COMPLETE}, webkit: {webprefs: {default_font_size: textSize}}}},
      },
    },
  });
  const forget = endWithTests(capabilities['goog:processID']);
  const command = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  const devtools = (cmd, params = {}) => command('POST', '/goog/cdp/execute', {cmd, params});

  if (dark) await devtools('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: 'dark'}]});

  if (downloads) await devtools('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: downloads});

  return {
    version: `Chromium ${capabilities.browserVersion}`,
    clicksSlowly: true, // by the driver's own command, which takes three times as long as the mouse
    command,
    devtools,

    /** What the console says since the last call: errors and reports of the content security policy. */
    async problems() {
      const entries = await command('POST', '/se/log', {type: 'browser'});
      return entries.filter(entry => entry.level !== 'DEBUG' && entry.level !== 'INFO').map(entry => entry.message);
    },

    resize: (width, height) =>
      devtools('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false}),

    /** The whole browser at once, as a crash or a person without patience does. */
    async kill() {
      killTree(capabilities['goog:processID']);
      await driver.stop();
      forget();
    },

    /** As a new one: a tab without a past, and nothing kept of the tabs before. */
    async renew() {
      const {handle: tab} = await command('POST', '/window/new', {type: 'tab'});
      for (const handle of await command('GET', '/window/handles')) {
        await command('POST', '/window', {handle});
        if (handle !== tab) await command('DELETE', '/window');
      }
      await command('POST', '/window', {handle: tab});
      await devtools('Storage.clearDataForOrigin', {origin: '*', storageTypes: 'all'});
      await devtools('Browser.resetPermissions');
      await command('POST', '/se/log', {type: 'browser'});
    },

    async quit() {
      await command('DELETE', '').catch(() => {});
      await driver.stop();
      forget();
    },
  };
}

export const chromium = lending(begin);
