import { lchownSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Gives a folder and all in it to a user; links themselves, never what they point to. */
export function chownTree(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) chownTree(at, uid, gid);
    else lchownSync(at, uid, gid);
  }
  lchownSync(folder, uid, gid);
}
