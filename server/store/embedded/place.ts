/**
 * Everything needed to run the database of one data folder: who runs it, with which binaries, and where.
 * A user who may not enter the data folder (root's closed checkout, no namespaces) gets a folder under /var/lib,
 * which the data folder then links to.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problems/problem.js';
import { copyBinaries } from './copyBinaries.js';
import { chownTree } from './chownTree.js';
import { openDataFolder } from './dataFolder.js';
import { findBinaries } from './findBinaries.js';
import type { Binaries } from './findBinaries.js';
import { canEnter, chooseIdentity, identityOfOwner, runAs } from './identity.js';
import type { Identity } from './identity.js';
import { linkLibraries } from './linkLibraries.js';

export interface Place {
  /** `database` in the data folder: where a link stands when the files are elsewhere. */
  readonly entry: string;
  /** Folder of database, socket and log. */
  readonly home: string;
  readonly database: string;
  readonly log: string;
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
  readonly identity: Identity;
}

export function preparePlace(dataFolder: string): Place {
  const folder = openDataFolder(dataFolder);
  const entry = path.join(folder, 'database');
  const existing = existsSync(path.join(entry, 'PG_VERSION')) ? realpathSync(entry) : undefined;
  const identity = existing === undefined ? chooseIdentity() : ownerOf(existing);
  const home = existing === undefined ? homeFor(identity, folder) : path.dirname(existing);
  const { bin, env } = runnableBinaries(identity, home);
  return {
    entry, home, bin, env, identity,
    database: path.join(home, 'database'),
    log: path.join(home, 'database.log'),
  };
}

function ownerOf(database: string): Identity {
  const owner = statSync(database);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && owner.uid !== self) {
    throw new ProblemError({ code: 'data_folder_foreign', params: { folder: database, owner: owner.uid, self } });
  }
  const identity = identityOfOwner(owner);
  // Made in a namespace, now on a machine that has none.
  if (identity.kind === 'user' && owner.uid === 0) {
    chownTree(database, identity.uid, identity.gid);
    chownSync(path.dirname(database), identity.uid, identity.gid);
  }
  return identity;
}

function homeFor(identity: Identity, folder: string): string {
  if (identity.kind === 'self') return folder;
  // In a namespace root is nobody special: a folder that belongs to somebody else is closed to it.
  const mustEnter = identity.kind === 'namespace' ? folder : path.dirname(folder);
  if (canEnter(identity, mustEnter)) return handOver(identity, folder);
  // This very folder: one made anew in the same place begins anew.
  const { ino, birthtimeMs } = statSync(folder);
  const name = createHash('sha256').update(`${folder} ${ino} ${birthtimeMs}`).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/lib/behov', name);
  mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o755 });
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  return handOver(identity, elsewhere);
}

function handOver(identity: Identity, folder: string): string {
  chmodSync(folder, 0o700);
  if (identity.kind === 'user') chownSync(folder, identity.uid, identity.gid);
  return folder;
}

function runnableBinaries(identity: Identity, home: string): { bin: string; env: NodeJS.ProcessEnv } {
  const found = findBinaries();
  const inPlace = tryBinaries(identity, found, home);
  if (inPlace.runs) return inPlace;
  const copied = tryBinaries(identity, copyBinaries(found, home), home);
  if (copied.runs) return copied;
  const params = { platform: `${process.platform}-${process.arch}` };
  throw new ProblemError({ code: 'database_no_binary', params });
}

function tryBinaries(identity: Identity, binaries: Binaries, home: string) {
  const libraries = linkLibraries(binaries.folder, path.join(home, 'libraries'));
  // Nothing of our own environment: no PGDATA, no locale, no proxy reaches the database.
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', TZ: 'UTC', LD_LIBRARY_PATH: libraries };
  const bin = path.join(binaries.folder, 'bin');
  return { bin, env, runs: runAs(identity, path.join(bin, 'postgres'), ['--version'], env).status === 0 };
}
