import { reportTemplate } from './pdfReportTemplate.js';

/** Typst sources by name. They hold no text: what is said is read from /document.json. */
export const templates = { report: reportTemplate } as const;

export type TemplateName = keyof typeof templates;
