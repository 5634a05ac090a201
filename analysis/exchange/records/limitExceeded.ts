import type { LimitName, Limits } from './limits.js';
import { limitFault } from './recordFault.js';
import type { RecordFault } from './recordFaults.js';
import type { SourceRecord } from './sourceTable.js';

function which({ cells }: SourceRecord, number: number, limits: Limits): LimitName | undefined {
  if (number > limits.records) return 'records';
  if (cells.length > limits.columns) return 'columns';
  let characters = 0;
  for (const { length } of cells) {
    if (length > limits.cellCharacters) return 'cellCharacters';
    characters += length;
  }
  return characters > limits.recordCharacters ? 'recordCharacters' : undefined;
}

/** `number`: of the record, from 1, 0 or less for a header row. */
export function limitExceeded(record: SourceRecord, number: number, limits: Limits, file: string): RecordFault | undefined {
  const what = which(record, number, limits);
  return what === undefined ? undefined : limitFault(limits, what, { file, line: record.line });
}
