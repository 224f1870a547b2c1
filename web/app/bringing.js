/** What is brought to the page while someone works: files, drops, pastes, a code. What is not taken is told, and why. */
import { typed } from '../core/bytes.js';
import { take } from '../handing-on/door.js';
import { door as words } from '../words/index.js';

export const inTextField = (target) => target.closest?.('textarea, input:not([type="radio"], [type="checkbox"], [type="range"])');

/** @param {object} app the controller @param {{openText: function, openFiles: function}} beside what takes it instead where one compares
 * @param {(given: File | string) => Promise<void>} openRules */
export function bringing(app, beside, openRules) {
  const { core, ui } = app;

  /** Where the core says what is wrong, or several things are, it stays until it is hidden. */
  function refuse(names, { refused, findings }) {
    if (!findings.length && names.length < 2) return app.tell(words.cannot(names, words.refused[refused]).join(' '));
    app.show({ notices: [...ui.notices.filter(({ kind }) => kind !== 'refused'), { kind: 'refused', names, refused, findings }] });
    document.getElementById('view-title')?.scrollIntoView({ block: 'center' });
  }

  async function openText(text) {
    const taken = await take(core, text);
    if (taken.kind === 'rules') await openRules(text);
    else if (taken.assessment) await app.put(taken);
    else refuse([], taken);
  }

  async function openFiles(files) {
    const names = [];
    let last;
    for (const file of files) {
      const taken = await take(core, file);
      if (taken.kind === 'rules') await openRules(file);
      else if (taken.assessment) await app.put(taken);
      else {
        names.push(file.name);
        last = taken;
      }
    }
    if (last) refuse(names, last);
  }

  /** What is dragged within the page is no gift, and text goes into text fields. */
  let own = false;
  const takes = ({ target, dataTransfer }) => !own && (dataTransfer.types.includes('Files') || !inTextField(target));
  addEventListener('dragstart', () => { own = true; });
  for (const type of ['dragend', 'pointerdown']) addEventListener(type, () => { own = false; });
  addEventListener('dragover', (event) => {
    if (takes(event)) event.preventDefault();
  });

  const open = (event, { files, types }, text) => {
    if (!types.length) return;
    event.preventDefault();
    if (ui.readOnly) return;
    const here = ui.place.view === 'compare' ? beside : { openFiles, openText };
    if (files.length) here.openFiles([...files]);
    else here.openText(text);
  };
  addEventListener('drop', (event) => {
    const { dataTransfer: given } = event;
    if (takes(event)) open(event, given, given.getData('text/plain') || given.getData('text/uri-list'));
  });
  addEventListener('paste', (event) => {
    const { clipboardData: given, target } = event;
    if (!inTextField(target)) open(event, given, given.getData('text/plain'));
  });

  return {
    openFiles(event) {
      document.getElementById('share').hidePopover();
      openFiles([...event.target.files]);
      event.target.value = '';
    },
    async enterCode(event) {
      event.preventDefault();
      const taken = await take(core, typed(event.target.elements.code), { code: true });
      ui.code = taken.assessment ? null : taken.findings[0]?.message ?? words.refused[taken.refused];
      if (taken.assessment) document.getElementById('share').hidePopover();
      if (taken.assessment) await app.put(taken);
      else app.draw();
    },
  };
}
