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

  /** By a link of the bar, or of its menu where there is no room. */
  const turn = place => {
    if (!find(`.head a[href="#${place}"]`)) find('#views-button').click();
    find(`.head a[href="#${place}"]`).click();
  };
  /** Opens a question, and all that can be said of it. */
  const unfold = step => {
    turn('decide');
    find(`#step-${step}.line-q > button`)?.click();
  };
  const more = step => {
    unfold(step);
    find(`#step-${step} .more[aria-expanded=false]`)?.click();
  };
  const panel = open => {
    const it = find('#share');
    if (it.matches(':popover-open') !== open) it.togglePopover();
  };

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
    answer: (step, option) => unfold(step) ?? click(find(`#step-${step} :is(.opts, .needs, .outs) input[value="${option}"]`)),
    leave: step => unfold(step) ?? click(find(`#step-${step} :is(.dont input, .outs label:last-child input)`)),
    weigh: (step, level) => more(step) ?? click(find(`#step-${step} .imp input[value="${level}"]`)),
    drag: (index, weight) => turn('what-if') ?? type(document.querySelectorAll('.what-if input[type=range]')[index], weight),
    equal: () => turn('what-if') ?? click(button('All equal')),
    usual: () => turn('what-if') ?? click(button('Back to the usual weights')),
    note(step, text) {
      more(step);
      return type(find(`#note-${step}`), text);
    },
    fix: step => more(step) ?? click(find(`#more-${step} .chk input`)),
    rule(index) {
      turn('what-if');
      return click(document.querySelectorAll('.rule label input')[index]);
    },
    reason: (index, text) => turn('what-if') ?? type(document.querySelectorAll('.rule')[index].querySelector('input.field'), text),
    name(text) {
      if (!find('.title input')) find('#views-button').click();
      return type(find('.title input'), text);
    },
        undo: () => find('.acts button').getAttribute('aria-disabled') !== 'true' && click(find('.acts button')),
    redo: () => find('.acts button:nth-of-type(2)').getAttribute('aria-disabled') !== 'true' && click(find('.acts button:nth-of-type(2)')),
    restart: () => panel(true) ?? click(button('New decision', find('#share'))),
    example: index => turn('decide') ?? click(document.querySelectorAll('.examples button')[index]),
    link: hash => changed(() => { location.hash = hash; }),
    paste: text => changed(() => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const firefox = {data: text, dataType: 'text/plain'};
      document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, ...firefox, bubbles: true, cancelable: true}));
    }),
    file: text => panel(true) ?? changed(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'answers.json'));
      find('input[type=file]').files = transfer.files;
      find('input[type=file]').dispatchEvent(new Event('change', {bubbles: true}));
    }),
    async other() {
      await until(() => find('.kept').textContent !== 'keeping…');
      panel(false);
      await pause(0);
      panel(true);
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
