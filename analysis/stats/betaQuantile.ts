import { betaKernel, betaTails } from './betaTails.js';

/**
 * The point below which a share p of a beta distribution lies.
 *
 * Shape p in [0, 1], a and b > 0; a number in [0, 1] out. Errors RangeError outside these.
 * Source Newton's method on the logarithm of the tail, held inside a bracket; agrees with R `qbeta`.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) throw new RangeError(`betaQuantile(${p}, ${a}, ${b})`);
  if (p === 0 || p === 1) return p;
  return 1 / (1 + Math.exp(-betaQuantileLogit(p, a, b)));
}

/** ln(x / (1 − x)) of the beta quantile x, found from the nearer tail: on this scale points next to 0 and next to 1 keep all their digits. */
export function betaQuantileLogit(p: number, a: number, b: number): number {
  return p <= 0.5 ? lowerLogit(p, a, b) : -lowerLogit(1 - p, b, a);
}

function lowerLogit(p: number, a: number, b: number): number {
  let low = -740;
  let high = 740;
  let u = Math.log(a / b);
  for (let step = 0; step < 200; step += 1) {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    const tail = betaTails(x, a, b, y).lower;
    if (tail < p) low = u;
    else high = u;
    // d ln I / du = x^a y^b / B(a, b) / I, because dx/du = x y.
    const newton = u - (Math.log(tail / p) * tail) / betaKernel(x, y, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(next))) return next;
    u = next;
  }
  return u;
}
