// Names of files made from whatever a decision is called: every system takes them, none leads elsewhere.
import assert from 'node:assert/strict';
import test from 'node:test';
import {fileName} from '../../web/handing-on/files.js';

for (const [title, slug] of [
  ['', 'crossroads'], ['Shop, 2nd try', 'shop-2nd-try'], ['../../etc/passwd', 'etc-passwd'], ['..\\..\\x', 'x'],
  ['CON', 'con'], ['a/b:c*d?"e<f>g|h', 'a-b-c-d-e-f-g-h'],
  ['\u202egnp.exe', 'gnp-exe'], ['a\0b\nc', 'a-b-c'], ['.htaccess', 'htaccess'], ['-rf', 'rf'], ['%2e%2e%2f', '2e-2e-2f'],
  ['Müller & Söhne', 'müller-söhne'], ['Mu\u0308ller', 'müller'], ['Grüße', 'grüße'], ['Выбор для склада', 'выбор-для-склада'],
  ['時間', '時間'], ['قرار المشروع', 'قرار-المشروع'], ['निर्णय', 'निर्णय'], ['می\u200cخواهم', 'می\u200cخواهم'], ['🚀🚀', '🚀🚀'],
  ['👩‍💻 portal', '👩‍💻-portal'], ['\u0301\u200d x', 'x'],
  ['x'.repeat(300), 'x'.repeat(56)], ['🚀'.repeat(300), '🚀'.repeat(56)], [`${'x'.repeat(55)} yz`, 'x'.repeat(55)],
  ['\ud83d', 'crossroads'],
]) {
  test(`a decision called ${JSON.stringify(title).slice(0, 40)}`, () => {
    const name = fileName(title, 'json');
    assert.match(name, /-\d{4}-\d\d-\d\d\.json$/);
    assert.equal(name.replace(/-\d{4}-\d\d-\d\d\.json$/, ''), slug);
    assert.ok(Buffer.byteLength(name) <= 255, 'as long as file systems take');
    assert.equal(name, name.normalize('NFC'));
    assert.ok(name.isWellFormed?.() ?? true);
  });
}
