/** A report as files that open from disk: one page without script, and every figure beside it. */
import type { FigureSize } from '../../analysis/charts/figure.js';
import type { Edition } from '../../analysis/report/edition.js';
import { figureOf, type ReportFigure } from '../../analysis/report/figureOf.js';
import type { Draw } from '../draw/draw.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { BuiltViews } from '../render/builtViews.js';
import { Drawing } from './drawing.js';
import type { DrawingsOfPage } from './drawingsOfPage.js';
import { figureContent } from './figureContent.js';
import { filePage } from './filePage.js';
import { folderLinks } from './folderLinks.js';
import type { ReportReading } from './reportLinks.js';
import { sectionModel, type SectionModel } from './sectionModel.js';

export interface ReportFile {
  /** Without folder. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface FilesRequest {
  readonly edition: Edition;
  /** Its canonical JSON, and the SHA-256 of that. */
  readonly content: string;
  readonly hash: string;
  readonly language: InterfaceLanguage;
}

export interface FilesWorld {
  readonly draw: Pick<Draw, 'svg' | 'png' | 'pdf' | 'pack' | 'measure'>;
  readonly views: BuiltViews;
}

interface DrawnFigure {
  readonly section: SectionModel;
  readonly files: readonly ReportFile[];
}

/** Two drawings of one figure stand in the same page, so each has its own id. */
async function inline(draw: FilesWorld['draw'], { drawing }: ReportFigure): Promise<Drawing | undefined> {
  return drawing === undefined ? undefined : new Drawing((await draw.svg({ ...drawing, id: `${drawing.id}-${drawing.size}` }, 'plot')).trimEnd());
}

async function drawFigure({ draw }: FilesWorld, { edition, language }: FilesRequest, number: number, reading: ReportReading): Promise<DrawnFigure> {
  const figure = (size: FigureSize): ReportFigure => figureOf(edition, { number, language, size, measure: draw.measure });
  const [web, phone, doc] = [figure('web'), figure('phone'), figure('doc')];
  const [wide, narrow] = await Promise.all([inline(draw, web), inline(draw, phone)]);
  const drawings: DrawingsOfPage = wide === undefined || narrow === undefined ? 'nothing' : { web: wide, phone: narrow };
  const formats = reading.links.formats.filter((format) => doc.drawing !== undefined || format === 'csv' || format === 'json');
  const { drawing } = doc;
  const svg = drawing === undefined ? undefined : draw.svg(drawing, 'full');
  // whoever makes dots of it hears of it
  svg?.catch(() => undefined);
  const drawn = svg === undefined ? undefined : () => svg;
  const files = formats.map(async (format) => ({ name: reading.links.figureFile(number, format), bytes: format === 'svg' && svg !== undefined ? Buffer.from(await svg) : await figureContent(draw, edition, doc, { format, frame: 'full', language }, drawn) }));
  return { section: sectionModel(edition, { web, phone }, drawings, reading), files: await Promise.all(files) };
}

/**
 * Every file of the report, the page last; what has been given is not kept.
 * Errors `DrawingFailed` when a picture cannot be made.
 */
export async function* reportFiles(world: FilesWorld, request: FilesRequest): AsyncGenerator<ReportFile> {
  const { edition, language, hash, content } = request;
  const reading: ReportReading = { language, hash, links: folderLinks };
  const sections: SectionModel[] = [];
  for (const [i] of edition.plan.figures.entries()) {
    const { section, files } = await drawFigure(world, request, i + 1, reading);
    sections.push(section);
    yield* files;
  }
  yield { name: folderLinks.data, bytes: Buffer.from(content) };
  yield { name: 'index.html', bytes: Buffer.from(await filePage(world.views, edition, sections, reading)) };
}
