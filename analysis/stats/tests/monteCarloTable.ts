import { randomStream } from '../chance/randomStream.js';
import type { Matrix } from '../linear/multiply.js';
import { logFactorials } from './logFactorials.js';
import { randomTable } from './randomTable.js';
import { checkWhole, expectedCounts, tableMargins, type Table } from './tableMargins.js';

export interface MonteCarlo {
  /** Who asks for the same seed and replicates gets the same p. */
  readonly seed: number;
  /** Absent: 100,000. */
  readonly replicates?: number;
  /** What makes a table more surprising: its X² (the default), or being less probable, as Fisher's test has it. */
  readonly by?: 'pearson' | 'probability';
}

export interface MonteCarloTest {
  readonly p: number;
  /** Of p, because chance made it. */
  readonly standardError: number;
  readonly replicates: number;
  readonly seed: number;
}

/** Far less than two different tables differ by, far more than rounding. */
const slack = 1e-9;

/**
 * How often tables with the same totals, drawn as if row and column were independent, are as surprising as this one.
 *
 * Shape rows of whole counts, a seed; null when fewer than two rows or columns have anybody. p is (1 + as surprising) /
 * (replicates + 1), so never 0. Errors RangeError for what is no whole count or fewer than 1 replicate.
 * Source Hope (1968), tables by Patefield (1981); R `chisq.test(simulate.p.value = TRUE)`.
 */
export function monteCarloTable(counts: Matrix, { seed, replicates = 100_000, by = 'pearson' }: MonteCarlo): MonteCarloTest | null {
  if (!(Number.isSafeInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} replicates`);
  const table = tableMargins(counts);
  checkWhole(table);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  const logs = logFactorials(table.n);
  const surprise = by === 'pearson' ? squaresOver(table) : factorials(logs);
  const observed = surprise(Int32Array.from(table.counts.flat()));
  const limit = observed - slack * Math.max(1, Math.abs(observed));
  const cells = new Int32Array(table.rows.length * table.columns.length);
  let surprising = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    randomTable(table.rowTotals, table.columnTotals, logs, randomStream(seed, replicate), cells);
    if (surprise(cells) >= limit) surprising += 1;
  }
  const p = (1 + surprising) / (replicates + 1);
  return { p, standardError: Math.sqrt((p * (1 - p)) / replicates), replicates, seed };
}

/** Σ O² / E, which is X² + n. */
function squaresOver(table: Table): (cells: Int32Array) => number {
  const inverse = Float64Array.from(expectedCounts(table).flat(), (mean) => 1 / mean);
  return (cells) => {
    let sum = 0;
    for (let i = 0; i < cells.length; i += 1) {
      const count = cells[i] ?? 0;
      sum += count * count * (inverse[i] ?? 0);
    }
    return sum;
  };
}

/** Σ ln O!: the larger, the less probable. */
function factorials(logs: Float64Array): (cells: Int32Array) => number {
  return (cells) => {
    let sum = 0;
    for (const count of cells) sum += logs[count] ?? 0;
    return sum;
  };
}
