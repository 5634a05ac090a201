import type { Knex } from 'knex';
import { ProblemError } from '../../problems/problem.js';
import { query } from '../query.js';
import { backupTables } from './backupTables.js';
import { migrationsOf } from './readBackup.js';

const page = 500;

interface Head {
  readonly behov: 'backup';
  readonly format: 1;
  readonly migrations: readonly string[];
}

function damaged(line: number): ProblemError {
  return new ProblemError({ code: 'backup_damaged', params: { line } });
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(line);
  }
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'behov' in value && value.behov === 'backup'
    && 'format' in value && value.format === 1 && 'migrations' in value && Array.isArray(value.migrations);
}

/** A line that opens a table has this and nothing else; no row of ours does. */
function tableIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('table' in value) || Object.keys(value).length > 1) return undefined;
  return typeof value.table === 'string' ? value.table : undefined;
}

async function refuseOther(db: Knex, head: unknown): Promise<void> {
  if (!isHead(head)) throw damaged(1);
  const here = await migrationsOf(db);
  const newest = String(head.migrations.at(-1));
  if (head.migrations.join() !== here.join()) throw new ProblemError({ code: 'restore_other_version', params: { theirs: newest, ours: here.at(-1) ?? '' } });
}

async function empty(db: Knex, tables: readonly string[], replace: boolean): Promise<void> {
  for (const table of [...tables].reverse()) {
    const [row] = replace ? [] : await query(db, 'select 1 from ?? limit 1', [table]);
    if (row !== undefined) throw new ProblemError({ code: 'restore_not_empty', params: { table } });
    if (replace) await query(db, 'delete from ??', [table]);
  }
}

async function fill(db: Knex, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await query(db, 'insert into ?? select * from json_populate_recordset(null::??, ?::json)', [table, table, `[${rows.join(',')}]`]);
}

/** In a transaction: a copy that is damaged in the middle leaves nothing of itself. */
export async function writeBackup(db: Knex, lines: AsyncIterable<string>, replace: boolean): Promise<number> {
  await query(db, 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
  const tables = await backupTables(db);
  if (replace) await query(db, 'delete from desk.session; delete from desk.sign_in_link; delete from desk.job');
  await empty(db, tables, replace);
  let table: string | undefined;
  let waiting: string[] = [];
  let number = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (table !== undefined) await fill(db, table, waiting);
    rows += waiting.length;
    waiting = [];
  };
  for await (const text of lines) {
    number += 1;
    const value = parse(text, number);
    const opened = tableIn(value);
    if (number === 1) await refuseOther(db, value);
    else if (opened !== undefined) {
      await flush();
      if (!tables.includes(opened)) throw damaged(number);
      table = opened;
    } else if (table === undefined) throw damaged(number);
    else waiting.push(text);
    if (waiting.length >= page) await flush();
  }
  await flush();
  return rows;
}
