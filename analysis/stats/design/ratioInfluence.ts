/** An estimate and what each respondent's weight moves it by. */
export interface Linearised {
  /** Null when the denominator is 0: nobody is in the domain. */
  readonly estimate: number | null;
  /** Σ w x: for a share the weight of the domain. */
  readonly total: number;
  /** (y − R x) / Σ w x; all 0 when the denominator is 0. */
  readonly influence: Float64Array;
}

/**
 * A ratio of two weighted totals, R = Σ w y / Σ w x, and its influence. A share in a domain has x = 1 in it and 0
 * outside, and y = 1 for those counted; "% of responses" has x = how many each respondent selected.
 *
 * Shape n weights, n numerators, n denominators in. Units those of y / x.
 * Errors RangeError when lengths differ. Source `statistics.md` 4.1; agrees with R survey `svyratio`, `svymean` of a subset.
 */
export function ratioInfluence(weights: Float64Array, numerator: ArrayLike<number>, denominator: ArrayLike<number>): Linearised {
  const n = weights.length;
  if (numerator.length !== n || denominator.length !== n) throw new RangeError(`${n} weights, ${numerator.length} numerators, ${denominator.length} denominators`);
  let top = 0;
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    top += (weights[i] ?? 0) * (numerator[i] ?? 0);
    total += (weights[i] ?? 0) * (denominator[i] ?? 0);
  }
  if (total === 0) return { estimate: null, total, influence: new Float64Array(n) };
  const estimate = top / total;
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i += 1) influence[i] = ((numerator[i] ?? 0) - estimate * (denominator[i] ?? 0)) / total;
  return { estimate, total, influence };
}
