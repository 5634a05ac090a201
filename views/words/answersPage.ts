import { answersPage as en } from './en/answersPage.js';
import { answersPage as sv } from './sv/answersPage.js';

type Say<K extends string> = (told: Readonly<Record<K, string>>) => string;

/** Words of the export of single answers. */
export interface AnswersWords {
  readonly title: string;
  readonly errorPrefix: string;
  readonly problemHeading: string;
  readonly refusedHeading: string;
  readonly count: Say<'count'>;
  readonly tooFew: Say<'fewest'>;
  readonly purpose: string;
  readonly purposeHint: Say<'most'>;
  readonly texts: string;
  readonly textsWarning: string;
  /** When two files may follow each other. */
  readonly rule: string;
  readonly submit: string;
  readonly inFileHeading: string;
  readonly inFile: readonly string[];
  readonly definition: string;
  readonly definitionHint: string;
}

export const answersWords: Readonly<Record<'sv' | 'en', AnswersWords>> = { sv, en };
