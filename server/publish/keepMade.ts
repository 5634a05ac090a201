import { createHash } from 'node:crypto';
import type { Edition } from '../../analysis/report/edition.js';
import type { Store, StoredFile } from '../store/store.js';

/** What is served as a file says its hash, kept or not. */
export function withHash(made: Omit<StoredFile, 'hash'>): StoredFile {
  return { ...made, hash: createHash('sha256').update(made.bytes).digest('hex') };
}

/** Keeps a file of an edition under its own hash; of two who made it at once, both get the first one's. */
export function keepMade(store: Pick<Store, 'editions'>, { survey, number }: Pick<Edition, 'survey' | 'number'>, name: string, made: Omit<StoredFile, 'hash'>): Promise<StoredFile> {
  return store.editions.keepFile(survey, number, name, withHash(made));
}
