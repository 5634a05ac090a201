/** DuckDB in memory on two threads: what counting in columns is measured against. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Columns } from '../../analysis/frame/columns.js';

export interface Peer {
  /** Rows of numbers. */
  ask(sql: string): Promise<readonly (readonly number[])[]>;
  close(): void;
}

export async function openDuckdb(): Promise<Peer & { readonly connection: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(Number));
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, ask, close };
}

/** A table `answers` with the same columns: unit, status, a weight, and one truth value an option (o0, o1, …). */
export async function duckdbOf({ n, questions }: Columns, weights: Float64Array): Promise<Peer> {
  const peer = await openDuckdb();
  const [unit, methods] = [questions.get('unit'), questions.get('methods')];
  if (unit?.kind !== 'single' || methods?.kind !== 'multiple') throw new Error('not the invented columns');
  const { chosen, status } = methods;
  await peer.connection.run(`create table answers (unit utinyint, status utinyint, weight double, ${chosen.map((_, o) => `o${o} boolean`).join(', ')})`);
  const appender = await peer.connection.createAppender('answers');
  for (let i = 0; i < n; i += 1) {
    appender.appendUTinyInt(unit.codes[i] ?? 0);
    appender.appendUTinyInt(status[i] ?? 0);
    appender.appendDouble(weights[i] ?? 0);
    for (const set of chosen) appender.appendBoolean(set.has(i));
    appender.endRow();
  }
  appender.closeSync();
  return peer;
}
