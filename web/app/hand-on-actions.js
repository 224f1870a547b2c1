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
  const { core, content, shelf, store, ui } = app;

  /** Another assessment in place of this one, which is an undo and a list entry away. */
  function replace({ assessment, findings }, kind, said) {
    if (!assessment) {
      ui.notices = [...ui.notices.filter((it) => it.kind !== 'refused'), { kind: 'refused', findings }];
      app.draw();
      document.getElementById('view-title').scrollIntoView?.({ block: 'center' });
      return;
    }
    if (findings.length) ui.notices = [...ui.notices, { kind: 'outdated', findings }];
    app.toast.say(said, true);
    store.replace(assessment, { kind });
  }

  const openText = (text) => {
    const read = core.read(assessmentIn(text));
    // A file is another's copy or an older one of mine: it must not take the place of what is kept under its id.
    const mine = read.assessment && app.keeper.knows(read.assessment.id);
    replace(mine ? { ...read, assessment: { ...read.assessment, id: '' } } : read, 'open', words.fileOpened);
  };

  async function openFiles(files) {
    for (const file of files) {
      try {
        openText(await readFile(file));
      } catch {
        app.tell(words.fileUnread(file.name));
      }
    }
  }

  async function refresh() {
    ui.decisions = (await shelf.list()).map((entry) => ({ entry, ...core.read(entry.text) })).filter((it) => it.assessment);
    app.draw();
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
    showDecisions: refresh,
    openDecision(assessment) {
      app.keeper.know(assessment);
      replace({ assessment, findings: [] }, 'open', words.decisionOpened);
    },
    duplicate: () => replace({ assessment: { ...store.assessment, id: '', title: words.copyOf(store.assessment.title) }, findings: [] }, 'open', words.duplicated),
    async remove(entry) {
      await shelf.remove(entry.id);
      app.toast.say(words.removed, async () => {
        await shelf.restore(entry);
        app.toast.hide();
        await refresh();
      });
      await refresh();
    },
    enterCode(event) {
      event.preventDefault();
      const read = core.readRestoreCode(typed(event.target.elements.code));
      ui.code = read.assessment ? null : read.findings[0].message;
      if (read.assessment) document.getElementById('share').hidePopover();
      if (read.assessment) replace({ ...read, assessment: { ...content.blank, answers: read.assessment.answers } }, 'code', words.codeOpened);
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
