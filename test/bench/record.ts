/** One measured figure. `ratio` is ours against `against`, taken in the same run: machines are shared and noisy. */
export interface BenchRecord {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** 1 = equal; above 1 = better than what it is held against, unless the unit says otherwise. Null: nothing to hold it against. */
  readonly ratio: number | null;
  readonly against: string | null;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly runs: number;
}

/** Smallest, middle and largest of at least one value. */
export function spread(values: readonly number[]): { readonly min: number; readonly median: number; readonly max: number; readonly runs: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new RangeError('nothing was measured');
    return value;
  };
  return { min: at(0), median: at(Math.floor((sorted.length - 1) / 2)), max: at(sorted.length - 1), runs: sorted.length };
}
