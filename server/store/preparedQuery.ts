import type { Knex } from 'knex';
import type { Bound } from './query.js';

/** Runs one statement that each connection plans once, under its name. For what is run very often. */
export async function preparedQuery<Row>(db: Knex, name: string, sql: string, bindings: readonly Bound[]): Promise<readonly Row[]> {
  const result = await db.raw<{ rows: Row[] }>(sql, [...bindings]).options({ name });
  return result.rows;
}
