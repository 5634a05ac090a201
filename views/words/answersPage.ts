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
  /** Before it is said how easily people are recognised. */
  readonly assess: string;
  readonly submit: string;
  readonly risk: {
    readonly heading: string;
    readonly by: Say<'by'>;
    readonly nothing: string;
    readonly smallest: Readonly<Record<'one' | 'few' | 'several', string>>;
    readonly alone: Say<'percent'>;
    readonly few: Say<'percent' | 'fewest'>;
    readonly advice: string;
  };
  readonly codebook: string;
  readonly codebookHint: string;
  readonly inFileHeading: string;
  readonly inFile: readonly string[];
  readonly definition: string;
  readonly definitionHint: string;
}

export const answersWords: Readonly<Record<'sv' | 'en', AnswersWords>> = { sv, en };
