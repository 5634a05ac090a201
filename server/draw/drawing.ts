/** What the program and the processes that draw say to each other. */
import type { Figure, FigureFrame } from '../../analysis/charts/figure.js';
import type { SummaryDocument } from '../../analysis/words/summaryDocument.js';
import type { DocumentOrder } from './documents/documentOrder.js';
import type { DocumentFormat, SummaryFormat } from './documents/makers.js';
import type { PackOrder } from './documents/packed.js';
import type { PdfFigureOrder } from './documents/pdfFigure.js';

/** A figure to be drawn, or one that is drawn and is wanted in dots. */
export type DrawingOrder =
  | { readonly format: 'svg' | 'png'; readonly figure: Figure; readonly frame: FigureFrame }
  | { readonly format: 'png'; readonly svg: string; readonly picture: Omit<Figure, 'plot'> };

/** What a document process is asked for. */
export interface ReportOrder {
  readonly make: 'report';
  readonly format: DocumentFormat;
  readonly order: DocumentOrder;
}

export interface SummaryOrder {
  readonly make: 'summary';
  readonly format: SummaryFormat;
  readonly summary: SummaryDocument;
}

export interface FigureOrder {
  readonly make: 'figure';
  readonly figure: PdfFigureOrder;
}

export type MakingOrder = ReportOrder | SummaryOrder | FigureOrder | PackOrder;

export type DrawingResult = { readonly drawn: string | Uint8Array } | { readonly fault: string; readonly stack: string };

/** `ready` comes once, when a process has loaded what it draws with. `megabytes`: the memory of the process after the drawing. */
export type DrawingReply = { readonly ready: true } | (DrawingResult & { readonly megabytes: number });
