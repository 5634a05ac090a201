/** How fast a figure is drawn, first and warm, beside Observable Plot in a thread of its own; both by turns, on the same data. */
import { Worker } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { createDraw } from '../../server/draw/createDraw.js';
import type { Draw } from '../../server/draw/draw.js';
import { zoomOf } from '../../server/draw/figurePng.js';
import { fontFiles } from '../../server/draw/fontFiles.js';
import { plainShares } from '../analysis/charts/tables.js';
import { figureOf } from '../server/draw/figures.js';
import type { PeerOrder, PeerRow } from './plotPeer.js';
import { type BenchRecord, spread } from './record.js';

type Format = 'svg' | 'png';

interface Drawer {
  draw(format: Format): Promise<unknown>;
  close(): Promise<unknown>;
}

const figure = figureOf({ table: plainShares, emphasise: ['biostatistics'] });
const rows = plainShares.rows.flatMap(({ label, share, low, high }): PeerRow[] =>
  share === null || low === null || high === null ? [] : [{ label: label.get('sv') ?? '', share, low, high }],
);

function ours(): Drawer {
  const draw: Draw = createDraw({ workers: 1 });
  return { draw: (format) => (format === 'svg' ? draw.svg(figure, 'full') : draw.png(figure, 'full')), close: () => draw.close() };
}

function peer(): Drawer {
  const worker = new Worker(new URL('./plotPeer.js', import.meta.url));
  const failed = new Promise<never>((_resolve, reject) => worker.once('error', reject));
  const draw = (format: Format): Promise<unknown> => {
    worker.postMessage({ format, rows } satisfies PeerOrder);
    return Promise.race([failed, new Promise((resolve) => worker.once('message', resolve))]);
  };
  return { draw, close: () => worker.terminate() };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Process or thread, libraries and fonts from nothing, to the first picture. */
async function first(make: () => Drawer, format: Format): Promise<number> {
  const drawer = make();
  const ms = await timed(() => drawer.draw(format));
  await drawer.close();
  return ms;
}

function record(name: string, mine: readonly number[], theirs: readonly number[]): BenchRecord {
  const measured = spread(mine);
  return { name, value: measured.median, unit: 'ms', ratio: spread(theirs).median / measured.median, against: 'Observable Plot + linkedom + resvg', ...measured };
}

async function byTurns(runs: number, mine: () => Promise<number>, theirs: () => Promise<number>): Promise<readonly [number[], number[]]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    times[0].push(await mine());
    times[1].push(await theirs());
  }
  return times;
}

/** What of a PNG is the rasteriser's work: the same SVG through it and nothing else. At most twice that is allowed. */
async function besideResvg(runs: number): Promise<BenchRecord> {
  const mine = ours();
  const svg = String(await mine.draw('svg'));
  const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' };
  const plain = (): Promise<unknown> => Promise.resolve(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoomOf(figure) }, background: '#ffffff' }).render().asPng());
  for (let warming = 0; warming < 10; warming += 1) await Promise.all([mine.draw('png'), plain()]);
  const [times, theirs] = await byTurns(runs, () => timed(() => mine.draw('png')), () => timed(plain));
  await mine.close();
  const measured = spread(times);
  return { name: 'figure png, warm, beside its rasteriser', value: measured.median, unit: 'ms', ratio: spread(theirs).median / measured.median, against: 'plain resvg of the same SVG (allowed: 0.5)', ...measured };
}

/** Shape whether to be quick in, five records out: SVG and PNG of a bar chart with twelve rows, first and warm, and the PNG beside resvg alone. */
export async function benchDrawing(quick: boolean): Promise<readonly BenchRecord[]> {
  const records: BenchRecord[] = [];
  for (const format of ['svg', 'png'] as const) {
    records.push(record(`figure ${format}, first`, ...(await byTurns(quick ? 2 : 5, () => first(ours, format), () => first(peer, format)))));
    const [mine, theirs] = [ours(), peer()];
    for (let warming = 0; warming < (quick ? 10 : 40); warming += 1) {
      await mine.draw(format);
      await theirs.draw(format);
    }
    records.push(record(`figure ${format}, warm`, ...(await byTurns(quick ? 10 : 60, () => timed(() => mine.draw(format)), () => timed(() => theirs.draw(format))))));
    await Promise.all([mine.close(), theirs.close()]);
  }
  return [...records, await besideResvg(quick ? 10 : 60)];
}
