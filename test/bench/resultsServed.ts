/**
 * Results at the desk of a large survey as its lead meets them: over HTTP, from the database. Frozen once; then the first page
 * after a start, and the pages of the other questions. Pictures are drawn for each, as nobody has looked before.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../server/store/openStore.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { processorTime } from './processCosts.js';
import { type BenchRecord, spread } from './record.js';
import { signIn, type Signed } from './signIn.js';
import { byOf, choiceCodes, putTwentyQuestions, twentyQuestions } from './twentyQuestions.js';

/** What may be waited for, in milliseconds. */
const allowed = { cold: 1000, warm: 50 } as const;
/** Milliseconds. */
const settled = 6_000;
const program = fileURLToPath(new URL('../../server/main.js', import.meta.url));
const results = `/en/w/${twentyQuestions}/results`;

interface Desk {
  readonly server: RunningServer;
  readonly signed: Signed;
}

interface Answered {
  readonly text: string;
  readonly took: number;
}

/** A machine with much else to do sends such pages away for a moment; what is timed is the one that is answered. Errors Error where it answers something else. */
async function asked({ server, signed }: Desk, path: string, posts = false, tries = 40): Promise<Answered> {
  const origin = `http://127.0.0.1:${String(server.port)}`;
  const form = posts ? { method: 'POST', body: new URLSearchParams({ _form: signed.formToken }) } : {};
  const begin = performance.now();
  const response = await fetch(origin + path, { ...form, headers: { cookie: signed.cookie, origin }, redirect: 'manual' });
  const text = await response.text();
  const took = performance.now() - begin;
  if (response.status === 503 && tries > 0) {
    await sleep(500);
    return asked({ server, signed }, path, posts, tries - 1);
  }
  if (response.status !== (posts ? 303 : 200)) throw new Error(`${path} answered ${String(response.status)}`);
  return { text, took };
}

/** The page of a question with its picture. */
async function viewed(desk: Desk, q: number): Promise<number> {
  const { text, took } = await asked(desk, `${results}?question=${choiceCodes[q] ?? ''}&by=${byOf(q)}`);
  if (!text.includes('<svg')) throw new Error('a page of results without its picture');
  return took;
}

interface Turn {
  readonly cold: number;
  /** Processor time of all processes: what passes is also the time of others, where a machine is shared. */
  readonly worked: { readonly cold: number; readonly others: number; readonly again: number };
  /** Never looked at since the start. */
  readonly others: readonly number[];
  /** Looked at before. */
  readonly again: readonly number[];
}

async function turnOf(signed: Signed, env: Readonly<Record<string, string>>): Promise<Turn> {
  const server = await startServer(program, [], env);
  try {
    const desk = { server, signed };
    // what draws is loaded some seconds after a start, and nobody signs in before that
    await sleep(settled);
    const [others, again]: [number[], number[]] = [[], []];
    const rest = choiceCodes.flatMap((_, q) => (q === 3 ? [] : [q]));
    const at = [processorTime(server.pid)];
    const cold = await viewed(desk, 3);
    at.push(processorTime(server.pid));
    for (const q of rest) others.push(await viewed(desk, q));
    at.push(processorTime(server.pid));
    for (const q of rest) again.push(await viewed(desk, q));
    at.push(processorTime(server.pid));
    const worked = (step: number, pages: number): number => ((at[step + 1] ?? NaN) - (at[step] ?? NaN)) / pages;
    return { cold, others, again, worked: { cold: worked(0, 1), others: worked(1, rest.length), again: worked(2, rest.length) } };
  } finally {
    await server.stop();
  }
}

async function frozenIn(signed: Signed, env: Readonly<Record<string, string>>): Promise<number> {
  const server = await startServer(program, [], env);
  try {
    return (await asked({ server, signed }, results, true)).took;
  } finally {
    await server.stop();
  }
}

function recordOf(name: string, times: readonly number[], most?: number): BenchRecord {
  const own = spread(times);
  const held = most === undefined ? { ratio: null, against: null } : { ratio: own.median / most, against: `the ${String(most)} ms allowed` };
  return { name, value: own.median, unit: 'ms', ...held, ...own };
}

export async function benchResultsServed(quick: boolean): Promise<readonly BenchRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '' };
  const people = quick ? 20_000 : 100_000;
  try {
    const store = await openStore({ dataFolder: env.BEHOV_DATA, allowUnsafeDatabase: false }, { tenure: 'owns', warn: () => undefined });
    await putTwentyQuestions(store, people);
    const signed = await signIn(store, env, 'lead', [twentyQuestions]);
    await store.close();
    const frozen = await frozenIn(signed, env);
    const turns: Turn[] = [];
    for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) turns.push(await turnOf(signed, env));
    const of = `20 questions × ${people.toLocaleString('en')} answers over HTTP`;
    return [
      recordOf(`results frozen: ${of}`, [frozen]),
      recordOf(`first page of results after a start: ${of}`, turns.map(({ cold }) => cold), allowed.cold),
      recordOf(`first page of results after a start, processor time: ${of}`, turns.map(({ worked }) => worked.cold), allowed.cold),
      recordOf(`page of another question: ${of}`, turns.flatMap(({ others }) => others), allowed.warm),
      recordOf(`page of another question, processor time: ${of}`, turns.map(({ worked }) => worked.others), allowed.warm),
      recordOf(`page looked at again: ${of}`, turns.flatMap(({ again }) => again), allowed.warm),
      recordOf(`page looked at again, processor time: ${of}`, turns.map(({ worked }) => worked.again), allowed.warm),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
