/** Family-wise error: Holm 1979, Hochberg 1988, Hommel 1988, Bonferroni. False discovery rate: Benjamini & Hochberg 1995, Benjamini & Yekutieli 2001. */
export type Adjustment = 'holm' | 'hochberg' | 'hommel' | 'bonferroni' | 'BH' | 'BY';

type OfSorted = (sorted: readonly number[]) => readonly number[];

const adjusted: Readonly<Record<Adjustment, OfSorted>> = {
  bonferroni: (sorted) => sorted.map((p) => sorted.length * p),
  holm: (sorted) => stepDown(sorted.map((p, i) => (sorted.length - i) * p)),
  hochberg: (sorted) => stepUp(sorted.map((p, i) => (sorted.length - i) * p)),
  BH: (sorted) => stepUp(sorted.map((p, i) => (sorted.length / (i + 1)) * p)),
  BY: (sorted) => {
    const harmonic = sorted.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return stepUp(sorted.map((p, i) => ((harmonic * sorted.length) / (i + 1)) * p));
  },
  hommel,
};

/**
 * Adjusts the p-values of a family of tests for their number.
 *
 * Shape p-values in [0, 1], null for a test that could not be done; the same places out. Nulls stay null and do not
 * count in the family. Errors RangeError naming the place of what is no p-value. Agrees with R `p.adjust`.
 */
export function adjustPValues(p: readonly (number | null)[], method: Adjustment): (number | null)[] {
  const family: { p: number; at: number }[] = [];
  for (const [at, value] of p.entries()) {
    if (value === null) continue;
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p-value ${at + 1} is ${value}, not within 0 to 1`);
    family.push({ p: value, at });
  }
  family.sort((a, b) => a.p - b.p);
  const values = adjusted[method](family.map((entry) => entry.p));
  const result: (number | null)[] = p.map(() => null);
  for (const [i, { at }] of family.entries()) result[at] = Math.min(1, values[i] ?? 1);
  return result;
}

/** No value below one before it. */
function stepDown(values: readonly number[]): readonly number[] {
  let most = 0;
  return values.map((value) => (most = Math.max(most, value)));
}

/** No value above one after it. */
function stepUp(values: readonly number[]): readonly number[] {
  const result = [...values];
  let least = Infinity;
  for (let i = values.length - 1; i >= 0; i -= 1) {
    least = Math.min(least, values[i] ?? Infinity);
    result[i] = least;
  }
  return result;
}

/**
 * For every number m of hypotheses that may be true, the m largest p-values by Simes' inequality, and the smaller ones
 * by the best of it and Bonferroni's; each p-value keeps the largest of all m (Wright 1992, algorithm 2).
 */
function hommel(sorted: readonly number[]): readonly number[] {
  const n = sorted.length;
  const result = [...sorted];
  for (let m = n; m >= 2; m -= 1) {
    let simes = Infinity;
    for (let i = n - m; i < n; i += 1) simes = Math.min(simes, (m * (sorted[i] ?? 1)) / (i - n + m + 1));
    for (const [i, p] of sorted.entries()) {
      const bound = i >= n - m ? simes : Math.min(simes, m * p);
      result[i] = Math.max(result[i] ?? 0, bound);
    }
  }
  return result;
}
