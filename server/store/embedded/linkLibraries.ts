/**
 * npm packages cannot carry symbolic links, and install scripts may be off, so the links that the libraries are
 * found by (libpq.so.5 -> libpq.so.5.17) are made in a folder of our own and named in LD_LIBRARY_PATH.
 */
import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Returns the value of LD_LIBRARY_PATH. */
export function linkLibraries(binaries: string, folder: string): string {
  // Open to read: the database may run as another user; the folder it stands in is closed.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const { source, target } of linksOf(binaries)) {
    const at = path.join(folder, path.basename(target));
    const to = path.join(path.dirname(binaries), source);
    if (whereTo(at) !== to) replaceLink(at, to);
  }
  return `${folder}:${path.join(binaries, 'lib')}`;
}

function linksOf(binaries: string): readonly Link[] {
  const listed: unknown = JSON.parse(readFileSync(path.join(binaries, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed) || !listed.every(isLink)) throw new Error('pg-symlinks.json is not a list of links');
  return listed;
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string'
    && 'target' in value && typeof value.target === 'string';
}

function whereTo(at: string): string | undefined {
  try {
    return readlinkSync(at);
  } catch {
    return undefined;
  }
}

function replaceLink(at: string, to: string): void {
  rmSync(at, { force: true });
  try {
    symlinkSync(to, at);
  } catch (error) {
    // Another process starting at the same moment made the same link.
    if (whereTo(at) !== to) throw error;
  }
}
