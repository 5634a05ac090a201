/**
 * What Stirling's formula leaves out of the logarithm of the gamma function:
 * ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π].
 *
 * Shape one number in, one out. Errors RangeError unless x > 0. Source Stirling's series (Abramowitz &
 * Stegun 6.1.40) from 16 on; below it the exact step μ(x) = μ(x + 1) + (x + ½) ln(1 + 1/x) − 1.
 */
export function stirlingError(x: number): number {
  if (!(x > 0)) throw new RangeError(`stirlingError needs x > 0, not ${x}`);
  let shift = 0;
  let at = x;
  while (at < 16) {
    shift += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const r = 1 / (at * at);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / at;
  return series + shift;
}
