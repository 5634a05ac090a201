/** The status and the figures as files, drawn and written from the same counts as the page. */
import type { FigureFrame } from '../../../analysis/charts/figure.js';
import { ProblemError } from '../../problems/problem.js';
import { file, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { collectionCsv, curveCsv } from './collectionCsv.js';
import { readCollection, type Collection } from './collection.js';
import { curveFigure, figureNames, rateFigure, type FigureName } from './figures.js';

const csvType = 'text/csv; charset=utf-8';

function nameOf({ survey, now }: Collection, parts: readonly string[], extension: string): string {
  return `${[survey.slug, ...parts, dateInStockholm(now)].join('_')}.${extension}`;
}

async function collectionOf(services: Services, visit: Visit): Promise<Collection> {
  return readCollection(services, await surveyHere(services, visit), actorOf(visit));
}

export async function statusFile(services: Services, visit: Visit): Promise<Reply> {
  const collection = await collectionOf(services, visit);
  return file(Buffer.from(collectionCsv(collection, visit.language)), csvType, { cache: 'personal', filename: nameOf(collection, ['status', visit.language], 'csv') });
}

function asked(written: string): { readonly name: FigureName; readonly format: string } {
  const [, name = '', format = ''] = /^([a-z]+)\.(svg|png|csv)$/.exec(written) ?? [];
  const found = figureNames.find((known) => known === name);
  if (found === undefined) throw new ProblemError({ code: 'monitor_no_file', params: {} });
  return { name: found, format };
}

/** Errors ProblemError monitor_no_file, also for the curve of everybody asked for by a contact; nothing_to_draw. */
export async function monitorFile(services: Services, visit: Visit): Promise<Reply> {
  const { name, format } = asked(visit.params.get('file') ?? '');
  const collection = await collectionOf(services, visit);
  const { language } = visit;
  if (name === 'curve' && collection.own !== undefined) throw new ProblemError({ code: 'monitor_no_file', params: {} });
  const filename = nameOf(collection, [name, language], format);
  if (format === 'csv') return file(Buffer.from(name === 'rate' ? collectionCsv(collection, language) : curveCsv(collection, language)), csvType, { cache: 'personal', filename });
  const frame: FigureFrame = visit.query.get('frame') === 'plot' ? 'plot' : 'full';
  const figure = (name === 'rate' ? rateFigure : curveFigure)(collection, language).drawn(visit.query.get('size') === 'web' ? 'web' : 'doc', services.draw.measure);
  if (figure === undefined) throw new ProblemError({ code: 'nothing_to_draw', params: { formats: 'csv' } });
  if (format === 'png') return file(await services.draw.png(figure, frame), 'image/png', { cache: 'personal', filename });
  return file(Buffer.from(await services.draw.svg(figure, frame)), 'image/svg+xml; charset=utf-8', { cache: 'personal', filename });
}
