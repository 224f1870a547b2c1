// The page inside another page: in a plain frame, in a sandboxed one, and as an element.
import assert from 'node:assert/strict';
import test from 'node:test';
import {choose, pack, verdict} from './advisor.mjs';
import {engines, open} from './engines.mjs';
import {host} from './host.mjs';

const HEARD = `<script>heard = []; addEventListener('message', ({data}) => data?.crossroads && heard.push(data));</script>`;

async function show(t, engine, body, edit) {
  const page = await open(engine);
  t.after(() => page.close());
  const address = await host(t, body, {}, edit);
  await page.goto(address);
  return {page, address};
}

const framed = async page => {
  await page.intoFrame('iframe');
  await page.until(() => page.run(() => document.querySelector('.at-rest') !== null), 'a page at rest');
};

/** The height comes by a message of its own, when the frame has been laid out. */
const grown = page => page.until(() => page.run(() => document.querySelector('crossroads-advisor').getBoundingClientRect().height > 1000), 'an element as high as its content');

const outside = page => page.outOfFrames();

for (const engine of engines) {
  test(`in a sandboxed frame of ${engine} everything works or says what to do instead`, {timeout: 120_000}, async t => {
    const {page} = await show(t, engine, `${HEARD}<iframe src="advisor.html" sandbox="allow-scripts" width="900" height="700"></iframe>`);
    await framed(page);
    assert.match(await page.text('.notices'), /not kept in this browser/);
    await choose(page, 'scope', 'app');
    const said = await verdict(page);
    assert.notEqual(said, '');
    assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
    await outside(page);
    await page.until(() => page.run(() => heard.some(({type, sentence}) => type === 'advice' && sentence !== 'Four ways are open.')), 'the advice at the host');
    const heard = await page.run(() => heard);
    assert.ok(heard.every(({crossroads}) => crossroads === 1));
    assert.ok(heard.some(({type, height}) => type === 'height' && height > 500));
    assert.equal(heard.filter(({type}) => type === 'advice').at(-1).sentence, said);
    assert.ok(!heard.some(({type}) => type === 'change'), 'a host that was not told to trust hears no answers');
  });

  test(`a frame in ${engine} obeys nobody but a host that it trusts`, {timeout: 120_000}, async t => {
    const elsewhere = await host(t, '');
    const {page} = await show(t, engine, `<iframe src="${elsewhere}advisor.html" sandbox="allow-scripts" width="900" height="700"></iframe>`);
    await framed(page);
    await outside(page);
    const orders = [{crossroads: 1, type: 'open', assessment: {schema: 1, answers: {scope: 'app'}}}, {crossroads: 1, type: 'show', compact: true},
      {crossroads: 1, type: '__proto__'}, {crossroads: 2, type: 'hello'}, 'text', null, 7];
    await page.run(all => all.forEach(it => document.querySelector('iframe').contentWindow.postMessage(it, '*')), orders);
    await framed(page);
    assert.equal(await verdict(page), 'Four ways are open.');
    assert.equal(await page.run(() => document.querySelectorAll('.compact').length), 0);
    assert.deepEqual(await page.run(() => window.crossroadsErrors), []);
  });

  test(`a sandboxed frame in ${engine} says what its host keeps, if that has the file's origin or wrote it`, {timeout: 120_000}, async t => {
    const sandboxed = '<iframe sandbox="allow-scripts" width="900" height="700"></iframe>';
    const fill = {
      served: () => { document.querySelector('iframe').src = 'advisor.html'; },
      written: async () => { document.querySelector('iframe').srcdoc = await (await fetch('advisor.html')).text(); },
    };
    const keeps = `<script>heard = []; kept = null; addEventListener('message', ({data: {type, assessment, history, changed}}) => {
      const tell = message => document.querySelector('iframe').contentWindow.postMessage({crossroads: 1, ...message}, '*');
      if (type === 'ready') tell(kept ? {type: 'open', ...kept} : {type: 'hello'});
      if (type !== 'change') return;
      if (changed) kept = {assessment, history};
      if (kept?.assessment.revision === assessment.revision) tell({type: 'kept', id: assessment.id, revision: assessment.revision});
    });</script>`;
    const isKept = page => page.until(async () => (await page.text('.kept')) === 'kept in this browser', 'word that it is kept');
    for (const [how, begin] of Object.entries(fill)) {
      await t.test(how, async t => {
        const {page} = await show(t, engine, keeps + sandboxed);
        await page.runAsync(begin);
        await framed(page);
        await choose(page, 'scope', 'app');
        await isKept(page);
        assert.equal(await page.text('.notices'), '');
        await outside(page);
        const said = await page.run(() => kept.assessment);
        assert.equal(said.answers.scope, 'app');
        await page.run(html => { document.querySelector('iframe').outerHTML = html; }, sandboxed);
        await page.runAsync(begin);
        await framed(page);
        await isKept(page);
        assert.deepEqual(await page.run(() => JSON.parse(document.getElementById('assessment').textContent).answers), said.answers);
      });
    }
  });

  test(`each place in ${engine} has a decision of its own`, {timeout: 180_000}, async t => {
    const ways = {
      'frames with a key in their address': '<iframe src="advisor.html?key=one"></iframe><iframe src="advisor.html?key=two"></iframe><iframe src="advisor.html"></iframe>',
      'elements with a key': '<crossroads-advisor key="one"></crossroads-advisor><crossroads-advisor key="two"></crossroads-advisor><crossroads-advisor></crossroads-advisor><script src="advisor.js"></script>',
    };
    for (const [way, body] of Object.entries(ways)) {
      await t.test(way, async t => {
        const {page, address} = await show(t, engine, body);
        const inside = (at, action, ...given) => page.run(`(at, ...given) => {
          const frame = [...document.querySelectorAll('iframe, crossroads-advisor')].map(it => it.shadowRoot?.querySelector('iframe') ?? it)[at]?.contentDocument;
          return frame?.querySelector('.at-rest') ? (${action})(frame, ...given) : null;
        }`, at, ...given);
        const shows = (at, scope) => page.until(async () => (await inside(at, it => JSON.parse(it.getElementById('assessment').textContent).answers.scope ?? 'none')) === scope, `${scope} in ${at}`);
        const isKept = at => page.until(async () => (await inside(at, it => it.querySelector('.kept')?.textContent)) === 'kept in this browser', 'word that it is kept');
        for (const [at, scope] of ['app', 'tool', 'api'].entries()) {
          await shows(at, 'none');
          await inside(at, (it, scope) => it.querySelector(`#step-scope input[value="${scope}"]`).click(), scope);
          await isKept(at);
        }
        await page.goto('about:blank');
        await page.goto(address);
        await shows(0, 'app');
        await shows(1, 'tool');
        await shows(2, 'none');
        assert.match(await inside(2, it => it.querySelector('.notices').textContent), /Nothing has been answered here yet.*This browser holds a decision/s);
        await inside(0, it => it.querySelector('#step-scope input[value="platform"]')?.click() ?? it.querySelector('#step-scope > button').click());
        await page.goto(address);
        await shows(1, 'tool');
        assert.deepEqual(await page.problems(), []);
      });
    }
  });

  test(`the element in ${engine}`, {timeout: 120_000}, async t => {
    const {page} = await show(t, engine, `<style>* { color: red !important }</style><div id="here"></div><script src="advisor.js"></script>
      <script>advised = []; changed = [];
        function add(attributes) {
          const it = document.createElement('crossroads-advisor');
          for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
          it.addEventListener('advice', ({detail}) => advised.push(detail));
          it.addEventListener('change', ({detail}) => changed.push(detail.assessment));
          document.getElementById('here').append(it);
          return it;
        }</script>`);

    await t.test('opens an assessment, tells advice and changes, and grows with its content', async () => {
      await page.run(() => { add({assessment: JSON.stringify({schema: 1, answers: {scope: 'tool', stage: 'throwaway'}})}); });
      await page.until(() => page.run(() => changed.some(it => it.answers.scope === 'tool')), 'the change at the host');
      assert.match(await page.run(() => advised.at(-1).sentence), /Flask/);
      await grown(page);
    });

    await t.test('takes another pack', async () => {
      const other = {...pack, id: 'tea-or-coffee', question: 'Tea or coffee?'};
      await page.run(it => { add({}).pack = it; }, other);
      await page.until(() => page.run(() => advised.length > 0 && document.querySelectorAll('crossroads-advisor').length === 2), 'two of them');
      await page.until(() => page.run(() => document.querySelectorAll('crossroads-advisor')[1].shadowRoot.querySelector('iframe')?.contentDocument
        ?.querySelector('#view-title')?.textContent === 'Tea or coffee?'), 'the other question');
    });

    await t.test('shows itself dark, compact and read-only when asked', async () => {
      await page.run(() => document.querySelectorAll('crossroads-advisor').forEach(it => it.remove()));
      await page.run(() => { add({theme: 'dark', compact: '', readonly: ''}); });
      const inside = action => page.run(`() => { const it = document.querySelector('crossroads-advisor').shadowRoot.querySelector('iframe')?.contentDocument; return it && (${action})(it); }`);
      await page.until(() => inside(it => it.querySelector('.page.compact.read-only') !== null), 'a compact page');
      assert.equal(await inside(it => it.documentElement.style.colorScheme), 'dark');
      assert.ok(await inside(it => {
        it.querySelector('#step-scope.line-q > button').click();
        return [...it.querySelectorAll('#step-scope input')].every(({disabled}) => disabled);
      }));
      assert.notEqual(await inside(it => it.defaultView.getComputedStyle(it.body).color), 'rgb(255, 0, 0)', 'no style leaks in');
    });

    await t.test('follows its attributes and properties when they change', async () => {
      const inside = action => page.run(`() => { const it = document.querySelector('crossroads-advisor').shadowRoot.querySelector('iframe')?.contentDocument; return it && (${action})(it); }`);
      const change = (name, value) => page.run((name, value) => {
        const it = document.querySelector('crossroads-advisor');
        if (value === null) it.removeAttribute(name);
        else it.setAttribute(name, value);
      }, name, value);
      await change('readonly', null);
      await page.until(() => inside(it => [...it.querySelectorAll('#step-scope input')].every(({disabled}) => !disabled)), 'a page to answer in');
      await change('compact', null);
      await page.until(() => inside(it => it.querySelector('.page.compact') === null), 'the whole page');
      await change('theme', 'light');
      await page.until(() => inside(it => it.documentElement.style.colorScheme === 'light'), 'a light page');
      await change('style', '--crossroads-accent: rgb(1, 2, 3)');
      await change('theme', 'dark');
      await page.until(() => inside(it => it.documentElement.style.getPropertyValue('--accent') === 'rgb(1, 2, 3)'), 'the accent of the host');

      const property = name => page.run(name => document.querySelector('crossroads-advisor')[name], name);
      await page.run(() => { document.querySelector('crossroads-advisor').assessment = {schema: 1, answers: {scope: 'app'}}; });
      await page.until(async () => (await property('advice')).sentence !== 'Four ways are open.', 'advice on what was set');
      assert.equal((await property('assessment')).answers.scope, 'app');
      assert.equal(await property('pack'), null);
      assert.ok((await inside(it => it.querySelector('#verdict').textContent)).includes((await property('advice')).sentence));

      await page.run(() => { advised.length = 0; });
      await change('language', 'en'); // begins anew, with what was said
      await page.until(() => page.run(() => advised.some(({sentence}) => sentence !== 'Four ways are open.')), 'the same advice in a new frame');
      assert.equal((await property('assessment')).answers.scope, 'app');
      await change('src', 'advisor-strict.html');
      await page.until(() => inside(it => /strict/.test(it.location.pathname) && it.querySelector('.at-rest') !== null), 'the strict page');
    });

    await t.test('frames nothing from an address that no page can come from, and goes on with one that can', async () => {
      await page.run(() => document.querySelectorAll('crossroads-advisor').forEach(it => it.remove()));
      const framed = () => page.run(() => document.querySelector('crossroads-advisor').shadowRoot.querySelector('iframe')?.src ?? null);
      for (const src of ['javascript:parent.ran = true', 'data:text/html,<script>parent.ran = true</script>', 'http://', 'about:blank', 'blob:x']) {
        await page.run(src => { document.querySelector('crossroads-advisor')?.remove(); add({src}); }, src);
        assert.equal(await framed(), null, src);
      }
      await page.run(() => document.querySelector('crossroads-advisor').setAttribute('src', 'advisor.html'));
      assert.match(await framed(), /advisor\.html$/);
      assert.equal(await page.run(() => window.ran), null);
      assert.ok((await page.problems()).every(it => /is no address of a page/.test(it)), 'and says so');
    });

    await t.test('hears nobody to whom its frame has gone since', async () => {
      await page.run(() => {
        advised.length = changed.length = 0;
        document.querySelectorAll('crossroads-advisor').forEach(it => it.remove());
        const it = add({});
        it.shadowRoot.querySelector('iframe').src = location.href.replace('127.0.0.1', 'localhost') + 'forging.html';
        addEventListener('message', ({data}) => { window.forged ||= data.sentence === 'forged'; });
      });
      await page.until(() => page.run(() => window.forged), 'the forged message');
      assert.deepEqual(await page.run(() => [advised, changed]), [[], []]);
      await page.run(() => document.querySelectorAll('crossroads-advisor').forEach(it => it.remove()));
    });

    await t.test('comes and goes without leaving anything behind', async () => {
      for (let round = 0; round < 20; round += 1) {
        await page.run(() => { add({}); });
        await page.run(() => document.querySelectorAll('crossroads-advisor').forEach(it => it.remove()));
      }
      assert.equal(await page.run(() => document.querySelectorAll('iframe').length), 0);
      assert.deepEqual(await page.problems(), []);
    });
  });

  for (const trusted of [true, false]) {
    test(`a host of another origin ${trusted ? 'that the page trusts' : 'that the page does not know'}, in ${engine}`, {timeout: 120_000}, async t => {
      let address;
      const meta = () => `<meta name="crossroads-trust" content="https://wiki.example.org ${new URL(address).origin}">`;
      const shown = await show(t, engine, `<script src="advisor.js"></script><script>
        advised = []; changed = [];
        function add() {
          const it = document.createElement('crossroads-advisor');
          it.setAttribute('src', location.href.replace('127.0.0.1', 'localhost') + 'advisor.html');
          it.assessment = {schema: 1, answers: {scope: 'tool', stage: 'throwaway'}};
          it.addEventListener('advice', ({detail}) => advised.push(detail.sentence));
          it.addEventListener('change', ({detail}) => changed.push(detail.assessment));
          document.body.append(it);
        }</script>`, html => (trusted ? html.replace('<head>', `<head>${meta()}`) : html));
      ({address} = shown);
      const {page} = shown;
      await page.run(() => { add(); });
      await page.until(() => page.run(() => advised.length > 0), 'advice at the host');
      if (trusted) {
        await page.until(() => page.run(() => changed.some(it => it.answers.scope === 'tool')), 'the change at the host');
        assert.match(await page.run(() => advised.at(-1)), /Flask/);
      } else {
        await page.run(() => new Promise(next => { setTimeout(next, 500); }));
        assert.deepEqual(await page.run(() => [changed, [...new Set(advised)]]), [[], ['Four ways are open.']]);
      }
      await grown(page);
    });
  }
}
