/** Starts the page: the core, the content, the answers that were found, and the controller over them. */
import './errors.js';
import { App } from './app/app.js';
import { firstRender, mount } from './app/drawing.js';
import { openAssessment } from './app/opening.js';
import { breathe } from './core/breathe.js';
import { Core, CoreUnavailable } from './core/core.js';
import { isBlank, sameContent } from './decision/assessment.js';
import { Content } from './decision/content.js';
import { isLink } from './handing-on/link.js';
import { connect, embedded, lookAsAddressed, packFromHost } from './host/frame.js';
import { readBlock, writeBlock } from './keeping/blocks.js';
import { Shelf } from './keeping/shelf.js';
import { packFindings, unavailable } from './views/trouble.js';

/** What the core makes an assessment of that says nothing. */
const BLANK = '{"schema":1}';

const wasReloaded = () => ['reload', 'back_forward'].includes(performance.getEntriesByType('navigation')[0]?.type);

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
  const opened = await Shelf.open(content.pack.id);
  const { own, linked, notices, unread, known } = await openAssessment(core, content.blank,
    { link: isLink(location.hash) ? location.href : null, block: readBlock('assessment'), ...opened, tab: wasReloaded() ? opened.tab : null });
  if (unread.length) await opened.shelf.setAside(unread);
  if (!opened.shelf.able) notices.push({ kind: 'notKept' });

  const app = new App(core, content, { own, notices, opened, ui: { embedded, sum: core.sum, ...lookAsAddressed() } });
  for (const assessment of known) app.keeper.know(assessment);
  if (linked && !sameContent(linked, own)) app.putLinked(linked);
  await app.begin();
  connect(app);
  if (!isBlank(app.assessment)) await app.keep(); // what a link or the second copy brought
  if (linked) app.dropHash(); // a damaged one may be mended there
  addEventListener('hashchange', ({ newURL }) => { // of several changes each tells its own
    const { hash } = new URL(newURL);
    if (isLink(hash)) app.openLink(hash);
  });
}

start().catch((error) => {
  const cause = error instanceof CoreUnavailable ? error.cause : 'unknown';
  if (cause === 'unknown') window.crossroadsErrors.push(String(error?.stack ?? error));
  firstRender(unavailable(cause));
});
