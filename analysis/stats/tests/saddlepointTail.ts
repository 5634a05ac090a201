import { normalTails } from '../normalTails.js';

/** Weights of sums of squares of standard normal numbers, and how many squares each has. */
interface Term {
  readonly weight: number;
  readonly squares: number;
}

/**
 * P(Σ λ χ²₁ > x · χ²_d / d): the upper tail of a weighted sum of squares of standard normal numbers, over an estimated variance.
 *
 * Shape x >= 0, λ > 0 and degrees of freedom d > 0 of the variance (Infinity: it is known); a probability out, null next to
 * where both sides are as large on average, for there the approximation divides 0 by 0. Errors RangeError outside these.
 * Source Kuonen (1999), the saddlepoint approximation of Lugannani & Rice (1980) in the form of Barndorff-Nielsen; agrees with
 * R survey `pchisqsum` and `pFsum`, method saddlepoint.
 */
export function saddlepointTail(x: number, weights: readonly number[], degrees = Infinity): number | null {
  if (!(x >= 0 && x < Infinity && weights.length > 0 && weights.every((weight) => weight > 0 && weight < Infinity) && degrees > 0)) {
    throw new RangeError(`the tail above ${x} of a sum of ${weights.length} squares over ${degrees} degrees of freedom`);
  }
  if (x === 0) return 1;
  const scale = Math.max(...weights);
  const terms: Term[] = weights.map((weight) => ({ weight: weight / scale, squares: 1 }));
  const at = x / scale;
  // A known variance has a cumulant of its own: z · at, the limit of many squares of little weight.
  const known = degrees === Infinity;
  if (!known) terms.push({ weight: -at / degrees, squares: degrees });
  const target = known ? at : 0;
  const sum = (of: (weight: number) => number) => terms.reduce((total, { weight, squares }) => total + squares * of(weight), 0);
  const zeta = rootOf((z) => sum((weight) => weight / (1 - 2 * z * weight)) - target, known ? -weights.length / at : -degrees / (2 * at));
  if (Math.abs(zeta) < 1e-4) return null;
  const cumulant = -0.5 * sum((weight) => Math.log1p(-2 * zeta * weight));
  const curvature = 2 * sum((weight) => (weight / (1 - 2 * zeta * weight)) ** 2);
  const w = Math.sign(zeta) * Math.sqrt(Math.max(0, 2 * (zeta * target - cumulant)));
  const v = zeta * Math.sqrt(curvature);
  return normalTails(w + Math.log(v / w) / w).upper;
}

/** Where a function that rises from the lowest place there is to beyond all bounds at ½ crosses 0. */
function rootOf(rising: (z: number) => number, lowest: number): number {
  let low = lowest;
  let high = 0.5;
  for (let step = 0; step < 200 && high - low > 1e-16 * Math.abs(low); step += 1) {
    const middle = (low + high) / 2;
    if (middle >= 0.5 || rising(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
