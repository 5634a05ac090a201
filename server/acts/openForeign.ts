/** Another system's file opened as a table; a person is asked where nobody else can know. */
import type { Encoding, FileTold } from '../../analysis/exchange/mapping/mapping.js';
import type { EncodingCandidate } from '../../analysis/exchange/records/text/encodingCandidates.js';
import { openTable } from '../../analysis/exchange/records/openTable.js';
import type { SourceTable } from '../../analysis/exchange/records/sourceTable.js';
import { openInput, sizeOfInput } from './inputFile.js';
import type { Progress } from './progress.js';
import { stopAtFaults } from './stopAtFaults.js';

/** The candidates, the likelier first, with how the first odd line reads in each; undefined when the person cannot tell either. */
export type ChooseEncoding = (candidates: readonly EncodingCandidate[]) => Promise<Encoding | undefined>;

export interface ForeignWorld {
  readonly progress: Progress;
  /** Asks a person which of two encodings reads right; absent where nobody is there to ask. */
  readonly chooseEncoding?: ChooseEncoding;
}

/** Errors ProblemError: there is no such file, it is no table, or its encoding cannot be known. */
export async function openForeign(file: string, told: FileTold, { progress, chooseEncoding }: ForeignWorld): Promise<SourceTable> {
  const size = sizeOfInput(file);
  const open = openInput(file, (bytes) => progress('reading', bytes, size));
  const opened = openTable(open, told, file);
  const chosen = 'table' in opened || opened.encodings === undefined ? undefined : await chooseEncoding?.(opened.encodings);
  const again = chosen === undefined ? opened : openTable(open, { ...told, encoding: chosen }, file);
  if ('table' in again) return again.table;
  stopAtFaults(again.faults);
  throw new Error('a file that cannot be opened has a fault');
}
