/** What a running database says about itself in postmaster.pid: pid, port and socket folder on lines 1, 4 and 5. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOfError } from '../codeOfError.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: 'starting' | 'ready' | 'stopping';
}

export function readPostmaster(database: string): Postmaster | undefined {
  const lines = textOf(path.join(database, 'postmaster.pid'))?.split('\n').map((line) => line.trim()) ?? [];
  const [pid, , , port, socketFolder, , , status] = lines;
  if (pid === undefined || !/^\d+$/.test(pid)) return undefined;
  return {
    pid: Number(pid),
    port: Number(port ?? 0),
    socketFolder: socketFolder ?? '',
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/**
 * Whether that process lives and works in this very folder. After a crash or a restarted container the number may
 * belong to any other program, so the folder is compared by device and inode, which also survives a rename.
 */
export function isRunning(pid: number, database: string): boolean {
  if (!exists(pid)) return false;
  try {
    const there = statSync(`/proc/${pid}/cwd`);
    const here = statSync(database);
    return there.ino === here.ino && there.dev === here.dev;
  } catch (error) {
    // Gone in between, or dead but not yet reaped (no folder any more). Another user's folder cannot be read.
    return codeOfError(error) === 'EACCES' && (textOf(`/proc/${pid}/cmdline`) ?? '').includes('postgres');
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOfError(error) === 'EPERM';
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOfError(error) === 'ENOENT') return undefined;
    throw error;
  }
}
