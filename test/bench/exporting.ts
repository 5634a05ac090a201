/**
 * A hundred thousand answers: exported by the running server to whoever reads as fast as they come, beside the same rows
 * read as text with `pg` and thrown away (psql's \copy may be absent); the monitor page of as many invited, beside its
 * counters asked for by themselves. An analyst reads first who would be recognised, and then fetches the answers: anonymised,
 * or as they were given. `ratio` is their time over ours; memory is what the server grew by while exporting.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig } from '../../server/config.js';
import { startEmbedded } from '../../server/store/embedded/startEmbedded.js';
import { openStore } from '../../server/store/openStore.js';
import type { Store } from '../../server/store/store.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { spread, type BenchRecord } from './record.js';
import { signIn, type Signed } from './signIn.js';
import { timed } from './timed.js';

const survey = 'needs-inventory-2025';
const main = fileURLToPath(new URL('../../server/main.js', import.meta.url));

/** The server's own database. */
async function inStore<T>(env: Readonly<Record<string, string>>, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig({ ...process.env, ...env }), { tenure: 'borrows', warn: () => undefined });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The invented answers over and over, and as many invited: numbers are what is measured, not what they say. */
async function multiply(store: Store, client: pg.Client, answers: number): Promise<void> {
  await client.query(`insert into answers.response (survey, definition_version, content)
    select survey, definition_version, content from answers.response, generate_series(1, $2::int) where survey = $1`, [survey, Math.ceil(answers / 523) - 1]);
  await client.query(`insert into people.invitation (survey, token_hash, department, used)
    select $1, sha256(convert_to(n::text, 'UTF8')), 'heart_lung', n % 3 = 0 from generate_series(1, $2::int) as n`, [survey, answers]);
  // as after any night
  await store.upkeep.reshuffle(survey);
  await client.query('vacuum analyze answers.response');
  await client.query('vacuum analyze people.invitation');
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Too much else to do: pages of the desk wait first. */
class Busy extends Error {}

/** Milliseconds of a request that was answered; one that the server put off for others is asked again, and not counted. */
async function timedReply(ask: () => Promise<number>): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await timed(ask);
    } catch (error) {
      if (!(error instanceof Busy) || tries >= 40) throw error;
      await setTimeout(500);
    }
  }
}

/** Bytes of a reply, read and thrown away. @param asked fields of a form, where one is posted */
function bytesOf(server: RunningServer, signed: Signed, path: string, asked?: string): Promise<number> {
  const [method, body] = asked === undefined ? ['GET', ''] : ['POST', `_form=${encodeURIComponent(signed.formToken)}&purpose=bench${asked}`];
  const headers = { cookie: signed.cookie, origin: `http://127.0.0.1:${String(server.port)}`, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, host: '127.0.0.1', method, path, headers }, (response) => {
      let bytes = 0;
      if (response.statusCode === 503) reject(new Busy());
      else if (response.statusCode !== 200) reject(new Error(`${path} answered ${String(response.statusCode)}`));
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function compared(name: string, ours: readonly number[], against: string, theirs: readonly number[]): BenchRecord {
  const own = spread(ours);
  return { name, value: own.median, unit: 'ms', ratio: spread(theirs).median / own.median, against, ...own };
}

interface Export {
  readonly server: RunningServer;
  readonly signed: Signed;
  readonly client: pg.Client;
  readonly answers: number;
  readonly rounds: number;
}

/** A line of an answer has at least so many bytes: what is shorter is no file of all of them. */
const shortest = 40;

async function exporting({ server, signed, client, answers, rounds }: Export, content: 'protected' | 'given'): Promise<readonly BenchRecord[]> {
  const [ours, theirs, growth]: [number[], number[], number[]] = [[], [], []];
  const whole = async (): Promise<number> => {
    const bytes = await bytesOf(server, signed, `/en/w/${survey}/answers`, `&told=yes&format=csv&content=${content}`);
    if (bytes < answers * shortest) throw new Error(`${String(bytes)} bytes are not ${String(answers)} answers`);
    return bytes;
  };
  for (let round = -1; round < rounds; round += 1) {
    const before = residentMegabytes(server.pid);
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, residentMegabytes(server.pid))), 20);
    const own = await timedReply(whole);
    clearInterval(watching);
    const raw = await timed(() => client.query('select content::text from answers.response where survey = $1', [survey]));
    // the first warms both, and the memory that a first export takes is kept for the next
    if (round < 0) continue;
    ours.push(own);
    theirs.push(raw);
    growth.push(most - before);
  }
  const grown = spread(growth);
  const name = `${String(answers)} answers exported as CSV, ${content === 'protected' ? 'anonymised' : 'as given'}`;
  return [
    compared(name, ours, 'the rows read as text with pg', theirs),
    { name: `${name}: memory of the server grows by`, value: grown.max, unit: 'MB', ratio: null, against: null, ...grown },
  ];
}

/** Worked out once for report and file, so there is one time and no more. */
async function assessing({ server, signed, client, answers }: Export): Promise<BenchRecord> {
  const raw = await timed(() => client.query('select content::text from answers.response where survey = $1', [survey]));
  const own = await timedReply(() => bytesOf(server, signed, `/en/w/${survey}/answers`, ''));
  return compared(`who would be recognised among ${String(answers)} answers`, [own], 'the rows read as text with pg', [raw]);
}

const counters = [
  'select day, answers from people.day_count where survey = $1',
  'select week, department, answers from people.week_count where survey = $1',
  'select cell, invited from people.frame_count where survey = $1',
  'select count(*) filter (where declined), count(*) filter (where bounced), count(*) filter (where used) from people.invitation where survey = $1',
  'select count(*) from drafts.draft where survey = $1',
];

async function monitoring(server: RunningServer, signed: Signed, client: pg.Client, answers: number, rounds: number): Promise<BenchRecord> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const own = await timedReply(() => bytesOf(server, signed, `/en/w/${survey}/collection`));
    const raw = await timed(async () => {
      for (const counter of counters) await client.query(counter, [survey]);
    });
    if (round < 0) continue;
    ours.push(own);
    theirs.push(raw);
  }
  return compared(`monitor page at ${String(answers)} answers and invited`, ours, 'its counters asked for with pg', theirs);
}

export async function benchExporting(quick: boolean): Promise<readonly BenchRecord[]> {
  const answers = quick ? 20_000 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '' };
  const server = await startServer(main, [], env);
  try {
    const signed = await inStore(env, (store) => signIn(store, env, 'analyst', ['needs-inventory']));
    const embedded = await startEmbedded(env.BEHOV_DATA, 'borrows');
    const client = new pg.Client(embedded.connection);
    await client.connect();
    try {
      await inStore(env, (store) => multiply(store, client, answers));
      const of: Export = { server, signed, client, answers, rounds: quick ? 2 : 5 };
      return [await monitoring(server, signed, client, answers, quick ? 7 : 21), await assessing(of), ...(await exporting(of, 'protected')), ...(await exporting(of, 'given'))];
    } finally {
      await client.end();
      await embedded.stop();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
