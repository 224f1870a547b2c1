// Comparing people: what came back, whose it is, what is closed, and what their differences do.
import assert from 'node:assert/strict';
import test from 'node:test';
import {assertQuiet, assessment, choose, pack, share, turnTo, undo, visit} from './advisor.mjs';
import {BEA, CARL, DORA, MINE, codeOf, headline, label, pageOf, paste, table, title} from './comparing.mjs';
import {engines, KEYS} from './engines.mjs';

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 300; presses++) {
    if (await page.run(wanted => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.includes(wanted), name)) return;
    await page.press([KEYS.tab]);
  }
  assert.fail(`Tab does not lead to ${name}`);
}

for (const engine of engines) {
  test(`three codes and what to talk about, by keys alone, in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, pageOf(t, {title: 'The desk', answers: MINE}));
    await page.run(() => document.getElementById('main').focus());
    await page.press([KEYS.tab], KEYS.shift);
    await page.run(() => document.getElementById('share-button').focus());
    await page.press([KEYS.enter]);
    await tabTo(page, 'Ask others, compare');
    await page.press([KEYS.enter]);
    assert.equal(await page.run(() => document.activeElement.textContent), 'Compare', 'the focus is on the title');

    await t.test('the text to send asks for a line with a name and a code', async () => {
      assert.match(await page.text('.letter'), /The desk.*restore code.*Your name 0000/);
      assert.ok(!(await page.text('.letter')).includes(codeOf(MINE)), 'and tells nothing of mine');
    });

    await t.test('lines that came back, typed with a line between, become columns', async () => {
      await tabTo(page, 'What came back');
      for (const line of ['Hello, these are ours.', `Bea ${codeOf(BEA)}`, `Carl: ${codeOf(CARL)}`, `${codeOf(DORA)} Dora`]) await page.press([...line, KEYS.enter]);
      await tabTo(page, 'Add');
      await page.press([KEYS.enter]);
      await page.until(async () => (await table(page)).length > 0, 'the table');
      assert.match(await page.text('.toasts'), /Taken in: the answers of 3 people/);
      assert.deepEqual((await table(page))[0].map(it => it.split(' ')[0]), ['', 'This', 'Bea', 'Carl', 'Dora']);
      assert.deepEqual((await assessment(page)).others.map(({name}) => name), ['Bea', 'Carl', 'Dora']);
    });

    await t.test('it says what to talk about, the lone voice first', async () => {
      assert.equal(await headline(page), 'You, Bea, Carl, and Dora differ on four questions; for the verdict only Stage matters.');
      const said = await page.text('.finding');
      assert.ok(said.includes(pack.steps.find(({id}) => id === 'stage').question), said);
      assert.ok(said.includes(`Bea says “${label('stage', 'mvp')}”; you, Carl, and Dora say “${label('stage', 'production')}”.`), said);
    });

    await t.test('the question that decides comes first and is marked; what is the same reads “as you”', async () => {
      const [, first, ...others] = await table(page);
      assert.deepEqual(first, [`${title('stage')} decides`, label('stage', 'production'), label('stage', 'mvp'), 'as you', 'as you']);
      assert.deepEqual(others.slice(0, 3).map(([name]) => name), ['scope', 'team', 'growth'].map(title));
      const advised = others.find(([name]) => name === 'Advice');
      assert.equal(advised[1], 'Django');
      assert.equal(advised[2], 'Flask');
    });

    await t.test('what makes another lead adds up', async () => {
      const rows = Object.fromEntries((await table(page)).map(([name, , bea]) => [name, bea]));
      const number = text => Number(text.replace('−', '-'));
      assert.equal(rows['by answers'], rows['From there to here']);
      assert.ok(number(rows['by answers']) > 0);
    });

    await t.test('a change of mine is followed, and what I had said is noted', async () => {
      await choose(page, 'stage', 'mvp');
      await turnTo(page, 'compare');
      assert.match(await headline(page), /Stage/);
      assert.ok((await page.text('.finding')).includes(`You and Bea say “${label('stage', 'mvp')}”`));
      const {others} = await assessment(page);
      assert.equal(others.find(it => it.mine).assessment.answers.stage, 'production');
      await undo(page);
      assert.equal((await assessment(page)).others.some(it => it.mine), false);
    });

    await t.test('the record tells who answered, what was disputed and on what it was settled', async () => {
      await choose(page, 'stage', 'mvp');
      await turnTo(page, 'record');
      const record = await page.text('#paper');
      assert.match(record, /Decided together/);
      assert.match(record, /Bea, Carl, and Dora answered the same questions independently/);
      assert.ok(record.includes(`${title('stage')}: settled on “${label('stage', 'mvp')}”`), record);
      assert.match(record, /at first,/);
    });
    await assertQuiet(page);
  });

  test(`others’ answers stay closed until one has answered, in ${engine}`, {timeout: 120_000}, async t => {
    const {stage, ...most} = MINE;
    const page = await visit(t, engine, pageOf(t, {answers: most}));
    await turnTo(page, 'compare');
    await paste(page, `Bea ${codeOf(BEA)}\nCarl ${codeOf(CARL)}`);
    await page.until(async () => (await page.text('main')).includes('Two people have answered.'), 'word of how many');
    const main = await page.text('main');
    assert.match(main, /courtesy, not encryption/);
    for (const told of ['Bea', 'Carl', label('scope', 'tool')]) assert.ok(!main.includes(told), `${told} is not told`);
    await turnTo(page, 'record');
    assert.doesNotMatch(await page.text('#paper'), /Decided together/);
    await choose(page, 'stage', stage);
    await turnTo(page, 'compare');
    assert.match(await headline(page), /only Stage matters/);

    await t.test('or says so', async () => {
      await undo(page);
      await turnTo(page, 'compare');
      await page.click('button', 'Show it now');
      assert.match(await page.text('main'), /Bea/);
      assert.deepEqual((await assessment(page)).others.find(it => it.mine).assessment.answers, most);
    });
    await assertQuiet(page);
  });

  test(`what is no answer, and what is anybody’s word, in ${engine}`, {timeout: 120_000}, async t => {
    const page = await visit(t, engine, pageOf(t, {answers: MINE}));
    await turnTo(page, 'compare');
    const HOSTILE = '<img src=x onerror=alert(1)> \u202egnp.exe {{x}} =1+1';
    const bad = codeOf(BEA).replace(/.$/, it => (it === '0' ? '1' : '0'));

    await t.test('what was not taken is told beside what was', async () => {
      await paste(page, `${HOSTILE} ${codeOf(BEA)}\nEve ${bad}\nFay https://x.example/#a=eJyrVi`);
      await page.until(async () => (await table(page)).length > 0, 'the table');
      const refused = await page.text('.refused');
      assert.match(refused, /Not taken in: 2 pieces/);
      assert.ok(refused.includes(`“Eve ${bad}”: This is no restore code`), refused);
      assert.match(refused, /Fay .*: The link in it is damaged/);
    });

    await t.test('a name is text, on the page and in what leaves it', async () => {
      assert.ok((await page.text('.matrix thead')).includes('<img src=x onerror=alert(1)>'));
      assert.equal(await page.run(() => document.querySelectorAll('.matrix img, .finding img').length), 0);
      assert.ok(!(await page.text('main')).includes('\u202e'));
      const copied = await page.runAsync(async () => {
        const caught = [];
        delete window.showSaveFilePicker;
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { caught.push(blob.arrayBuffer().then(it => [new Uint8Array(it)[0], new TextDecoder().decode(it)])); return make.call(URL, blob); };
        document.addEventListener('click', event => event.target.closest('a[download]') && event.preventDefault(), true);
        [...document.querySelectorAll('main button')].find(it => it.textContent === 'Download CSV').click();
        return Promise.all(caught);
      });
      assert.equal(copied[0][0], 0xef, 'a byte order mark');
      assert.match(copied[0][1], /^"","This decision","<img src=x/);
    });

    await t.test('the same again is told, another one of that name stands beside it', async () => {
      await paste(page, `G ${codeOf(CARL)}`);
      await paste(page, `G ${codeOf(CARL)}`);
      assert.match(await page.text('.refused'), /there already/);
      await paste(page, `G ${codeOf(DORA)}`);
      assert.deepEqual((await assessment(page)).others.slice(1).map(({name}) => name), ['G', 'G (2)']);
    });

    await t.test('with notes, what came with them is quoted', async () => {
      await paste(page, JSON.stringify({schema: 1, answers: BEA, notes: {stage: 'Three have signed <b>already</b>'}}));
      await page.until(async () => (await assessment(page)).others.length === 4, 'four people');
      assert.ok((await page.text('.finding')).includes('A: “Three have signed <b>already</b>”'), await page.text('.finding'));
    });

    await t.test('who was picked stays picked, whoever comes and goes', async () => {
      const heads = async () => (await table(page))[0].slice(1).map(it => it.split(' ')[0]);
      await page.click('button', 'Remove G');
      const picks = page => page.run(() => [...document.querySelectorAll('.beside input[type=checkbox]')].map(it => it.checked));
      await page.run(() => document.querySelector('.beside input[type=checkbox]').click());
      assert.deepEqual(await picks(page), [false, true, true]);
      const picked = await heads();
      await undo(page);
      assert.deepEqual(await heads(), picked);
      assert.deepEqual(await picks(page), [false, false, true, true]);
    });

    await t.test('what I take in from outside the question is in every mix', async () => {
      const answers = {scope: 'backend', needs: ['rest-api', 'openapi'], team: 'few', learning: 'data', stage: 'mvp', compliance: 'none', integrations: 'hub', growth: 'surge'};
      const other = await visit(t, engine, pageOf(t, {answers, taken_in: ['fastapi'], others: [{name: 'Bea', assessment: {schema: 1, answers: {...answers, stage: 'production'}}}]}));
      await turnTo(other, 'compare');
      assert.match(await other.text('.finding'), /Stage “A first version, soon”: FastAPI/);
      await turnTo(other, 'record');
      assert.match(await other.text('#paper'), /For the verdict only Stage matters/);
    });

    await t.test('a file that is none is told by its name, and one that would leave no room is refused', async () => {
      const before = await assessment(page);
      let deep = 1;
      for (let level = 0; level < 30; level++) deep = [deep];
      const files = [['picture.png', 'PNG\u0001'], ['deep.json', JSON.stringify({schema: 1, answers: CARL, later: deep.flat()})],
        ['many.json', JSON.stringify({schema: 1, answers: {...CARL, ...Object.fromEntries(Array.from({length: 97}, (_, at) => [`q${at}`, Array.from({length: 99}, (_, id) => `a${id}`)]))}})],
        ['later.json', JSON.stringify({schema: 1, answers: CARL, later: 'x'.repeat(9000)})]];
      await page.run(given => {
        const dataTransfer = new DataTransfer();
        for (const [name, text] of given) dataTransfer.items.add(new File([text], name));
        document.getElementById('main').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer}));
      }, files);
      await page.until(async () => /later\.json/.test(await page.text('.refused')), 'word of what was refused');
      const refused = await page.text('.refused');
      assert.match(refused, /“picture\.png”: /);
      assert.match(refused, /“later\.json”: Of fields that are not known/);
      for (const name of ['deep', 'many']) assert.match(refused, new RegExp(`“${name}\\.json”: There is no room`));
      assert.deepEqual(await assessment(page), before);
    });

    await t.test('who is renamed or removed is one undo away', async () => {
      const {others} = await assessment(page);
      await page.click('button', 'Remove G');
      assert.equal((await assessment(page)).others.length, 3);
      await undo(page);
      assert.deepEqual((await assessment(page)).others, others);
    });

    await t.test('what was refused or picked beside one decision is not another’s', async () => {
      await paste(page, `Eve ${bad}`);
      assert.match(await page.text('.refused'), /Eve/);
      await page.run(() => document.querySelectorAll('.beside input[type=checkbox]:checked').forEach(it => it.click()));
      await share(page, 'New decision');
      await choose(page, 'scope', 'tool');
      await turnTo(page, 'compare');
      assert.equal(await page.text('.refused'), '');
      await page.click('button', 'Keep this state');
      assert.equal((await table(page))[0].length, 3);
    });
    await assertQuiet(page);
  });
}
