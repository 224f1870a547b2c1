/** The checklist for paper, made from the pack when the page is built: what stands where scripts are switched off. */

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The points that an outcome gives to each alternative. */
const row = (label, tenths, alternatives) => `<tr><th scope="row">☐ ${escape(label)}</th>${alternatives.map(({ id }) =>
  `<td>${(tenths[id] / 10).toFixed(1)}</td>`).join('')}</tr>`;

/** Which sums a line stands for, where a step takes many. */
function limits({ from, to }, label, words) {
  if (from === undefined) return label;
  const span = to === null ? words.orMore(from) : to > from ? words.upTo(from, to) : from;
  return `${span}: ${label}`;
}

/** What to add up: a column for each framework whose work is measured, or one load. */
function needs({ frameworks, needs: all, measured_by: by }, step, pack, words) {
  const name = (id) => pack.frameworks.find((framework) => framework.id === id).name;
  const columns = frameworks.map((id) => `<th scope="col">${escape(name(id))}</th>`).join('') || `<th scope="col">${escape(words.sum)}</th>`;
  const rows = all.map(({ need, loads }) => `<tr><th scope="row">☐ ${escape(step.options.find(({ id }) => id === need).label)}</th>${
    loads.map((load) => `<td>${load}</td>`).join('')}</tr>`);
  const whose = pack.alternatives.filter(({ id }) => by[id]).map(({ id, name: way }) => words.goesBy(way, name(by[id]))).join(' ');
  return `<table><tr><td></td>${columns}</tr>${rows.join('')}</table><p>${escape(`${words.addUp} ${whose}`.trim())}</p>`;
}

/**
 * @param {object} pack
 * @param {object[]} numbers what the core reckons for it (core/json/write_paper.hpp)
 * @param {object} words what stands around its content (words/en/still.js)
 */
export function paper(pack, numbers, words) {
  const head = `<tr><td></td>${pack.alternatives.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>`;
  const step = (it, index) => {
    const label = (outcome) => (it.bands ?? it.options).find(({ id }) => id === outcome).label;
    const lines = numbers[index].outcomes.map((one) => row(limits(one, label(one.outcome), words), one.tenths, pack.alternatives));
    return `<h3>${index + 1}. ${escape(it.question)}</h3>
${it.takes === 'many' ? needs(numbers[index], it, pack, words) : ''}<table>${head}${lines.join('')}</table>`;
  };
  const trait = ({ title, cells }) => `<tr><th scope="row">${escape(title)}</th>${pack.frameworks.map(({ id }) =>
    `<td>${(cells[id]?.texts ?? []).map(escape).join(' ')}</td>`).join('')}</tr>`;
  return `<h2>${escape(words.title(pack.question))}</h2>
<p>${escape(words.how(pack.strength.clear, pack.strength.leaning))}</p>
${pack.steps.map(step).join('\n')}
<h2>${escape(words.comparison)}</h2>
<table><tr><td></td>${pack.frameworks.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>${(pack.comparison ?? []).map(trait).join('')}</table>`;
}
