/**
 * A report of twenty figures as files, made as the server makes them: in its drawing and document processes, over a store in
 * memory. What is held against what is allowed is processor time of all of them together, as machines are shared; `ratio`
 * is the part of it that is used. Beside it the longest that the event loop was late, and the memory of all processes.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import type { LoadedEdition } from '../../server/acts/loadEdition.js';
import { makeReport } from '../../server/acts/makeReport.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { createDraw } from '../../server/draw/createDraw.js';
import { archiveParts, archiveSteps, everyFile, type EveryFile } from '../../server/publish/everyFile.js';
import type { FileServices } from '../../server/publish/figureFile.js';
import { Works } from '../../server/publish/making/works.js';
import { MadeOnce } from '../../server/publish/madeOnce.js';
import { reportFile } from '../../server/publish/reportFile.js';
import { createPublicBuffers } from '../../server/web/buffers.js';
import { loadViews } from '../../server/web/loadViews.js';
import { projectRoot } from '../support/projectRoot.js';
import { keptInMemory, type MemoryStore } from './keptInMemory.js';
import { type BenchRecord, spread } from './record.js';

const cores = 2;
/** Milliseconds; of the archive with twenty figures in both languages. */
const allowed = { pdf: 1500, docx: 2000, archive: 40_000, late: 50 } as const;
const allowedMegabytes = 500;
const example = (file: string): string => join(projectRoot, 'data', 'needs-inventory', file);

/** By the plan that is made where nobody has written one: every question has its figure. */
async function inventedReport(figures: number): Promise<LoadedEdition> {
  const read = await readAnswers({ survey: example('survey.yaml'), responses: example('responses.csv'), frame: example('frame.csv') }, { progress: () => undefined });
  const { edition, hash, content } = makeReport({ ...read, now: new Date('2026-02-01T12:00:00Z') });
  const { survey, number, date, note, plan } = edition;
  return { edition: { ...edition, plan: { ...plan, figures: plan.figures.slice(0, figures) } }, stored: { survey, number, date, note, hash, content } };
}

/** This process, and every one it has started. */
function processes(): readonly string[] {
  return ['self', ...readFileSync(`/proc/self/task/${String(process.pid)}/children`, 'utf8').split(' ').filter((pid) => pid !== '')];
}

/** Milliseconds of processor time so far. A clock tick is 10 ms. */
function processorTime(): number {
  return processes().reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** Memory that is shared, as the program itself is, counted once. */
function megabytes(): number {
  return processes().reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024, 0);
}

interface Made {
  readonly every: EveryFile;
  readonly store: MemoryStore;
}

async function opened(figures: number): Promise<Made> {
  const store = keptInMemory();
  const views = await loadViews(join(projectRoot, 'dist', 'views'), createPublicBuffers(Date.now));
  const services: FileServices = { store, draw: createDraw({ workers: cores }), config: { host: '127.0.0.1', publicUrl: 'https://behov.example.org' }, views };
  return { store, every: { services, files: new MadeOnce(store), loaded: await inventedReport(figures), languages: ['sv', 'en'] } };
}

interface Cost {
  readonly cpu: number;
  readonly late: number;
  readonly memory: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const late = monitorEventLoopDelay({ resolution: 5 });
  let memory = megabytes();
  const watching = setInterval(() => (memory = Math.max(memory, megabytes())), 1000);
  const before = processorTime();
  late.enable();
  await work();
  late.disable();
  clearInterval(watching);
  return { cpu: processorTime() - before, late: late.max / 1e6, memory };
}

async function archived(every: EveryFile): Promise<void> {
  const works = new Works(() => performance.now(), (error) => {
    throw error;
  });
  const parts = await archiveParts(every);
  const work = await works.join('archive', () => archiveSteps(every, parts), { name: 'bench', until: Infinity });
  let bytes = 0;
  for await (const part of everyFile(every, parts, work)) bytes += part.length;
  if (bytes === 0 || work.progress().missing > 0) throw new Error('the archive is not whole');
}

/** Made anew each time, of pictures that are there; the first time also starts the process and loads what it draws with. */
async function documents({ every, store }: Made, format: 'pdf' | 'docx', runs: number): Promise<readonly BenchRecord[]> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run += 1) {
    store.forget('report.');
    costs.push(await costOf(() => reportFile(every.services, every.files, every.loaded, { format, language: 'sv', archival: false })));
  }
  const [first, ...warm] = costs.map(({ cpu }) => cpu);
  if (first === undefined) throw new Error('nothing was made');
  const against = `the ${String(allowed[format])} ms allowed`;
  const name = `report of 20 figures as ${format}, pictures there`;
  const record = (what: string, values: readonly number[]): BenchRecord => ({ name: `${name}, ${what}`, value: spread(values).median, unit: 'ms', ratio: spread(values).median / allowed[format], against, ...spread(values) });
  return [record('first, processor time', [first]), record('processor time', warm)];
}

export async function benchDocuments(quick: boolean): Promise<readonly BenchRecord[]> {
  const figures = quick ? 3 : 20;
  const archive = await opened(figures);
  const { cpu, late, memory } = await costOf(() => archived(archive.every));
  const most = (allowed.archive * figures) / 20;
  const one = (value: number) => ({ value, min: value, median: value, max: value, runs: 1 });
  const name = `archive of ${String(figures)} figures in both languages`;
  const records: BenchRecord[] = [
    { name: `${name}, processor time by two cores`, unit: 'ms', ratio: cpu / cores / most, against: `the ${String(most)} ms allowed`, ...one(cpu / cores) },
    { name: `${name}, event loop late at most`, unit: 'ms', ratio: late / allowed.late, against: 'the 50 ms allowed', ...one(late) },
    { name: `${name}, memory of all processes`, unit: 'MB', ratio: memory / allowedMegabytes, against: 'the 500 MB allowed', ...one(memory) },
  ];
  await archive.every.services.draw.close();
  const report = await opened(20);
  for (const format of ['docx', 'pdf'] as const) await reportFile(report.every.services, report.every.files, report.every.loaded, { format, language: 'sv', archival: false });
  // processes as they are when the server has just been started
  await report.every.services.draw.close();
  const again: Made = { store: report.store, every: { ...report.every, services: { ...report.every.services, draw: createDraw({ workers: cores }) } } };
  for (const format of ['pdf', 'docx'] as const) records.push(...(await documents(again, format, quick ? 2 : 5)));
  await again.every.services.draw.close();
  return records;
}
