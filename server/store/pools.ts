/**
 * One small pool a role, so that a connection never changes sides, and answers always find a connection of their own
 * whatever the rest is doing. Pools are empty until used.
 */
import type { Socket } from 'node:net';
import knex from 'knex';
import type { Knex } from 'knex';
import type { SocketConnection } from './embedded/startEmbedded.js';
import type { Role, RoleNames } from './roles.js';

export type Connection = string | SocketConnection;

interface Limits {
  readonly max: number;
  /** Of one statement, in milliseconds; 0 is none. */
  readonly timeout: number;
  /** What its connections are told on top. */
  readonly settings?: readonly string[];
}

/**
 * Statements that find single rows by key and are planned once a connection, perhaps while the tables were empty: a scan
 * of the whole table, the best plan then, would grow slower with each answer until the table is next analysed.
 */
const byKey = ['set plan_cache_mode = force_generic_plan', 'set enable_seqscan = off', 'set enable_hashjoin = off', 'set enable_mergejoin = off'];

const limits: Readonly<Record<Role, Limits>> = {
  submit: { max: 2, timeout: 5_000, settings: byKey },
  drafts: { max: 3, timeout: 5_000 },
  people: { max: 1, timeout: 5_000 },
  desk: { max: 2, timeout: 5_000 },
  reader: { max: 2, timeout: 60_000 },
  mixer: { max: 2, timeout: 60_000 },
  eraser: { max: 1, timeout: 60_000 },
  owner: { max: 2, timeout: 60_000 },
};

export type Pools = Readonly<Record<Role, Knex>>;

export function openPools(connection: Connection, readConnection: Connection | undefined, names: RoleNames): Pools {
  const open = (role: Role, to = connection) => openPool(to, limits[role], role === 'owner' ? undefined : names.get(role));
  return {
    submit: open('submit'), drafts: open('drafts'), people: open('people'), desk: open('desk'),
    reader: open('reader', readConnection), mixer: open('mixer'), eraser: open('eraser'), owner: open('owner'),
  };
}

export async function closePools(pools: Pools): Promise<void> {
  await Promise.all(Object.values(pools).map((pool: Knex) => pool.destroy()));
}

/** What is asked of a connection of pg before knex has it. */
interface RawClient {
  readonly connection: { readonly stream: Socket };
  query(sql: string, done: (error: Error | null) => void): void;
  /** As the database last said: `I` idle, `T` in a transaction, `E` in one that failed. */
  getTransactionStatus(): 'I' | 'T' | 'E' | null;
}

/** What the network may take on top of what a statement may. */
const grace = 2_000;

/**
 * The database ends a statement that takes too long; when it is not there any more and nobody said so (a cable, a
 * firewall), no answer ever comes. A connection on which nothing moves for so long is dropped, as an idle one is.
 */
function dropWhenSilent({ connection: { stream } }: RawClient, timeout: number): void {
  if (timeout > 0) stream.setTimeout(timeout + grace, () => stream.destroy(new Error('Connection terminated: the database is silent')));
}

export function openPool(connection: Connection, { max, timeout, settings: further = [] }: Limits, role?: string): Knex {
  const settings = [
    `set statement_timeout = ${timeout}`, 'set lock_timeout = 2000', 'set idle_in_transaction_session_timeout = 10000', ...further,
    ...(role === undefined ? [] : [`set role "${role.replaceAll('"', '""')}"`]),
  ].join('; ');
  return knex({
    client: 'pg',
    // Named, so that knex does not ask every new connection for it.
    version: '15',
    // What goes wrong is thrown to whoever asked; knex would also print it, with its stack.
    log: silent,
    connection: connectionOf(connection),
    acquireConnectionTimeout: 2_000,
    pool: {
      min: 0,
      max,
      // knex gives a connection back whose COMMIT or ROLLBACK failed: the next to use it would be inside that transaction
      validate: (client: RawClient) => client.getTransactionStatus() === 'I',
      afterCreate: (client: RawClient, done: (error: Error | null, client: RawClient) => void) => {
        dropWhenSilent(client, timeout);
        client.query(settings, (error) => done(error, client));
      },
    },
  });
}

const silent = { warn: nothing, error: nothing, deprecate: nothing, debug: nothing };

function nothing(): void {
  return;
}

function connectionOf(connection: Connection): Knex.PgConnectionConfig {
  const common = { application_name: 'behov', connectionTimeoutMillis: 2_000, keepAlive: true };
  return typeof connection === 'string' ? { connectionString: connection, ...common } : { ...connection, ...common };
}
