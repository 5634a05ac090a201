/** Document formats and what makes them. Each is loaded when the first document of its kind is ordered. */
import type { SummaryDocument } from '../../../analysis/words/summaryDocument.js';
import type { DocumentOrder } from './documentOrder.js';

export type DocumentMaker = (order: DocumentOrder) => Promise<Uint8Array>;

export const makers = {
  docx: async (order) => (await import('./docx/docxReport.js')).docxReport(order),
  pdf: async (order) => (await import('./pdfReport.js')).pdfReport(order),
  pptx: async (order) => (await import('./pptx/pptxReport.js')).pptxReport(order),
} as const satisfies Readonly<Record<string, DocumentMaker>>;

export type DocumentFormat = keyof typeof makers;

/** The same for a report on one page. */
export const summaryMakers = {
  docx: async (summary) => (await import('./docx/docxSummary.js')).docxSummary(summary),
  pdf: async (summary) => (await import('./pdfSummary.js')).pdfSummary(summary),
} as const satisfies Readonly<Record<string, (summary: SummaryDocument) => Promise<Uint8Array>>>;

export type SummaryFormat = keyof typeof summaryMakers;
