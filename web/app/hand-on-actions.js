/** What the events of keeping and handing on do: files, the list of decisions, restore codes, records. */
import { typed } from '../core/bytes.js';
import { copyRich } from '../handing-on/clipboard.js';
import { assessmentIn, download, fileName, readFile } from '../handing-on/files.js';
import { encodeLink, MOST_IN_LINK } from '../handing-on/link.js';
import { savePage } from '../handing-on/saved-page.js';
import { toast as words } from '../words/index.js';

/** A link without what may be long, when it would be longer than mail and chat programs take. */
async function linkOf(assessment) {
  const whole = await encodeLink(assessment);
  return whole.length <= MOST_IN_LINK ? [whole, words.linkCopied]
    : [await encodeLink({ ...assessment, notes: {}, ruled_out: Object.fromEntries(Object.keys(assessment.ruled_out).map((id) => [id, ''])) }), words.linkShortened];
}

/** @param {object} app the controller @param {(text: Promise<string>, said: () => Promise<string> | string) => Promise<void>} copy */
export function handingOn(app, copy) {
  const { core, content, store, ui } = app;

  /** What came by a door in place of this one, which is an undo and a list entry away. */
  async function bring(read, kind, said) {
    if (read.assessment) return app.decisions.bring(read, kind, said);
    app.decisions.notice({ kind: 'refused', findings: read.findings });
    app.draw();
    document.getElementById('view-title').scrollIntoView?.({ block: 'center' });
  }

  const openText = (text) => bring(core.read(assessmentIn(text)), 'open', words.fileOpened);

  async function openFiles(files) {
    for (const file of files) {
      try {
        await openText(await readFile(file));
      } catch {
        app.tell(words.fileUnread(file.name));
      }
    }
  }

  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (!ui.readOnly) openFiles(event.dataTransfer.files);
  });
  addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (ui.readOnly || event.target.closest?.('input, textarea') || !/^\s*\{|```json/.test(text)) return;
    event.preventDefault();
    openText(text);
  });

  return {
    copyLink() {
      if (location.protocol === 'about:') return app.tell(words.noAddress); // a frame that was written, not loaded
      const link = linkOf(store.assessment);
      return copy(link.then(([hash]) => location.href.split('#')[0] + hash), () => link.then(([, said]) => said));
    },
    async savePage() {
      const how = await savePage(store.assessment);
      if (how !== 'cancelled') app.tell(words[how]);
    },
    downloadJson: () => download(JSON.stringify(store.assessment, null, 2), 'application/json', fileName(store.assessment.title, 'json')),
    openFiles(event) {
      document.getElementById('share').hidePopover();
      openFiles([...event.target.files]);
      event.target.value = '';
    },
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
    enterCode(event) {
      event.preventDefault();
      const read = core.readRestoreCode(typed(event.target.elements.code));
      ui.code = read.assessment ? null : read.findings[0].message;
      if (read.assessment) document.getElementById('share').hidePopover();
      if (read.assessment) bring({ ...read, assessment: { ...content.blank, answers: read.assessment.answers } }, 'code', words.codeOpened);
      else app.draw();
    },
    decide(field, input) {
      const value = typed(input);
      const decision = { alternative: '', because: '', by: '', date: '', ...store.assessment.decision, [field]: value };
      store.decide(decision.alternative ? decision : null);
    },
    showMarkdown(event) {
      ui.markdown = event.target.open;
      app.draw();
    },
    downloadMarkdown: (text) => download(text, 'text/markdown', fileName(store.assessment.title, 'md')),
    /** One rich copy for wikis and mail; beside it the Markdown, for what takes no rich text. */
    async copyRich(id, markdown) {
      if (await copyRich(document.getElementById(id), markdown)) app.tell(words.copied);
    },
  };
}
