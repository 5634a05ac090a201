/** PostgreSQL writes here, not to us: it may outlive the process that started it. Answers are never in it. */
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';

const largest = 5_000_000;

export function withDatabaseLog<T>(file: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(file, sizeOf(file) > largest ? 'w' : 'a', 0o600);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Why it would not start: the last fatal line written after `from` bytes. */
export function reasonInLog(file: string, from: number): string {
  const lines = readFileSync(file).subarray(from).toString('utf8').split('\n');
  const fatal = lines.filter((line) => /(FATAL|PANIC|error while loading)/.test(line)).at(-1);
  return (fatal ?? lines.filter((line) => line !== '').at(-1) ?? '').replace(/^.*?(FATAL|PANIC): */, '').slice(0, 300);
}
