/** A whole report as one file: made when first asked for, and served as it is ever after. */
import { DrawingFailed } from '../draw/drawingFailed.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import type { DocumentFormat } from '../draw/documents/makers.js';
import { dataPackage } from '../report/dataPackage.js';
import { reportDocument } from '../report/reportDocument.js';
import { reportWorkbook } from '../report/workbook/reportWorkbook.js';
import { reportFormatNames, ruleOf, type ReportFormat } from '../report/reportFormat.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { documentPictures } from './documentPictures.js';
import { eachInTurn } from './eachInTurn.js';
import { figureIn, type FileServices } from './figureFile.js';
import type { MadeFile, MadeOnce, ServedFile } from './madeOnce.js';
import { packageAbout } from './packageAbout.js';
import { printedFigure } from './paths.js';
import { singlePage } from './singlePage.js';
import { siteReading } from './siteReading.js';

export interface ReportChoice {
  readonly format: ReportFormat;
  readonly language: InterfaceLanguage;
  /** For archives; only where the format knows the difference. */
  readonly archival: boolean;
}

/** Errors ProblemError 404 that lists what is offered. */
export function reportChoice(format: string, language: InterfaceLanguage, query: URLSearchParams): ReportChoice {
  const found = reportFormatNames.find((each) => each === format);
  if (found === undefined) throw new ProblemError({ code: 'report_format_not_offered', params: { format: format.slice(0, 40), formats: [...reportFormatNames, 'zip'].join(', ') } });
  const { standards = [] } = ruleOf(found);
  const standard = query.get('standard');
  // a format with one standard does not look at what is asked for
  if (standard !== null && standards.length > 0 && !standards.includes(standard)) {
    throw new ProblemError({ code: 'choice_not_offered', params: { name: 'standard', value: standard.slice(0, 40), choices: standards.join(', ') } });
  }
  return { format: found, language, archival: standards.length > 0 && standard === 'a' };
}

type Maker = (services: FileServices, loaded: LoadedEdition, language: InterfaceLanguage) => Promise<MadeFile>;

/** What is no document with pages. */
const others: Readonly<Record<Exclude<ReportFormat, DocumentFormat>, Maker>> = {
  xlsx: async (services, loaded, language) => ({ bytes: await services.draw.pack({ make: 'workbook', workbook: reportWorkbook(loaded.edition, siteReading(services, loaded, language)) }), whole: true }),
  html: singlePage,
  'data.zip': async (services, loaded) => ({ bytes: await services.draw.pack({ make: 'archive', entries: await dataPackage(loaded.edition, packageAbout(services, loaded)) }), whole: true }),
};

async function makeReport(services: FileServices, loaded: LoadedEdition, { format, language, archival }: ReportChoice): Promise<MadeFile> {
  if (format === 'xlsx' || format === 'html' || format === 'data.zip') return others[format](services, loaded, language);
  const { edition } = loaded;
  const addressOf = (figure: number): string | undefined => printedFigure(edition, language, figure, services.config.publicUrl);
  const figures = await eachInTurn(edition.plan.figures.length, (i) => figureIn(services, { edition, language, number: i + 1, size: 'doc' }));
  const document = reportDocument(edition, siteReading(services, loaded, language), services.draw.measure, addressOf, figures);
  const { pictures, whole } = await documentPictures(services, { edition, language }, ruleOf(format).pictures);
  return { bytes: await services.draw.document(format, { document, pictures, archival }), whole };
}

/** Under which the file is kept. */
export function keptReport({ format, language, archival }: ReportChoice): string {
  return `report.${language}${archival ? '.archival' : ''}.${format}`;
}

/** Errors ProblemError 503 when it could not be made now. */
export async function reportFile(services: FileServices, files: MadeOnce, loaded: LoadedEdition, choice: ReportChoice): Promise<ServedFile> {
  const { format } = choice;
  try {
    return await files.get({ edition: loaded.edition, name: keptReport(choice), mediaType: ruleOf(format).mediaType, make: () => makeReport(services, loaded, choice) });
  } catch (error) {
    throw error instanceof DrawingFailed ? ProblemError.because(error, { code: 'report_not_made', params: { format } }) : error;
  }
}
