/**
 * `npm run faults [-- F1 F5 …] [-- --short | --full] [--seed N] [--report]`: breaks the running program in every way of
 * the list and counts what becomes of the answers. Exit 1 on any loss.
 */
import { faults } from './faults.js';
import { readRequest } from './readRequest.js';
import { runFault, type Run } from './runFault.js';
import { runText } from './runText.js';
import { writeReport } from './writeReport.js';

const request = readRequest(process.argv.slice(2), faults);
if (typeof request === 'string') {
  process.stderr.write(`behov: ${request}\n`);
  process.exit(2);
}

const runs: Run[] = [];
process.stdout.write(`seed ${String(request.seed)}, ${request.size}\n`);
for (const fault of request.faults) {
  const run = await runFault(fault, request.size, request.seed);
  runs.push(run);
  process.stdout.write(runText(run));
}
if (request.isReported) writeReport(runs, faults);
const failed = runs.filter(({ isPassed }) => !isPassed);
process.stdout.write(failed.length === 0 ? `all ${String(runs.length)} passed\n` : `failed: ${failed.map(({ fault }) => fault.name).join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
