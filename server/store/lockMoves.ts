import type { Knex } from 'knex';
import { query } from './query.js';

/**
 * Held to the end of the transaction by whoever moves or removes answers of a survey. An answer on its way from the inbox
 * is in neither place for a statement that began before it moved.
 */
export async function lockMoves(db: Knex, survey: string): Promise<void> {
  await query(db, `select pg_advisory_xact_lock(hashtextextended('behov mix ' || ?, 0))`, [survey]);
}
