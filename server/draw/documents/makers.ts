/** Document formats and what makes them. Each is loaded when the first document of its kind is ordered. */
import type { DocumentOrder } from './documentOrder.js';

export type DocumentMaker = (order: DocumentOrder) => Promise<Uint8Array>;

export const makers = {
  docx: async (order) => (await import('./docx/docxReport.js')).docxReport(order),
  pdf: async (order) => (await import('./pdfReport.js')).pdfReport(order),
} as const satisfies Readonly<Record<string, DocumentMaker>>;

export type DocumentFormat = keyof typeof makers;
