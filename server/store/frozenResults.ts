/** What the desk has seen. The role may add and read; nothing here can change or remove it. */
import type { FrozenStore, StoredFrozen } from './frozenStore.js';
import type { Handle } from './handle.js';
import { query } from './query.js';

const columns = `survey, position, date::text as date, after_edition as "afterEdition", answered, hash, content`;

type Row = Omit<StoredFrozen, 'afterEdition'> & { readonly afterEdition: string | null };

function frozenOf<R extends { readonly afterEdition: string | null }>({ afterEdition, ...row }: R): Omit<R, 'afterEdition'> & Pick<StoredFrozen, 'afterEdition'> {
  return afterEdition === null ? row : { ...row, afterEdition };
}

export function frozenRepository(handle: Handle): FrozenStore {
  return {
    lockReleases: (survey) => handle.as('desk', async (db) => {
      await query(db, `select pg_advisory_xact_lock(hashtextextended('behov release ' || ?, 0))`, [survey]);
      // meanwhile tables are counted and protected: of many departments, on a machine with other things to do, that takes a while
      await query(db, `set local idle_in_transaction_session_timeout = '2min'`);
    }),
    list: (survey) => handle.as('desk', async (db) => (await query<Row>(db, `select ${columns} from desk.frozen_results where survey = ? order by position`, [survey])).map(frozenOf)),
    newest: (survey) => handle.as('desk', async (db) => (await query<Pick<Row, 'position' | 'afterEdition' | 'hash'>>(
      db, 'select position, hash, after_edition as "afterEdition" from desk.frozen_results where survey = ? order by position desc limit 1', [survey])).map(frozenOf).at(0)),
    find: (survey, position) => handle.as('desk', async (db) => (await query<Row>(
      db, `select ${columns} from desk.frozen_results where survey = ? and position = ?`, [survey, position])).map(frozenOf).at(0)),
    add: ({ survey, position, date, afterEdition, answered, hash, content }) => handle.as('desk', async (db) => (await query(
      db,
      `insert into desk.frozen_results (survey, position, date, after_edition, answered, hash, content)
       values (?, ?, ?::date, ?, ?, ?, ?) on conflict do nothing returning position`,
      [survey, position, date, afterEdition ?? null, answered, hash, content])).length > 0),
  };
}
