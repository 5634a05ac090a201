import pg from 'pg';
import { codeOfError } from '../codeOfError.js';
import type { SocketConnection } from './startEmbedded.js';

/** Two first starts at once may both try: the second finds it made. */
const alreadyThere = new Set(['42P04', '23505']);

export async function ensureDatabase(connection: SocketConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`);
  } catch (error) {
    if (!alreadyThere.has(codeOfError(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
}
