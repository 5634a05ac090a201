/** The files of a figure: made when first asked for, kept under their own hash, and served as they are ever after. */
import type { Edition } from '../../analysis/report/edition.js';
import { figureOf, type ReportFigure } from '../../analysis/report/figureOf.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { figureContent } from '../report/figureContent.js';
import type { FigureFormat } from '../report/figureFormat.js';
import type { StoredFile } from '../store/store.js';
import type { Services } from '../web/services.js';
import type { FileChoice } from './fileChoice.js';
import type { FileStore } from './fileStore.js';
import { FigureMemory } from './figureMemory.js';
import { keepMade } from './keepMade.js';
import { printedFigure } from './paths.js';

export interface FileServices extends Pick<Services, 'draw' | 'config' | 'views'> {
  readonly store: FileStore;
}

export const mediaTypes: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  'vl.json': 'application/json; charset=utf-8',
};

export interface WantedFile extends FileChoice {
  readonly edition: Edition;
  /** From 1. */
  readonly number: number;
  readonly language: InterfaceLanguage;
}

const memory = new FigureMemory();

/** Errors ProblemError 404 when the report has no such figure. */
export function figureIn(services: FileServices, wanted: Pick<WantedFile, 'edition' | 'number' | 'language' | 'size'>): ReportFigure {
  const { edition, number, language, size } = wanted;
  const count = edition.plan.figures.length;
  if (number < 1 || number > count) {
    throw new ProblemError({ code: 'figure_not_found', params: { edition: edition.number, figure: number, figures: count } });
  }
  const address = printedFigure(edition, language, number, services.config.publicUrl);
  const key = `${String(number)} ${language} ${size} ${address ?? ''}`;
  return memory.get(edition, key, () => figureOf(edition, { number, language, size, measure: services.draw.measure, ...(address === undefined ? {} : { address }) }));
}

/** Whether there is a picture of it, in any size. */
export function isDrawn(services: FileServices, wanted: Pick<WantedFile, 'edition' | 'number' | 'language'>): boolean {
  return memory.isDrawn(wanted.edition, `${String(wanted.number)} ${wanted.language}`, () => figureIn(services, { ...wanted, size: 'doc' }).drawing !== undefined);
}

/** Dots and pages are made of the vectors that are offered beside them: what is drawn is drawn once. */
async function bytesOf(services: FileServices, wanted: WantedFile): Promise<Buffer> {
  const drawn = async (): Promise<string> => (await figureFile(services, { ...wanted, format: 'svg' })).bytes.toString();
  return figureContent(services.draw, wanted.edition, figureIn(services, wanted), wanted, drawn);
}

/** Under which the file is kept; what does not change the bytes is not part of it. */
export function keptName({ number, language, format, size, frame }: Omit<WantedFile, 'edition'>): string {
  const base = `fig-${String(number)}.${language}`;
  if (format === 'csv' || format === 'xlsx' || format === 'json') return `${base}.${format}`;
  return format === 'vl.json' ? `${base}.${size}.${format}` : `${base}.${size}.${frame}.${format}`;
}

/** Errors ProblemError 404: no such figure, or nothing in it may be drawn. */
export async function figureFile(services: FileServices, wanted: WantedFile): Promise<StoredFile> {
  const { survey, number } = wanted.edition;
  const name = keptName(wanted);
  const kept = await services.store.editions.findFile(survey, number, name);
  if (kept !== undefined) return kept;
  return keepMade(services.store, wanted.edition, name, { mediaType: mediaTypes[wanted.format], bytes: await bytesOf(services, wanted) });
}
