// Hosts that mean harm or are just strange: the frame obeys none of what it is told amiss, and the element works in all of them.
import assert from 'node:assert/strict';
import test from 'node:test';
import {verdict} from './advisor.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';

const ELEMENT = '<crossroads-advisor></crossroads-advisor><script src="advisor.js"></script>';
// What pages around the element do to names, prototypes and styles that it might rely on, and what their policies forbid.
const HOSTS = {
  'styles that reach everything': ['<style>* { all: unset !important; display: none } crossroads-advisor { display: block }</style>'],
  'names on every object': ['<script>Object.prototype.data = 7; Object.prototype.origin = "x"; Object.prototype.source = 1;</script>'],
  'more in every list and text': ['<script>Array.prototype.last = 1; String.prototype.trim = function () { return String(this); };</script>'],
  'an image named currentScript': ['<img name="currentScript"><img name="location">'],
  'forms named like everything': ['<form name="customElements"></form><form name="crossroads"></form><input id="advisor">'],
  'another element of the name': ['<script>customElements.define("crossroads-advisor-2", class extends HTMLElement {});</script>' +
    '<script src="advisor.js"></script>'],
  'a policy of its own scripts alone': ['', {'content-security-policy': "default-src 'none'; script-src 'self'; frame-src 'self'"}],
  'a policy against WebAssembly and styles': ['', {'content-security-policy': "script-src 'self'; style-src 'none'; object-src 'none'"}],
  'Trusted Types without our policy': ['', {'content-security-policy': "require-trusted-types-for 'script'; trusted-types none-of-yours"}],
  'a language from right to left': ['<script>document.documentElement.dir = "rtl"; document.documentElement.lang = "he";</script>'],
  'no room': ['<style>body { width: 0; height: 0; overflow: hidden }</style>'],
  'frozen prototypes': ['<script>for (const it of [Object, Array, Function, Promise]) Object.freeze(it.prototype);</script>'],
};

const FRAME = 'document.querySelector("crossroads-advisor").shadowRoot?.querySelector("iframe")';
const inside = `() => ${FRAME}?.contentDocument?.getElementById("verdict")?.textContent ?? ""`;

/** Runs in a host: so many made-up messages, from here and from a frame beside, of everything that can be cloned. */
async function flood(count) {
  let seed = 20261122;
  const below = most => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % most;
  };
  const circle = {};
  circle.circle = circle;
  const simple = [null, undefined, true, 0, -0, NaN, Infinity, 7, 2n ** 70n, '', 'hello', 'show', 'open', '__proto__', 'constructor',
    '\ud800', '<img src=x>', 'x'.repeat(1000), new Date(NaN), /x/g, new Error('x'), new Blob(['x']), new Map([[{}, []]]), new Set([1]),
    new Uint8Array(9), new ArrayBuffer(8), circle, [circle], {toString: 1, valueOf: 1}];
  const names = ['crossroads', 'type', 'assessment', 'theme', 'accent', 'compact', 'answers', '__proto__', 'schema'];
  const made = depth => {
    const kind = below(depth > 3 ? 1 : 4);
    if (kind < 2) return simple[below(simple.length)];
    if (kind === 2) return Array.from({length: below(4)}, () => made(depth + 1));
    return Object.fromEntries(Array.from({length: below(4)}, () => [names[below(9)], made(depth + 1)]));
  };
  const type = () => (below(3) ? ['hello', 'show', 'open'][below(3)] : made(0));
  const order = () => ({crossroads: below(8) ? 1 : 2, type: type(), assessment: made(0), theme: made(0), accent: made(0)});
  const frame = document.querySelector('iframe').contentWindow;
  const beside = document.getElementById('beside').contentWindow;
  for (let sent = 0; sent < count; sent++) {
    const message = below(2) ? order() : made(0);
    (below(4) ? window : beside).eval('(frame, message) => frame.postMessage(message, "*")')(frame, message);
    if (sent % 500 === 0) await new Promise(next => { setTimeout(next); });
  }
  await new Promise(next => { setTimeout(next, 100); });
}

for (const engine of engines) {
  test(`strange hosts in ${engine}`, {timeout: 180_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());

    for (const [what, [body, headers]] of Object.entries(HOSTS)) {
      await t.test(`the element works beside ${what}`, async t => {
        await page.goto(await host(t, body + ELEMENT, headers));
        await page.until(async () => (await page.run(inside)) !== '', 'advice in the frame');
        assert.equal(await page.run(`() => ${FRAME}.contentWindow.crossroadsErrors.length`), 0);
      });
    }

    const large = [`{"schema":1,"title":"${'x'.repeat(3e6)}"}`, '['.repeat(1e5)];
    for (const text of ['{', '[]', 'null', '7', '"x"', '{"schema":2}', '{"schema":1,"answers":{"scope":7}}', ...large]) {
      await t.test(`an attribute that is ${text.slice(0, 40)} costs nothing`, async t => {
        await page.goto(await host(t, ELEMENT.replace('>', ` assessment='${text}'>`)));
        await page.until(async () => (await page.run(inside)) === 'Four ways are open.', 'the blank advice in the frame');
      });
    }

    await t.test('10,000 made-up messages from the host and from a frame beside change nothing and break nothing', async t => {
      await page.goto(await host(t, '<iframe src="advisor.html" width="900" height="700"></iframe><iframe id="beside" srcdoc="beside"></iframe>'));
      const frame = action => page.run(`() => { const it = document.querySelector('iframe').contentWindow; return (${action})(it); }`);
      await page.until(() => frame(it => Boolean(it.document.getElementById('verdict')?.textContent)), 'the page in the frame');
      await page.until(() => page.run(() => Boolean(document.getElementById('beside').contentDocument?.body)), 'the frame beside');
      await page.runAsync(flood, 10_000);
      assert.deepEqual(await frame(it => it.crossroadsErrors), []);
      assert.equal(await frame(it => it.document.getElementById('verdict').textContent.trim()), 'Four ways are open.');
      assert.deepEqual(await frame(it => JSON.parse(it.document.getElementById('assessment').textContent).answers), {});
      await page.intoFrame('iframe');
      assert.equal(await verdict(page), 'Four ways are open.');
    });
  });
}
