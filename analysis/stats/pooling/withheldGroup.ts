import { betaBinomialTallies } from './betaBinomialTallies.js';
import { overallShare, poolGroup, type PooledShare, type PoolingGroup } from './pooledGroups.js';
import { spreadPosterior } from './spreadPosterior.js';

/**
 * What the other groups let expect of a group too small to be shown: its own answers are in none of it, so it is the
 * same whatever they were, and nobody can count them back. `aboveOverall` compares with the others together.
 *
 * Shape all groups and the index of the one that is withheld; its size is used for nothing but its population.
 * Errors RangeError when there is no such group, and as `pooledGroups`. Source `statistics.md` 15.8.
 */
export function withheldGroup(groups: readonly PoolingGroup[], index: number, level = 0.95): PooledShare {
  const own = groups[index];
  if (own === undefined) throw new RangeError(`there is no group ${index}`);
  const others = groups.filter((_, i) => i !== index);
  const nodes = spreadPosterior(betaBinomialTallies(others));
  const blank: PoolingGroup = own.population === undefined ? { count: 0, n: 0 } : { count: 0, n: 0, population: own.population };
  return poolGroup(nodes, blank, overallShare(others), level);
}
