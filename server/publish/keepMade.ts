import { createHash } from 'node:crypto';
import type { Edition } from '../../analysis/report/edition.js';
import { ProblemError } from '../problems/problem.js';
import type { StoredFile } from '../store/store.js';
import type { FileStore } from './fileStore.js';

/** What is served as a file says its hash, kept or not. */
export function withHash(made: Omit<StoredFile, 'hash'>): StoredFile {
  return { ...made, hash: createHash('sha256').update(made.bytes).digest('hex') };
}

/**
 * Keeps a file of an edition under its own hash; of two who made it at once, both get the first one's.
 * Errors ProblemError 507 where there is no room: a file that is not kept would be another the next time, so none is sent.
 */
export async function keepMade(store: FileStore, { survey, number }: Pick<Edition, 'survey' | 'number'>, name: string, made: Omit<StoredFile, 'hash'>): Promise<StoredFile> {
  try {
    return await store.editions.keepFile(survey, number, name, withHash(made));
  } catch (error) {
    throw error instanceof ProblemError && error.problems[0].code === 'database_full' ? new ProblemError({ code: 'file_not_kept', params: {} }) : error;
  }
}
