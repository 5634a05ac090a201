/** A socket's path may have 107 bytes; the data folder when that is short enough, else a closed temporary folder. */
import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Place } from './place.js';

const longest = 107;
const socketName = '/.s.PGSQL.5432';

export function makeSocketFolder({ home, identity }: Pick<Place, 'home' | 'identity'>): string {
  const folder = insideOrTemporary(home);
  chmodSync(folder, 0o700);
  if (identity.kind === 'user') chownSync(folder, identity.uid, identity.gid);
  return folder;
}

function insideOrTemporary(home: string): string {
  const inside = path.join(home, 'socket');
  if (fits(inside)) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return inside;
  }
  const prefix = path.join(os.tmpdir(), 'behov-');
  return mkdtempSync(fits(`${prefix}XXXXXX`) ? prefix : '/tmp/behov-');
}

function fits(folder: string): boolean {
  return Buffer.byteLength(folder + socketName) <= longest;
}
