// No pattern takes more time than its text is long: whatever a stranger puts into a file, a link or a pack.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'acorn';
import {simple} from 'acorn-walk';

process.env.RECHECK_BACKEND = 'pure';
const {checkSync} = await import('recheck');

const root = fileURLToPath(new URL('../../', import.meta.url));
const scriptsIn = folder => readdirSync(path.join(root, folder), {withFileTypes: true}).filter(({name}) => name !== 'node_modules')
  .flatMap(it => (it.isDirectory() ? scriptsIn(`${folder}/${it.name}`) : /\.m?js$/.test(it.name) ? [`${folder}/${it.name}`] : []));

/** The patterns written in a script. */
function patterns(code) {
  const found = [];
  simple(parse(code, {ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true}), {
    Literal: ({regex}) => regex && found.push(regex),
    NewExpression({callee, arguments: [given]}) {
      if (callee.name === 'RegExp' && given.type !== 'Identifier') found.push({pattern: '(made of a text)', made: true});
    },
  });
  return found;
}

/** Why a pattern may not stand there; '' where it may. */
function fault({pattern, flags, made}) {
  if (made) return 'nobody can judge a pattern that is made of a text';
  const {status, complexity} = checkSync(pattern, flags, {timeout: 60_000});
  return status === 'safe' ? '' : `${status}: ${complexity?.summary}`;
}

for (const file of [...scriptsIn('web'), ...scriptsIn('wasm')]) {
  const all = patterns(readFileSync(path.join(root, file), 'utf8'));
  if (all.length) test(file, () => assert.deepEqual(all.map(it => [`/${it.pattern}/${it.flags}`, fault(it)]).filter(([, why]) => why), []));
}

test('patterns that take longer are seen', () => {
  for (const slow of ['/```json\\s*(\\{[\\s\\S]*?\\})\\s*```\\s*$/', '/-+$/', '/(a|a)*b/', "new RegExp('x' + name)"]) {
    assert.deepEqual(patterns(`const it = ${slow};`).map(fault).map(Boolean), [true], slow);
  }
});
