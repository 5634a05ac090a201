import { wordTemplate as en } from './en/wordTemplate.js';
import { wordTemplate as sv } from './sv/wordTemplate.js';

/** The report in the Word template of one's own house. */
export interface WordTemplateWords {
  readonly heading: string;
  readonly lead: string;
  readonly nothing: string;
  readonly edition: string;
  readonly language: string;
  readonly languages: { readonly sv: string; readonly en: string };
  readonly file: string;
  readonly fileHint: string;
  readonly submit: string;
  readonly back: string;
  readonly errors: (count: number) => string;
  readonly taken: { readonly heading: string; readonly items: readonly string[] };
}

export const wordTemplateWords: Readonly<Record<'sv' | 'en', WordTemplateWords>> = { sv, en };
