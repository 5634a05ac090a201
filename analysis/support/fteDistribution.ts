import { normalDensity, normalTails } from '../stats/normalTails.js';
import type { FteFactors } from './fteFactors.js';

/** Trapezoid points of the standard normal distribution: for smooth functions the sum is exact to rounding. */
const step = 1 / 16;
const points = Array.from({ length: 2 * 9 * 16 + 1 }, (_, i) => {
  const z = -9 + i * step;
  return { z, weight: normalDensity(z) * step };
});

const logistic = (u: number) => 1 / (1 + Math.exp(-u));

/** Mean of a function of a standard normal number. */
function normalMean(of: (z: number) => number): number {
  return points.reduce((sum, { z, weight }) => sum + weight * of(z), 0);
}

/**
 * Probability that no more than so many full-time equivalents are needed.
 *
 * Shape factors, FTE > 0. Given one of the two chances the other is in closed form, so one integral is left; it is
 * taken over the one that varies less, for which what is integrated is smooth. Source `statistics.md` 18.3.
 */
export function fteProbability(factors: FteFactors, fte: number): number {
  const { scale, centre, shareSpread, spread } = factors;
  const level = Math.log(fte / scale);
  const shareMoves = shareSpread * (1 - logistic(centre));
  if (spread === 0 && shareSpread === 0) return level >= Math.log(logistic(centre)) ? 1 : 0;
  if (spread >= shareMoves) return normalMean((z) => normalTails((level + Math.log1p(Math.exp(-centre - shareSpread * z))) / spread).lower);
  return normalMean((z) => {
    const share = Math.exp(level - spread * z);
    return share >= 1 ? 1 : normalTails((Math.log(share / (1 - share)) - centre) / shareSpread).lower;
  });
}

export function fteMean({ scale, centre, shareSpread, spread }: FteFactors): number {
  return scale * Math.exp(0.5 * spread ** 2) * normalMean((z) => logistic(centre + shareSpread * z));
}

/** How many full-time equivalents suffice with probability p. Shape factors, p in (0, 1). By halving and secants on the logarithm, to 1e-13. */
export function fteQuantile(factors: FteFactors, p: number): number {
  const { scale, centre, shareSpread, spread } = factors;
  const middle = Math.log(scale * logistic(centre));
  if (spread === 0 && shareSpread === 0) return Math.exp(middle);
  const reach = 9.5 * (shareSpread + spread);
  let low = { at: middle - reach, excess: -p };
  let high = { at: middle + reach, excess: 1 - p };
  let at = middle;
  for (let round = 0; round < 200 && high.at - low.at > 1e-13; round += 1) {
    const here = { at, excess: fteProbability(factors, Math.exp(at)) - p };
    const isLow = here.excess < 0;
    const other = isLow ? low : high;
    if (isLow) low = here;
    else high = here;
    const secant = here.at - (here.excess * (here.at - other.at)) / (here.excess - other.excess);
    if (Math.abs(secant - at) < 1e-14) return Math.exp(at);
    at = secant > low.at && secant < high.at && round % 4 !== 3 ? secant : (low.at + high.at) / 2;
  }
  return Math.exp(at);
}
