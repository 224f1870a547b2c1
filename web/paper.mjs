/** The checklist for paper, made from the pack when the page is built: what stands where scripts are switched off. */

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Points of 100 in tenths, on the scale of the page: what an outcome gives to each alternative. */
function rows(outcomes, weight, total, alternatives) {
  return outcomes.map(({ label, values }) => `<tr><th scope="row">☐ ${escape(label)}</th>${alternatives.map(({ id }) =>
    `<td>${((weight * values[id].value) / total).toFixed(1)}</td>`).join('')}</tr>`).join('');
}

function needs(step) {
  const { saved_by: saved, compared_with: compared, ratings } = step.load_rule;
  const load = (it) => (it.provisions ? Math.max(0, ratings[it.provisions[compared].status] - ratings[it.provisions[saved].status]) : it.load ?? 0);
  return `<p>${step.options.map((it) => `☐ ${escape(it.label)} (${load(it)})`).join(' · ')}</p>
<p>Add up the numbers of what you ticked, and take the line that the sum reaches:</p>`;
}

const limits = (bands) => bands.map((band, index) => ({ ...band,
  label: `${band.from}${index + 1 < bands.length ? (bands[index + 1].from - 1 > band.from ? ` to ${bands[index + 1].from - 1}` : '') : ' or more'}: ${band.label}` }));

export function paper(pack) {
  const total = pack.steps.reduce((sum, { weight }) => sum + weight, 0);
  const head = `<tr><td></td>${pack.alternatives.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>`;
  const step = (it, index) => `<h3>${index + 1}. ${escape(it.question)}</h3>
${it.takes === 'many' ? needs(it) : ''}<table>${head}${rows(it.takes === 'many' ? limits(it.bands) : it.options, it.weight, total, pack.alternatives)}</table>`;
  const trait = ({ title, cells }) => `<tr><th scope="row">${escape(title)}</th>${pack.frameworks.map(({ id }) =>
    `<td>${(cells[id]?.texts ?? []).map(escape).join(' ')}</td>`).join('')}</tr>`;
  return `<h2>${escape(pack.question)} On paper</h2>
<p>Tick one line in each table and copy its points into a column for each way to go. Add up the columns: the largest sum is the advice. A lead of ${pack.strength.clear} points or more is clear, of less than ${pack.strength.leaning} a close call. A question that matters twice as much to you: count its points twice.</p>
${pack.steps.map(step).join('\n')}
<h2>The comparison</h2>
<table><tr><td></td>${pack.frameworks.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr>${(pack.comparison ?? []).map(trait).join('')}</table>`;
}
