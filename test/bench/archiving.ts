/**
 * A whole edition in both languages as one archive, fetched from a running server that has made nothing of it yet: its
 * processor time (machines are shared), how long its event loop was held, and the memory of all its processes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadEdition } from '../../server/acts/loadEdition.js';
import { seedExample } from '../../server/acts/seedExample.js';
import { openStore } from '../../server/store/openStore.js';
import { projectRoot } from '../support/projectRoot.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { inventedReport } from './inventedReport.js';
import { megabytes, processorTime } from './processCosts.js';
import type { BenchRecord } from './record.js';

const cores = 2;
/** Milliseconds, of an archive of twenty figures; and megabytes. */
const allowed = { archive: 40_000, held: 50, memory: 500 } as const;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function missing(): never {
  throw new Error('the example has no edition');
}

interface Prepared {
  readonly address: string;
  readonly figures: number;
}

/** The example with its own report, or with a figure of every question beside it. */
async function prepare(dataFolder: string, quick: boolean): Promise<Prepared> {
  const store = await openStore({ dataFolder, allowUnsafeDatabase: false }, { tenure: 'owns', warn: () => undefined });
  await seedExample(store, join(projectRoot, 'data', 'needs-inventory'), new Date());
  const { edition, stored } = quick ? loadEdition((await store.editions.findCurrent('needs-inventory-2025')) ?? missing()) : await inventedReport('2.0');
  if (!quick) await store.editions.add(stored);
  await store.close();
  return { address: `/en/r/${stored.survey}/${stored.number}`, figures: edition.plan.figures.length };
}

async function fetched(url: string): Promise<void> {
  const response = await fetch(url);
  const archive = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200 || archive.includes('MISSING.txt')) throw new Error('the archive is not whole');
}

interface Cost {
  readonly cpu: number;
  readonly memory: { readonly program: number; readonly database: number };
}

async function costOf({ pid }: RunningServer, work: () => Promise<void>): Promise<Cost> {
  const memory = { program: 0, database: 0 };
  const look = (): void => {
    const { program, database } = megabytes(pid);
    if (program > memory.program) Object.assign(memory, { program, database });
  };
  const watching = setInterval(look, 500);
  const before = processorTime(pid);
  await work();
  clearInterval(watching);
  return { cpu: processorTime(pid) - before, memory };
}

function one(name: string, value: number, unit: string, limit?: number): BenchRecord {
  const against = limit === undefined ? {} : { ratio: value / limit, against: `the ${String(limit)} ${unit} allowed` };
  return { name, value, unit, ratio: null, against: null, ...against, min: value, median: value, max: value, runs: 1 };
}

async function measured(server: RunningServer, { address, figures }: Prepared, watched: string): Promise<readonly BenchRecord[]> {
  process.kill(server.pid, 'SIGUSR2');
  await sleep(200);
  const begin = performance.now();
  const { cpu, memory } = await costOf(server, () => fetched(`http://127.0.0.1:${String(server.port)}${address}/report.zip?lang=all`));
  const took = performance.now() - begin;
  const { held, late } = JSON.parse(readFileSync(watched, 'utf8')) as { held: number; late: number };
  const name = `archive of ${String(figures)} figures in both languages`;
  return [
    one(`${name}, processor time by two cores`, cpu / cores, 'ms', figures < 20 ? undefined : allowed.archive),
    one(`${name}, from asked to whole`, took, 'ms', figures < 20 ? undefined : allowed.archive),
    one(`${name}, event loop held by work at most`, held, 'ms', allowed.held),
    one(`${name}, event loop late with other programs`, late, 'ms'),
    one(`${name}, memory of all processes`, memory.program, 'MB', allowed.memory),
    one(`${name}, memory of its database then`, memory.database, 'MB'),
  ];
}

export async function benchArchiving(quick: boolean): Promise<readonly BenchRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const watched = join(folder, 'loop.json');
  try {
    const prepared = await prepare(join(folder, 'data'), quick);
    const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '', LOOP_WATCH: watched, NODE_OPTIONS: `--import=${here('./loopWatch.js')}` };
    const server = await startServer(here('../../server/main.js'), [], env);
    try {
      return await measured(server, prepared, watched);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
