/** How many faults of each kind, and which values cannot be read: complete even where the list of faults is cut. */
import type { CellFaultCode, FoundFaultCode } from './readingFaults.js';

export interface ValueCount {
  /** As in the file, shortened. */
  readonly value: string;
  readonly count: number;
  /** The known spelling that was probably meant, or ''. */
  readonly nearest: string;
}

export interface ColumnFaults {
  readonly code: CellFaultCode;
  /** As in the header. */
  readonly column: string;
  /** The question whose lines in mapping.yaml to mend; absent for weight and language. */
  readonly question?: string;
  readonly count: number;
  /** The most common first, at most ten. Exact where a column has at most 1,000 different ones; otherwise at least so many. */
  readonly values: readonly ValueCount[];
  /** Cells with any other value. */
  readonly others: number;
}

export interface FaultSummary {
  readonly total: number;
  readonly byKind: ReadonlyMap<FoundFaultCode, number>;
  /** The columns with cells that cannot be read, most cells first; one entry a column and kind. */
  readonly columns: readonly ColumnFaults[];
}
