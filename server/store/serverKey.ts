/**
 * The key that receipt codes, drafts and submit keys are derived with. Made at the first start and kept in the data
 * folder, closed to others, apart from the database: a copy of the database alone matches no code to an answer.
 */
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../problems/problem.js';
import { codeOfError } from './codeOfError.js';
import { openDataFolder } from './embedded/dataFolder.js';

const bytes = 32;

/** Errors ProblemError config_secret_exposed, config_secret_damaged, data_folder_unwritable. */
export function openServerKey({ secret, dataFolder }: { readonly secret?: string; readonly dataFolder: string }): Buffer {
  if (secret !== undefined) return createHash('sha256').update(secret).digest();
  const file = path.join(openDataFolder(dataFolder), 'server-key');
  makeOnce(file);
  if ((statSync(file).mode & 0o077) !== 0) throw new ProblemError({ code: 'config_secret_exposed', params: { file } });
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== bytes) throw new ProblemError({ code: 'config_secret_damaged', params: { file } });
  return key;
}

/** Written aside and linked into place: whole or not there, and the first of two starters wins. */
function makeOnce(file: string): void {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return;
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (codeOfError(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
