import { normalTails } from '../normalTails.js';

/**
 * P(Σ λ χ²₁ > x): the upper tail of a weighted sum of squares of standard normal numbers.
 *
 * Shape λ >= 0, not all 0, and x >= 0; a probability out, null next to the mean of the sum, where the approximation divides
 * 0 by 0. Errors RangeError outside these. Source Kuonen (1999), the saddlepoint approximation of Lugannani & Rice (1980) in
 * the form of Barndorff-Nielsen; agrees with R survey `pchisqsum(method = "saddlepoint")`.
 */
export function saddlepointTail(x: number, weights: readonly number[]): number | null {
  const largest = Math.max(...weights);
  if (!(x >= 0 && x < Infinity && weights.every((weight) => weight >= 0) && largest > 0 && largest < Infinity)) {
    throw new RangeError(`the tail above ${x} of a sum of ${weights.length} squares`);
  }
  if (x === 0) return 1;
  const lambda = weights.map((weight) => weight / largest);
  const at = x / largest;
  const sum = (term: (weight: number) => number) => lambda.reduce((total, weight) => total + term(weight), 0);
  const zeta = rootOf((z) => sum((weight) => weight / (1 - 2 * z * weight)) - at, lambda.length / at);
  if (Math.abs(zeta) < 1e-4) return null;
  const cumulant = -0.5 * sum((weight) => Math.log1p(-2 * zeta * weight));
  const curvature = 2 * sum((weight) => (weight / (1 - 2 * zeta * weight)) ** 2);
  const w = Math.sign(zeta) * Math.sqrt(Math.max(0, 2 * (zeta * at - cumulant)));
  const v = zeta * Math.sqrt(curvature);
  return normalTails(w + Math.log(v / w) / w).upper;
}

/** Where a function rising from below to beyond all bounds at ½ crosses 0; it does not cross below −scale. */
function rootOf(rising: (z: number) => number, scale: number): number {
  let low = -scale;
  let high = 0.5;
  for (let step = 0; step < 200 && high - low > 1e-16 * Math.max(Math.abs(low), 1e-3); step += 1) {
    const middle = (low + high) / 2;
    if (middle >= 0.5 || rising(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
