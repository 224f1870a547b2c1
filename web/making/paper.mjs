/** The checklist for paper, made from the pack when the page is built: what stands where scripts are switched off. */

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Points of 100 in tenths, on the scale of the page: what an outcome gives to each alternative. */
function rows(outcomes, weight, total, alternatives) {
  return outcomes.map(({ label, values }) => `<tr><th scope="row">☐ ${escape(label)}</th>${alternatives.map(({ id }) =>
    `<td>${((weight * values[id].value) / total).toFixed(1)}</td>`).join('')}</tr>`).join('');
}

function needs(step, words) {
  const { saved_by: saved, compared_with: compared, ratings } = step.load_rule;
  const load = (it) => (it.provisions ? Math.max(0, ratings[it.provisions[compared].status] - ratings[it.provisions[saved].status]) : it.load ?? 0);
  return `<p>${step.options.map((it) => `☐ ${escape(it.label)} (${load(it)})`).join(' · ')}</p>
<p>${escape(words.addUp)}</p>`;
}

const limits = (bands, words) => bands.map((band, index) => {
  const last = bands[index + 1]?.from - 1; // not a number behind the last band
  const span = Number.isNaN(last) ? words.orMore(band.from) : last > band.from ? words.upTo(band.from, last) : band.from;
  return { ...band, label: `${span}: ${band.label}` };
});

/** @param {object} pack @param {object} words what stands around its content (words/en/still.js) */
export function paper(pack, words) {
  const total = pack.steps.reduce((sum, { weight }) => sum + weight, 0);
  const head = `<tr><td></td>${pack.alternatives.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>`;
  const step = (it, index) => `<h3>${index + 1}. ${escape(it.question)}</h3>
${it.takes === 'many' ? needs(it, words) : ''}<table>${head}${rows(it.takes === 'many' ? limits(it.bands, words) : it.options, it.weight, total, pack.alternatives)}</table>`;
  const trait = ({ title, cells }) => `<tr><th scope="row">${escape(title)}</th>${pack.frameworks.map(({ id }) =>
    `<td>${(cells[id]?.texts ?? []).map(escape).join(' ')}</td>`).join('')}</tr>`;
  return `<h2>${escape(words.title(pack.question))}</h2>
<p>${escape(words.how(pack.strength.clear, pack.strength.leaning))}</p>
${pack.steps.map(step).join('\n')}
<h2>${escape(words.comparison)}</h2>
<table><tr><td></td>${pack.frameworks.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>${(pack.comparison ?? []).map(trait).join('')}</table>`;
}
