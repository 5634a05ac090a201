/**
 * Draws every chart and a report and prints their digests, a line each; run as a program of its own. With `here` in this very
 * process: drawing processes inherit no environment, so what it might change is tried on what they run.
 */
import { createHash } from 'node:crypto';
import { figureOf as drawingOf } from '../../../analysis/report/figureOf.js';
import { createDraw } from '../../../server/draw/createDraw.js';
import { made } from '../../../server/draw/documents/made.js';
import { packed } from '../../../server/draw/documents/packed.js';
import type { Draw } from '../../../server/draw/draw.js';
import { figurePng } from '../../../server/draw/figurePng.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { smallEdition } from '../../support/smallEdition.js';
import { plainShares, split } from '../../analysis/charts/tables.js';
import { figureOf } from './figures.js';

const here: Draw = {
  measure: measureText,
  svg: figureSvg,
  png: async (figure, frame) => Buffer.from(figurePng(await figureSvg(figure, frame), figure)),
  pdf: async (figure, frame, date) => Buffer.from(await made({ make: 'figure', figure: { ...figure, svg: await figureSvg(figure, frame), date } })),
  document: async (format, order) => Buffer.from(await made({ make: 'report', format, order })),
  summary: async (format, summary) => Buffer.from(await made({ make: 'summary', format, summary })),
  pack: (order) => Promise.resolve(Buffer.from(packed(order))),
  close: () => Promise.resolve(),
};
const draw = process.argv.includes('here') ? here : createDraw({ workers: 2 });
const digest = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const figures = [figureOf({ table: plainShares }), figureOf({ table: split, size: 'phone', language: 'en' })];
const every = everyChartEdition(everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 })).edition;
const others = every.plan.figures.flatMap((_, i) => drawingOf(every, { number: i + 1, language: 'sv', size: 'half', measure: draw.measure }).drawing ?? []);
const named = [...figures, ...others].flatMap((figure, i) => {
  const print = (format: string) => (bytes: string | Buffer): string => `${String(i)} ${format} ${digest(bytes)}`;
  return [draw.svg(figure, 'full').then(print('svg')), draw.png(figure, 'full').then(print('png')), draw.pdf(figure, 'full', '2026-01-14').then(print('pdf'))];
});
const digests = await Promise.all(named);

const { edition, hash } = smallEdition();
const reading = { language: 'sv', hash, links: folderLinks } as const;
const document = reportDocument(edition, reading, draw.measure, () => undefined);
const pictures = await Promise.all(figures.map(async (figure, i) => ({ figure: i + 1, svg: await draw.svg(figure, 'plot'), png: new Uint8Array() })));
digests.push(`report pdf ${digest(await draw.document('pdf', { document, pictures }))}`, `summary pdf ${digest(await draw.summary('pdf', summaryDocument(edition, reading)))}`);
await draw.close();
process.stdout.write(digests.join('\n'));
