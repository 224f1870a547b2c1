// The page asks the core for what it shows, and for nothing else: every part that an advice can have is named by a view or the
// card, and none that it cannot have.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const quoted = (text, mark) => [...text.matchAll(new RegExp(`${mark}([a-z_]+)${mark}`, 'g'))].map(([, name]) => name);

const parts = quoted(/part_names\{([^}]*)\}/.exec(read('core/advice/parts.hpp'))[1], '"');
const asked = text => [...text.matchAll(/(?:shows:|BY_THE_CARD =) \[([^\]]*)\]/g)].flatMap(([, names]) => quoted(names, "'"));

const missing = text => parts.filter(name => !asked(text).includes(name));
const unknown = text => asked(text).filter(name => !parts.includes(name));
const page = read('web/views/page.js');

test('each part of an advice is shown in some view', () => assert.deepEqual(missing(page), []));
test('no view asks for what an advice has not', () => assert.deepEqual(unknown(page), []));

test('a part that nobody shows is seen', () => assert.deepEqual(missing(page.replace("'weightings'", '')), ['weightings']));
test('a part that there is not is seen', () => assert.deepEqual(unknown(page.replace("'weightings'", "'omens'")), ['omens']));
