/** What a report is offered as, besides its page and its data. The format is also the extension of the file. */
import type { FigureFrame, FigureSize } from '../../analysis/charts/figure.js';

export interface ReportFormatRule {
  readonly mediaType: string;
  /** Standards the file can follow (`?standard=`), the first unless another is asked for; absent where there is one. */
  readonly standards?: readonly string[];
  /** The pictures it is made of; absent where it holds none. */
  readonly pictures?: { readonly size: FigureSize; readonly frame: FigureFrame; readonly kinds: readonly ('svg' | 'png')[] };
}

export const reportFormats = {
  pdf: { mediaType: 'application/pdf', standards: ['ua', 'a'], pictures: { size: 'doc', frame: 'plot', kinds: ['svg'] } },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pictures: { size: 'doc', frame: 'plot', kinds: ['svg', 'png'] } },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', pictures: { size: 'slide', frame: 'plot', kinds: ['png'] } },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  html: { mediaType: 'text/html; charset=utf-8' },
  'data.zip': { mediaType: 'application/zip' },
} as const satisfies Readonly<Record<string, ReportFormatRule>>;

export type ReportFormat = keyof typeof reportFormats;

export const ruleOf = (format: ReportFormat): ReportFormatRule => reportFormats[format];

/** In the order in which they are listed. */
export const reportFormatNames: readonly ReportFormat[] = ['pdf', 'docx', 'pptx', 'xlsx', 'html', 'data.zip'];
