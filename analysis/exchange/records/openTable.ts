import type { FileTold } from '../mapping/mapping.js';
import { csvSample } from './csv/csvSample.js';
import { CsvTable } from './csv/csvTable.js';
import { detectCsvShape } from './csv/detectCsvShape.js';
import { firstBytes } from './firstBytes.js';
import { foreignKind } from './foreignKind.js';
import { limits as standard, type Limits } from './limits.js';
import { limitFault, recordFault } from './recordFault.js';
import type { RecordFault } from './recordFaults.js';
import type { OpenBytes, SourceTable } from './sourceTable.js';
import { detectEncoding } from './text/detectEncoding.js';
import type { EncodingCandidate } from './text/encodingCandidates.js';
import { textParts } from './text/textParts.js';
import { openXlsx } from './xlsx/openXlsx.js';

export type TableOpened =
  | { readonly table: SourceTable }
  /** `encodings`: only where a person has to say which, the likelier first, to be told as `encoding` in the mapping. */
  | { readonly faults: readonly RecordFault[]; readonly encodings?: readonly EncodingCandidate[] };

/** Enough to find what Office calls a file with a password. */
const headBytes = 1 << 16;

function upTo(open: OpenBytes, limit: number, onBeyond: () => void): OpenBytes {
  return function* parts() {
    let length = 0;
    for (const part of open()) {
      length += part.length;
      if (length > limit) {
        onBeyond();
        return;
      }
      yield part;
    }
  };
}

function openCsv(open: OpenBytes, told: FileTold, file: string, limits: Limits): TableOpened {
  const beyond: string[] = [];
  const within = upTo(open, limits.fileBytes, () => beyond.push(file));
  const encoding = detectEncoding(within, told.encoding, file);
  if (beyond.length > 0) return { faults: [limitFault(limits, 'fileBytes', { file })] };
  if ('faults' in encoding) return encoding.candidates === undefined ? { faults: encoding.faults } : { faults: encoding.faults, encodings: encoding.candidates };
  const text = () => textParts(within, encoding.is);
  const shape = detectCsvShape(csvSample(text()), told);
  const found = {
    format: 'csv',
    encoding: { is: encoding.is, found: encoding.found },
    delimiter: { is: shape.delimiter, found: told.delimiter === undefined, evidence: shape.evidence },
  } as const;
  return { table: new CsvTable({ text, shape, found, headerRows: told.headerRows, limits, warnings: encoding.warnings, file }) };
}

/** A table with a header and nothing after it is none: "0 rows" is said before anybody asks what its columns mean. */
function withRecords(opened: TableOpened, headerRows: number, file: string): TableOpened {
  if ('faults' in opened) return opened;
  let rows = 0;
  for (const { faults } of opened.table.records()) {
    rows += 1;
    if (faults !== undefined || rows > headerRows) return opened;
  }
  return { faults: [recordFault('NO_RECORDS', { headerRows, rows }, { file })] };
}

/**
 * A foreign file as a table of cells: what is not told is found, and what cannot be read is told as faults.
 * `file`: its name, for the places of faults. The file is read more than once, each time from its beginning.
 */
export function openTable(open: OpenBytes, told: FileTold, file: string, limits: Limits = standard): TableOpened {
  const head = firstBytes(open, headBytes);
  if (head.length === 0) return { faults: [recordFault('FILE_EMPTY', {}, { file })] };
  const kind = foreignKind(head);
  if (kind === 'zip_begins') return withRecords(openXlsx(open, told, file, limits), told.headerRows, file);
  if (kind !== undefined) return { faults: [recordFault('NOT_A_TABLE', { kind }, { file })] };
  if (told.format === 'xlsx') return { faults: [recordFault('TOLD_XLSX_IS_NOT', {}, { file })] };
  return withRecords(openCsv(open, told, file, limits), told.headerRows, file);
}
