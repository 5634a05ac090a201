import { gaussLegendre } from '../gaussLegendre.js';
import { betaBinomialLogLikelihood } from './betaBinomialLikelihood.js';
import type { BetaBinomialTallies } from './betaBinomialTallies.js';
import { normalisedNodes, type SpreadNode } from './spreadPosterior.js';

/**
 * The posterior distribution of `spreadPosterior` on one Gauss–Legendre grid over the whole unit square: the plain
 * form, to check the other by. Its means are right to 1e-12 at m = 96 for some hundred people, its probabilities and
 * limits to 1e-4; for some thousand people it is too coarse.
 *
 * Shape tallies of the groups and m nodes a side; nodes whose weights sum to 1. Source `statistics.md` 15.4.
 */
export function squarePosterior(tallies: BetaBinomialTallies, m: number): readonly SpreadNode[] {
  const { nodes, weights } = gaussLegendre(m);
  const points = Array.from(nodes, (mu, i) =>
    Array.from(nodes, (icc, k) => ({ mu, icc, log: betaBinomialLogLikelihood(tallies, { mu, icc }) + Math.log((weights[i] ?? 0) * (weights[k] ?? 0)) })),
  );
  return normalisedNodes(points.flat(), 1e-14);
}
