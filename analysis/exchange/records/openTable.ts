import type { FileTold } from '../mapping/mapping.js';
import { csvSample } from './csvSample.js';
import { CsvTable } from './csvTable.js';
import { detectCsvShape } from './detectCsvShape.js';
import { detectEncoding } from './detectEncoding.js';
import type { EncodingCandidate } from './encodingCandidates.js';
import { limits as standard, type Limits } from './limits.js';
import type { RecordFault } from './recordFaults.js';
import type { OpenBytes, SourceTable } from './sourceTable.js';
import { textParts } from './textParts.js';

export type TableOpened =
  | { readonly table: SourceTable }
  /** `encodings`: only where a person has to say which, the likelier first, to be told as `encoding` in the mapping. */
  | { readonly faults: readonly RecordFault[]; readonly encodings?: readonly EncodingCandidate[] };

/** A foreign file as a table of cells. `name`: of the file, for the places of faults. */
export function openTable(open: OpenBytes, told: FileTold, name: string, limits: Limits = standard): TableOpened {
  const encoding = detectEncoding(open, told.encoding, name);
  if ('faults' in encoding) {
    return { faults: encoding.faults, ...(encoding.candidates === undefined ? {} : { encodings: encoding.candidates }) };
  }
  const text = () => textParts(open, encoding.is);
  const shape = detectCsvShape(csvSample(text()), told);
  const found = {
    format: 'csv',
    encoding: { is: encoding.is, found: encoding.found },
    delimiter: { is: shape.delimiter, found: told.delimiter === undefined, evidence: shape.evidence },
  } as const;
  return { table: new CsvTable({ text, shape, found, headerRows: told.headerRows, limits, file: name, warnings: encoding.warnings }) };
}
