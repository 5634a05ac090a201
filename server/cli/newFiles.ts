/** Files that are whole or not there, put beside what is in a folder and never in place of it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../problems/problem.js';
import { onInterrupt } from './onInterrupt.js';
import { orOutputProblem } from './outputProblem.js';

/** Errors ProblemError when the place is a file or one of the names is taken, before any work is done. */
export function checkFree(out: string, names: readonly string[]): void {
  const about = orOutputProblem(out, () => statSync(out, { throwIfNoEntry: false }));
  if (about !== undefined && !about.isDirectory()) throw new ProblemError({ code: 'out_is_file', params: { out } });
  const found = names.filter((name) => existsSync(join(out, name)));
  if (found.length > 0) throw new ProblemError({ code: 'map_in_the_way', params: { out, found: found.join(', ') } });
}

/** Errors ProblemError: a name is taken, the disk is full, or nothing may be written there. An interruption leaves nothing half-written. */
export function writeNewFiles(out: string, files: ReadonlyMap<string, string>): void {
  const temporary = new Map([...files.keys()].map((name) => [name, join(out, `.${name}.${randomBytes(6).toString('hex')}`)]));
  const discard = (): void => {
    for (const path of temporary.values()) rmSync(path, { force: true });
  };
  const interrupt = onInterrupt(discard);
  try {
    orOutputProblem(out, () => {
      mkdirSync(out, { recursive: true });
      for (const [name, path] of temporary) writeFileSync(path, files.get(name) ?? '', { flag: 'wx' });
      checkFree(out, [...files.keys()]);
      for (const [name, path] of temporary) renameSync(path, join(out, name));
    });
  } finally {
    discard();
    interrupt.stop();
  }
}
