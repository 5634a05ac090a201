import type { FigureFormat } from './figureFormat.js';
import type { WholeFilesAt } from './wholeFiles.js';

/** Where the parts of a report stand: on a site, or in a folder beside its page. */
export interface ReportLinks {
  /** The edition as data. */
  readonly data: string;
  readonly methods: string;
  /** The report on one page; absent where there is none beside it. */
  readonly summary?: string;
  /** Where every report is listed; empty where there is only this one. */
  readonly all: string;
  /** Short permanent address for the citation; absent when there is none. */
  readonly printed?: string;
  /** There is an address, and nobody has told the server which: the citation says so. */
  readonly unaddressed?: boolean;
  /** What each figure lists for downloading, in this order. */
  readonly formats: readonly FigureFormat[];
  /** @param figure from 1 */
  readonly figureFile: (figure: number, format: FigureFormat) => string;
  /** The figure's own page; empty where it has none. */
  readonly figurePage: (figure: number) => string;
  /** The files of the whole report; absent where there are none. */
  readonly whole?: WholeFilesAt;
  /** Its picture for documents, to be copied; absent where nothing can be copied. */
  readonly picture?: (figure: number) => string;
}

/** Whether an edition, or a figure of it, still is the newest, in words; empty where that cannot be known. */
export interface StandingModel {
  readonly kind: '' | 'current' | 'replaced';
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** For a file, which stays as it is whatever is published later. */
export const noStanding: StandingModel = { kind: '', text: '', links: [] };

/** An edition, in the language and the place where it is read. */
export interface ReportReading {
  readonly language: 'sv' | 'en';
  readonly links: ReportLinks;
  /** SHA-256 of the canonical JSON of the edition. */
  readonly hash: string;
  /** On a site. */
  readonly standing?: StandingModel;
  /** What became of a figure (from 1) in the edition that replaced this one. */
  readonly became?: (figure: number) => StandingModel;
}
