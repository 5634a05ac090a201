import type { Knex } from 'knex';
import type { Handle } from '../handle.js';
import { query } from '../query.js';
import { backupTables } from './backupTables.js';

const page = 500;

export async function migrationsOf(db: Knex): Promise<readonly string[]> {
  return (await query<{ name: string }>(db, 'select name from desk.migration order by name')).map(({ name }) => name);
}

/** A transaction stays open while the lines are read: what comes in meanwhile is in the next copy. */
export async function* readBackup(handle: Handle): AsyncGenerator<string> {
  const queue: string[] = [];
  const trx = await handle.as('owner', (db) => db.transaction({ isolationLevel: 'repeatable read', readOnly: true }));
  try {
    await query(trx, `set local idle_in_transaction_session_timeout = 0`);
    const tables = await backupTables(trx);
    yield JSON.stringify({ behov: 'backup', format: 1, migrations: await migrationsOf(trx) });
    for (const table of tables) {
      yield JSON.stringify({ table });
      await trx.raw('declare kept no scroll cursor for select row_to_json(t)::text as line from ?? t order by gen_random_uuid()', [table]);
      for (;;) {
        const rows = await query<{ line: string }>(trx, `fetch ${page} from kept`);
        queue.push(...rows.map(({ line }) => line));
        yield* queue.splice(0);
        if (rows.length < page) break;
      }
      await query(trx, 'close kept');
    }
  } finally {
    await trx.rollback();
  }
}
