/**
 * PostgreSQL removes the locks of a dead one itself, unless their number looks alive: it belongs to another program
 * now, as is usual after a container restart, or to a killed one that nobody has buried. Only those are ours, and
 * only when no process at all works in the folder: the children of a killed database go on for a moment.
 */
import { linkSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOfError } from '../codeOfError.js';
import { isRunning } from './postmaster.js';

export function removeStaleLocks(database: string, socketFolder: string): void {
  const locks = [path.join(database, 'postmaster.pid'), path.join(socketFolder, '.s.PGSQL.5432.lock')];
  for (const lock of locks) {
    const content = contentOf(lock);
    if (content !== undefined && looksAlive(content) && !isInUse(database)) removeUnchanged(lock, content);
  }
}

function looksAlive(lock: string): boolean {
  try {
    // A starting postmaster that has not written its number yet reads as 0, which would be our own group.
    return process.kill(Math.max(1, Number.parseInt(lock, 10) || 1), 0);
  } catch (error) {
    return codeOfError(error) === 'EPERM';
  }
}

function isInUse(database: string): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isRunning(Number(name), database));
}

/** Moved away first and looked at again: whoever starts at this very moment has written a lock that must stay. */
function removeUnchanged(lock: string, content: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (contentOf(aside) !== content) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOfError(error) ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOfError(error) === 'ENOENT') return undefined;
    throw error;
  }
}
