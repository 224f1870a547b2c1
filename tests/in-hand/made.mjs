/** One good assessment, and all that the page makes of it. */
import {readFileSync} from 'node:fs';
import {open} from '../../dist/advise.mjs';
import {Content} from '../../web/decision/content.js';
import {encodeLink} from '../../web/handing-on/link.js';
import {recorded} from './recorded.mjs';

const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const packText = read('core/packs/django-or-flask.json');
export const advisor = await open(packText);
const content = new Content(JSON.parse(packText), {});

/** With texts that other doors, other scripts and careless searches could trip over. */
const SAID = {
  schema: 1, pack: {id: content.pack.id, version: content.pack.version}, title: 'Müller & Söhne: 時間 🚀',
  answers: {scope: 'app', needs: ['orm', 'admin'], team: 'few'}, weights: {team: 24},
  notes: {
    scope: 'see https://x.example/advisor.html#a=eJxNothing and {"schema":1,"answers":{}} and "quotes\\"',
    team: '```json\n{"record": 1, "assessment": {"schema": 1}\n<script type="application/json" id="assessment">{"schema":1}</script>\n</script>',
  },
  ruled_out: {flask: 'é ا́ ấ'},
  fixed: ['scope'], left_open: ['growth'],
  decision: {alternative: 'django', because: 'we know it', by: 'Ada', date: '2026-11-22'},
};

const ask = (method, ...given) => JSON.parse(advisor[method](...given));
export const said = ask('read', JSON.stringify(SAID).normalize('NFC')).assessment;
const text = JSON.stringify({...said, id: 'said', revision: 3});

const page = read('dist/advisor.html');
const block = /(<script type="application\/json" id="assessment">)([^<]*)/;

export const made = {
  assessment: text,
  record: recorded(advisor, packText, said),
  page: page.replace(block, (_, tag) => `${tag}\n${JSON.stringify(JSON.parse(text), null, 2).replaceAll('<', '\\u003c')}\n`),
  blankPage: page,
  link: `https://example.org/tools/advisor.html${await encodeLink(said)}`,
  code: ask('restoreCode', text).code,
};

/** Of what a code brings back, all that it can hold. */
export const coded = ask('readRestoreCode', made.code).assessment;
