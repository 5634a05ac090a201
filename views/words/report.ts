import { report as en } from './en/report.js';
import { report as sv } from './sv/report.js';

/** Words of the landing, report, figure and methods pages. */
export interface ReportWords {
  readonly landing: {
    readonly title: string;
    readonly openUntil: (date: string) => string;
    readonly openNow: string;
    readonly minutes: (low: string, high: string) => string;
    readonly answer: string;
    /** Instead of the button, where nobody comes in without an invitation of their own. */
    readonly invited: string;
    readonly latest: string;
    readonly read: string;
    readonly nothing: string;
    readonly nothingMore: string;
    readonly whoAnswered: (phrase: string) => string;
    readonly dots: (count: string, who: string) => { readonly lead: string; readonly rest: string };
    readonly dotsAlt: (count: string, who: string) => string;
    readonly keyHeading: (title: string) => string;
    readonly answered: string;
    readonly ofInvited: (invited: string, rate: string) => string;
    readonly stepsHeading: string;
    readonly steps: readonly { readonly title: string; readonly text: string }[];
    readonly reports: string;
    readonly report: string;
    readonly edition: string;
    readonly data: string;
    readonly surveys: string;
  };
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly all: string;
    readonly earlier: string;
    readonly edition: (number: string, date: string) => string;
  };
  readonly edition: (number: string, date: string) => string;
  readonly replaces: (number: string, note: string) => string;
  /** No answer was counted for it. */
  readonly repeats: (number: string, answered: string) => string;
  /** Where the address would stand in a citation. */
  readonly noAddress: string;
  readonly keyNumbers: string;
  readonly contents: string;
  readonly asTable: string;
  readonly download: string;
  readonly figurePage: string;
  readonly allDownloads: string;
  readonly noPicture: string;
  readonly pictureFailed: string;
  readonly methodsHeading: string;
  readonly methodsLink: string;
  readonly citeHeading: string;
  readonly hashLabel: string;
  readonly dataLink: string;
  readonly contactHeading: string;
  readonly sourceTerm: string;
  readonly figure: {
    readonly tableHeading: string;
    readonly descriptionHeading: string;
    readonly downloadHeading: string;
    readonly languageLabel: string;
    readonly languages: { readonly sv: string; readonly en: string };
    readonly groups: { readonly document: string; readonly slides: string; readonly web: string; readonly phone: string; readonly data: string };
    readonly moreSizes: string;
    readonly full: string;
    readonly plot: string;
    readonly png: string;
    /** Density of pictures made for screens, not for paper. */
    readonly screenPng: string;
    readonly svg: string;
    readonly pdf: string;
    readonly csv: string;
    readonly xlsx: string;
    readonly json: string;
    readonly vega: string;
    readonly beforeHeading: string;
    readonly linkHeading: string;
    readonly linkLabel: string;
    /** Instead of a permanent link, where the server has not been told its address. */
    readonly noAddress: string;
    readonly figureId: (id: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly figures: string;
    readonly base: (base: string, of: string) => string;
    readonly baseOfMean: (base: string, members: string) => string;
    readonly neverRank: string;
    readonly giveEdition: string;
    readonly breadcrumb: string;
  };
  readonly methods: {
    /** What was done to the questionnaire while answers came in. */
    readonly history: { readonly term: string; readonly versions: (versions: string, newest: string) => string; readonly corrected: (count: number, dates: string) => string };
    readonly title: string;
    readonly responseHeading: (question: string) => string;
    readonly responseNote: (limit: string) => string;
    readonly invited: string;
    readonly answered: string;
    readonly rate: string;
    readonly questionsHeading: string;
    readonly question: string;
    /** What one key number counts, and among whom; conditions are clauses that follow "if", the second empty where nobody is left out. */
    readonly counted: { readonly term: (number: string) => string; readonly numerator: (condition: string) => string; readonly base: (members: string, condition: string) => string };
    /** Before a clause. */
    readonly askedIf: (condition: string) => string;
    /** `numbers` of the questions, as a list in words. */
    readonly workedOut: (numbers: string, count: number) => string;
    readonly severalAnswers: string;
    readonly mixed: string;
    readonly sensitive: string;
    readonly rows: string;
    readonly unitsOf: (count: string, noun: string) => string;
    readonly freeText: string;
    readonly number: string;
    readonly fixedHeading: string;
    readonly fixed: string;
    readonly software: { readonly term: string; readonly text: (version: string) => string };
  };
}

export const reportWords: Readonly<Record<'sv' | 'en', ReportWords>> = { sv, en };
