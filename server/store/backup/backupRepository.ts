import { databaseProblem } from '../databaseProblem.js';
import type { Handle } from '../handle.js';
import type { BackupStore } from './backupStore.js';
import { readBackup } from './readBackup.js';
import { writeBackup } from './writeBackup.js';

export function backupRepository(handle: Handle): BackupStore {
  return {
    lines: () => mapped(readBackup(handle)),
    restore: async (lines, { replace }) => ({ rows: await handle.transact('owner', (db) => writeBackup(db, lines, replace)) }),
  };
}

/** Faults of the database come as problems, as everywhere in the store. */
async function* mapped(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    throw databaseProblem(error);
  }
}
