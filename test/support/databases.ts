/**
 * The databases that store tests run on: the one that comes with Behov, and a PostgreSQL of one's own when
 * TEST_DATABASE_URL names one whose user may create databases and roles. Every group of tests gets an empty database.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createStore } from '../../server/store/createStore.js';
import { startEmbedded } from '../../server/store/embedded/startEmbedded.js';
import type { EmbeddedDatabase, SocketConnection } from '../../server/store/embedded/startEmbedded.js';
import type { Connection } from '../../server/store/pools.js';
import type { Store } from '../../server/store/store.js';

export interface TestDatabase {
  readonly connection: Connection;
  /** A connection of the owner, outside the store. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

interface Server {
  readonly name: string;
  /** To the database that others are made from. */
  connect(): Promise<Connection>;
}

let embedded: Promise<{ database: EmbeddedDatabase; folder: string }> | undefined;
let startedIn: string | undefined;
const used = new Set<string>();

function startOnce(): Promise<{ database: EmbeddedDatabase; folder: string }> {
  embedded ??= (async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'behov-test-'));
    const database = await startEmbedded(folder, 'owns');
    startedIn = folder;
    return { database, folder };
  })();
  return embedded;
}

/** What the database that comes with Behov has written down so far. */
export async function embeddedLog(): Promise<string> {
  return readFileSync(path.join((await startOnce()).folder, 'database.log'), 'utf8');
}

const ownUrl = process.env['TEST_DATABASE_URL'] ?? '';

export const servers: readonly Server[] = [
  { name: 'embedded PostgreSQL', connect: async () => (await startOnce()).database.connection },
  ...(ownUrl === '' ? [] : [{ name: 'PostgreSQL of TEST_DATABASE_URL', connect: () => Promise.resolve(ownUrl) }]),
];

/** An empty database of its own, without tables. */
export async function makeDatabase(server: Server | undefined = servers[0]): Promise<TestDatabase> {
  if (server === undefined) throw new Error('no database server to test on');
  used.add(server.name);
  const base = await server.connect();
  const name = `behov_test_${randomBytes(6).toString('hex')}`;
  await run(base, `create database ${name}`);
  const connection = inDatabase(base, name);
  const client = new pg.Client(configOf(connection));
  await client.connect();
  return {
    connection,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    drop: async () => {
      await client.end();
      await run(base, `drop database ${name} with (force)`);
      const roles = await run(base, `select rolname from pg_roles where rolname like '${name}%'`);
      for (const { rolname } of roles) await run(base, `drop role ${rolname}`);
    },
  };
}

export interface Opened {
  readonly store: Store;
  readonly database: TestDatabase;
}

/** Describes the same behaviour once a database server. `opened()` is valid inside tests. */
export function onEachDatabase(title: string, body: (opened: () => Opened) => void): void {
  for (const server of servers) {
    describe(`${title} (${server.name})`, () => {
      let opened: Opened | undefined;
      before(async () => {
        const database = await makeDatabase(server);
        opened = { database, store: await createStore({ connection: database.connection, migrations: 'apply' }) };
      });
      after(async () => {
        await opened?.store.close();
        await opened?.database.drop();
      });
      body(() => {
        if (opened === undefined) throw new Error('the database is open only while tests run');
        return opened;
      });
    });
  }
}

/** The same address under another user, for trying what a lesser one may do. */
export function asUser(connection: Connection, user: string, password: string): Connection {
  if (typeof connection !== 'string') return { ...connection, user };
  const url = new URL(connection);
  url.username = user;
  url.password = password;
  return url.href;
}

function inDatabase(base: Connection, database: string): Connection {
  if (typeof base !== 'string') return { ...base, database } satisfies SocketConnection;
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

function configOf(connection: Connection): pg.ClientConfig {
  return typeof connection === 'string' ? { connectionString: connection } : connection;
}

async function run(connection: Connection, sql: string): Promise<readonly { rolname: string }[]> {
  const client = new pg.Client(configOf(connection));
  await client.connect();
  try {
    return (await client.query<{ rolname: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}

function sayWhereTheyRan(): void {
  if (used.size > 0) process.stdout.write(`  store tests ran on: ${[...used].join(', ')}\n`);
}

/** What mocha does not wait for: the process is about to end, and the database with it. */
function stopAtOnce(): void {
  sayWhereTheyRan();
  if (startedIn === undefined) return;
  const [pid] = readFileSync(path.join(startedIn, 'database', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGQUIT');
  rmSync(startedIn, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
}

// A process of a parallel run has many files of tests, and to mocha each ends on its own.
if (process.env['MOCHA_WORKER_ID'] !== undefined) process.once('exit', stopAtOnce);
else {
  after(async function stopEmbedded() {
    sayWhereTheyRan();
    if (embedded === undefined) return;
    const { database, folder } = await embedded;
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
