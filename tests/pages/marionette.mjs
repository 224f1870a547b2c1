// Marionette, the protocol of Firefox itself: WebDriver commands as length-prefixed JSON over TCP.
import net from 'node:net';
import {until} from './process.mjs';

const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';
const LIMIT = 60_000; // milliseconds; a browser that takes longer hangs

// The W3C's method and path of each command that is used, and Marionette's name for it.
const COMMANDS = [
  ['POST', '/url', 'WebDriver:Navigate'],
  ['POST', '/refresh', 'WebDriver:Refresh'],
  ['POST', '/execute/sync', 'WebDriver:ExecuteScript'],
  ['POST', '/execute/async', 'WebDriver:ExecuteAsyncScript'],
  ['POST', '/actions', 'WebDriver:PerformActions'],
  ['POST', '/frame', 'WebDriver:SwitchToFrame'],
  ['POST', '/frame/parent', 'WebDriver:SwitchToParentFrame'],
  ['GET', '/window', 'WebDriver:GetWindowHandle'],
  ['POST', '/window', 'WebDriver:SwitchToWindow'],
  ['POST', '/window/new', 'WebDriver:NewWindow'],
  ['GET', '/screenshot', 'WebDriver:TakeScreenshot'],
  ['GET', '/element/active', 'WebDriver:GetActiveElement'],
  ['POST', '/element/{id}/click', 'WebDriver:ElementClick'],
  ['POST', '/element/{id}/value', 'WebDriver:ElementSendKeys'],
  ['GET', '/element/{id}/computedlabel', 'WebDriver:GetComputedLabel'],
];

/** The command for a method and a path, and what it takes besides the body. */
function translate(method, path, body) {
  const [, id] = /^\/element\/(?!active$)([^/]+)\//.exec(path) ?? [];
  const general = id ? path.replace(id, '{id}') : path;
  const name = COMMANDS.find(it => it[0] === method && it[1] === general)?.[2];
  if (!name) throw new Error(`Marionette's name for ${method} ${general} is not listed`);
  if (name === 'WebDriver:SwitchToFrame' && body.id) return [name, {element: body.id[REFERENCE]}];
  if (name === 'WebDriver:TakeScreenshot') return [name, {full: false, hash: false}];
  return [name, id ? {...body, id} : body];
}

/** Takes messages apart that arrive in pieces: "<length of the JSON in bytes>:<JSON>". */
function listen(socket, hear) {
  let rest = Buffer.alloc(0);
  socket.on('data', piece => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || rest.length < end) return;
      hear(JSON.parse(rest.subarray(colon + 1, end)));
      rest = rest.subarray(end);
    }
  });
}

function connect(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket)).once('error', reject);
  });
}

/**
 * A connection to the Firefox that listens on a loopback port, once it does.
 * `send(name, parameters)` takes Marionette's commands, `command(method, path, body)` those of the W3C.
 */
export async function marionette(port) {
  const socket = await until(() => connect(port), 'Firefox listening', 30_000);
  const waiting = new Map();
  let last = 0;

  const greeted = new Promise(resolve => listen(socket, message => {
    if (!Array.isArray(message)) return resolve();
    const [, id, error, result] = message;
    const {resolve: answer, reject} = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else answer(result && 'value' in result ? result.value : result);
  }));
  const end = what => waiting.forEach(({reject}) => reject(new Error(what)));
  socket.on('error', error => end(String(error))).on('close', () => end('Firefox is gone'));
  await greeted;
  socket.unref(); // whoever waits for an answer has a timer

  function send(name, parameters = {}) {
    const id = ++last;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Firefox did not answer ${name}`)), LIMIT);
      const settled = settle => value => {
        clearTimeout(timer);
        settle(value);
      };
      waiting.set(id, {resolve: settled(resolve), reject: settled(reject)});
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  return {
    send,
    command: async (method, path, body = {}) => send(...translate(method, path, body)),
    close: () => socket.destroy(),
  };
}
