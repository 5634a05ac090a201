/** What a report on one page is offered as. */
import { ruleOf } from './reportFormat.js';

export const summaryFormats = ['pdf', 'docx'] as const;

export type SummaryFormat = (typeof summaryFormats)[number];

export const summaryMediaType = (format: SummaryFormat): string => ruleOf(format).mediaType;
