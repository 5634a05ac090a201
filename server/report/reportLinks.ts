import type { FigureFormat } from './figureFormat.js';

/** Where the parts of a report stand: on a site, or in a folder beside its page. */
export interface ReportLinks {
  /** The edition as data. */
  readonly data: string;
  readonly methods: string;
  /** Where the newest edition is found; empty where it is this one. */
  readonly latest: string;
  /** Where every report is listed; empty where there is only this one. */
  readonly all: string;
  /** Short permanent address for the citation; absent when there is none. */
  readonly printed?: string;
  /** What each figure lists for downloading, in this order. */
  readonly formats: readonly FigureFormat[];
  /** @param figure from 1 */
  readonly figureFile: (figure: number, format: FigureFormat) => string;
  /** The figure's own page; empty where it has none. */
  readonly figurePage: (figure: number) => string;
}

/** An edition, in the language and the place where it is read. */
export interface ReportReading {
  readonly language: 'sv' | 'en';
  readonly links: ReportLinks;
  /** SHA-256 of the canonical JSON of the edition. */
  readonly hash: string;
}
