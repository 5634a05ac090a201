/** `npm run bench -- [--quick] [--json]`: how fast, each figure beside what it is held against, in one run. */
import { benchAmending } from './amending.js';
import { benchArchiving } from './archiving.js';
import { benchCounting } from './counting.js';
import { benchDisclosing } from './disclosing.js';
import { benchDocuments } from './documents.js';
import { benchDrawing } from './drawing.js';
import { benchExporting } from './exporting.js';
import { benchGrowing } from './growing.js';
import { benchPages } from './pages.js';
import { benchPublishing } from './publishing.js';
import { benchReading } from './reading.js';
import type { BenchRecord } from './record.js';
import { benchResampling } from './resampling.js';
import { benchResults } from './results.js';
import { benchResultsServed } from './resultsServed.js';
import { benchSubmitting } from './submitting.js';
import { benchSurveyErrors } from './surveyErrors.js';

const options = new Set(process.argv.slice(2));
const unknown = [...options].filter((option) => option !== '--quick' && option !== '--json');
if (unknown.length > 0) {
  process.stderr.write(`behov: npm run bench knows --quick and --json, not ${unknown.join(', ')}.\n`);
  process.exit(2);
}

const number = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

function toLine({ name, value, unit, ratio, against, min, max, runs }: BenchRecord): string {
  const beside = ratio === null || against === null ? '' : `  ${number(ratio)} × ${against}`;
  return `${name.padEnd(58)} ${number(value).padStart(9)} ${unit.padEnd(6)}${beside}  (${number(min)}–${number(max)}, ${String(runs)} runs)`;
}

const benches = [benchPages, benchSubmitting, benchDrawing, benchDocuments, benchArchiving, benchCounting, benchGrowing, benchSurveyErrors, benchReading, benchDisclosing, benchAmending, benchPublishing, benchExporting, benchResampling, benchResults, benchResultsServed];
for (const bench of benches) {
  for (const record of await bench(options.has('--quick'))) {
    process.stdout.write(`${options.has('--json') ? JSON.stringify(record) : toLine(record)}\n`);
  }
}
