import type { Knex } from 'knex';

/** What may be bound. Objects are stringified by the caller: pg turns a JS array into a PostgreSQL array. */
export type Bound = string | number | boolean | null | Date | Buffer | string[] | number[] | Buffer[];

/** Runs one statement and gives its rows. The row type is what the statement names. */
export async function query<Row>(db: Knex, sql: string, bindings: readonly Bound[] = []): Promise<readonly Row[]> {
  const result = await db.raw<{ rows: Row[] }>(sql, [...bindings]);
  return result.rows;
}
