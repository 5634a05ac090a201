/** Draws a bar chart, a heatmap and a report in processes and prints their digests; run as a program of its own. */
import { createHash } from 'node:crypto';
import { createDraw } from '../../../server/draw/createDraw.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { smallEdition } from '../../support/smallEdition.js';
import { plainShares, split } from '../../analysis/charts/tables.js';
import { figureOf } from './figures.js';

const draw = createDraw({ workers: 2 });
const digest = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const figures = [figureOf({ table: plainShares }), figureOf({ table: split, size: 'phone', language: 'en' })];
const digests = await Promise.all(figures.flatMap((figure) => [draw.svg(figure, 'full').then(digest), draw.png(figure, 'full').then(digest), draw.pdf(figure, 'full', '2026-01-14').then(digest)]));

const { edition, hash } = smallEdition();
const reading = { language: 'sv', hash, links: folderLinks } as const;
const document = reportDocument(edition, reading, draw.measure, () => undefined);
const pictures = await Promise.all(figures.map(async (figure, i) => ({ figure: i + 1, svg: await draw.svg(figure, 'plot'), png: new Uint8Array() })));
digests.push(digest(await draw.document('pdf', { document, pictures })), digest(await draw.summary('pdf', summaryDocument(edition, reading))));
await draw.close();
process.stdout.write(digests.join('\n'));
