import { answersPage as en } from './en/answersPage.js';
import { answersPage as sv } from './sv/answersPage.js';

type Say<K extends string> = (told: Readonly<Record<K, string>>) => string;

/** How easily people are recognised among single answers: on the page, and as a text beside them. */
export interface AnonymityWords {
  readonly heading: string;
  readonly by: Say<'by'>;
  readonly nothing: string;
  /** The language that somebody answered in, among the background questions. */
  readonly language: string;
  readonly asAnswered: string;
  readonly givenOut: Say<'k'>;
  readonly withheld: string;
  readonly alike: string;
  readonly groups: Say<'groups' | 'smallest' | 'all'>;
  /** People who are alone, in groups of two to four, of five to nine, of ten or more. */
  readonly sizes: readonly [Say<'answers'>, Say<'answers'>, Say<'answers'>, Say<'answers'>];
  readonly of: Say<'part' | 'answers' | 'all'>;
  readonly nothingWithheld: string;
  readonly nothingAlike: string;
  readonly alikeMeans: string;
  readonly limits: string;
  /** Which of the two the file holds. */
  readonly fileHolds: Readonly<Record<'protected' | 'given' | 'texts', string>>;
}

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
  readonly content: string;
  readonly contents: Readonly<Record<'protected' | 'given' | 'texts', { readonly label: string; readonly hint: string }>>;
  /** When two files may follow each other. */
  readonly rule: string;
  /** Before it is said how easily people are recognised. */
  readonly assess: string;
  readonly submitAll: string;
  readonly submitCsv: string;
  readonly risk: AnonymityWords;
  readonly codebook: string;
  readonly codebookHint: string;
  readonly inFileHeading: string;
  readonly inFile: readonly string[];
  readonly definition: string;
  readonly definitionHint: string;
}

export const answersWords: Readonly<Record<'sv' | 'en', AnswersWords>> = { sv, en };
