/** Draws a bar chart and a heatmap in drawing processes and prints their digests; run as a program of its own. */
import { createHash } from 'node:crypto';
import { createDraw } from '../../../server/draw/createDraw.js';
import { plainShares, split } from '../../analysis/charts/tables.js';
import { figureOf } from './figures.js';

const draw = createDraw({ workers: 2 });
const digest = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const figures = [figureOf({ table: plainShares }), figureOf({ table: split, size: 'phone', language: 'en' })];
const digests = await Promise.all(figures.flatMap((figure) => [draw.svg(figure, 'full').then(digest), draw.png(figure, 'full').then(digest)]));
await draw.close();
process.stdout.write(digests.join('\n'));
