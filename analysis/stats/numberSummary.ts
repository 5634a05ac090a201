import { mean, medianSorted, sampleStandardDeviation } from 'simple-statistics';

/** Mean, median and sample standard deviation of the numbers people gave. */
export interface NumberSummary {
  readonly base: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** n − 1 in the denominator; null below two numbers. */
  readonly sd: number | null;
}

/**
 * Shape finite numbers in, {base, mean, median, sd} out; null where too few. Units those of the numbers.
 * Errors RangeError on NaN or infinity. Source simple-statistics; agrees with R `mean`, `median`, `sd`.
 */
export function numberSummary(values: readonly number[]): NumberSummary {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  // In one order, so that the same answers give the same sums to the last bit, in whatever order they were stored.
  const list = Array.from(Float64Array.from(values).sort());
  return {
    base: list.length,
    mean: list.length > 0 ? mean(list) : null,
    median: list.length > 0 ? medianSorted(list) : null,
    sd: list.length > 1 ? sampleStandardDeviation(list) : null,
  };
}
