/** Limits of a share, in [0, 1] unless the method says otherwise. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A count of a base: `count` of `n` people. */
export interface CountOf {
  readonly count: number;
  readonly n: number;
}

/** Every interval asks this of its counts. Errors RangeError when n is 0 or the count is not within 0..n. */
export function checkCount({ count, n }: CountOf): void {
  if (!(n > 0 && Number.isFinite(n) && count >= 0 && count <= n)) {
    throw new RangeError(`an interval needs 0 <= count <= n and n > 0, not ${count} of ${n}`);
  }
}
