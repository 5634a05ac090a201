import { pooledGroups, type PooledShare } from '../stats/pooling/pooledGroups.js';
import { presentModelled } from '../stats/presentation/presentModelled.js';

/** A group as the model sees it. Of one that is hidden nothing is known: 0 of 0. */
export interface GroupToModel {
  readonly count: number;
  readonly n: number;
  /** How many people are in it, where they are what is estimated. */
  readonly population?: number;
}

export interface ModelledShare {
  readonly share: number;
  /** Limits, 95 %. */
  readonly low: number;
  readonly high: number;
  /** What its own answers count for, in [0, 1]; the rest is what the others say. */
  readonly ownPart: number;
  /** Fit to be printed: the limits are at most 40 percentage points apart. */
  readonly isFit: boolean;
}

/** From groups to their shares, in the same order. */
export type ShareModel = (groups: readonly GroupToModel[]) => readonly ModelledShare[];

/**
 * Shares of groups, each estimated with the help of the others by the hierarchical beta-binomial model. Of a group with
 * a population it is the share of all its people, those who answered being known (`statistics.md` 15.6); a population
 * smaller than its answers counts other people, and is left out. A group of which nothing is known has what the others
 * let expect of any group.
 *
 * Shape counts of groups in, a share each out. Errors RangeError naming the group whose count is impossible.
 * Source `statistics.md` 15.4 to 15.7 and 17.2.
 */
export const modelledShares: ShareModel = (groups) => {
  const sized = groups.map(({ count, n, population }) => (population === undefined || population < Math.max(1, n) ? { count, n } : { count, n, population }));
  return pooledGroups(sized).groups.map(modelled);
};

function modelled({ estimate, low, high, ownWeight, finitePopulation }: PooledShare): ModelledShare {
  const of = finitePopulation === null ? { share: estimate, low, high } : { share: finitePopulation.mean, low: finitePopulation.low, high: finitePopulation.high };
  return { ...of, ownPart: ownWeight, isFit: presentModelled(of).release === 'show' };
}
