/** What a program and everything it has started cost. */
import { readFileSync } from 'node:fs';

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    // it has ended
    return '';
  }
}

function processesOf(pid: number): readonly number[] {
  const children = read(pid, `task/${String(pid)}/children`).split(' ').filter((each) => each !== '').map(Number);
  return [pid, ...children.flatMap(processesOf)];
}

/** Milliseconds of processor time so far, with what has ended. A clock tick is 10 ms. */
export function processorTime(pid: number): number {
  return processesOf(pid).reduce((sum, each) => {
    const stat = read(each, 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    return sum + fields.slice(11, 15).reduce((all, field) => all + field, 0) * 10;
  }, 0);
}

/** Memory that is shared, as the program itself is, counted once (PSS). The database that comes with Behov is told apart. */
export function megabytes(pid: number): { readonly program: number; readonly database: number } {
  const sums = { program: 0, database: 0 };
  for (const each of processesOf(pid)) {
    const pss = Number(/^Pss:\s+(\d+)/m.exec(read(each, 'smaps_rollup'))?.[1] ?? 0) / 1024;
    sums[read(each, 'comm').startsWith('postgres') ? 'database' : 'program'] += pss;
  }
  return sums;
}
