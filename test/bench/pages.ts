/**
 * Pages beside their limits, in one run: the start page beside raw node:http that sends the same bytes, a question page
 * with saved answers beside Express that renders the same template with the same page object. Rounds take turns, so that
 * whatever else the machine does falls on both. `ratio` is requests a second of ours over theirs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { requestsPerSecond, type Target } from './load.js';
import { spread, type BenchRecord } from './record.js';
import { beginVisit } from './visit.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const survey = 'needs-inventory-2025';

const report = `/en/r/${survey}/1.0`;
const keptPages: readonly (readonly [string, string])[] = [
  ['start page', `/en/s/${survey}`],
  ['published page', report],
  ['kept figure file', `${report}/fig/1.svg?size=web&frame=full`],
  ['edition as data', `${report}/edition.json`],
];

interface Side {
  readonly server: RunningServer;
  readonly target: Target;
}

interface Measured {
  readonly rates: readonly number[];
  readonly cpuPerRequest: readonly number[];
}

/** Each turn begins with a run that does not count: a process that has just been idle is slower for a moment, a large one more so. */
async function measure(side: Side, milliseconds: number): Promise<{ readonly rate: number; readonly cpu: number }> {
  await requestsPerSecond(side.target, milliseconds / 2);
  const before = side.server.cpu();
  const rate = await requestsPerSecond(side.target, milliseconds);
  return { rate, cpu: ((side.server.cpu() - before) * 1000) / ((rate * milliseconds) / 1000) };
}

async function inTurns(sides: readonly Side[], rounds: number, milliseconds: number): Promise<readonly Measured[]> {
  const results = sides.map(() => ({ rates: [] as number[], cpuPerRequest: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const { rate, cpu } = await measure(side, milliseconds);
      results[index]?.rates.push(rate);
      results[index]?.cpuPerRequest.push(cpu);
    }
  }
  return results;
}

function compare(name: string, against: string, ours: Measured, theirs: Measured): readonly BenchRecord[] {
  const rate = spread(ours.rates);
  const cpu = spread(ours.cpuPerRequest);
  return [
    { name: `${name}, requests a second`, value: rate.median, unit: '1/s', ratio: rate.median / spread(theirs.rates).median, against, ...rate },
    { name: `${name}, processor time a request`, value: cpu.median, unit: 'µs', ratio: spread(theirs.cpuPerRequest).median / cpu.median, against, ...cpu },
  ];
}

/** Bytes of a page as it is sent, with the stylesheet that a first visit fetches. */
const heaviest = 60_000;

const once = (name: string, value: number, unit: string, limit?: number): BenchRecord => ({ name, value, unit, ...(limit === undefined ? { ratio: null, against: null } : { ratio: value / limit, against: `the ${String(limit)} ${unit} allowed` }), min: value, median: value, max: value, runs: 1 });

async function bytesOf(url: string, cookie = ''): Promise<{ readonly packed: number; readonly body: Buffer; readonly headers: readonly (readonly [string, string])[] }> {
  const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
  if (response.status !== 200) throw new Error(`${url} answered ${String(response.status)}`);
  const body = Buffer.from(await response.arrayBuffer());
  const own = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);
  return { packed: gzipSync(body, { level: 9 }).length, body, headers: [...response.headers].filter(([name]) => !own.has(name)) };
}

/** What a phone fetches before anything is read: the page and its stylesheet, packed. */
async function weight(name: string, base: string, path: string, cookie = ''): Promise<BenchRecord> {
  const page = await bytesOf(base + path, cookie);
  const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page.body.toString())?.[1];
  if (sheet === undefined) throw new Error('the page has no stylesheet');
  const css = await bytesOf(base + sheet);
  return once(`${name} with its CSS, gzip`, page.packed + css.packed, 'bytes', heaviest);
}

/** A page or file that is sent from memory, beside raw node:http that sends the same bytes under the same headers. */
async function fromMemory(name: string, path: string, ours: RunningServer, folder: string, rounds: number, milliseconds: number): Promise<readonly BenchRecord[]> {
  const { body, headers } = await bytesOf(`http://127.0.0.1:${String(ours.port)}${path}`);
  writeFileSync(join(folder, 'body'), body);
  writeFileSync(join(folder, 'headers'), JSON.stringify(headers));
  const raw = await startServer(here('./rawServer.js'), [join(folder, 'body'), join(folder, 'headers')]);
  const [mine, limit] = await inTurns([{ server: ours, target: { port: ours.port, path } }, { server: raw, target: { port: raw.port, path } }], rounds, milliseconds);
  await raw.stop();
  if (mine === undefined || limit === undefined) throw new Error('nothing was measured');
  return compare(name, 'node:http sending the same bytes', mine, limit);
}

async function questionPage(ours: RunningServer, folder: string, env: Readonly<Record<string, string>>, rounds: number, milliseconds: number): Promise<readonly BenchRecord[]> {
  const { cookie, path } = await beginVisit(ours.port, survey);
  const modelFile = join(folder, 'model.json');
  execFileSync(process.execPath, [here('./recordModel.js'), modelFile, path, cookie], { env: { ...process.env, ...env } });
  const { template, model } = JSON.parse(readFileSync(modelFile, 'utf8')) as { template: string; model: object };
  writeFileSync(modelFile, JSON.stringify(model));
  const bare = await startServer(here('./bareServer.js'), [template, modelFile], { NODE_ENV: 'production' });
  const sides = [{ server: ours, target: { port: ours.port, path, cookie } }, { server: bare, target: { port: bare.port, path } }];
  const [mine, peer] = await inTurns(sides, rounds, milliseconds);
  await bare.stop();
  if (mine === undefined || peer === undefined) throw new Error('nothing was measured');
  return [...compare('question page with saved answers', 'bare Express + Handlebars, same template', mine, peer), await weight('question page', `http://127.0.0.1:${String(ours.port)}`, path, cookie)];
}

async function firstPage(server: RunningServer): Promise<number> {
  const begin = performance.now();
  await bytesOf(`http://127.0.0.1:${String(server.port)}/en/s/${survey}`);
  return server.startedIn + performance.now() - begin;
}

export async function benchPages(quick: boolean): Promise<readonly BenchRecord[]> {
  const [rounds, milliseconds] = quick ? [3, 700] : [7, 2000];
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '' };
  try {
    const first = await startServer(here('../../server/main.js'), [], env);
    const fresh = once('first page after a first start', await firstPage(first), 'ms');
    await first.stop();
    const ours = await startServer(here('../../server/main.js'), [], env);
    try {
      const again = once('first page when started again', await firstPage(ours), 'ms');
      const kept: BenchRecord[] = [];
      for (const [name, path] of keptPages) kept.push(...(await fromMemory(name, path, ours, folder, rounds, milliseconds)));
      for (const [name, path] of keptPages.slice(0, 2)) kept.push(await weight(name, `http://127.0.0.1:${String(ours.port)}`, path));
      return [fresh, again, ...kept, ...(await questionPage(ours, folder, env, rounds, milliseconds))];
    } finally {
      await ours.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

