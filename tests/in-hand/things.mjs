/**
 * What people really have in hand: one good assessment in each of its forms, after all that mail programs, editors, wikis,
 * chats and clipboards do to it. Each with what it is and holds, or why it is refused.
 */
import {coded, made, packText, said} from './made.mjs';

const {assessment, record, page, blankPage, link, code} = made;
const wrapped = (text, width, end) => text.match(new RegExp(`.{1,${width}}`, 'gs')).join(end);
const block = /<script type="application\/json" id="assessment">([^<]*)<\/script>/;

/** What happens to every text. */
const EVERYWHERE = {
  'as it is': it => it,
  'with a byte order mark': it => `\uFEFF${it}`,
  'with line ends of Windows': it => it.replaceAll('\n', '\r\n'),
  'with white space around it': it => ` \n\n\t${it}\r\n\n `,
  'in Unicode’s form D': it => it.normalize('NFD'),
};

/** What happens to each form of its own. */
const OWN = {
  assessment: {
    'reformatted': () => JSON.stringify(JSON.parse(assessment), null, '\t'),
    'in escapes': () => assessment.normalize('NFD').replace(/[^ -~]/g, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'with its names in another order': () => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(assessment)).reverse())),
    'with line ends of old Macs': () => JSON.stringify(JSON.parse(assessment), null, 1).replaceAll('\n', '\r'),
    'with a signature below': () => `${assessment}\n-- \nAda Example\n`,
    'in a mail': () => `Dear all,\n\nhere are mine:\n${assessment}\n\nRegards\nAda`,
    'in a sentence': () => `Look (${assessment}) there.`,
    'fenced': () => `\`\`\`json\n${assessment}\n\`\`\`\n`,
    'fenced without a language, after a title': () => `# Ours\n\n~~~\n${assessment}\n~~~\n`,
  },
  record: {
    'under front matter': () => `---\ntitle: "{\\"x\\": 1}"\nstatus: accepted\n---\n\n${record}`,
    'over a wiki’s footer': () => `${record}\n\nRetrieved from "https://wiki.example/Decision"\nCategory: {"decisions"}\n`,
    'the JSON block alone': () => record.slice(record.lastIndexOf('```json') + 7, record.lastIndexOf('```')),
    'the fenced block alone': () => record.slice(record.lastIndexOf('```json')),
    'with its JSON in one line': () => record.replace(/```json\n([^`]*)```/, (_, json) => `\`\`\`json\n${JSON.stringify(JSON.parse(json))}\n\`\`\``),
    'indented instead of fenced': () => record.replace(/```json\n([^`]*)```\n$/, (_, json) => json.replace(/^/gm, '    ')),
    'its end alone': () => record.slice(record.length / 2),
  },
  page: {
    'with its attributes in another order': () => page.replace(block, '<script id="assessment" type="application/json">$1</script>'),
    'with other quotes': () => page.replace(block, "<script type='application/json' id='assessment'>$1</script>"),
    'without quotes, in capitals': () => page.replace(block, '<SCRIPT ID=assessment TYPE=application/json>$1</SCRIPT >'),
    'with attributes over several lines': () => page.replace(block, '<script\n    type="application/json"\n    id="assessment"\n  >$1</script\n  >'),
    'with a browser’s comment in front': () => `<!-- saved from url=(0014)about:internet -->\n${page}`,
    'cut behind its answers': () => page.slice(0, page.indexOf('id="wasm"')),
  },
  link: {
    ...Object.fromEntries([...'.,;:!?)]}>"\'*_~`|', '…', '”', '»'].map(sign => [`followed by ${sign}`, () => `see ${link}${sign}`])),
    'in brackets': () => `(${link})`,
    'as a link in Markdown': () => `[our answers](<${link}>)`,
    'as a link in HTML': () => `<p>See <a href="${link}">this</a>.</p>`,
    'with a tracker’s parameter': () => `${link}&utm_source=newsletter&utm_medium=email`,
    'with a tracker’s question mark': () => `${link}?fbclid=IwAR0x`,
    'with its equals sign encoded': () => link.replace('#a=', '#a%3D'),
    'with its number sign encoded too': () => link.replace('#a=', '%23a%3d'),
    'as a parameter of a link that is checked first': () => `https://safelinks.example/?url=${encodeURIComponent(link)}&data=05%7C01%7C`,
    'the same twice over': () => `https://safe.example/?u=${encodeURIComponent(encodeURIComponent(link))}&x=1`,
    'with a space in it': () => `${link.slice(0, 100)} ${link.slice(100)}`,
    'with an encoded space in it': () => `${link.slice(0, 100)}%20${link.slice(100)}`,
    'with an encoded line break in it': () => `${link.slice(0, 100)}%0D%0A${link.slice(100)}`,
    'broken by a mail program, words below': () => `Hello,\r\n\r\n${wrapped(link, 76, '\r\n')}\r\n\r\nRegards\r\nAda\r\n`,
    'broken and indented': () => wrapped(link, 60, '\n    '),
    'in a reply': () => `> Hello,\n> ${wrapped(link, 70, '\n> ')}\n>\n> Ada\n\nThank you`,
    'quoted-printable': () => `Hello,\r\n${wrapped(link.replaceAll('=', '=3D'), 75, '=\r\n')}\r\nAda`,
    'with a place to break that nobody sees': () => `${link.slice(0, 90)}\u200b${link.slice(90, 150)}\u00ad${link.slice(150)}`,
    'after a damaged one': () => `not ${link.slice(0, 120)}, but\n${link}\n`,
    'the hash alone': () => link.slice(link.indexOf('#')),
  },
  code: {
    'in small letters': () => code.toLowerCase(),
    'with spaces for hyphens': () => code.replaceAll('-', ' '),
    'in one word': () => code.replaceAll('-', ''),
    'with longer hyphens': () => code.replaceAll('-', '–'),
    'with what it was called': () => `Restore code (answers only): ${code}`,
    'with what it is called': () => `Restore code (answers and weights, without the name and notes): ${code}`,
    'with O for 0 and l for 1': () => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    'over two lines': () => code.replace('-', '-\n'),
  },
};

