// Names of files made from whatever a decision is called: every system takes them, none leads elsewhere.
import assert from 'node:assert/strict';
import test from 'node:test';
import {fileName} from '../../web/handing-on/files.js';

for (const [title, slug] of [
  ['', 'crossroads'], ['Shop, 2nd try', 'shop-2nd-try'], ['../../etc/passwd', 'etc-passwd'], ['..\\..\\x', 'x'],
  ['CON', 'con'], ['a/b:c*d?"e<f>g|h', 'a-b-c-d-e-f-g-h'],
  ['\u202egnp.exe', 'gnp-exe'], ['Grüße', 'gru-e'], ['時間', 'crossroads'],
  ['x'.repeat(300), 'x'.repeat(69)], ['a\0b\nc', 'a-b-c'], ['.htaccess', 'htaccess'],
  ['-rf', 'rf'], ['🚀🚀', 'crossroads'], ['%2e%2e%2f', '2e-2e-2f'],
]) {
  test(`a decision called ${JSON.stringify(title).slice(0, 40)}`, () => {
    const name = fileName(title, 'json');
    assert.match(name, /^[a-z0-9-]{1,80}\.json$/);
    assert.equal(name.replace(/-\d{4}-\d\d-\d\d\.json$/, ''), slug);
  });
}
