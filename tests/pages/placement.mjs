// Where things stand in the window, run in the page.

/** Texts that stand over each other, and what shows a measure but has no room for it: a list of descriptions. What stays in its place while the rest scrolls is left out. */
export function collisions() {
  const SLACK = 3; // a line's box is a little higher than what is drawn of its letters
  const stays = '.skip, .head, .dock, .toasts, .hide, .panel, aside.advice, svg, option, textarea';
  /** For a reader's ears alone. */
  const isHeard = element => element !== null && (getComputedStyle(element).clipPath !== 'none' || isHeard(element.parentElement));
  const lines = [];
  for (let walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const {data, parentElement: of} = walk.currentNode;
    if (!data.trim() || !of.checkVisibility({visibilityProperty: true, opacityProperty: true}) || of.closest(stays) || isHeard(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const {left, right, top, bottom} of range.getClientRects()) if (right - left > 1) lines.push({left, right, top, bottom, node: walk.currentNode, text: data.trim()});
  }
  lines.sort((a, b) => a.top - b.top);
  const found = new Set();
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (other.top > one.bottom - SLACK) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (other.node !== one.node && across > SLACK && down > SLACK + 0.2 * (other.bottom - other.top)) found.add(`“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}” stand over each other`);
    }
  });
  const NARROW = 48;
  for (const it of document.querySelectorAll('svg.bar, svg.sum-bar, .slide input, .value-track')) {
    const {width, height} = it.getBoundingClientRect();
    if (it.checkVisibility() && (width < NARROW || height < 4)) found.add(`<${it.localName} class="${it.getAttribute('class')}"> is ${Math.round(width)} × ${Math.round(height)}`);
  }
  return [...found];
}

/** What stands outside the window, and text that its own box cuts off and no title tells: a list of descriptions. */
export function misplaced() {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const visible = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility() && !element.closest('.hide'));
  const cut = visible.filter(element => {
    const {clipPath, overflowX, textOverflow} = getComputedStyle(element);
    return element.clientWidth > 1 && !element.title && element.scrollWidth > element.clientWidth + 1 && clipPath === 'none' && element.id !== 'app'
      && (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis');
  });
  /** What stands in a strip that scrolls sideways is reached there. */
  const inStrip = element => {
    for (let it = element.parentElement; it; it = it.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1) return true;
    }
    return false;
  };
  const outside = visible.filter(element => {
    const {left, right, width} = element.getBoundingClientRect();
    return width > 1 && (left < -1 || right > innerWidth + 1) && element.matches('button, a, label, input, h1, h2, h3, p, td, th') && !inStrip(element);
  });
  const tell = element => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 60)}`;
  return [...(wide > 0 ? [`${wide} pixels too wide`] : []), ...cut.map(tell), ...outside.map(tell)];
}
