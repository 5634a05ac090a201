/**
 * Makes the database files. They are made beside their place and renamed into it, so a start that is killed
 * half-way leaves nothing that looks whole, and of two first starts at once one wins and the other joins it.
 */
import { existsSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problems/problem.js';
import { runAs } from './identity.js';
import type { Place } from './place.js';

const settings = [
  '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums',
  '--no-instructions',
];

export function initialise(place: Place): void {
  if (existsSync(place.database) && readdirSync(place.database).length > 0) checkFiles(place);
  else makeFiles(place);
  linkEntry(place);
}

/** The major version the shipped binaries read. */
const major = '17';

function checkFiles({ database }: Place): void {
  const file = path.join(database, 'PG_VERSION');
  if (!existsSync(file) || !existsSync(path.join(database, 'global/pg_control'))) {
    throw new ProblemError({ code: 'database_damaged', params: { folder: database, reason: 'PG_VERSION, pg_control' } });
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version !== major) {
    throw new ProblemError({ code: 'database_other_version', params: { folder: database, version, major } });
  }
}

function makeFiles(place: Place): void {
  const unfinished = `${place.database}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = runAs(place.identity, path.join(place.bin, 'initdb'), ['-D', unfinished, ...settings], place.env);
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const reason = (made.stderr || String(made.error?.message)).trim().split('\n').at(-1) ?? '';
    throw new ProblemError({ code: 'database_will_not_start', params: { folder: place.home, reason } });
  }
  try {
    renameSync(unfinished, place.database);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(path.join(place.database, 'PG_VERSION'))) throw error;
  }
}

function linkEntry({ entry, database }: Place): void {
  if (existsSync(entry) && realpathSync(entry) === database) return;
  rmSync(entry, { force: true });
  symlinkSync(database, entry);
}
