/** A copy that the database's user may read, for a checkout in a folder that is closed to that user. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './findBinaries.js';

export function copyBinaries(binaries: Binaries, home: string): Binaries {
  const folder = path.join(home, `postgres-${binaries.version}`, 'native');
  if (!existsSync(folder)) {
    const unfinished = `${path.dirname(folder)}.${process.pid}`;
    cpSync(binaries.folder, path.join(unfinished, 'native'), { recursive: true });
    moveIntoPlace(unfinished, path.dirname(folder));
  }
  return { folder, version: binaries.version };
}

/** Renaming is all or nothing; whoever comes second finds the same files there. */
function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
