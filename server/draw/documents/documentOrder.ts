/** What a document is made of: its words and tables, and the pictures that were made for it. */
import type { ReportDocument } from '../../../analysis/words/reportDocument.js';

export interface DocumentPicture {
  /** Of the figure, from 1. */
  readonly figure: number;
  /** Plot alone in a document, whole frame on a slide: as the order says. */
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface DocumentOrder {
  readonly document: ReportDocument;
  readonly pictures: readonly DocumentPicture[];
}
