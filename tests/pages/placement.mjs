// Where things stand in the window, run in the page.

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
