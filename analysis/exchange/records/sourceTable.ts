/** A foreign file as records of cells, whatever it was written as. */
import type { Delimiter, Encoding } from '../mapping/mapping.js';

export interface SourceRecord {
  readonly cells: readonly string[];
  /** Line of a CSV, row of a sheet, from 1. A record can be longer than a line. */
  readonly line: number;
}

/** What the file turned out to be; `found` where it was looked for and not told. */
export interface FileFound {
  readonly format: 'csv' | 'xlsx';
  readonly encoding?: { readonly is: Encoding; readonly found: boolean };
  readonly delimiter?: { readonly is: Delimiter; readonly found: boolean };
  readonly sheet?: { readonly is: string; readonly found: boolean };
}

export interface SourceTable {
  readonly file: FileFound;
  /** The header rows first, then the records; blank lines left out. Can be walked more than once. */
  records(): Iterable<SourceRecord>;
}

/** The bytes of a file in parts, from the beginning at each call. */
export type OpenBytes = () => Iterable<Uint8Array>;
