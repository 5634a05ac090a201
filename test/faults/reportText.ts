/** docs/reliability.md: every number in it comes from a run. */
import type { Fault, Outcome } from './fault.js';

export interface Recorded {
  readonly name: string;
  readonly title: string;
  readonly runs: number;
  readonly seed: number;
  readonly seconds: number;
  readonly commit: string;
  readonly isPassed: boolean;
  readonly skipped?: string;
  readonly outcome?: Outcome;
}

/** Faults of the design that no harness makes yet. */
const notMade = ['F12 two hours without pause', 'F14 migrations up and down on a million rows under traffic', 'F16 and F17 backups and damaged backups', 'F20 made-up files to read in', 'F21 model-based acts of the desk', 'F22 jumps of the clock'] as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function row({ name, title, runs, seed, seconds, commit, isPassed, skipped, outcome }: Recorded): string {
  const numbers = outcome === undefined ? ['–', '–', '–', '–'] : [outcome.acknowledged, outcome.lost, outcome.duplicated, outcome.unexpected5xx].map(String);
  const result = skipped === undefined ? (isPassed ? 'passed' : '**failed**') : `skipped: ${skipped}`;
  return `| ${[name, cell(title), String(runs), ...numbers, String(seed), (seconds / 60).toFixed(1), commit, result].join(' | ')} |`;
}

function details({ name, outcome, runs }: Recorded): readonly string[] {
  if (outcome === undefined) return [];
  const lines = [...outcome.notes, ...outcome.broken.map((promise) => `**Not kept:** ${promise}`)];
  return lines.length === 0 ? [] : [`- **${name}** (${String(runs)}) ${lines.map(cell).join('. ')}.`];
}

export function reportText(recorded: readonly Recorded[], known: readonly Fault[]): string {
  const mutants = recorded.flatMap(({ outcome }) => outcome?.mutants ?? []);
  const never = known.filter(({ name }) => recorded.every((one) => one.name !== name));
  return [
    '# Reliability',
    '',
    'What becomes of answers when things break. This page is written by `npm run faults -- --report`; each number is from the run of its row, and running a part (`npm run faults -- F5 --report`) renews only its rows.',
    '',
    'An answer is *acknowledged* when its sender was told that it is stored: led to the receipt, or 200 or 201. *Lost* is acknowledged and not stored, *duplicated* is stored twice, *unexpected 5xx* is any 5xx but a 503 or 507 that a fault explains. Every answer carries a mark of its own and is looked for in inbox and answers afterwards. The program runs as it is served, in a process of its own; clients speak HTTP.',
    '',
    '| | fault | runs | acknowledged | lost | duplicated | unexpected 5xx | seed | minutes | commit | |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...recorded.map(row),
    '',
    '## The harness can fail',
    '',
    'A harness that cannot report loss proves nothing, so it is run against programs and databases that were tampered with (F3):',
    '',
    '| tampered with | reported |',
    '|---|---|',
    ...mutants.map(({ name, isCaught, detail }) => `| ${cell(name)} | ${isCaught ? 'caught' : '**not caught**'}: ${cell(detail)} |`),
    '',
    '## What was measured on the way',
    '',
    ...recorded.flatMap(details),
    '',
    '## What is not tested',
    '',
    '- A power cut. `kill -9` and an immediate stop of PostgreSQL leave what the operating system holds; that a commit reaches the disk rests on `fsync`, which Behov refuses to start without.',
    '- A disk that lies about what it has written, and a disk of the write-ahead log that is full: PostgreSQL ends itself then.',
    `- ${notMade.join('; ')}.`,
    ...never.map(({ name, title }) => `- ${name} (${title}): made, not run yet.`),
    '',
  ].join('\n');
}
