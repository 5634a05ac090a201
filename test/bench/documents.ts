/**
 * A report of twenty figures as PDF and Word, made as the server makes them: in its drawing and document processes, over a
 * store in memory. What is allowed is time that passes, which on a machine that is shared is also the time of others; so
 * processor time of all of them together is held against it as well. `ratio` is the part of it that is used.
 */
import { join } from 'node:path';
import { createDraw } from '../../server/draw/createDraw.js';
import type { EveryFile } from '../../server/publish/everyFile.js';
import type { FileServices } from '../../server/publish/figureFile.js';
import { MadeOnce } from '../../server/publish/madeOnce.js';
import { reportFile } from '../../server/publish/reportFile.js';
import { createPublicBuffers } from '../../server/web/buffers.js';
import { loadViews } from '../../server/web/loadViews.js';
import { projectRoot } from '../support/projectRoot.js';
import { inventedReport } from './inventedReport.js';
import { keptInMemory, type MemoryStore } from './keptInMemory.js';
import { processorTime } from './processCosts.js';
import { type BenchRecord, spread } from './record.js';

const cores = 2;
/** Milliseconds. */
const allowed = { pdf: 1500, docx: 2000 } as const;

interface Made {
  readonly every: Omit<EveryFile, 'languages'>;
  readonly store: MemoryStore;
}

async function opened(figures: number): Promise<Made> {
  const store = keptInMemory();
  const views = await loadViews(join(projectRoot, 'dist', 'views'), createPublicBuffers(Date.now));
  const services: FileServices = { store, draw: createDraw({ workers: cores }), config: { host: '127.0.0.1', publicUrl: 'https://behov.example.org' }, views };
  const { edition, stored } = await inventedReport();
  const loaded = { stored, edition: { ...edition, plan: { ...edition.plan, figures: edition.plan.figures.slice(0, figures) } } };
  return { store, every: { services, files: new MadeOnce(store), loaded } };
}

interface Cost {
  readonly worked: number;
  readonly passed: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [before, begin] = [processorTime(process.pid), performance.now()];
  await work();
  return { passed: performance.now() - begin, worked: processorTime(process.pid) - before };
}

/** Made anew each time, of pictures that are there; the first time also starts the process and loads what it draws with. */
async function documents({ every, store }: Made, format: 'pdf' | 'docx', runs: number): Promise<readonly BenchRecord[]> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run += 1) {
    store.forget('report.');
    costs.push(await costOf(() => reportFile(every.services, every.files, every.loaded, { format, language: 'sv', archival: false })));
  }
  const [first, ...warm] = costs;
  if (first === undefined) throw new Error('nothing was made');
  const against = `the ${String(allowed[format])} ms allowed`;
  const name = `report of 20 figures as ${format}, pictures there`;
  const record = (what: string, values: readonly number[]): BenchRecord => ({ name: `${name}, ${what}`, value: spread(values).median, unit: 'ms', ratio: spread(values).median / allowed[format], against, ...spread(values) });
  return [
    record('first, processor time', [first.worked]), record('processor time', warm.map(({ worked }) => worked)),
    record('first, time passed', [first.passed]), record('time passed', warm.map(({ passed }) => passed)),
  ];
}

export async function benchDocuments(quick: boolean): Promise<readonly BenchRecord[]> {
  const records: BenchRecord[] = [];
  const report = await opened(20);
  for (const format of ['docx', 'pdf'] as const) await reportFile(report.every.services, report.every.files, report.every.loaded, { format, language: 'sv', archival: false });
  // processes as they are when the server has just been started
  await report.every.services.draw.close();
  const again: Made = { store: report.store, every: { ...report.every, services: { ...report.every.services, draw: createDraw({ workers: cores }) } } };
  for (const format of ['pdf', 'docx'] as const) records.push(...(await documents(again, format, quick ? 2 : 5)));
  await again.every.services.draw.close();
  return records;
}
