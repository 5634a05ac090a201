import type { CountOf, Interval } from '../interval.js';
import { betaBinomialTallies } from './betaBinomialTallies.js';
import type { GroupSpread } from './betaBinomialLikelihood.js';
import { predictedShare, type PredictedShare } from './predictedShare.js';
import { mixtureMean, mixtureQuantile, mixtureTails, type BetaPart } from './shareMixture.js';
import { spreadPosterior, type SpreadNode } from './spreadPosterior.js';

/** A department, say. */
export interface PoolingGroup extends CountOf {
  /** How many people are in it, answering or not; absent: nothing is said of all of them. */
  readonly population?: number;
}

/** A group's share, estimated with help of the others. */
export interface PooledShare extends Interval {
  readonly estimate: number;
  /** What its own answers count for, n / (M + n): 0 without any. */
  readonly ownWeight: number;
  /** That its share is larger than that of all people together; null without anybody. */
  readonly aboveOverall: number | null;
  /** Share of everybody in it; null where its population is not given or 0. */
  readonly finitePopulation: PredictedShare | null;
}

export interface PooledGroups {
  /** Share of all people together; null without anybody. */
  readonly overall: number | null;
  /** Posterior means. */
  readonly mean: GroupSpread;
  /** In the order given. */
  readonly groups: readonly PooledShare[];
}

/** The distribution of a group's share given its answers. */
export function partsOf(nodes: readonly SpreadNode[], { count, n }: CountOf): readonly BetaPart[] {
  return nodes.map(({ alpha, beta, weight }) => ({ alpha: alpha + count, beta: beta + n - count, weight }));
}

export function overallShare(groups: readonly CountOf[]): number | null {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return n === 0 ? null : groups.reduce((sum, group) => sum + group.count, 0) / n;
}

/** One group under a given posterior distribution of mean and correlation. */
export function poolGroup(nodes: readonly SpreadNode[], group: PoolingGroup, overall: number | null, level: number): PooledShare {
  const parts = partsOf(nodes, group);
  const tail = (1 - level) / 2;
  return {
    estimate: mixtureMean(parts),
    low: mixtureQuantile(parts, tail),
    high: mixtureQuantile(parts, 1 - tail),
    ownWeight: nodes.reduce((sum, { alpha, beta, weight }) => sum + (weight * group.n) / (alpha + beta + group.n), 0),
    aboveOverall: overall === null ? null : mixtureTails(parts, overall).upper,
    finitePopulation: group.population === undefined ? null : predictedShare(parts, group, group.population, level),
  };
}

/**
 * Shares of groups, many of them small, by the hierarchical beta-binomial model: each borrows from the others as much
 * as their likeness allows. A group without answers has the distribution of a new group; one answer is enough.
 *
 * Shape counts of groups, with their populations where known; a level in (0, 1); `posterior` where another grid than
 * the default is wanted. Units shares. Not to be published of groups smaller than the disclosure limit: `withheldGroup`.
 * Errors RangeError naming the group whose count is impossible or whose population is smaller than its answers.
 * Source Gelman et al. (2013) 5.3 for the model, Daniels (1999) for the prior; `statistics.md` 15.4 to 15.7.
 */
export function pooledGroups(groups: readonly PoolingGroup[], level = 0.95, posterior = spreadPosterior): PooledGroups {
  const nodes = posterior(betaBinomialTallies(groups));
  const overall = overallShare(groups);
  // Groups with the same answers and population are alike.
  const known = new Map<string, PooledShare>();
  const pool = (group: PoolingGroup) => {
    const key = `${group.count} ${group.n} ${group.population ?? ''}`;
    const found = known.get(key) ?? poolGroup(nodes, group, overall, level);
    known.set(key, found);
    return found;
  };
  const mean = (of: (node: SpreadNode) => number) => nodes.reduce((sum, node) => sum + node.weight * of(node), 0);
  return { overall, mean: { mu: mean(({ mu }) => mu), icc: mean(({ icc }) => icc) }, groups: groups.map(pool) };
}
