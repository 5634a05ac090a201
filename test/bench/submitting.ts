/**
 * Answers in, from the request to the receipt after the commit, beside the database's own limit and beside a bare program
 * that only inserts; all on one database, by turns. `ratio` is ours over theirs.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded, type SocketConnection } from '../../server/store/embedded/startEmbedded.js';
import { answerByHttp } from '../support/answerByHttp.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { insertingPeer } from './pgbench.js';
import { postFor, quantile, type PostTarget } from './postLoad.js';
import { spread, type BenchRecord } from './record.js';
import { waitsToView } from './waitsToView.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const survey = 'needs-inventory-2025';

/** An answer to nearly every question, as most people give one. */
const answers = new URLSearchParams([
  ['consent', 'yes'],
  ...['biostatistics', 'study_design', 'bioinformatics'].map((code): [string, string] => ['methods', code]),
  ['priorities.1', 'biostatistics'], ['priorities.2', 'study_design'],
  ['met.biostatistics', 'rather_badly'], ['met.study_design', 'rather_well'], ['met.bioinformatics', 'dont_know'],
]).toString();

const ourBody = (): string => `key=${randomUUID()}&${answers}`;

async function prepare(connection: SocketConnection): Promise<void> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  await client.query('create schema bench');
  await client.query('create table bench.row (id bigint generated always as identity primary key, content text not null)');
  await client.query('create table bench.bare (id bigint generated always as identity primary key, content jsonb not null)');
  await client.end();
}

async function storedIn(connection: SocketConnection): Promise<number> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select ((select count(*) from answers.inbox) + (select count(*) from answers.response))::int as n');
  await client.end();
  return rows[0]?.n ?? 0;
}

interface Rates {
  readonly ours: number[];
  readonly bare: number[];
  readonly raw: number[];
}

const count = (statuses: ReadonlyMap<number, number>, status: number): number => statuses.get(status) ?? 0;

const rate = (name: string, against: string, ours: readonly number[], theirs: readonly number[]): BenchRecord => {
  const all = spread(ours);
  return { name, value: all.median, unit: '1/s', ratio: all.median / spread(theirs).median, against, ...all };
};

const one = (name: string, values: readonly number[], unit: string): BenchRecord => {
  const all = spread(values);
  return { name, value: all.median, unit, ratio: null, against: null, ...all };
};

interface Bench {
  readonly ours: RunningServer;
  readonly bare: RunningServer;
  readonly connection: SocketConnection;
  readonly folder: string;
  readonly rounds: number;
  readonly milliseconds: number;
}

async function inTurns({ ours, bare, connection, folder, rounds, milliseconds }: Bench, clients: number): Promise<{ readonly rates: Rates; readonly peer: string }> {
  const rates: Rates = { ours: [], bare: [], raw: [] };
  const target: PostTarget = { port: ours.port, path: `/en/s/${survey}/answers`, body: ourBody };
  const other: PostTarget = { port: bare.port, path: '/answers', body: ourBody };
  const peer = insertingPeer(folder);
  await postFor(target, clients, milliseconds);
  await postFor(other, clients, milliseconds / 2);
  for (let round = 0; round < rounds; round += 1) {
    const before = await storedIn(connection);
    const posted = await postFor(target, clients, milliseconds);
    const stored = (await storedIn(connection)) - before;
    if (stored !== count(posted.statuses, 201)) throw new Error(`${String(stored)} stored of ${JSON.stringify([...posted.statuses])}`);
    rates.ours.push((posted.perSecond * count(posted.statuses, 201)) / posted.waits.length);
    rates.bare.push((await postFor(other, clients, milliseconds)).perSecond);
    rates.raw.push(await peer.rate(connection, clients, milliseconds, answers));
  }
  return { rates, peer: peer.name };
}

/** What one waits for the receipt while half as much comes in as could. */
async function halfLoad({ ours, rounds, milliseconds }: Bench, full: number): Promise<BenchRecord> {
  const target: PostTarget = { port: ours.port, path: `/en/s/${survey}/answers`, body: ourBody };
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) waits.push(quantile((await postFor(target, 16, milliseconds, full / 2)).waits, 0.99));
  return one('answer in one POST at half load, 99th percentile', waits, 'ms');
}

