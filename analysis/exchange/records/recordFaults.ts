/** Every fault a foreign file can have before its cells mean anything, and what its words are filled with. */
import type { Encoding } from '../mapping/mapping.js';
import type { Fault } from '../../survey/fault.js';
import type { LimitName } from './limits.js';

/** What a file can be that is no table we read, and can be saved as one. */
export type ForeignKind = 'old_excel' | 'encrypted' | 'ods' | 'xlsb' | 'zip' | 'pdf' | 'markup' | 'binary';

export interface RecordFaults {
  FILE_EMPTY: Record<string, never>;
  /** A header and nothing after it. */
  NO_RECORDS: { headerRows: number; rows: number };
  NOT_A_TABLE: { kind: ForeignKind };
  TOLD_CSV_IS_XLSX: Record<string, never>;
  TOLD_XLSX_IS_NOT: Record<string, never>;
  LIMIT_EXCEEDED: { what: LimitName; limit: number };
  /** `found` is what the bytes say instead, or '' when they only say that the told one is wrong. */
  ENCODING_WRONG: { told: Encoding; found: Encoding | '' };
  /** The file begins with the mark of an encoding that the rest of it is not in. */
  ENCODING_BROKEN: { encoding: Encoding };
  /** The likelier first; how the first odd line reads in each. */
  ENCODING_UNKNOWN: { first: Encoding; asFirst: string; second: Encoding; asSecond: string; oddBytes: number };
  /** Place: the line where the quote stands. `text`: what follows it. */
  QUOTE_NOT_CLOSED: { text: string };
  XLSX_DAMAGED: { part: string };
  XLSX_DOCTYPE: { part: string };
  XLSX_UNSAFE_NAME: { name: string };
  SHEET_NOT_FOUND: { sheet: string; sheets: string; nearest: string };
  CELL_IN_ERROR: { address: string; value: string };
  /** A formula that no spreadsheet has worked out yet. */
  CELL_NOT_COMPUTED: { address: string };
  CELL_DAMAGED: { address: string; value: string };
  /** Warnings: said once, with how many. */
  FORMULAS_USED: { count: number; first: string };
  BLANK_RECORDS: { count: number; firstLine: number };
  ENCODING_DOUBTFUL: { told: Encoding };
}

export type RecordFaultCode = keyof RecordFaults;

export type RecordFault = Fault<RecordFaultCode>;
