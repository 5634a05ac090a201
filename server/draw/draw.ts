/** Values to files, in processes of their own, so that drawing never holds up an answer, nor takes one down. */
import type { Figure, FigureFrame, MeasureText } from '../../analysis/charts/figure.js';
import type { SummaryDocument } from '../../analysis/words/summaryDocument.js';
import type { DocumentOrder } from './documents/documentOrder.js';
import type { DocumentFormat, SummaryFormat } from './documents/makers.js';
import type { PackOrder } from './documents/packed.js';

export interface Draw {
  svg(figure: Figure, frame: FigureFrame): Promise<string>;
  /**
   * 300 dpi with pHYs; the same bytes on every machine.
   *
   * @param drawn the figure as `svg` has drawn it, where that is known: it is not drawn again
   */
  png(figure: Figure, frame: FigureFrame, drawn?: string): Promise<Buffer>;
  /**
   * Vectors and text on a page of the figure's size.
   *
   * @param date ISO date of the edition: the file says that it was made then
   * @param drawn as of `png`
   */
  pdf(figure: Figure, frame: FigureFrame, date: string, drawn?: string): Promise<Buffer>;
  /** A whole report as one file. */
  document(format: DocumentFormat, order: DocumentOrder): Promise<Buffer>;
  /** A report on one page. */
  summary(format: SummaryFormat, summary: SummaryDocument): Promise<Buffer>;
  /** A spreadsheet, or an archive of files. */
  pack(order: PackOrder): Promise<Buffer>;
  /** The very metrics the pictures are drawn with. */
  readonly measure: MeasureText;
  close(): Promise<void>;
}
