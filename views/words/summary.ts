import { summary as en } from './en/summary.js';
import { summary as sv } from './sv/summary.js';

/** Words of a report on one page. */
export interface SummaryWords {
  readonly label: string;
  readonly findingsHeading: string;
  readonly aboutHeading: string;
  readonly answered: string;
  readonly uncertainty: string;
  readonly hidden: string;
  readonly hiddenNone: (all: string) => string;
  readonly hiddenSome: (hidden: string, all: string) => string;
  readonly readHeading: string;
  readonly endHeading: string;
  /** Headings of what is asked for, in a report too. */
  readonly decision: string;
  readonly nextStep: string;
  /** Of the page: a link to it, to its files, and to the report it sums up. */
  readonly page: string;
  readonly files: string;
  readonly toReport: string;
}

export const summaryWords: Readonly<Record<'sv' | 'en', SummaryWords>> = { sv, en };
