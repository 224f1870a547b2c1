// House rules: written by a form, counted while one writes, seen wherever they act, overruled, kept, taken along and handed in.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {assertQuiet, assessment, more, pack, ready, saved, share, turnTo, undo, verdict, visit} from './advisor.mjs';
import {editedCopy, PAGE, servedPage, withBlock} from './artefact.mjs';
import {engines, KEYS, open} from './engines.mjs';
import {host} from './host.mjs';
import {sleep} from './process.mjs';
import {plant, stored} from './storage.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACK = path.join(ROOT, 'core/packs/django-or-flask.json');

/** Of which Flask comes first, under sector rules. */
const ANSWERS = {scope: 'tool', needs: ['email'], team: 'few', learning: 'data', stage: 'production', compliance: 'regulated', integrations: 'face', growth: 'small'};
const FIRST = 'Use Flask';
const said = (more = {}) => withBlock('assessment', JSON.stringify({schema: 1, id: 'desk', revision: 1, pack: {id: pack.id, version: pack.version}, title: 'The desk', answers: ANSWERS, ...more}));
const NO_FLASK = {id: 'rule-1', when: {step: 'compliance', is: ['regulated']}, rule_out: 'flask', because: 'No long-term release.', source: 'Security review', owner: 'Audit', review: '2031-02-01'};
const houseOf = (...rules) => ({schema: 1, id: 'acme', version: '3', title: 'Acme', pack: {id: pack.id, version: pack.version}, rules});
const withRules = (...rules) => withBlock('rules', JSON.stringify(houseOf(...rules)));
const both = (...edits) => page => edits.reduce((edited, edit) => edit(edited), page);

const inForce = page => page.run(() => JSON.parse(document.getElementById('rules').textContent || 'null'));
const ids = async page => (await inForce(page))?.rules.map(({id}) => id) ?? [];
const live = page => page.text('.live');
const counted = page => page.until(async () => /^(Changes|Not counted)/.test(await live(page)), 'what it does', 60_000);
const isKept = page => page.until(async () => (await page.text('.acts-row .kept')) === 'kept in this browser', 'word that they are kept');

/** Chooses, as an event that a person's choice makes: the drivers choose in lists each in its own way. */
const pick = (page, id, value) => page.run((field, chosen) => {
  const it = document.getElementById(field);
  it.value = chosen;
  it.dispatchEvent(new Event('change', {bubbles: true}));
}, `rule-${id}`, value);

async function write(page, {when, is, out, because}) {
  if (when) await pick(page, 'when', when);
  if (is) await pick(page, 'is', is);
  await pick(page, 'out', out);
  await page.type(await page.run(() => document.getElementById('rule-because')), because);
}

const add = page => page.click('button', 'Add the rule');

/** A file that goes with the test. */
function file(t, name, text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  const it = path.join(folder, name);
  writeFileSync(it, text);
  return it;
}

