/** A PostgreSQL of one's own over TCP, with settings of one's own: what DATABASE_URL names. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabaseLog } from '../../server/store/embedded/databaseLog.js';
import { ensureDatabase } from '../../server/store/embedded/ensureDatabase.js';
import { commandAs } from '../../server/store/embedded/identity.js';
import { initialise } from '../../server/store/embedded/initialise.js';
import { preparePlace } from '../../server/store/embedded/place.js';
import { isRunning, readPostmaster } from '../../server/store/embedded/postmaster.js';
import { makeSocketFolder } from '../../server/store/embedded/socketFolder.js';

export interface Cluster {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** As `pg_ctl stop -m immediate`: nothing is written any more. */
  stopAtOnce(): Promise<void>;
}

export interface ClusterOptions {
  readonly folder: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the log of writes is kept; beside the tables unless said. */
  readonly logFolder?: string;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited a minute for ${what}`);
    await sleep(10);
  }
}

export async function makeCluster({ folder, settings = {}, logFolder }: ClusterOptions): Promise<Cluster> {
  mkdirSync(folder, { recursive: true });
  const place = preparePlace(folder);
  initialise(place);
  if (logFolder !== undefined) {
    // to another disk, with its owner
    spawnSync('mv', [join(place.database, 'pg_wal'), logFolder]);
    symlinkSync(logFolder, join(place.database, 'pg_wal'));
  }
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', port: String(port), shared_buffers: '32MB', ...settings };
  const start = async (): Promise<void> => {
    const args = ['-D', place.database, '-k', makeSocketFolder(place), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const { file, args: whole, ...user } = commandAs(place.identity, join(place.bin, 'postgres'), args);
    withDatabaseLog(place.log, (log) => spawn(file, whole, { ...user, env: place.env, cwd: '/', stdio: ['ignore', log, log] }));
    await until(() => readPostmaster(place.database)?.status === 'ready', 'the database');
  };
  await start();
  await ensureDatabase({ host: '127.0.0.1', port, user: 'postgres', database: 'behov' });
  return {
    port,
    url: `postgresql://postgres@127.0.0.1:${String(port)}/behov`,
    start,
    stopAtOnce: async () => {
      const postmaster = readPostmaster(place.database);
      if (postmaster === undefined || !isRunning(postmaster.pid, place.database)) return;
      process.kill(postmaster.pid, 'SIGQUIT');
      await until(() => !isRunning(postmaster.pid, place.database), 'the end of the database');
    },
  };
}
