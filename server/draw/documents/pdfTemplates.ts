import { figureTemplate } from './pdfFigureTemplate.js';
import { reportTemplate } from './pdfReportTemplate.js';
import { summaryTemplate } from './pdfSummaryTemplate.js';

/** Typst sources by name. They hold no text: what is said is read from /document.json. */
export const templates = { report: reportTemplate, figure: figureTemplate, summary: summaryTemplate } as const;

export type TemplateName = keyof typeof templates;
