/** What a document is made of: its words and tables, and the pictures that were made for it. */
import type { ReportDocument } from '../../../analysis/words/reportDocument.js';

export interface DocumentPicture {
  /** Of the figure, from 1. */
  readonly figure: number;
  /** Plot alone in a document, whole frame on a slide: as the order says. */
  readonly svg: string;
  /** No bytes where the format has no use for it. */
  readonly png: Uint8Array;
  /** Of the figure at the size of this picture, which may have less room than the document; absent where they are the document's. */
  readonly notes?: readonly string[];
}

export interface DocumentOrder {
  readonly document: ReportDocument;
  /** A figure that is drawn and has no picture here is one that failed: its table stands, with a line that says so. */
  readonly pictures: readonly DocumentPicture[];
  /** For archives (PDF/A); the accessible standard otherwise. Formats with one standard do not look at it. */
  readonly archival?: boolean;
}
