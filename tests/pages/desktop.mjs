// A desktop that no one sees, with a window manager and a hand on keyboard and mouse: for what a browser shows outside of
// its page.
import {execFileSync} from 'node:child_process';
import {start, until} from './process.mjs';
import {screen} from './screen.mjs';

// The portal of a real desktop would ask elsewhere.
const OWN_DIALOGS = {GTK_USE_PORTAL: '0', NO_AT_BRIDGE: '1'};

// What browsers write over a dialog for saving: in Chromium the second where the page goes on to write into the file.
const TITLES = '^(Save|Warning: this site can see edits)';

// Its first button, seen from the corner below to the right of a dialog of GTK.
const SAVE_BUTTON = {right: 50, bottom: 28};

/** @returns {Promise<{environment: object, saveAs: (file: string) => Promise<void>, giveUp: () => Promise<void>,
 * press: (keys: string) => void, stop: () => Promise<void>}>} */
export async function desktop() {
  const {display, stop} = await screen(1600, 1200);
  const environment = {DISPLAY: display, ...OWN_DIALOGS};
  const manager = start('openbox', [], 'openbox', {environment});

  const hand = (...args) => {
    try {
      return execFileSync('xdotool', args, {env: {...process.env, ...environment}, stdio: ['ignore', 'pipe', 'ignore']}).toString().trim();
    } catch (error) {
      if (error.code === 'ENOENT') throw new Error('There is no xdotool here. Please install the package xdotool.');
      return ''; // it found no such window
    }
  };
  const inFront = async () => {
    const shown = await until(dialog, 'a dialog for saving');
    hand('windowactivate', '--sync', shown);
    await until(() => hand('getactivewindow') === shown, 'the dialog in front');
    return shown;
  };
  const dialog = () => hand('search', '--onlyvisible', '--name', TITLES).split('\n').filter(Boolean).pop();

  return {
    environment,

    /** Real keys, as xdotool names them, to whatever window has the focus. */
    press: keys => hand('key', '--clearmodifiers', keys),

    /** Types a whole path into the dialog that a browser opens, and clicks on Save. */
    async saveAs(file) {
      const shown = await inFront();
      hand('key', '--clearmodifiers', 'ctrl+a');
      hand('type', '--delay', '5', file);
      await until(() => {
        const place = Object.fromEntries(hand('getwindowgeometry', '--shell', shown).split('\n').map(line => line.split('=')));
        const at = (from, length, distance) => String(Number(place[from]) + Number(place[length]) - distance);
        hand('mousemove', at('X', 'WIDTH', SAVE_BUTTON.right), at('Y', 'HEIGHT', SAVE_BUTTON.bottom), 'sleep', '0.3', 'click', '1', 'sleep', '0.3');
        return !dialog();
      }, 'an end of the dialog');
    },

    /** Closes the dialog that a browser opens. */
    async giveUp() {
      await inFront();
      hand('key', '--clearmodifiers', 'Escape');
      await until(() => !dialog(), 'an end of the dialog');
    },

    async stop() {
      await manager.stop();
      await stop();
    },
  };
}
