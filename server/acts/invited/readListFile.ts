/** The list of those invited as a file: CSV or XLSX by its content, whatever its name says. */
import type { Delimiter, Encoding } from '../../../analysis/exchange/mapping/mapping.js';
import { openTable } from '../../../analysis/exchange/records/openTable.js';
import type { RecordFault } from '../../../analysis/exchange/records/recordFaults.js';
import type { FileFound, SourceTable } from '../../../analysis/exchange/records/sourceTable.js';
import type { EncodingCandidate } from '../../../analysis/exchange/records/text/encodingCandidates.js';
import type { Problem } from '../../problems/problem.js';
import { listLimits } from './listLimits.js';

export interface ListFile {
  /** As the browser names it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What somebody said of the file; the rest is found. */
export interface ListTold {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ListTable {
  readonly found: FileFound;
  readonly header: readonly string[];
  readonly rows: readonly ListRow[];
  /** Rows that could not be read, by line. */
  readonly problems: readonly Problem[];
}

export type ListOpened =
  | { readonly table: ListTable }
  /** `encodings`: where only a person can see which is right, the likelier first. */
  | { readonly problems: readonly Problem[]; readonly encodings?: readonly EncodingCandidate[] };

/** What is said of foreign answers does not fit a list of people. */
const said: ReadonlyMap<string, string> = new Map([
  ['FILE_EMPTY', 'list_empty'],
  ['NO_RECORDS', 'list_empty'],
  ['NOT_A_TABLE', 'list_not_a_table'],
  ['ENCODING_UNKNOWN', 'list_encoding_unknown'],
  ['ENCODING_WRONG', 'list_encoding_wrong'],
]);

const problemOf = ({ code, params, place }: RecordFault): Problem => ({ code: said.get(code) ?? code, params: { ...params }, ...(place === undefined ? {} : { place }) });

/** A limit or damage ends a file in the middle: nothing of it is used. */
const endsTheFile = (fault: RecordFault): boolean => fault.code === 'LIMIT_EXCEEDED' || fault.code.startsWith('XLSX_');

function readTable(table: SourceTable): ListOpened {
  const [header, ...records] = table.records();
  const all = [...(header?.faults ?? []), ...records.flatMap(({ faults }) => faults ?? [])];
  const fatal = [...(header?.faults ?? []), ...all.filter(endsTheFile)];
  if (header === undefined || fatal.length > 0) return { problems: fatal.map(problemOf) };
  return {
    table: {
      found: table.file,
      header: header.cells.map((cell) => cell.trim()),
      rows: records.filter(({ faults }) => faults === undefined),
      problems: all.map(problemOf),
    },
  };
}

export function readListFile({ name, bytes }: ListFile, told: ListTold): ListOpened {
  const opened = openTable(() => [bytes], { headerRows: 1, ...told }, name, listLimits);
  if ('table' in opened) return readTable(opened.table);
  const problems = opened.faults.map(problemOf);
  return opened.encodings === undefined ? { problems } : { problems, encodings: opened.encodings };
}
