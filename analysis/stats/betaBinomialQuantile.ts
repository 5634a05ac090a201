/** A count of `n` people when the share it is drawn with is itself only known as Beta(a, b). */
export interface BetaBinomial {
  readonly n: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The smallest counts whose distribution functions reach each of `ps`.
 *
 * Shape a distribution and shares ps in (0, 1) in; whole counts from 0 to n out, in the order asked.
 * Errors RangeError unless n is whole from 0 and a, b > 0. Source Skellam (1948); the ratio of neighbouring terms,
 * summed on their own scale, so that no gamma function loses digits. Agrees with R `extraDistr::qbbinom`.
 */
export function betaBinomialQuantiles(ps: readonly number[], { n, a, b }: BetaBinomial): readonly number[] {
  if (!(Number.isInteger(n) && n >= 0 && a > 0 && b > 0)) throw new RangeError(`betaBinomialQuantiles of n ${n}, a ${a}, b ${b}`);
  const logs = new Float64Array(n + 1);
  for (let k = 0; k < n; k += 1) logs[k + 1] = (logs[k] ?? 0) + Math.log(((n - k) / (k + 1)) * ((a + k) / (b + n - k - 1)));
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - largest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return ps.map((p) => {
    if (!(p > 0 && p < 1)) throw new RangeError(`a quantile at ${p}`);
    let sum = 0;
    for (const [k, weight] of weights.entries()) {
      sum += weight;
      if (sum >= p * all) return k;
    }
    return n;
  });
}
