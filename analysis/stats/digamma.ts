/**
 * Derivative of the logarithm of the gamma function.
 *
 * Shape x > 0 in, ψ(x) out; the absolute error stays near 1e-15 of the larger of 1 and ψ. Errors RangeError unless
 * x is above 0 and finite. Source the asymptotic series Abramowitz & Stegun 6.3.18 from 12 on, below it
 * ψ(x) = ψ(x + 1) − 1/x; agrees with R `digamma`.
 */
export function digamma(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) throw new RangeError(`digamma needs x > 0, not ${x}`);
  let shift = 0;
  let at = x;
  while (at < 12) {
    shift += 1 / at;
    at += 1;
  }
  const r = 1 / (at * at);
  const series = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
  return Math.log(at) - 0.5 / at - series - shift;
}
