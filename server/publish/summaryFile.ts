/** A report on one page as a file: made when first asked for, and served as it is ever after. */
import { DrawingFailed } from '../draw/drawingFailed.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { summaryDocument } from '../report/summaryDocument.js';
import { summaryFormats, summaryMediaType, type SummaryFormat } from '../report/summaryFormat.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { FileServices } from './figureFile.js';
import type { MadeOnce, ServedFile } from './madeOnce.js';
import { siteReading } from './siteReading.js';

/** Errors ProblemError 404 that lists what is offered. */
export function summaryFormat(format: string): SummaryFormat {
  const found = summaryFormats.find((each) => each === format);
  if (found === undefined) throw new ProblemError({ code: 'summary_format_not_offered', params: { format: format.slice(0, 40), formats: summaryFormats.join(', ') } });
  return found;
}

/** Under which it is kept once it is made. */
export function keptSummary(format: SummaryFormat, language: InterfaceLanguage): string {
  return `summary.${language}.${format}`;
}

/** Errors ProblemError 503 when it could not be made now. */
export async function summaryFile(services: FileServices, files: MadeOnce, loaded: LoadedEdition, format: SummaryFormat, language: InterfaceLanguage): Promise<ServedFile> {
  const { edition } = loaded;
  const make = async () => ({ bytes: await services.draw.summary(format, summaryDocument(edition, siteReading(services, loaded, language))), whole: true });
  try {
    return await files.get({ edition, name: keptSummary(format, language), mediaType: summaryMediaType(format), make });
  } catch (error) {
    throw error instanceof DrawingFailed ? ProblemError.because(error, { code: 'report_not_made', params: { format } }) : error;
  }
}
