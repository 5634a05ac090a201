/**
 * Brings the database to this program's schema, or says why not. Each migration is one transaction with its entry in
 * desk.migration; a lock held by the session lets one of several starters do it, and dies with it.
 */
import type { Knex } from 'knex';
import { ProblemError } from '../../problems/problem.js';
import { query } from '../query.js';
import { loadMigration, migrationNames } from './migrationFiles.js';
import { prepareRoles } from './prepareRoles.js';

export type Direction = 'up' | 'down';

/** Applies what is pending; `down` takes everything back. `db` must have one connection only. */
export async function migrate(db: Knex, direction: Direction = 'up'): Promise<void> {
  await query(db, `set lock_timeout = '60s'; set statement_timeout = '0'`);
  await query(db, `select pg_advisory_lock(hashtextextended('behov migrate', 0))`);
  try {
    await prepareDesk(db);
    await prepareRoles(db);
    const applied = await appliedMigrations(db);
    refuseNewer(applied);
    const names = direction === 'up' ? migrationNames().filter((n) => !applied.includes(n)) : [...applied].reverse();
    for (const name of names) await apply(db, name, direction);
  } finally {
    await query(db, `select pg_advisory_unlock(hashtextextended('behov migrate', 0))`);
  }
}

/** Errors ProblemError migrations_pending, database_newer. */
export async function checkMigrated(db: Knex): Promise<void> {
  const [desk] = await query<{ there: boolean }>(db, `select to_regclass('desk.migration') is not null as there`);
  const applied = desk?.there === true ? await appliedMigrations(db) : [];
  refuseNewer(applied);
  const pending = migrationNames().filter((name) => !applied.includes(name));
  const [first] = pending;
  if (first === undefined) return;
  throw new ProblemError({ code: 'migrations_pending', params: { count: pending.length, first } });
}

async function prepareDesk(db: Knex): Promise<void> {
  await query(db, `
    create schema if not exists desk;
    create table if not exists desk.migration (name text primary key);
    create table if not exists desk.role (kind text primary key, name text not null)`);
}

async function appliedMigrations(db: Knex): Promise<readonly string[]> {
  const rows = await query<{ name: string }>(db, 'select name from desk.migration order by name');
  return rows.map(({ name }) => name);
}

function refuseNewer(applied: readonly string[]): void {
  const known = migrationNames();
  const first = applied.find((name) => !known.includes(name));
  if (first !== undefined) throw new ProblemError({ code: 'database_newer', params: { first } });
}

async function apply(db: Knex, name: string, direction: Direction): Promise<void> {
  const migration = await loadMigration(name);
  await db.transaction(async (trx) => {
    // A migration that waits for a lock holds up everyone behind it.
    await query(trx, `set local lock_timeout = '2s'`);
    await migration[direction](trx);
    const note = direction === 'up' ? 'insert into desk.migration values (?)' : 'delete from desk.migration where name = ?';
    await query(trx, note, [name]);
  });
}
