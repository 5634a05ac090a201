import type { CountOf } from '../interval.js';
import { betaBinomialDerivatives } from './betaBinomialDerivatives.js';
import { betaBinomialLogLikelihood, type GroupSpread } from './betaBinomialLikelihood.js';
import { betaBinomialMoments } from './betaBinomialMoments.js';
import { betaBinomialTallies, type BetaBinomialTallies } from './betaBinomialTallies.js';

/** The most likely mean and correlation of groups. */
export interface BetaBinomialFit extends GroupSpread {
  readonly logLikelihood: number;
  /** At icc 0 the groups differ no more than by chance; at 1 everybody in a group is alike. Neither has standard errors. */
  readonly boundary: 'none' | 'zero' | 'one';
  /** μM, (1 − μ)M and M; null at a boundary. */
  readonly alpha: number | null;
  readonly beta: number | null;
  readonly precision: number | null;
  /** Of the logits of mu and icc; null at a boundary. */
  readonly seLogitMu: number | null;
  readonly seLogitIcc: number | null;
}

const logit = (p: number) => Math.log(p / (1 - p));
const expit = (u: number) => 1 / (1 + Math.exp(-u));
/** A correlation of less cannot be told from none. */
const none = 1e-7;

/**
 * Maximum likelihood of the beta-binomial distribution.
 *
 * Shape counts of groups; null when there is nobody, when all or none were counted, or when fewer than two people are
 * in any group: then nothing is said of how groups differ. Errors RangeError naming the group whose count is impossible.
 * Source Griffiths (1973); Newton's method on the logits, from several starts because a hump may lie beside the
 * boundary; `statistics.md` 15.2.
 */
export function betaBinomialFit(groups: readonly CountOf[]): BetaBinomialFit | null {
  const tallies = betaBinomialTallies(groups);
  const { mu, icc } = betaBinomialMoments(groups);
  if (mu === null || mu === 0 || mu === 1 || tallies.all.length < 2) return null;
  const zero = atBoundary(tallies, { mu, icc: 0 }, 'zero');
  const inside = [Math.max(icc ?? 0, 0.02), 0.2, 0.7].map((start) => climb(tallies, { mu, icc: start }));
  const best = inside.reduce((most, one) => (one.logLikelihood > most.logLikelihood ? one : most));
  if (best.icc < none || best.logLikelihood <= zero.logLikelihood) return zero;
  return best.icc > 1 - none ? atBoundary(tallies, best, 'one') : withErrors(tallies, best);
}

function atBoundary(tallies: BetaBinomialTallies, { mu, icc }: GroupSpread, boundary: 'zero' | 'one'): BetaBinomialFit {
  const logLikelihood = betaBinomialLogLikelihood(tallies, { mu, icc });
  return { mu, icc, logLikelihood, boundary, alpha: null, beta: null, precision: null, seLogitMu: null, seLogitIcc: null };
}

interface Climbed extends GroupSpread {
  readonly logLikelihood: number;
}

/** Newton's method; where the surface does not curve down, and where a step would go down, along the slope by ever smaller steps. */
function climb(tallies: BetaBinomialTallies, start: GroupSpread): Climbed {
  let here: Climbed = { ...start, logLikelihood: betaBinomialLogLikelihood(tallies, start) };
  for (let step = 0; step < 200 && here.icc > none / 10 && here.icc < 1 - none / 10; step += 1) {
    const move = newtonStep(tallies, here);
    let next = here;
    for (let scale = 1; scale > 1e-12; scale /= 4) {
      const mu = expit(logit(here.mu) + scale * move.mu);
      const icc = expit(logit(here.icc) + scale * move.icc);
      const logLikelihood = betaBinomialLogLikelihood(tallies, { mu, icc });
      if (logLikelihood > here.logLikelihood) {
        next = { mu, icc, logLikelihood };
        break;
      }
    }
    // The last step goes below what the likelihood can show; it is taken where it is a rounding.
    if (next === here) return Math.hypot(move.mu, move.icc) < 1e-5 ? { ...here, mu: expit(logit(here.mu) + move.mu), icc: expit(logit(here.icc) + move.icc) } : here;
    here = next;
  }
  return here;
}

function newtonStep(tallies: BetaBinomialTallies, at: GroupSpread): GroupSpread {
  const { slope, curve } = betaBinomialDerivatives(tallies, at);
  const determinant = curve.mu * curve.icc - curve.both ** 2;
  const curvesDown = curve.mu < 0 && determinant > 0;
  const most = 2;
  const raw = curvesDown
    ? { mu: (curve.both * slope.icc - curve.icc * slope.mu) / determinant, icc: (curve.both * slope.mu - curve.mu * slope.icc) / determinant }
    : { mu: slope.mu / (1 + Math.abs(curve.mu)), icc: Math.sign(slope.icc) };
  return { mu: Math.max(-most, Math.min(most, raw.mu)), icc: Math.max(-most, Math.min(most, raw.icc)) };
}

function withErrors(tallies: BetaBinomialTallies, { mu, icc, logLikelihood }: Climbed): BetaBinomialFit {
  const { curve } = betaBinomialDerivatives(tallies, { mu, icc });
  const determinant = curve.mu * curve.icc - curve.both ** 2;
  const isPeak = curve.mu < 0 && determinant > 0;
  const precision = 1 / icc - 1;
  return {
    mu,
    icc,
    logLikelihood,
    boundary: 'none',
    alpha: mu * precision,
    beta: (1 - mu) * precision,
    precision,
    seLogitMu: isPeak ? Math.sqrt(-curve.icc / determinant) : null,
    seLogitIcc: isPeak ? Math.sqrt(-curve.mu / determinant) : null,
  };
}
