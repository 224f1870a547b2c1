// Adds up what the tests' processes counted: node tests/coverage/report.mjs COUNTS INTO
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import coverage from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';

const [counts, into] = process.argv.slice(2);
const sum = coverage.createCoverageMap();
for (const file of readdirSync(counts)) sum.merge(JSON.parse(readFileSync(path.join(counts, file), 'utf8')));

const context = report.createContext({dir: into, coverageMap: sum});
reports.create('html').execute(context);
reports.create('text', {maxCols: 120}).execute(context);
