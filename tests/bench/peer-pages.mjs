// Pages of others that do the like: a checklist whose answers are weighted and added up. All ask the same forty made-up questions
// of three answers for four alternatives, and show the scores in #advice after each answer.
import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const packages = fileURLToPath(new URL('node_modules/', import.meta.url));

const ALTERNATIVES = ['A', 'B', 'C', 'D'];
const LABELS = ['yes', 'partly', 'no'];

/** Whole numbers below `limit` that are the same in every run (Park and Miller, 1988). */
function numbers(seed) {
  let state = seed;
  return limit => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

function checklist() {
  const next = numbers(4242);
  return Array.from({length: 40}, (_, at) => ({
    id: `q${at + 1}`, text: `Question ${at + 1}: does the situation show property ${at + 1}?`, weight: 1 + next(9), chosen: LABELS[next(3)],
    values: Object.fromEntries(LABELS.map(label => [label, ALTERNATIVES.map(() => next(101))])),
  }));
}

const html = (head, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><meta name="viewport" content="width=device-width">${head}<body>${body}`;

/** Shared by those without a page of their own: how scores are told. */
const SHOW = `const show = (output, scores) => { output.textContent = 'Choose: ' + ${JSON.stringify(ALTERNATIVES)}.map((name, at) => name + ' ' + scores[at]).join(', '); };`;

/** Plain JavaScript that adds up anew after each answer: about the least that a page can do. */
const plain = questions => ({'index.html': html('', `<output id="advice"></output><form></form><script>const questions = ${JSON.stringify(questions)}; ${SHOW}
const form = document.querySelector('form');
form.innerHTML = questions.map(({id, text, chosen}) => '<fieldset><legend>' + text + '</legend>' + ${JSON.stringify(LABELS)}.map(label =>
  '<label><input type="radio" name="' + id + '" value="' + label + '"' + (label === chosen ? ' checked' : '') + '>' + label + '</label>').join('') + '</fieldset>').join('');
const said = Object.fromEntries(questions.map(({id, chosen}) => [id, chosen]));
const add = () => show(document.getElementById('advice'), ${JSON.stringify(ALTERNATIVES)}.map((_, at) => questions.reduce((sum, {id, weight, values}) => sum + weight * values[said[id]][at], 0)));
form.addEventListener('change', ({target}) => { said[target.name] = target.value; add(); });
add();</script>`)});

/** SurveyJS: four calculated values that sum expressions, as its documentation shows it. */
function surveyJs(questions) {
  const sum = at => questions.map(({id, weight, values}) => `${weight} * iif({${id}} = 'yes', ${values.yes[at]}, iif({${id}} = 'partly', ${values.partly[at]}, ${values.no[at]}))`).join(' + ');
  const model = {
    calculatedValues: ALTERNATIVES.map((name, at) => ({name: `score${name}`, expression: sum(at)})),
    elements: questions.map(({id, text, chosen}) => ({type: 'radiogroup', name: id, title: text, colCount: 0, choices: LABELS, defaultValue: chosen})),
  };
  return {'index.html': html('<link rel="stylesheet" href="survey-core.min.css">', `<output id="advice"></output><div id="survey"></div>
<script src="survey.core.min.js"></script><script src="survey-js-ui.min.js"></script><script>${SHOW}
const model = new Survey.Model(${JSON.stringify(model)});
const add = () => show(document.getElementById('advice'), ${JSON.stringify(ALTERNATIVES)}.map(name => model.calculatedValues.find(it => it.name === 'score' + name).value));
model.onValueChanged.add(add);
model.render(document.getElementById('survey'));
add();</script>`)};
}

/** TiddlyWiki, like this page a single file: a filter for each alternative. */
function tiddlyWiki(questions, folder) {
  const term = at => `[get[answer]match[yes]then{!!yes-${at}}] [get[answer]match[partly]then{!!partly-${at}}] [get[answer]match[no]then{!!no-${at}}] +[multiply{!!weight}]`;
  const text = `${ALTERNATIVES.map((_, at) => `\\define term-${at}() ${term(at)}`).join('\n')}

<div id="advice">Choose: ${ALTERNATIVES.map((name, at) => `${name} <$text text={{{ [tag[Question]] :map:flat[subfilter<term-${at}>] +[sum[]] }}}/>`).join(', ')}</div>

<$list filter="[tag[Question]]"><p>{{!!text}} ${LABELS.map(label => `<$radio field="answer" value="${label}"> ${label}</$radio>`).join(' ')}</p></$list>`;
  const tiddlers = [{title: 'Checklist', text}, {title: '$:/DefaultTiddlers', text: 'Checklist'}, ...questions.map(({id, text: asked, weight, chosen, values}) => ({
    title: id, tags: 'Question', text: asked, weight: String(weight), answer: chosen,
    ...Object.fromEntries(LABELS.flatMap(label => values[label].map((value, at) => [`${label}-${at}`, String(value)]))),
  }))];
  const wiki = path.join(folder, 'wiki');
  mkdirSync(path.join(wiki, 'tiddlers'), {recursive: true});
  writeFileSync(path.join(wiki, 'tiddlywiki.info'), JSON.stringify({plugins: [], themes: ['tiddlywiki/vanilla', 'tiddlywiki/snowwhite'],
    build: {index: ['--render', '$:/core/save/all', 'index.html', 'text/plain']}}));
  writeFileSync(path.join(wiki, 'tiddlers/all.json'), JSON.stringify(tiddlers));
  execFileSync(process.execPath, [createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js'), wiki, '--output', path.join(folder, 'TiddlyWiki'), '--build', 'index']);
  return {};
}

/** Writes a folder for each peer. @returns {string[]} their names */
export function peerPages(folder) {
  const questions = checklist();
  const made = {'plain JavaScript': plain(questions), SurveyJS: surveyJs(questions), TiddlyWiki: tiddlyWiki(questions, folder)};
  for (const [name, files] of Object.entries(made)) {
    mkdirSync(path.join(folder, name), {recursive: true});
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, name, file), text);
  }
  for (const file of ['survey-core/survey.core.min.js', 'survey-core/survey-core.min.css', 'survey-js-ui/survey-js-ui.min.js']) {
    copyFileSync(path.join(packages, file), path.join(folder, 'SurveyJS', path.basename(file)));
  }
  return Object.keys(made);
}
