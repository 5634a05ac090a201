import { randomStream } from '../chance/randomStream.js';
import type { CountOf } from '../interval.js';
import { betaBinomialTallies } from './betaBinomialTallies.js';
import { spreadPosterior, type SpreadNode } from './spreadPosterior.js';

export interface PredictiveCheck {
  /** Standard deviation of the raw shares of groups with answers. */
  readonly observed: number;
  /** The same of groups as the model would have them: their mean, and the part of them that is as large as observed. */
  readonly expected: number;
  readonly asLarge: number;
  readonly replicates: number;
  readonly seed: number;
}

/**
 * Does the model know how much groups differ? The spread of raw shares beside that of groups made by the model. Near 0
 * or 1 `asLarge` says that groups differ by more, or less, than it can tell.
 *
 * Shape counts of groups, a seed, how many replicates; null when fewer than two groups have answers. Errors RangeError
 * naming the group whose count is impossible. Source Gelman et al. (2013) 6.3; `statistics.md` 15.7.
 */
export function predictiveCheck(groups: readonly CountOf[], seed: number, replicates = 1000): PredictiveCheck | null {
  const nodes = spreadPosterior(betaBinomialTallies(groups));
  const some = groups.filter(({ n }) => n > 0);
  if (some.length < 2) return null;
  const observed = spreadOf(some.map(({ count, n }) => count / n));
  const made = Array.from({ length: replicates }, (_, i) => {
    const next = randomStream(seed, i);
    const node = drawNode(nodes, next());
    return spreadOf(some.map(({ n }) => drawCount(n, node, next) / n));
  });
  return {
    observed,
    expected: made.reduce((sum, spread) => sum + spread, 0) / replicates,
    asLarge: made.filter((spread) => spread >= observed - 1e-9).length / replicates,
    replicates,
    seed,
  };
}

function spreadOf(shares: readonly number[]): number {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1));
}

function drawNode(nodes: readonly SpreadNode[], at: number): SpreadNode {
  let sum = 0;
  const found = nodes.find(({ weight }) => (sum += weight) > at) ?? nodes.at(-1);
  if (found === undefined) throw new RangeError('a posterior distribution has nodes');
  return found;
}

/** Pólya's urn: each answer makes the next of its kind likelier, which is the beta-binomial distribution. */
function drawCount(n: number, { alpha, beta }: SpreadNode, next: () => number): number {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (next() * (alpha + beta + i) < alpha + count) count += 1;
  return count;
}
