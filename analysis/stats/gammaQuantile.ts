import { gammaKernel, gammaTails } from './gammaTails.js';

/** Logarithms of the smallest and the largest number there is. */
const least = -744.4400719213812;
const most = 709.782712893384;

/**
 * The point below which a share p of a gamma distribution with scale 1 lies.
 *
 * Shape p in [0, 1] and a > 0; a number >= 0 out, Infinity at p = 1, 0 where the point is smaller than any number.
 * Errors RangeError outside these. Source Newton's method on the logarithm of the nearer tail, over the logarithm
 * of the point and held inside a bracket; agrees with R `qgamma`.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0 && Number.isFinite(shape))) throw new RangeError(`gammaQuantile(${p}, ${shape})`);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  if (gammaTails(shape, Math.exp(least)).lower >= p) return 0;
  const fromAbove = p > 0.5;
  return Math.exp(logQuantile(fromAbove ? 1 - p : p, shape, fromAbove));
}

function logQuantile(target: number, shape: number, fromAbove: boolean): number {
  let low = least;
  let high = most;
  let u = Math.log(shape);
  for (let step = 0; step < 300; step += 1) {
    const x = Math.exp(u);
    const { lower, upper } = gammaTails(shape, x);
    const tail = fromAbove ? upper : lower;
    if (tail < target === fromAbove) high = u;
    else low = u;
    // d ln tail / du = ± x^a e^(−x) / Γ(a) / tail, because dx/du = x.
    const change = (Math.log(tail / target) * tail) / gammaKernel(shape, x);
    const newton = fromAbove ? u + change : u - change;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 1e-16 * Math.max(1, Math.abs(next))) return next;
    u = next;
  }
  return u;
}
