/** Opens bytes as a foreign file and walks all of it: what any reader would get to see. */
import type { FileTold } from '../../../../analysis/exchange/mapping/mapping.js';
import type { Limits } from '../../../../analysis/exchange/records/limits.js';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import type { RecordFault } from '../../../../analysis/exchange/records/recordFaults.js';
import type { FileFound } from '../../../../analysis/exchange/records/sourceTable.js';
import type { EncodingCandidate } from '../../../../analysis/exchange/records/text/encodingCandidates.js';
import { wordingOf } from '../../../../server/problems/catalogue.js';

export interface Opened {
  /** Cells of the header rows and the records without faults. */
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly faults: readonly RecordFault[];
  readonly warnings: readonly RecordFault[];
  readonly file?: FileFound;
  readonly encodings?: readonly EncodingCandidate[];
}

/** A file in parts of a size, or all at once. */
export function partsOf(bytes: Uint8Array, size = bytes.length): () => Iterable<Uint8Array> {
  return function* parts() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
}

export function opened(file: Uint8Array | string | (() => Iterable<Uint8Array>), told: Partial<FileTold> = {}, limits?: Limits): Opened {
  const open = typeof file === 'function' ? file : partsOf(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const result = openTable(open, { headerRows: 1, ...told }, 'export', limits);
  if (!('table' in result)) return { cells: [], lines: [], warnings: [], ...result };
  const records = [...result.table.records()];
  const sound = records.filter(({ faults }) => faults === undefined);
  return {
    cells: sound.map(({ cells }) => cells),
    lines: sound.map(({ line }) => line),
    faults: records.flatMap(({ faults }) => faults ?? []),
    warnings: result.table.warnings(),
    file: result.table.file,
  };
}

/** Each fault as `CODE@line` where it has a line, else `CODE`. */
export const codesOf = (faults: readonly RecordFault[]): readonly string[] =>
  faults.map(({ code, place }) => (place?.line === undefined ? code : `${code}@${String(place.line)}`));

/** What a person reads, in both languages. */
export const saidOf = (faults: readonly RecordFault[]): string =>
  faults.flatMap((fault) => [wordingOf(fault, 'sv'), wordingOf(fault, 'en')]).map(({ message, mend }) => `${message}. ${mend}`).join('\n');
