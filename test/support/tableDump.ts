/** Tables as pg_dump writes them: by the very command it gives, and by the program itself where one for that server is there. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Connection } from '../../server/store/pools.js';

interface Chunk {
  readonly chunk: Buffer;
}

/** A query that the driver hands every message to; of its own it throws away what COPY sends. */
class CopyOut {
  private readonly chunks: Buffer[] = [];
  private failure: Error | undefined;
  private readonly sql: string;
  private readonly done: (error: Error | undefined, text: string) => void;

  constructor(sql: string, done: (error: Error | undefined, text: string) => void) {
    this.sql = sql;
    this.done = done;
  }

  submit(connection: pg.Connection): void {
    connection.query(this.sql);
  }

  handleCopyData({ chunk }: Chunk): void {
    // the driver reads the next message into the same memory
    this.chunks.push(Buffer.from(chunk));
  }

  handleError(error: Error): void {
    this.failure = error;
  }

  handleCommandComplete(): void {
    return;
  }

  handleReadyForQuery(): void {
    this.done(this.failure, Buffer.concat(this.chunks).toString('utf8'));
  }
}

/** The lines of a table in the order in which they lie. */
export async function copyOut(connection: Connection, table: string): Promise<readonly string[]> {
  const client = new pg.Client(typeof connection === 'string' ? { connectionString: connection } : connection);
  await client.connect();
  try {
    return await new Promise((resolve, reject) => {
      client.query(new CopyOut(`copy ${table} to stdout`, (error, text) => {
        if (error === undefined) resolve(text.split('\n').slice(0, -1));
        else reject(error);
      }));
    });
  } finally {
    await client.end();
  }
}

/** pg_dump of the whole database, where one of at least the server's version is installed. */
export async function pgDump(connection: Connection, serverVersion: number): Promise<string | undefined> {
  const program = installed(Math.floor(serverVersion / 10_000));
  if (program === undefined) return undefined;
  const to = typeof connection === 'string' ? [`--dbname=${connection}`]
    : [`--host=${connection.host}`, `--port=${String(connection.port)}`, `--username=${connection.user}`, `--dbname=${connection.database}`];
  return (await promisify(execFile)(program, [...to, '--no-password'], { maxBuffer: 512 * 1024 * 1024 })).stdout;
}

function installed(atLeast: number): string | undefined {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder).map(Number).filter((version) => version >= atLeast).sort((a, b) => a - b) : [];
  return versions.map((version) => path.join(folder, String(version), 'bin/pg_dump')).find((file) => existsSync(file));
}

/** The lines that pg_dump wrote for one table. */
export function linesOf(dump: string, table: string): readonly string[] {
  const lines = dump.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`COPY ${table} (`));
  return from === -1 ? [] : lines.slice(from + 1, lines.indexOf('\\.', from));
}
