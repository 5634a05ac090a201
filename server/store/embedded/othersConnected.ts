import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { SocketConnection } from './startEmbedded.js';

/** Milliseconds that our own connections, closed just now, may take to disappear. */
const farewell = 1_000;

/** Whether another program uses the database. One that cannot be asked is not in use. */
export async function othersConnected(connection: SocketConnection): Promise<boolean> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    const deadline = Date.now() + farewell;
    while (await hasOthers(client)) {
      if (Date.now() > deadline) return true;
      await sleep(20);
    }
    return false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function hasOthers(client: pg.Client): Promise<boolean> {
  const others = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  return others.rowCount !== 0;
}
