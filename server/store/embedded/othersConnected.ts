import pg from 'pg';
import type { SocketConnection } from './startEmbedded.js';

/** Whether another program uses the database now. One that cannot be asked is not in use. */
export async function othersConnected(connection: SocketConnection): Promise<boolean> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    const others = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    );
    return others.rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
