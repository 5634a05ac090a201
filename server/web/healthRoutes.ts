import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { file, type Reply } from './reply.js';
import type { Route } from './route.js';
import type { Services } from './services.js';

/** Milliseconds. */
const patience = 1_000;
const leastRoom = 500 * 1024 * 1024;

function plain(text: string, status: number): Reply {
  return file(Buffer.from(`${text}\n`), 'text/plain; charset=utf-8', { status, cache: 'personal' });
}

/** What keeps the program from serving, for whoever watches it. */
async function whatIsWrong({ store, config }: Services): Promise<string | undefined> {
  const database = store.ready().then(() => undefined, () => 'the database does not answer');
  const late = new AbortController();
  const tooLate = sleep(patience, 'the database does not answer in time', { signal: late.signal }).catch(() => undefined);
  const fault = await Promise.race([database, tooLate]).finally(() => late.abort());
  if (fault !== undefined || config.dataFolder === undefined) return fault;
  // with a database and a secret of one's own there is no data folder, and nothing to run out of room
  const disk = await statfs(config.dataFolder).catch(() => undefined);
  return disk !== undefined && disk.bavail * disk.bsize < leastRoom ? 'the disk of the data folder is almost full' : undefined;
}

async function ready(services: Services): Promise<Reply> {
  const fault = await whatIsWrong(services);
  return fault === undefined ? plain('ready', 200) : plain(fault, 503);
}

/** `/live`: the process answers. `/ready`: the database does too, keeps what it confirms, and has room for more. */
export function healthRoutes(services: Services): readonly Route[] {
  return [
    { method: 'GET', path: '/live', who: 'monitor', handle: () => plain('live', 200) },
    { method: 'GET', path: '/ready', who: 'monitor', handle: () => ready(services) },
  ];
}
