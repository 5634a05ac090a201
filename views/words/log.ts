import { log as en } from './en/log.js';
import { log as sv } from './sv/log.js';

/** Details of an entry as words: `account` is a name by now, `role` the role's. Empty where the entry has none. */
export type LogDetail = (name: string) => string;

export interface LogWords {
  readonly heading: string;
  readonly lead: string;
  readonly systemHeading: string;
  readonly systemLead: string;
  readonly columns: { readonly at: string; readonly who: string; readonly what: string; readonly survey: string };
  readonly none: string;
  readonly download: string;
  readonly newer: string;
  readonly older: string;
  readonly pages: string;
  readonly range: (first: string, last: string, all: string) => string;
  /** Who is no account. */
  readonly others: Readonly<Record<string, string>>;
  readonly gone: string;
  /** What was done, by its code; one that is not here is shown as it is. */
  readonly acts: Readonly<Record<string, (of: LogDetail) => string>>;
}

export const logWords: Readonly<Record<'sv' | 'en', LogWords>> = { sv, en };
