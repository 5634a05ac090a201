/**
 * How far the estimates of two shares of the very same people can go apart at most, when nobody says how many are in both.
 *
 * Shape two shares in [0, 1] out of one base in; a correlation in [-1, 0] out, 0 where either does not vary. Of answers
 * that shut each other out it is what it is. Source Fréchet (1951): at least p + q − 1 are in both, and never fewer than none.
 */
export function leastCorrelation(first: number, second: number): number {
  const spread = Math.sqrt(first * (1 - first) * second * (1 - second));
  if (!(spread > 0)) return 0;
  return Math.max(-1, (Math.max(0, first + second - 1) - first * second) / spread);
}
