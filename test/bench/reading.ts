/** How fast files become columns, each in a fresh process as a person meets it, beside looking at the bytes once and beside DuckDB. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDuckdb } from './duckdb.js';
import { type InventedFiles, inventedFiles } from './inventedFiles.js';
import type { ReaderOrder, ReaderTold } from './readerProcess.js';
import { type BenchRecord, spread } from './record.js';
import { timed } from './timed.js';

function read(order: ReaderOrder): Promise<ReaderTold> {
  return new Promise((resolve, reject) => {
    const reader = fork(fileURLToPath(new URL('./readerProcess.js', import.meta.url)));
    reader.once('message', (told) => resolve(told as ReaderTold)); // what the other file sends
    reader.once('error', reject);
    reader.once('exit', (code) => reject(new Error(`the reader ended with ${String(code)} before it told anything`)));
    reader.send(order);
  });
}

const mean = (values: readonly number[]) => spread(values).median;
const mega = 1e6;

/** DuckDB reading the file into a table, from nothing. */
async function duckdb(file: string): Promise<number> {
  const peer = await openDuckdb();
  const ms = await timed(() => peer.connection.run(`create table t as select * from read_csv('${file}', header = true)`));
  peer.close();
  return ms;
}

interface Turn {
  readonly own: ReaderTold;
  readonly bytes: ReaderTold;
  readonly duckdb: number;
  readonly records: ReaderTold;
  readonly foreign: ReaderTold;
}

async function turn({ survey, own, foreign, mapping }: InventedFiles): Promise<Turn> {
  return {
    own: await read({ what: 'columns', survey, responses: own }),
    bytes: await read({ what: 'bytes', survey, responses: own }),
    duckdb: await duckdb(own),
    records: await read({ what: 'records', survey, responses: foreign }),
    foreign: await read({ what: 'columns', survey, responses: foreign, mapping }),
  };
}

export async function benchReading(quick: boolean): Promise<readonly BenchRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  try {
    const records = quick ? { own: 100_000, foreign: 20_000 } : { own: 1_000_000, foreign: 300_000 };
    const files = inventedFiles(folder, records);
    const turns: Turn[] = [];
    for (let run = 0; run < (quick ? 3 : 5); run += 1) turns.push(await turn(files));
    await mustAgree(files, folder, records.foreign);
    return recordsOf(turns, files, records);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same people in both files are the same columns. */
async function mustAgree({ survey, mapping }: InventedFiles, folder: string, n: number): Promise<void> {
  const files = inventedFiles(folder, { own: n, foreign: n });
  const own = await read({ what: 'columns', survey, responses: files.own });
  const foreign = await read({ what: 'columns', survey, responses: files.foreign, mapping });
  if (own.counts.length < 12 || own.counts.join() !== foreign.counts.join()) throw new Error('the two files of the same answers are not counted alike');
}

function recordsOf(turns: readonly Turn[], { size }: InventedFiles, records: { readonly own: number; readonly foreign: number }): readonly BenchRecord[] {
  const own = spread(turns.map((each) => each.own.ms / 1000));
  const ownName = `our own file to columns: ${records.own.toLocaleString('en')} records, ${(size.own / mega).toFixed(0)} MB`;
  const beside = (theirs: readonly number[], against: string): BenchRecord => ({ name: ownName, value: own.median, unit: 's', ratio: (own.median * 1000) / mean(theirs), against, ...own });
  const speed = (name: string, told: readonly ReaderTold[]): BenchRecord => {
    const measured = spread(told.map(({ ms }) => size.foreign / mega / (ms / 1000)));
    return { name, value: measured.median, unit: 'MB/s', ratio: null, against: null, ...measured };
  };
  const memory = (name: string, told: readonly ReaderTold[], bytes: number): BenchRecord => {
    const measured = spread(told.map((each) => each.memory / mega));
    return { name, value: measured.median, unit: 'MB', ratio: (measured.median * mega) / bytes, against: 'the size of the file', ...measured };
  };
  const [recordsTold, foreignTold] = [turns.map((each) => each.records), turns.map((each) => each.foreign)];
  const foreignSize = `${records.foreign.toLocaleString('en')} records, ${(size.foreign / mega).toFixed(0)} MB`;
  return [
    beside(turns.map(({ bytes }) => bytes.ms), 'reading its bytes once'),
    beside(turns.map((each) => each.duckdb), 'DuckDB read_csv, 2 threads'),
    memory('its memory at most', turns.map((each) => each.own), size.own),
    speed(`a foreign CSV to cells, looked at first: ${foreignSize}`, recordsTold),
    memory('its memory at most', recordsTold, size.foreign),
    speed('the same CSV through its mapping to columns', foreignTold),
    memory('its memory at most', foreignTold, size.foreign),
  ];
}
