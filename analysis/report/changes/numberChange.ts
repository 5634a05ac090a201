/** One number that two editions print differently, in words and as it is. */
export interface NumberChange {
  /** "Figur 2", "Nyckeltal", "Tabell" */
  readonly where: string;
  /** What the table is of: "Metodstöd, per institution". */
  readonly table: string;
  readonly option: string;
  readonly group: string;
  readonly before: string;
  readonly after: string;
  /** What programs follow it by; null for everyone, and where there is none. */
  readonly codes: { readonly question: string; readonly by: string | null; readonly group: string | null; readonly item: string | null; readonly code: string; /** Of a figure of support, which has its numbers beside a question and not in its table. */ readonly chart?: string };
  readonly beforeValue: ChangedValue | null;
  readonly afterValue: ChangedValue | null;
}

/** Shares in [0, 1] unrounded; null where hidden. */
export interface ChangedValue {
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean?: number | null;
  /** Of figures of support: full-time equivalents, years, and other numbers that are no counts. */
  readonly value?: number;
  /** Code of an overall verdict. */
  readonly verdict?: string;
  readonly release: string;
}
