// What a person does in a walk through the page, one act at a time, and what must be so after each. Runs in the page.

/**
 * @param {[string, ...string[]]} act what to do
 * @returns {Promise<{done: boolean, assessment: string, sentence: string, wrong: string[]}>} done: whether it could be done; wrong:
 * what should never be
 */
export async function walk([name, ...given]) {
  const find = css => document.querySelector(css);
  const button = (text, scope = document) => [...(scope?.querySelectorAll('button') ?? [])].find(it => it.textContent.trim().startsWith(text));
  const pause = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });
  const block = () => find('#assessment').textContent;
  const until = async happened => { for (const end = Date.now() + 3000; !happened() && Date.now() < end;) await pause(2); };

  let held = false;
  function hold(control) {
    control?.focus({preventScroll: true});
    held = control !== null && document.activeElement === control;
    return control && !control.disabled;
  }
  /** As a person clicks: the control has the focus, where it is to be seen. */
  function click(control) {
    if (!hold(control)) return false;
    control.click();
    return true;
  }
  function type(field, text) {
    if (!hold(field)) return false;
    field.value = text;
    for (const kind of ['pointerdown', 'input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: kind !== 'pointerdown'}));
    return true;
  }
  async function changed(action) {
    const before = block();
    if (action() === false) return false;
    await until(() => block() !== before);
    return true;
  }

  const acts = {
    answer: (step, option) => click(find(`#step-${step} :is(.opts, .needs) input[value="${option}"]`)),
    clear: step => click(button('Clear answer', find(`#step-${step}`))),
    weigh: (step, level) => click(find(`#step-${step} .imp input[value="${level}"]`)),
    drag: (index, weight) => type(document.querySelectorAll('#what-if input[type=range]')[index], weight),
    equal: () => click(button('All equal')),
    usual: () => click(button('Back to the usual weights')),
    note(step, text) {
      if (!find(`#note-${step}`)) click(button('Add a note', find(`#step-${step}`)));
      return type(find(`#note-${step}`), text);
    },
    unnote: step => click(button('Remove note', find(`#step-${step}`))),
    fix: step => click(find(`#step-${step} .tag input`)),
    rule(index) {
      find('.ruling').open = true;
      return click(document.querySelectorAll('.rule label input')[index]);
    },
    reason: (index, text) => type(document.querySelectorAll('.rule')[index].querySelector('input.field'), text),
    name: text => type(find('.title input'), text),
    leave: index => click(document.querySelectorAll('.left-open input')[index]),
    undo: () => find('.acts button').getAttribute('aria-disabled') !== 'true' && click(find('.acts button')),
    redo: () => find('.acts button:nth-of-type(2)').getAttribute('aria-disabled') !== 'true' && click(find('.acts button:nth-of-type(2)')),
    restart: () => click(button('Start over')),
    example: index => click(document.querySelectorAll('.examples button')[index]),
    link: hash => changed(() => { location.hash = hash; }),
    paste: text => changed(() => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const firefox = {data: text, dataType: 'text/plain'};
      document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, ...firefox, bubbles: true, cancelable: true}));
    }),
    file: text => changed(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'answers.json'));
      find('input[type=file]').files = transfer.files;
      find('input[type=file]').dispatchEvent(new Event('change', {bubbles: true}));
    }),
    async other() {
      const list = find('details:has(.decisions)');
      await until(() => find('.kept').textContent !== 'keeping…');
      list.open = false;
      await pause(0);
      list.open = true;
      await until(() => find('.decisions li') !== null);
      const opens = [...document.querySelectorAll('.decisions button')].find(it => it.textContent.trim() === 'Open');
      return opens !== undefined && changed(() => click(opens));
    },
    look: () => true, // at what a reload, another size or another tab made
  };

  const done = await acts[name](...given);
  await pause(0);

  const wrong = [...window.crossroadsErrors];
  const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
  const twice = ids.find((it, index) => ids.indexOf(it) !== index);
  if (twice) wrong.push(`two elements have the id ${twice}`);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) wrong.push(`the page is ${wide} pixels too wide`);
  if (held && document.activeElement === document.body) wrong.push('the focus is lost');
  return {done: Boolean(done), assessment: block(), sentence: find('#verdict').textContent.replace(/\s+/g, ' ').trim(), wrong};
}

/** Waits until what stands here is kept. */
export async function rest() {
  for (const end = Date.now() + 3000; document.querySelector('.kept').textContent === 'keeping…' && Date.now() < end;) {
    await new Promise(resolve => { setTimeout(resolve, 5); });
  }
  return document.querySelector('.kept').textContent;
}
