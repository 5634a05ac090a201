/**
 * Rounding instead of hiding, for an instance that wants it: counts to a multiple of a base, totals on their own,
 * shares from rounded counts. It does not stop the differencing of many tables, so it does not replace what protects
 * the lattice. Source `statistics.md` 16.8.
 */
export interface Rounding {
  /** Counts become multiples of it; a whole number from 1. */
  readonly base: number;
  /** Counts below it are not said; the ONS rule is 10 with base 5. Default 0. */
  readonly threshold?: number;
}

/** The nearest multiple, a half upwards; null below the threshold. Errors RangeError for what is no count or no base. */
export function roundedCount(count: number, { base, threshold = 0 }: Rounding): number | null {
  check(count, base);
  return count < threshold ? null : base * Math.floor(count / base + 0.5);
}

/**
 * Unbiased random rounding: how likely a count goes up to the next multiple rather than down. A cell must keep what
 * chance gave it once, or the mean of many readings is the count. Errors as `roundedCount`.
 */
export function chanceToRoundUp(count: number, base: number): number {
  check(count, base);
  return (count % base) / base;
}

function check(count: number, base: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${String(count)} is no count`);
  if (!Number.isInteger(base) || base < 1) throw new RangeError(`${String(base)} is no base to round to`);
}
