/**
 * Second derivative of the logarithm of the gamma function.
 *
 * Shape x > 0 in, ψ′(x) out. Errors RangeError unless x is above 0 and finite. Source the asymptotic series
 * Abramowitz & Stegun 6.4.12 from 15 on, below it ψ′(x) = ψ′(x + 1) + 1/x²; agrees with R `trigamma`.
 */
export function trigamma(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) throw new RangeError(`trigamma needs x > 0, not ${x}`);
  let shift = 0;
  let at = x;
  while (at < 15) {
    shift += 1 / (at * at);
    at += 1;
  }
  const r = 1 / (at * at);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - (r * 5) / 66))));
  return shift + (1 + 0.5 / at + series) / at;
}
