import type { RecordFaultCode } from '../records/recordFaults.js';

/** Where a cell stands: `record` from 1 without the header, `column` as in the header, `value` shortened. */
interface InCell {
  readonly record: number;
  readonly column: string;
  readonly value: string;
}

/** Every fault a foreign file can have once it is records of cells, and what its words are filled with. */
export interface ReadingFaults {
  HEADER_ROWS_MISSING: { rows: number; found: number };
  /** Of the mapping against the header. */
  COLUMN_NOT_FOUND: { column: string; nearest: string; columns: number };
  /** For no option, row or place; `tried` is the name that was looked for first. */
  PATTERN_NOT_FOUND: { pattern: string; count: number; tried: string; columns: number };
  COLUMN_UNCLEAR: { column: string; count: number; found: string };
  COLUMN_NAME_TWICE: { column: string; count: number; positions: string; first: number };
  COLUMN_SHARED: { column: string; question: string; first: string; second: string };
  /** Of one record. */
  RECORD_LENGTH: { record: number; found: number; expected: number };
  /** Of one cell. */
  CELL_UNKNOWN: InCell & { question: string; nearest: string };
  CELL_AMBIGUOUS: InCell & { question: string; options: string };
  CELL_NOT_TICK: InCell & { question: string; option: string };
  CELL_NOT_NUMBER: InCell & { decimal: string; question: string };
  CELL_OUT_OF_RANGE: InCell & { min: number | string; max: number | string };
  CELL_DECIMALS: InCell & { decimals: number };
  CELL_NOT_PLACE: InCell & { places: number };
  CELL_PLACE_TAKEN: InCell & { place: number };
  CELL_PLACE_EMPTY: InCell & { place: number };
  CELL_RANKED_TWICE: InCell & { option: string };
  CELL_TOO_MANY_RANKED: InCell & { places: number };
  CELL_NOT_WEIGHT: InCell;
  CELL_NO_WEIGHT: InCell;
  CELL_LANGUAGE: InCell & { declared: string };
  /** Warnings: said once each, with how many. */
  RECORDS_LEFT_OUT: { count: number; why: string };
  ANSWERED_THOUGH_HIDDEN: { count: number; question: string };
  EXCLUSIVE_COMBINED: { count: number; question: string };
  OTHER_TEXT_UNUSED: { count: number; question: string };
  COLUMNS_NOT_USED: { count: number; columns: string };
}

export type ReadingFaultCode = keyof ReadingFaults;

/** Everything that can be wrong in a file, from its bytes to its cells. */
export type FoundFaultCode = ReadingFaultCode | RecordFaultCode;

/** The faults that a cell can have. */
export type CellFaultCode = { [C in ReadingFaultCode]: ReadingFaults[C] extends InCell ? C : never }[ReadingFaultCode];
