/** Values to files, in processes of their own, so that drawing never holds up an answer, nor takes one down. */
import type { Figure, FigureFrame, MeasureText } from '../../analysis/charts/figure.js';
import type { DocumentOrder } from './documents/documentOrder.js';
import type { DocumentFormat } from './documents/makers.js';
import type { PackOrder } from './documents/packed.js';

export interface Draw {
  svg(figure: Figure, frame: FigureFrame): Promise<string>;
  /** 300 dpi with pHYs; the same bytes on every machine. */
  png(figure: Figure, frame: FigureFrame): Promise<Buffer>;
  /** A whole report as one file. */
  document(format: DocumentFormat, order: DocumentOrder): Promise<Buffer>;
  /** A spreadsheet, or an archive of files. */
  pack(order: PackOrder): Promise<Buffer>;
  /** The very metrics the pictures are drawn with. */
  readonly measure: MeasureText;
  close(): Promise<void>;
}
