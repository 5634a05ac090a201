/** The limit of the database: one-row inserts that each commit, by PostgreSQL's own load program where there is one. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { SocketConnection } from '../../server/store/embedded/startEmbedded.js';

const run = promisify(execFile);
const insert = 'insert into bench.row (content) values ($1)';

function findPgbench(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const places = [...versions.map((version) => `/usr/lib/postgresql/${version}/bin`), ...(process.env['PATH'] ?? '').split(':')];
  return places.map((place) => join(place, 'pgbench')).find((file) => existsSync(file));
}

export interface Inserting {
  readonly name: string;
  /** Inserts a second. */
  readonly rate: (connection: SocketConnection, clients: number, milliseconds: number, row: string) => Promise<number>;
}

export function insertingPeer(folder: string): Inserting {
  const program = findPgbench();
  return program === undefined ? { name: 'prepared one-row inserts by pg', rate: byDriver } : { name: 'pgbench -M prepared, one-row inserts', rate: byPgbench(program, folder) };
}

function byPgbench(program: string, folder: string): Inserting['rate'] {
  return async ({ host, port, user, database }, clients, milliseconds, row) => {
    const script = join(folder, 'insert.sql');
    writeFileSync(script, `insert into bench.row (content) values ('${row.replaceAll("'", "''")}');\n`);
    const seconds = String(Math.max(1, Math.round(milliseconds / 1000)));
    const { stdout } = await run(program, ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', seconds, '-f', script, '-h', host, '-p', String(port), '-U', user, database]);
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (tps === undefined) throw new Error(`pgbench said ${stdout}`);
    return Number(tps);
  };
}

async function byDriver(connection: SocketConnection, clients: number, milliseconds: number, row: string): Promise<number> {
  const start = performance.now();
  const until = start + milliseconds;
  const counts = await Promise.all(Array.from({ length: clients }, async () => {
    const client = new pg.Client({ ...connection });
    await client.connect();
    let count = 0;
    for (; performance.now() < until; count += 1) await client.query({ name: 'insert', text: insert, values: [row] });
    await client.end();
    return count;
  }));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - start);
}