const HELD = {assessment: said, record: said, page: said, link: said, code: coded};

function* good() {
  for (const kind of Object.keys(OWN)) {
    for (const [how, change] of [...Object.entries(EVERYWHERE).map(([name, it]) => [name, () => it(made[kind])]), ...Object.entries(OWN[kind])]) {
      yield {name: `${kind}, ${how}`, given: change(), kind, held: HELD[kind]};
    }
  }
}

const wrongLetter = text => text.slice(0, -9) + (text.at(-9) === 'A' ? 'B' : 'A') + text.slice(-8);

/** [name, given, why, code of the core's first finding]. */
const REFUSED = [
  ['nothing', '', 'nothing'],
  ['words', 'We meet at noon.', 'nothing'],
  ['an address without answers', 'https://example.org/tools/advisor.html#why', 'nothing'],
  ['a table', 'question\tanswer\nscope\tapp\n', 'nothing'],
  ['another page', '<!doctype html><title>x</title><script>1</script><p>{"x": 1}</p>', 'nothing'],
  ['a page nobody answered', blankPage, 'blank'],
  ['a page cut before its answers', page.slice(0, page.indexOf('id="assessment"') - 40), 'nothing'],
  ['a link cut off', link.slice(0, -20), 'link'],
  ['a link with a wrong letter', wrongLetter(link), 'link'],
  ['a link without its payload', `${link.slice(0, link.indexOf('=') + 1)}\n`, 'link'],
  ['a code with a wrong letter, as a text', wrongLetter(code), 'nothing'],
  ['a pack', packText, 'pack'],
  ['rules of a house', JSON.stringify({schema: 1, id: 'acme', rules: [{id: 'no-flask', rule_out: 'flask', because: 'Decided in May.'}]}), 'rules'],
  ['an assessment cut off', assessment.slice(0, 90), 'judged', 'malformed_json'],
  ['two assessments', `${assessment}\n${assessment}`, 'judged', 'malformed_json'],
  ['an assessment with a comma too many', assessment.replace('{"schema":1,', '{"schema":1,,'), 'judged', 'malformed_json'],
  ['an assessment of another schema', assessment.replace('"schema":1', '"schema":9'), 'judged', 'unknown_schema'],
  ['a record cut in its JSON', record.slice(0, -300), 'judged', 'malformed_json'],
  ['a list', '[1, 2]', 'judged', 'wrong_kind'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff]), 'no_text'],
  ['UTF-16, as some editors save it', Buffer.from(`\uFEFF${assessment}`, 'utf16le'), 'no_text'],
  ['Latin-1', Buffer.from(assessment.replaceAll(/[^\0-\xff]/g, ''), 'latin1'), 'no_text'],
  ['more than anyone says', assessment.padEnd(4 * 1024 * 1024 + 1), 'too_large'],
];

/** @type {{name: string, given: string | Buffer, kind?: string, held?: object, refused?: string, code?: string}[]} */
export const things = [...good(), ...REFUSED.map(([name, given, refused, code]) => ({name, given, refused, code}))];
