/**
 * lit-html, with texts that stay true when the document is not ours alone: a browser's translation or an extension may put other
 * nodes in the place of a text's, and lit-html would go on writing into a node that nobody sees. Here each new text is a new node,
 * in the place between its marks, whatever stands there. The build gives this to every view as its lit-html.
 */
import { html as template, noChange } from 'lit-html';
import { directive, Directive } from 'lit-html/directive.js';

export * from 'lit-html';

const text = directive(class extends Directive {
  #said;

  render(said) {
    if (said === this.#said) return noChange;
    this.#said = said;
    return document.createTextNode(said);
  }
});

const known = new WeakMap();

/**
 * For a template: in which of its places texts stand, and its parts, where a mark of its own ends each place. lit-html ends one at
 * whatever node follows, which may be a text that is replaced.
 */
function read(strings) {
  let inTag = false;
  const places = strings.map((part) => {
    const [opened, closed] = ['<', '>'].map((mark) => part.lastIndexOf(mark));
    if (opened !== closed) inTag = opened > closed;
    return !inTag;
  });
  const parts = strings.map((part, at) => (at && places[at - 1] && /^[^<]/.test(part) ? `<!---->${part}` : part));
  return { places, parts: Object.assign(parts, { raw: parts }) };
}

export function html(strings, ...values) {
  if (!known.has(strings)) known.set(strings, read(strings));
  const { places, parts } = known.get(strings);
  return template(parts, ...values.map((it, at) => (places[at] && (typeof it === 'string' || typeof it === 'number') ? text(String(it)) : it)));
}
