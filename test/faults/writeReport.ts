/** Writes docs/reliability.md from what was run; faults that were not run this time keep what their last run said. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/projectRoot.js';
import type { Fault } from './fault.js';
import { reportText, type Recorded } from './reportText.js';
import type { Run } from './runFault.js';

const records = join(projectRoot, 'docs', 'reliability.json');
const page = join(projectRoot, 'docs', 'reliability.md');

function commitHere(): string {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' });
  return stdout.trim();
}

function recordOf({ fault, runs, seed, seconds, outcome, skipped, isPassed }: Run, commit: string): Recorded {
  return { name: fault.name, title: fault.title, runs, seed, seconds: Math.round(seconds), commit, isPassed, ...(skipped === undefined ? {} : { skipped }), ...(outcome === undefined ? {} : { outcome }) };
}

export function writeReport(runs: readonly Run[], known: readonly Fault[]): void {
  const commit = commitHere();
  const before = existsSync(records) ? (JSON.parse(readFileSync(records, 'utf8')) as readonly Recorded[]) : []; // written by ourselves, below
  const all = new Map(before.map((one) => [one.name, one]));
  for (const run of runs) all.set(run.fault.name, recordOf(run, commit));
  const inOrder = known.flatMap(({ name }) => all.get(name) ?? []);
  writeFileSync(records, `${JSON.stringify(inOrder, null, 1)}\n`);
  writeFileSync(page, reportText(inOrder, known));
}
