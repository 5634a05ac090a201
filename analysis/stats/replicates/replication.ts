import type { Replicator } from './replicator.js';

/** What replicates of a survey say of its statistics. */
export interface Replication {
  /** Of the survey; null where it is not defined. */
  readonly estimates: readonly (number | null)[];
  /** Replicates that count. */
  readonly replicates: number;
  /** Replicates that could not be raked, or in which the only member of a category was not drawn. */
  readonly discarded: number;
  /** Replicates in which an emptied category was merged into another. */
  readonly merged: number;
  /** More than one replicate in twenty was discarded: use the jackknife. */
  readonly tooManyDiscarded: boolean;
  /** Σ coefficient (θᵣ − θ)(ηᵣ − η); null when a statistic is not defined in the survey or in too many replicates. */
  readonly covariance: (one: number, other: number) => number | null;
  readonly variance: (statistic: number) => number | null;
  readonly standardError: (statistic: number) => number | null;
  /** A statistic in the replicates in which it is defined. */
  readonly valuesOf: (statistic: number) => Float64Array;
}

export interface ReplicateValues {
  readonly values: Float64Array;
  readonly coefficients: readonly number[];
  readonly discarded: number;
  readonly merged: number;
  /** Part of the replicates in which a statistic may be undefined; the others then stand for all. */
  readonly maxUndefined: number;
}

const maxDiscarded = 0.05;

/** Reads variances and covariances off replicates: about the estimate of the survey, not about their mean. */
export function replicationOf({ size, estimates }: Replicator, { values, coefficients, discarded, merged, maxUndefined }: ReplicateValues): Replication {
  const count = coefficients.length;
  const valueAt = (r: number, s: number) => values[r * size + s] ?? NaN;
  const covariance = (one: number, other: number): number | null => {
    const [a, b] = [estimates[one] ?? NaN, estimates[other] ?? NaN];
    let sum = 0;
    let seen = 0;
    for (let r = 0; r < count; r += 1) {
      const product = (valueAt(r, one) - a) * (valueAt(r, other) - b);
      if (Number.isNaN(product)) continue;
      sum += (coefficients[r] ?? 0) * product;
      seen += 1;
    }
    return seen < 2 || count - seen > maxUndefined * count ? null : sum * (count / seen);
  };
  const variance = (statistic: number) => covariance(statistic, statistic);
  return {
    estimates: Array.from(estimates, (value) => (Number.isFinite(value) ? value : null)),
    replicates: count,
    discarded,
    merged,
    tooManyDiscarded: discarded > maxDiscarded * (count + discarded),
    covariance,
    variance,
    standardError: (statistic) => {
      const found = variance(statistic);
      return found === null ? null : Math.sqrt(found);
    },
    valuesOf: (statistic) => Float64Array.from({ length: count }, (_, r) => valueAt(r, statistic)).filter(Number.isFinite),
  };
}
