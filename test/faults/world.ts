/** One installation that things happen to: its data folder or database, its program, and what is stored in it. */
import { join } from 'node:path';
import pg from 'pg';
import { createStore } from '../../server/store/createStore.js';
import { readPostmaster } from '../../server/store/embedded/postmaster.js';
import { stopPostmaster } from '../../server/store/embedded/stopPostmaster.js';
import type { Connection } from '../../server/store/pools.js';
import type { Store } from '../../server/store/store.js';
import { putSurvey } from './putSurvey.js';
import { freePort } from './cluster.js';
import type { Stored } from './ledger.js';
import { startProgram, type Program, type ProgramOptions, type Signal } from './program.js';
import { smallSurvey } from './smallSurvey.js';

type Starting = Omit<ProgramOptions, 'env'> & { readonly env?: Readonly<Record<string, string>> };

export interface World {
  readonly port: number;
  readonly folder: string;
  /** The program that runs now, or ran last. */
  program(): Program;
  start(how?: Starting): Promise<Program>;
  stop(signal?: Signal): Promise<number | null>;
  /** Adds an open survey and gives its slug. */
  newSurvey(): Promise<string>;
  stored(slug: string): Promise<Stored>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** A connection of one's own, which whoever asks for it ends. */
  connect(): Promise<pg.Client>;
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Ends the program and the database that came with it. */
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly folder: string;
  /** A database of one's own; the one that comes with Behov unless said. */
  readonly databaseUrl?: string;
  /** Where the harness itself reads that database, when the program reaches it by another way. */
  readonly directUrl?: string;
  readonly starting?: Starting;
}

const markInside = /m-[0-9a-f]{16}/;
let surveys = 0;

function configOf(connection: Connection): pg.ClientConfig {
  return typeof connection === 'string' ? { connectionString: connection } : connection;
}

function embeddedIn(data: string): Connection {
  const postmaster = readPostmaster(join(data, 'database'));
  if (postmaster === undefined) throw new Error('the database does not run');
  return { host: postmaster.socketFolder, port: postmaster.port, user: 'postgres', database: 'behov' };
}

async function storedIn(client: pg.Client, slug: string): Promise<Stored> {
  const { rows } = await client.query<{ content: string }>('select content::text from answers.inbox where survey = $1 union all select content::text from answers.response where survey = $1', [slug]);
  const { rows: counts } = await client.query<{ both: string; keys: string }>(
    `select (select count(*) from answers.inbox join answers.response using (id) where inbox.survey = $1) as both,
            (select count(*) from keys.submit_key where survey = $1) as keys`, [slug]);
  const marks = rows.map(({ content }) => markInside.exec(content)?.[0] ?? '');
  return { marks, inBoth: Number(counts[0]?.both ?? 0), unmatchedKeys: Number(counts[0]?.keys ?? 0) - rows.length };
}

export async function openWorld({ folder, databaseUrl, directUrl = databaseUrl, starting = {} }: WorldOptions): Promise<World> {
  const port = await freePort();
  const data = join(folder, 'data');
  const connection = (): Connection => directUrl ?? embeddedIn(data);
  const base = { BEHOV_DATA: data, PORT: String(port), ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
  let program = await startProgram({ ...starting, env: { ...base, ...starting.env } });
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(configOf(connection()));
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const withClient = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = await connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await createStore({ connection: connection(), migrations: 'refuse', onUnsafe: () => undefined });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    port, folder, connect, withStore,
    program: () => program,
    start: async (how = starting) => (program = await startProgram({ ...how, env: { ...base, ...how.env } })),
    stop: (signal = 'SIGTERM') => program.stop(signal),
    newSurvey: async () => {
      surveys += 1;
      // before the example that comes with a new installation, where surveys are gone through in turn
      const slug = `a-trial-${String(surveys)}`;
      await withStore((store) => putSurvey(store, smallSurvey(slug)));
      return slug;
    },
    stored: (slug) => withClient((client) => storedIn(client, slug)),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => withClient(async (client) => (await client.query<Row>(sql, [...values])).rows),
    close: async () => {
      await program.stop('SIGKILL');
      if (databaseUrl === undefined) await stopPostmaster(join(data, 'database'));
    },
  };
}