async function openRules(page, name, text) {
  await page.run((called, given) => {
    const input = document.querySelector('.acts-row input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([given], called));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }, name, text);
}

const advise = async (...given) => {
  try {
    return (await promisify(execFile)(process.execPath, [path.join(ROOT, 'dist/advise.mjs'), ...given], {maxBuffer: 1 << 26})).stdout;
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  }
};

for (const engine of engines) {
  test(`a stranger's journey by keys alone, in ${engine}`, {timeout: 180_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, said()));
    assert.match(await verdict(page), /Flask/);
    const [before] = [await verdict(page)];
    let presses = 0;
    const press = async (...keys) => {
      for (const key of keys) await page.press([key]);
      presses += keys.length;
    };
    const tabTo = async name => {
      do await press(KEYS.tab);
      while (!(await page.label(await page.focused())).startsWith(name));
    };
    /** In a closed list a letter chooses; where an engine opens the list for that, the arrow and Enter do. */
    const choose = async (field, letters) => {
      await press(...letters);
      await page.until(() => page.run(id => document.getElementById(id).value !== '', field), `a choice by ${letters}`);
    };

    await t.test('a rule is entered in at most 60 presses', async () => {
      await turnTo(page, 'rules');
      assert.equal(await page.run(() => document.activeElement.textContent), 'House rules');
      await tabTo('Question');
      await choose('rule-when', 'Com');
      await tabTo('Answer');
      await choose('rule-is', 'Se');
      await tabTo('Way');
      await choose('rule-out', 'Fl');
      await tabTo('because');
      await press(...'No LTS.');
      await press(KEYS.tab, KEYS.enter);
      await page.until(async () => (await ids(page)).length === 1, 'a rule');
      t.diagnostic(`${presses} presses`);
      assert.ok(presses <= 60, String(presses));
      const [rule] = (await inForce(page)).rules;
      assert.deepEqual(rule, {id: 'rule-1', when: {step: 'compliance', is: ['regulated']}, rule_out: 'flask', because: 'No LTS.'});
      assert.match(await page.text('.rules-list'), /When Compliance is “Sector rules”: rule out Flask\. No LTS\. acts here/);
    });

    await t.test('and is seen at work: on the card, in the ranking, in What if', async () => {
      assert.notEqual(await verdict(page), before);
      assert.match(await page.text('#advice'), /The house rules out Flask, which would come first\./);
      await turnTo(page, 'why');
      assert.match(await page.text('.rank .out'), /Flask ruled out by the house: No LTS/);
      await turnTo(page, 'what-if');
      assert.match(await page.text('.rule.here'), /rule out Flask/);
    });

    await t.test('it can be overruled here, with a reason, and that can be taken back', async () => {
      await page.click('checkbox', 'Overrule in this decision');
      await page.type(await page.find('textbox', 'Why it does not hold in this decision'), 'A demo.');
      await saved(page, it => it.rules?.overruled?.['rule-1'] === 'A demo.', 'the reason');
      assert.equal(await verdict(page), before);
      await turnTo(page, 'record');
      assert.match(await page.text('#paper'), /Overruled in this decision: When Compliance is “Sector rules”: rule out Flask\. A demo\./);
      await undo(page);
      await undo(page);
      assert.notEqual(await verdict(page), before);
      assert.equal((await assessment(page)).rules.overruled, undefined);
      assert.match(await page.text('#paper'), /Flask, ruled out by the house: No LTS/);
    });
    await assertQuiet(page);
  });

  test(`what a rule does is counted in ${engine} as the command counts it`, {timeout: 300_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, said()));
    await turnTo(page, 'rules');
    await write(page, {when: 'step compliance', is: 'regulated', out: 'flask', because: 'No LTS.'});
    await counted(page);
    const text = await live(page);
    const [, differing, checklists] = /^Changes the advice in ([\d,]+) of ([\d,]+) checklists\./.exec(text);
    assert.match(text, /This decision: .*, instead of Flask\./);
    await add(page);
    const rules = file(t, 'rules.json', JSON.stringify(await inForce(page)));
    const told = await advise('difference', PACK, PACK, '--rules', rules);
    assert.ok(told.includes(differing) && told.includes(checklists), `${text}\n${told}`);

    await t.test('with some of them as examples', async () => {
      await page.click('button', 'Edit');
      await pick(page, 'out', 'django');
      await counted(page);
      await page.click('button', 'Show some of the');
      assert.match(await page.text('#some'), /instead of/);
      await page.click('button', 'Cancel');
    });

    await t.test('what is missing is said, and the way to it', async () => {
      await add(page);
      assert.match(await page.text('.a-rule .bad'), /Choose what is ruled out/);
      assert.equal(await page.run(() => document.activeElement.id), 'rule-out');
    });

    await t.test('what can no longer be is told', async () => {
      await pick(page, 'out', 'migrate');
      await page.type(await page.run(() => document.getElementById('rule-because')), 'No moves.');
      await counted(page);
      assert.match(await live(page), /Flask → Django cannot win under these rules/);
    });

    await t.test('it is given up when the view is left', async () => {
      await pick(page, 'out', 'combine');
      await turnTo(page, 'why');
      await sleep(1500);
      assert.equal(await page.run(() => document.querySelector('.live') === null), true);
      await assertQuiet(page);
    });
  });

  test(`rules in ${engine} are edited, switched off, deleted, and all of it undone, twice too`, {timeout: 180_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, both(said(), withRules(NO_FLASK))));
    assert.match(await page.text('#advice'), /The house rules out Flask/);
    await turnTo(page, 'rules');
    assert.match(await page.text('.rules-list'), /Security review · Owner: Audit · Review on 1 Feb 2031 · acts here/);

    await t.test('edited', async () => {
      await page.click('button', 'Edit');
      assert.equal(await page.run(() => document.getElementById('rule-because').value), NO_FLASK.because);
      await pick(page, 'out', 'combine');
      await page.click('button', 'Save the rule');
      assert.deepEqual((await inForce(page)).rules, [{...NO_FLASK, rule_out: 'combine'}]);
      assert.match(await verdict(page), /Flask/);
    });
    await t.test('switched off', async () => {
      await page.click('button', 'Switch off');
      assert.equal((await inForce(page)).rules[0].off, true);
      assert.match(await page.text('.rules-list'), /switched off/);
    });
    await t.test('deleted', async () => {
      await page.click('button', 'Delete');
      assert.deepEqual(await ids(page), []);
    });
    await t.test('undone three times', async () => {
      await page.click('button', 'Undo: deleting a rule');
      assert.deepEqual(await ids(page), ['rule-1']);
      await page.click('button', 'Undo: switching a rule off');
      assert.equal((await inForce(page)).rules[0].off, undefined);
      await page.click('button', 'Undo: changing a rule');
      assert.deepEqual((await inForce(page)).rules, [NO_FLASK]);
      assert.match(await page.text('#advice'), /The house rules out Flask/);
    });
    await t.test('and done again', async () => {
      await page.click('button', 'Redo: changing a rule');
      assert.deepEqual((await inForce(page)).rules, [{...NO_FLASK, rule_out: 'combine'}]);
      await page.click('button', 'Redo: switching a rule off');
      assert.equal((await inForce(page)).rules[0].off, true);
      await page.click('button', 'Undo: switching a rule off');
      await page.click('button', 'Undo: changing a rule');
      assert.deepEqual((await inForce(page)).rules, [NO_FLASK]);
    });
    await t.test('a weight of the house stands at its question, whatever a person sets', async () => {
      await pick(page, 'effect', 'weight');
      await pick(page, 'step', 'growth');
      await page.type(await page.run(() => document.getElementById('rule-weight')), '60');
      await page.type(await page.run(() => document.getElementById('rule-because')), 'Growth is what we live on.');
      await add(page);
      await page.until(async () => (await ids(page)).length === 2, 'the second rule');
      await more(page, 'growth');
      assert.match(await page.text('#step-growth'), /Growth weighs 60.*Growth is what we live on/);
      assert.equal(await page.run(() => [...document.querySelectorAll('#step-growth .imp input')].every(it => it.disabled)), true);
      await turnTo(page, 'what-if');
      assert.match(await page.text('.weights'), /weight set by the house/);
    });
    await assertQuiet(page);
  });

  test(`rules in ${engine} stay: after a reload, in a saved page, between tabs`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, PAGE);
    await turnTo(page, 'rules');
    await write(page, {out: 'migrate', because: 'No moves.'});
    await add(page);
    await isKept(page);

    await t.test('after a reload', async () => {
      await page.reload();
      await ready(page);
      assert.deepEqual(await ids(page), ['rule-1']);
      await turnTo(page, 'rules');
      assert.equal(await page.text('.acts-row .kept'), 'kept in this browser');
    });

    await t.test('in a saved page, which opens in a browser that knows nothing of it', async t => {
      await page.run(() => {
        window.showSaveFilePicker = undefined;
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { window.caught = blob.text(); return make.call(URL, blob); };
      });
      await share(page, 'Save page');
      const text = await page.runAsync(async () => window.caught);
      const other = await visit(t, engine, `file://${file(t, 'advisor.html', text)}`);
      assert.deepEqual(await inForce(other), await inForce(page));
      await turnTo(other, 'rules');
      assert.match(await other.text('.rules-list'), /Rule out Flask → Django\. No moves\./);
    });

    await t.test('between two tabs, rule by rule, nothing of either is lost', async () => {
      const first = await page.command('GET', '/window');
      const {handle: second} = await page.command('POST', '/window/new', {type: 'tab'});
      const turn = handle => page.command('POST', '/window', {handle});
      await turn(second);
      await page.goto(PAGE);
      await ready(page);
      await turnTo(page, 'rules');
      await write(page, {out: 'combine', because: 'One stack.'});
      await add(page);
      await isKept(page);
      await turn(first);
      await turnTo(page, 'rules');
      await write(page, {out: 'framework:flask', because: 'One framework.'}); // whether this tab has heard of the other's or not
      await add(page);
      await page.until(async () => (await ids(page)).length === 3, 'the rules of both');
      await isKept(page);
      assert.match(await page.text('.toasts'), /Another tab changed the house rules|The rule is in force/);
      await page.goto(PAGE);
      await ready(page);
      assert.deepEqual((await inForce(page)).rules.map(it => it.rule_out).sort(), ['combine', 'framework:flask', 'migrate']);
    });
    await page.reload();
    await ready(page);
    await assertQuiet(page);
  });

  test(`what lies in storage or comes as a file in ${engine} is a stranger's word`, {timeout: 240_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, said()));
    await turnTo(page, 'rules');

    for (const [name, text, told] of [
      ['no JSON', '{"rules": [', /cannot be opened/],
      ['no rules', '{"a": 1}', /no house rules/],
      ['a rule without a reason', JSON.stringify({...houseOf(), rules: [{id: 'x', rule_out: 'flask'}]}), /cannot be opened/],
      ['an archive', 'PK\u0003\u0004', /no house rules/],
      ['answers', JSON.stringify({schema: 1, answers: ANSWERS}), /no house rules/],
    ]) {
      await t.test(`a file with ${name} is refused with words`, async () => {
        await openRules(page, 'x.json', text);
        await page.until(async () => told.test(await page.text('.notices')), name);
        assert.deepEqual(await ids(page), []);
        await page.click('button', 'Hide', await page.run(() => document.querySelector('.notice')));
      });
    }

    await t.test('a file of rules is in force, and one undo takes it back', async () => {
      await openRules(page, 'rules.json', JSON.stringify(houseOf(NO_FLASK)));
      await page.until(async () => (await ids(page)).length === 1, 'the rules');
      assert.equal((await inForce(page)).id, 'acme');
      assert.match(await page.text('#advice'), /The house rules out Flask/);
      await page.click('button', 'Undo: opening rules');
      assert.deepEqual(await ids(page), []);
    });

    await t.test('a rule that does not fit this content is told, and stays', async () => {
      assert.doesNotMatch(await page.text('.notices'), /do not act/);
      await openRules(page, 'rules.json', JSON.stringify(houseOf(NO_FLASK, {...NO_FLASK, id: 'odd', when: {step: 'moon', is: ['full']}})));
      await page.until(async () => (await ids(page)).length === 2, 'the rules');
      assert.match(await page.text('#house-odd'), /does not act.*There is no step "moon"/);
      assert.match(await page.text('.notices'), /Some of the house rules do not act here.*no step "moon"/);
      await page.click('button', 'Delete: When moon');
      assert.doesNotMatch(await page.text('.notices'), /do not act/);
    });

    await t.test('markup in its texts stays text', async () => {
      const text = '<img src=x onerror=alert(1)>';
      await openRules(page, 'rules.json', JSON.stringify({...houseOf({id: 'm', warn: text, because: text, source: text, owner: text}), title: text}));
      await page.until(async () => (await ids(page)).join() === 'm', 'the rule');
      for (const place of ['rules', 'why', 'what-if', 'record', 'decide']) {
        await turnTo(page, place);
        assert.equal(await page.run(() => document.querySelectorAll('#app img').length), 0, place);
      }
      await turnTo(page, 'why');
      assert.match(await page.text('main'), /<img src=x/);
    });

    await t.test('strange things in the database cost nothing', async () => {
      for (const value of ['{own: 7, documents: 3}', '{own: "x", documents: {x: "{"}}', '"text"', 'null', '{own: "x", documents: {x: 7, y: null}}']) {
        await plant(page, `() => [[1, ${value}], [0, {}]]`);
        await page.goto(PAGE);
        await ready(page);
        assert.equal(await verdict(page) !== '', true, value);
        assert.deepEqual(await page.run(() => window.crossroadsErrors), [], value);
      }
      assert.ok((await stored(page)).length);
    });
  });

  test(`a page with rules of its own in ${engine}, beside those of the browser`, {timeout: 180_000}, async t => {
    const folder = mkdtempSync(path.join(tmpdir(), 'crossroads-'));
    t.after(() => rmSync(folder, {recursive: true, force: true}));
    copyFileSync(new URL(PAGE), path.join(folder, 'advisor.html'));
    copyFileSync(new URL(editedCopy(t, both(said(), withRules(NO_FLASK)))), path.join(folder, 'acme.html'));
    const address = await servedPage(t, folder);
    const page = await visit(t, engine, address);
    await turnTo(page, 'rules');
    await write(page, {out: 'migrate', because: 'No moves.'});
    await add(page);
    await isKept(page);
    await page.goto(new URL('acme.html', address).href);
    await ready(page);
    assert.equal((await inForce(page)).id, 'acme', 'the page that brings rules has them in force');

    await t.test('those of the browser are in force instead where one wants them, and what is undone leaves them the browser’s', async () => {
      await page.click('button', 'Use those');
      await page.until(async () => (await inForce(page)).id !== 'acme', 'the rules of the browser');
      await turnTo(page, 'rules');
      await page.click('button', 'Undo: opening rules');
      assert.equal((await inForce(page)).id, 'acme');
      await isKept(page);
      await page.goto(address);
      await ready(page);
      assert.deepEqual((await inForce(page)).rules.map(it => it.rule_out), ['migrate']);
    });
  });

  test(`rules that a host gives in ${engine}`, {timeout: 180_000}, async t => {
    const page = await open(engine);
    t.after(() => page.close());
    const body = `<script src="advisor.js"></script><crossroads-advisor key="k"></crossroads-advisor>
      <script>const it = document.querySelector('crossroads-advisor'); it.assessment = ${JSON.stringify({schema: 1, answers: ANSWERS})}; it.rules = ${JSON.stringify(houseOf(NO_FLASK))};</script>`;
    await page.goto(await host(t, body));
    const advised = () => page.run(() => document.querySelector('crossroads-advisor').advice);
    const without = async () => (await advised())?.winners.length && !(await advised()).winners.includes('flask');
    await page.until(without, 'advice under the rules');
    const give = rules => page.run(it => { document.querySelector('crossroads-advisor').rules = it; }, rules);
    const told = async () => {
      await page.command('POST', '/frame', {id: await page.run(() => document.querySelector('crossroads-advisor').shadowRoot.querySelector('iframe'))});
      const text = await page.text('.notices');
      await page.command('POST', '/frame', {id: null});
      return text;
    };

    await t.test('late, over a decision that stands: the host hears the advice, and the page what it was given under', async () => {
      await page.run(() => document.querySelector('crossroads-advisor').setAttribute('key', 'other'));
      await give(houseOf());
      await page.until(async () => (await advised())?.winners.length === 0, 'a frame that starts anew');
      await page.run(said => { document.querySelector('crossroads-advisor').assessment = said; }, {schema: 1, answers: ANSWERS});
      await page.until(async () => (await advised())?.winners.includes('flask'), 'advice without rules');
      await give({...houseOf(NO_FLASK, {...NO_FLASK, id: 'odd', rule_out: 'moon'}), version: '4'});
      await page.until(without, 'advice under the late rules');
      assert.match(await told(), /Some of the house rules do not act here.*no alternative "moon"/);
    });

    await t.test('that are none: told, and what was in force stays', async () => {
      await give({schema: 1, rules: 'moon'});
      await page.until(async () => /rules that the page around this one gives could not be read/.test(await told()), 'word of it');
      assert.ok(await without());
    });
  });

  test(`a record made under rules in ${engine} is verified with them`, {timeout: 180_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, both(said(), withRules(NO_FLASK))));
    await turnTo(page, 'record');
    assert.match(await page.text('#paper'), /Flask, ruled out by the house: No long-term release, until 1 Feb 2031/);
    assert.match(await page.run(() => document.getElementById('paper').parentElement.textContent), /Made under the house rules “Acme”, version 3, SHA-256 [0-9a-f]{64}/);
    await page.run(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = blob => { window.caught = blob.text(); return make.call(URL, blob); };
    });
    await page.click('button', 'Download Markdown');
    const record = file(t, 'record.md', await page.runAsync(async () => window.caught));
    const rules = file(t, 'rules.json', JSON.stringify(houseOf(NO_FLASK)));
    assert.match(await advise('--verify', record, '--rules', rules), /matches: the record says what its inputs lead to/);
    assert.match(await advise('--verify', record), /made under other house rules/);
    assert.ok(readFileSync(record, 'utf8').includes('ruled out by the house'));
  });

  test(`answers that were given under other rules in ${engine}`, {timeout: 120_000}, async t => {
    const other = {rules: {id: 'acme', version: '2', digest: 'a'.repeat(64)}};
    const page = await visit(t, engine, editedCopy(t, both(said(other), withRules(NO_FLASK))));
    assert.match(await page.text('.notices'), /given under other house rules/);
  });

  test(`a rule is named as the house's wherever it acts in ${engine}`, {timeout: 180_000}, async t => {
    const rules = [{id: 'w', warn: 'Ask the platform team', because: 'They run it.', owner: 'Platform'},
      {id: 'v', value: {step: 'integrations', outcome: 'face', alternative: 'flask', value: 99}, because: 'Measured on five services.', review: '2031-02-01'}];
    const page = await visit(t, engine, editedCopy(t, both(said(), withRules(...rules))));
    const value = /By the house: Measured on five services, until 1 Feb 2031\./;
    assert.match(await page.text('#advice'), value);
    await turnTo(page, 'why');
    assert.match(await page.text('main'), value);
    assert.match(await page.text('main'), /Watch for Ask the platform team They run it\. \(house rule · Owner: Platform\)/);
    await turnTo(page, 'record');
    assert.match(await page.text('#paper'), /Risks Ask the platform team\. They run it\. \(house rule · Owner: Platform\)/);
  });

  test(`a decision for what the house rules out in ${engine} is filed with the rule, not with a lead`, {timeout: 120_000}, async t => {
    const decision = {alternative: 'flask', because: 'We like it.', by: 'Lead', date: '2026-11-01'};
    const page = await visit(t, engine, editedCopy(t, both(said({decision}), withRules(NO_FLASK))));
    await turnTo(page, 'record');
    assert.match(await page.text('#paper'), /Where the advice differs Flask, ruled out by the house: No long-term release, until 1 Feb 2031\. /);
    assert.doesNotMatch(await page.text('#paper'), /points less than/);
  });

  test(`two rules that contradict each other in ${engine} are told at both`, {timeout: 120_000}, async t => {
    const weight = (id, number) => ({id, weight: {step: 'growth', weight: number}, because: 'So.'});
    const page = await visit(t, engine, editedCopy(t, both(said(), withRules(weight('rule-1', 60), weight('rule-11', 50), {...weight('rule-2', 9), off: true}))));
    assert.match(await page.text('.notices'), /Some of the house rules do not act here.*Neither acts/);
    await turnTo(page, 'rules');
    for (const id of ['rule-1', 'rule-11']) assert.match(await page.text(`#house-${id}`), /does not act "rule-11" sets to 50 what "rule-1" sets to 60/);
    assert.doesNotMatch(await page.text('#house-rule-2'), /sets to/);
  });

  test(`an answer under which a rule acts in ${engine} flips the advice by the rule, and is asked for even where its question is off`, {timeout: 180_000}, async t => {
    const alone = [{id: 'a', when: {step: 'team', is: ['solo']}, rule_out: 'framework:flask', because: 'So.'}, {id: 'b', when: {step: 'team', is: ['solo']}, rule_out: 'framework:django', because: 'So.'}];
    const page = await visit(t, engine, editedCopy(t, both(said({answers: {...ANSWERS, compliance: 'none'}}), withRules(NO_FLASK, ...alone))));
    assert.match(await page.text('#advice'), /What would flip it: One developer → nothing, and 1 more/);
    await turnTo(page, 'what-if');
    assert.match(await page.text('.flips'), /One developer Team instead of “Two to four developers” nothing by a house rule Sector rules Compliance instead of “None in particular” Django by a house rule/);
    await turnTo(page, 'record');
    assert.match(await page.text('#paper'), /Team: One developer: then nothing/);
    const {compliance, ...answers} = ANSWERS;
    await page.goto(editedCopy(t, both(said({answers, weights: {compliance: 0}}), withRules(NO_FLASK))));
    await ready(page);
    assert.match(await page.text('#advice'), /So far: Flask.*but the open question can still change it.*Next: 6\. Which rules apply\? Its answer can still change this/);
  });

  test(`rules that leave nothing, or no more than one way, in ${engine} say so before and after the answers`, {timeout: 180_000}, async t => {
    const none = withRules(...pack.alternatives.filter(it => !it.beyond).map(({id}) => ({id: `no-${id}`, rule_out: id, because: `No ${id}.`})));
    const page = await visit(t, engine, editedCopy(t, both(said(), none)));
    for (const place of ['why', 'what-if', 'record']) {
      await turnTo(page, place);
      assert.match(await page.text('main'), /Rules of the house leave nothing here/);
      assert.doesNotMatch(await page.text('main'), /Answer a question/);
    }
    await turnTo(page, 'why');
    assert.match(await page.text('.rank'), /Django ruled out by the house: No django/);
    await page.goto(editedCopy(t, withRules({id: 'one', rule_out: 'framework:flask', because: 'One framework.'})));
    await ready(page);
    assert.match(await page.text('#advice'), /One way is open/);
    await turnTo(page, 'why');
    assert.match(await page.text('.rank'), /Flask ruled out by the house: One framework/);

    await t.test('and on the paper to fill in by hand, which follows them', async () => {
      const paper = () => page.run(() => {
        dispatchEvent(new Event('beforeprint'));
        const text = document.querySelector('.worksheet').textContent.replace(/\s+/g, ' ');
        dispatchEvent(new Event('afterprint'));
        return text;
      });
      assert.match(await paper(), /House rules ?Rule out everything that is built with Flask\. One framework\./);
      const before = await paper();
      await turnTo(page, 'rules');
      await pick(page, 'effect', 'weight');
      await pick(page, 'step', 'growth');
      await page.type(await page.run(() => document.getElementById('rule-weight')), '60');
      await page.type(await page.run(() => document.getElementById('rule-because')), 'So.');
      await add(page);
      const points = text => text.slice(0, text.indexOf('House rules')).match(/\d+\.\d/g).join(' ');
      assert.notEqual(points(await paper()), points(before));
    });
  });

  test(`rules that are to be looked at again in ${engine} say so`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, editedCopy(t, both(said(), withRules({...NO_FLASK, review: '2026-01-01'}))));
    await turnTo(page, 'why');
    assert.match(await page.text('.rank .out'), /was to be reviewed on 1 Jan 2026/);
    await turnTo(page, 'rules');
    assert.match(await page.text('.rules-list'), /Was to be reviewed on 1 Jan 2026/);
  });

  test(`a page to be read only in ${engine} shows the rules and changes none`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, `${editedCopy(t, both(said(), withRules(NO_FLASK)))}?readonly`);
    await turnTo(page, 'rules');
    assert.match(await page.text('.rules-list'), /rule out Flask/);
    assert.equal(await page.run(() => document.querySelectorAll('.a-rule, .rules-list button').length), 0);
  });
}