/** A process of its own that does nothing but send the page: what the machine, busy with clients and database, makes of that. */
async function startRaw(folder: string, page: string): Promise<RunningServer> {
  const [bodyFile, headersFile] = [join(folder, 'page'), join(folder, 'page-headers')];
  const body = Buffer.from(await (await fetch(page)).arrayBuffer());
  writeFileSync(bodyFile, body);
  writeFileSync(headersFile, JSON.stringify([['content-length', String(body.length)]]));
  return startServer(here('./rawServer.js'), [bodyFile, headersFile]);
}

/** How long a published page takes while nothing else is asked for, and while answers come in. */
async function pageViews({ ours, folder, rounds, milliseconds }: Bench, full: number): Promise<readonly BenchRecord[]> {
  const path = `/en/r/${survey}/1.0`;
  const raw = await startRaw(folder, `http://127.0.0.1:${String(ours.port)}${path}`);
  const target: PostTarget = { port: ours.port, path: `/en/s/${survey}/answers`, body: ourBody };
  const slowest = async (port: number): Promise<number> => quantile(await waitsToView({ port, path, milliseconds }), 0.99);
  const beside = async (port: number): Promise<number> => (await Promise.all([slowest(port), postFor(target, 16, milliseconds, full / 2)]))[0];
  const waits = { idle: new Array<number>(), busy: new Array<number>(), raw: new Array<number>() };
  try {
    await slowest(ours.port);
    for (let round = 0; round < rounds; round += 1) {
      waits.idle.push(await slowest(ours.port));
      waits.busy.push(await beside(ours.port));
      waits.raw.push(await beside(raw.port));
    }
  } finally {
    await raw.stop();
  }
  const busy = spread(waits.busy);
  const name = 'a published page while answers come at half load, 99th percentile';
  return [
    one('a published page while nothing else happens, 99th percentile', waits.idle, 'ms'),
    { name, value: busy.median, unit: 'ms', ratio: busy.median / spread(waits.idle).median, against: 'while nothing else happens (above 1 = slower)', ...busy },
    { name, value: busy.median, unit: 'ms', ratio: busy.median / spread(waits.raw).median, against: 'node:http in a process of its own at the same time (above 1 = slower)', ...busy },
  ];
}

/** Nine pages, each saved, then sent: visits a second by 16 people at once. */
async function visits({ ours, rounds, milliseconds }: Bench): Promise<BenchRecord> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const until = performance.now() + milliseconds;
    const start = performance.now();
    const done = await Promise.all(Array.from({ length: 16 }, async () => {
      let visited = 0;
      for (; performance.now() < until; visited += 1) await answerByHttp(`http://127.0.0.1:${String(ours.port)}/en/s/${survey}`, { methods: ['biostatistics', 'bioinformatics'] });
      return visited;
    }));
    rates.push((done.reduce((sum, each) => sum + each, 0) * 1000) / (performance.now() - start));
  }
  return one('whole visits, page by page, 16 at once', rates, '1/s');
}

const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function measure(bench: Bench): Promise<readonly BenchRecord[]> {
  const sixteen = await inTurns(bench, 16);
  const many = await inTurns(bench, 64);
  const full = spread(sixteen.rates.ours).median;
  const half = await halfLoad(bench, full);
  return [
    rate('answer in one POST, 16 clients', sixteen.peer, sixteen.rates.ours, sixteen.rates.raw),
    rate('answer in one POST, 16 clients', 'bare Express + Knex, insert only', sixteen.rates.ours, sixteen.rates.bare),
    rate('answer in one POST, 64 clients', many.peer, many.rates.ours, many.rates.raw),
    rate('answer in one POST, 64 clients', 'bare Express + Knex, insert only', many.rates.ours, many.rates.bare),
    half,
    ...(await pageViews(bench, full)),
    await visits(bench),
    one('memory of the server afterwards', [memoryOf(bench.ours.pid)], 'MB'),
  ];
}

export async function benchSubmitting(quick: boolean): Promise<readonly BenchRecord[]> {
  const [rounds, milliseconds] = quick ? [3, 1000] : [7, 3000];
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const ours = await startServer(here('../../server/main.js'), [], { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '' });
  try {
    const { connection } = await startEmbedded(join(folder, 'data'), 'borrows');
    await prepare(connection);
    const bare = await startServer(here('./bareSubmit.js'), [JSON.stringify(connection)], { NODE_ENV: 'production' });
    try {
      return await measure({ ours, bare, connection, folder, rounds, milliseconds });
    } finally {
      await bare.stop();
    }
  } finally {
    await ours.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
