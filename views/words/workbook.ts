import { workbook as en } from './en/workbook.js';
import { workbook as sv } from './sv/workbook.js';

/** Words of the tables of a report as a spreadsheet. */
export interface WorkbookWords {
  readonly readme: {
    readonly sheet: string;
    readonly head: readonly [string, string];
    readonly example: string;
    readonly report: string;
    readonly edition: string;
    readonly source: string;
    readonly contents: string;
    readonly contentsText: string;
    readonly share: string;
    readonly shareText: string;
    readonly base: string;
    readonly baseText: string;
    readonly interval: (level: string) => string;
    readonly intervalText: string;
    readonly hidden: string;
    readonly hiddenText: string;
    readonly uncertain: string;
    readonly uncertainText: (range: string) => string;
    readonly cite: string;
    readonly contact: string;
    readonly hash: string;
    readonly software: string;
    readonly softwareText: (version: string) => string;
  };
  readonly contents: {
    readonly sheet: string;
    readonly head: { readonly sheet: string; readonly table: string; readonly question: string; readonly base: string; readonly figure: string; readonly notes: string };
    readonly none: string;
  };
  readonly keyNumbers: { readonly sheet: string; readonly head: string };
  readonly table: {
    readonly row: string;
    readonly low: string;
    readonly high: string;
    readonly halves: string;
    readonly lowerHalf: string;
    readonly upperHalf: string;
    /** Of everyone; in percentage points. */
    readonly gapShare: string;
    readonly gapPoints: string;
    readonly comment: string;
    readonly example: string;
    readonly mean: string;
    readonly median: string;
    readonly sd: string;
    readonly uncertain: string;
    readonly alone: (number: string) => string;
    readonly split: (number: string, noun: string) => string;
    readonly since: (number: string, wave: string) => string;
  };
}

export const workbookWords: Readonly<Record<'sv' | 'en', WorkbookWords>> = { sv, en };
