import { randomStream } from '../chance/randomStream.js';
import type { WeightedTable } from './weightedTable.js';

export interface PermutationTest {
  readonly p: number;
  /** Of p, because chance made it. */
  readonly standardError: number;
  readonly replicates: number;
  readonly seed: number;
}

const slack = 1e-9;

/**
 * Whether two single choices have to do with each other, where a cell without weight leaves Rao and Scott's test without a
 * meaning: how often the weighted X² is as large when respondents' row labels are dealt out again, weights staying with the answers.
 *
 * Shape a weighted table, its design's weights, a seed; null unless two rows and two columns have weight. Holds for independent
 * respondents, not for clusters. Errors RangeError for fewer than 1 replicate or other weights than the table's.
 * Source Fisher (1935), section 21; `statistics.md` 7.5.
 */
export function permuteWeightedTable(table: WeightedTable, weights: Float64Array, seed: number, replicates = 9_999): PermutationTest | null {
  if (!(Number.isSafeInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} replicates`);
  if (weights.length !== table.cellOf.length) throw new RangeError(`${weights.length} weights for ${table.cellOf.length} respondents`);
  const [height, width] = [table.rows.length, table.columns.length];
  if (height < 2 || width < 2) return null;
  const people = [...table.cellOf.keys()].filter((i) => (table.cellOf[i] ?? -1) >= 0);
  const labels = Int32Array.from(people, (i) => Math.floor((table.cellOf[i] ?? 0) / width));
  const asGiven = labels.slice();
  const answers = Int32Array.from(people, (i) => (table.cellOf[i] ?? 0) % width);
  const own = Float64Array.from(people, (i) => (weights[i] ?? 0) / table.total);
  const cells = new Float64Array(height * width);
  const surprise = () => surpriseOf(labels, answers, own, cells, table.columnShares);
  const limit = surprise() * (1 - slack);
  let surprising = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    labels.set(asGiven);
    shuffle(labels, randomStream(seed, replicate));
    if (surprise() >= limit) surprising += 1;
  }
  const p = (1 + surprising) / (replicates + 1);
  return { p, standardError: Math.sqrt((p * (1 - p)) / replicates), replicates, seed };
}

/** Σ P² / (P_i+ P_+j), which is X² / n + 1. */
function surpriseOf(labels: Int32Array, answers: Int32Array, own: Float64Array, cells: Float64Array, columnShares: readonly number[]): number {
  const width = columnShares.length;
  cells.fill(0);
  for (let i = 0; i < labels.length; i += 1) {
    const cell = (labels[i] ?? 0) * width + (answers[i] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + (own[i] ?? 0);
  }
  let sum = 0;
  for (let row = 0; row < cells.length; row += width) {
    let rowShare = 0;
    for (let j = 0; j < width; j += 1) rowShare += cells[row + j] ?? 0;
    for (let j = 0; j < width; j += 1) sum += (cells[row + j] ?? 0) ** 2 / (rowShare * (columnShares[j] ?? NaN));
  }
  return sum;
}

/** Fisher and Yates, in place. */
function shuffle(labels: Int32Array, next: () => number): void {
  for (let i = labels.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const held = labels[i] ?? 0;
    labels[i] = labels[j] ?? 0;
    labels[j] = held;
  }
}
