/** Starts the page: the core, the content, the answers that were found, and the controller over them. */
import './errors.js';
import { App } from './app/app.js';
import { firstRender, mount } from './app/drawing.js';
import { Opening } from './app/opening.js';
import { breathe } from './core/breathe.js';
import { Core, CoreUnavailable } from './core/core.js';
import { House } from './app/house.js';
import { Content } from './decision/content.js';
import { isLink } from './handing-on/link.js';
import { connect, embedded, lookAsAddressed, packFromHost, placeAsAddressed } from './host/frame.js';
import { readBlock, writeBlock } from './keeping/blocks.js';
import { RulesShelf } from './keeping/rules.js';
import { Shelf } from './keeping/shelf.js';
import { packFindings, unavailable } from './views/trouble.js';

/** What the core makes an assessment of that says nothing. */
const BLANK = '{"schema":1}';

const wasReloaded = () => ['reload', 'back_forward'].includes(performance.getEntriesByType('navigation')[0]?.type);

/** What a data block holds, if it is JSON. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the parts that the page draws and writes into are where they belong: in a damaged file they may not be. */
const isWhole = () => mount?.id === 'app' && [mount, ...['waiting', 'assessment'].map((id) => document.getElementById(id))].every((it) => it?.parentElement === document.body);

async function start() {
  if (!isWhole()) return; // the static text says so
  if (document.characterSet !== 'UTF-8') throw new CoreUnavailable(document.characterSet, { cause: 'misread' });
  const given = packFromHost();
  if (given) writeBlock('pack', given);
  const packText = readBlock('pack');
  const core = await Core.open(readBlock('wasm'), readBlock('glue'), packText);
  await breathe();
  const { usable, findings } = core.findings();
  if (!usable) {
    firstRender(packFindings(findings));
    document.getElementById('trouble').focus();
    return;
  }
  await breathe();
  const content = new Content(JSON.parse(packText), core.read(BLANK).assessment);
  const { href, hash } = location;
  const shelf = new Shelf(content.pack.id, placeAsAddressed());
  const house = new House(core, new RulesShelf(content.pack.id), content.pack);
  await house.open(readBlock('rules')); // before any answers are read: what the core says of them depends on it
  const opening = new Opening(core, shelf);
  const found = await opening.open(content.blank, { link: isLink(hash) ? hash : null, block: readBlock('assessment'), history: parsed(readBlock('history')),
    tab: wasReloaded() ? shelf.journal.remembered : null });

  const app = new App(core, content, shelf, house, { found, opening, ui: { embedded, addressed: location.protocol.startsWith('http'), address: href.split('#')[0], sum: core.sum, ...lookAsAddressed() } });
  await app.begin();
  connect(app);
  const openLink = (address) => {
    const other = new URL(address).hash;
    if (isLink(other)) app.openLink(other);
  };
  addEventListener('hashchange', ({ newURL }) => openLink(newURL)); // of several changes each tells its own
  if (location.href !== href) openLink(location.href); // pasted while the page began
}

start().catch((error) => {
  const cause = error instanceof CoreUnavailable ? error.cause : 'unknown';
  if (cause === 'unknown') window.crossroadsErrors.push(String(error?.stack ?? error));
  firstRender(unavailable(cause));
});
