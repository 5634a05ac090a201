/** The folder everything is kept in: made when missing, closed to others, and tried by writing (K122). */
import { chmodSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problems/problem.js';
import { codeOfError } from '../codeOfError.js';
import { makeFolder } from './makeFolder.js';

/** Returns the real path. Errors ProblemError data_folder_unwritable. */
export function openDataFolder(folder: string): string {
  try {
    makeFolder(path.resolve(folder));
    const real = realpathSync(folder);
    tryWriting(real);
    closeToOthers(real);
    return real;
  } catch (error) {
    const params = { folder, reason: codeOfError(error) ?? 'unknown' };
    throw new ProblemError({ code: 'data_folder_unwritable', params });
  }
}

function tryWriting(folder: string): void {
  const trial = path.join(folder, `.trial-${process.pid}`);
  writeFileSync(trial, '', { mode: 0o600 });
  rmSync(trial);
}

/** A folder with other things in it is somebody else's to open or close; what we put there is closed by itself. */
function closeToOthers(folder: string): void {
  const inside = readdirSync(folder);
  const ours = inside.length === 0 || inside.includes('database') || inside.includes('server-key');
  if (ours && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}
