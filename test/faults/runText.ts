/** A run as lines: what it was for people, and one line for programs, which begins with the name of the fault. */
import type { Run } from './runFault.js';

export function runText({ fault, runs, seconds, outcome, skipped, isPassed }: Run): string {
  if (outcome === undefined) return `${fault.name} skipped: ${skipped ?? ''}\n`;
  const { acknowledged, lost, duplicated, unexpected5xx, broken, notes, mutants = [] } = outcome;
  return [
    `${fault.name} ${fault.title}: ${String(runs)} in ${seconds.toFixed(0)} s`,
    ...notes.map((note) => `  ${note}`),
    ...mutants.map(({ name, isCaught, detail }) => `  MUTANT ${name}: ${isCaught ? 'caught' : 'NOT CAUGHT'}, ${detail}`),
    ...broken.map((promise) => `  BROKEN ${promise}`),
    `${fault.name} acknowledged ${String(acknowledged)} lost ${String(lost)} duplicated ${String(duplicated)} unexpected5xx ${String(unexpected5xx)}`,
    ...(isPassed ? [] : [`  ${fault.name} FAILED`]),
    '',
  ].join('\n');
}
