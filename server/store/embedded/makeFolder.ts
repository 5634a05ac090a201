import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOfError } from '../codeOfError.js';

/**
 * Makes a folder, and those above it, for its owner only. Not `recursive: true`: where the system refuses a folder
 * with "no such file" (as /proc does), Node 20 tries again without end.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOfError(error);
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
    const above = path.dirname(folder);
    if (code !== 'ENOENT' || existsSync(above)) throw error;
    makeFolder(above);
    mkdirSync(folder, { mode: 0o700 });
  }
}
