/** A foreign file as records of cells, whatever it was written as. */
import type { Delimiter, Encoding } from '../mapping/mapping.js';
import type { RecordFault } from './recordFaults.js';

export interface SourceRecord {
  /** The records are as long as the header, or it is a fault of the reader to name: see `records()`. */
  readonly cells: readonly string[];
  /** Line of a CSV, row of a sheet, from 1. A record can be longer than a line. */
  readonly line: number;
  /**
   * Why the record cannot be read; never empty. Its cells are then not to be used. A file that cannot be read on
   * (a limit, damage) ends with such a record.
   */
  readonly faults?: readonly RecordFault[];
}

/** What the file turned out to be; `found` where it was looked for and not told. */
export interface FileFound {
  readonly format: 'csv' | 'xlsx';
  readonly encoding?: { readonly is: Encoding; readonly found: boolean };
  readonly delimiter?: { readonly is: Delimiter; readonly found: boolean; readonly evidence: DelimiterEvidence };
  readonly sheet?: { readonly is: string; readonly found: boolean };
}

/** Of the header and the first records. */
export interface DelimiterEvidence {
  /** Cells of the header. */
  readonly cells: number;
  /** Records with as many cells as the header. */
  readonly alike: number;
  readonly records: number;
}

export interface SourceTable {
  readonly file: FileFound;
  /**
   * The header rows first, then the records; blank lines left out. Can be walked more than once.
   * Cells at the end that have no name and hold nothing are added to the header or taken from it where the first record
   * has them or not; every other difference in length is left as it stands, for the reader to report.
   */
  records(): Iterable<SourceRecord>;
  /** Of the last walk, to be asked when it is over. */
  warnings(): readonly RecordFault[];
}

/** The bytes of a file in parts, from the beginning at each call. */
export type OpenBytes = () => Iterable<Uint8Array>;
