import { rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning, readPostmaster } from './postmaster.js';

/**
 * PostgreSQL removes the lock of a dead one itself, unless the number now belongs to another living program, which
 * is the rule after a container restart: then it would refuse for ever. Only that case is ours.
 */
export function removeStaleLock(database: string): void {
  const postmaster = readPostmaster(database);
  if (postmaster === undefined || isRunning(postmaster.pid, database)) return;
  try {
    process.kill(postmaster.pid, 0);
  } catch {
    return;
  }
  rmSync(path.join(database, 'postmaster.pid'), { force: true });
}
