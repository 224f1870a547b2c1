/** What the events of keeping and handing on do: files, the list of decisions, restore codes, records. */
import { typed } from '../core/bytes.js';
import { copyRich } from '../handing-on/clipboard.js';
import { download, fileName } from '../handing-on/files.js';
import { encodeLink, MOST_IN_LINK } from '../handing-on/link.js';
import { savePage } from '../handing-on/saved-page.js';
import { toast as words } from '../words/index.js';
import { drawnApart } from './drawing.js';

/** A link without what may be long, when it would be longer than mail and chat programs take. */
async function linkOf(assessment) {
  const whole = await encodeLink(assessment);
  return whole.length <= MOST_IN_LINK ? [whole, words.linkCopied]
    : [await encodeLink({ ...assessment, notes: {}, ruled_out: Object.fromEntries(Object.keys(assessment.ruled_out).map((id) => [id, ''])) }), words.linkShortened];
}

/** @param {object} app the controller @param {(text: Promise<string>, said: () => Promise<string> | string) => Promise<void>} copy */
export function handingOn(app, copy) {
  const { store, ui } = app;

  /** Whether a download arrives, no page is told. */
  function handOver(text, type, extension, title = store.assessment.title) {
    download(text, type, fileName(title, extension));
    app.tell(words.downloading(ui.embedded));
  }

  const on = {
    copyLink() {
      const link = linkOf(app.stamped);
      return copy(link.then(([hash]) => location.href.split('#')[0] + hash), () => link.then(([, said]) => said));
    },
    async savePage() {
      const how = await savePage(store.assessment);
      if (how !== 'cancelled') app.tell(how === 'saved' ? words.saved : words.downloading(ui.embedded));
    },
    downloadJson: () => handOver(JSON.stringify(app.stamped, null, 2), 'application/json', 'json'),
    showDecisions: () => app.decisions.list(),
    openDecision: (id) => app.decisions.open(id, words.decisionOpened),
    /** A decision of its own, kept at once. */
    duplicate() {
      app.decisions.said(words.duplicated);
      store.open({ ...store.assessment, id: '', title: words.copyOf(store.assessment.title) }, { kind: 'open' });
      return app.keeper.keep(true);
    },
    /** The second half of a double click would hit what has come to stand there. */
    removeDecision: (event, id) => event.detail > 1 || app.decisions.remove(id),
    bringBack: (event, id) => event.detail > 1 || app.decisions.bringBack(id),
    decide(field, input) {
      const value = typed(input);
      const { review, ...decision } = { alternative: '', because: '', by: '', date: '', review: '', ...store.assessment.decision, [field]: value };
      store.decide(decision.alternative ? { ...decision, ...(review ? { review } : {}) } : null);
    },
    showMarkdown(event) {
      ui.markdown = event.target.open;
      app.draw();
    },
    /** With a byte order mark, by which spreadsheets know the letters. */
    downloadTable: (text) => handOver(`\ufeff${text}`, 'text/csv', 'csv'),
    downloadMarkdown: (text) => handOver(text, 'text/markdown', 'md'),
    /** One rich copy for wikis and mail; beside it the Markdown, for what takes no rich text. */
    async copyRich(sheet, markdown) {
      const shown = document.getElementById('paper');
      for (const fold of shown.querySelectorAll('details')) fold.open = true; // so that what is selected is all of it
      if (await copyRich(drawnApart(sheet), markdown, shown)) app.tell(words.copied);
    },
  };
  return { on, handOver };
}
