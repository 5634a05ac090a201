/**
 * How far two shares lie apart on the scale on which a share is equally hard to tell from another everywhere.
 *
 * Shape two shares in [0, 1]; h of first − second, in [-π, π], out. Errors RangeError outside. Source Cohen (1988).
 */
export function cohensH(first: number, second: number): number {
  for (const share of [first, second]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${share}`);
  }
  return 2 * (Math.asin(Math.sqrt(first)) - Math.asin(Math.sqrt(second)));
}
