import type { Grouping } from '../stats/design/surveyDesign.js';
import { pooledGroups, type PooledGroups } from '../stats/pooling/pooledGroups.js';
import { metRequests } from './pilotCoverage.js';

/**
 * In each department, who gets all they asked for from functions that exist: estimated with help of the others, since
 * few answer in most. Who asked for nothing is left out.
 *
 * Shape groups of n respondents, 1 or 0 for who answered, for each support type n ones and zeros, its best coverage, a
 * level. One share a group. Errors RangeError when lengths differ. Source `statistics.md` 18.5.
 */
export function coverageByGroup(groups: Grouping, answered: Uint8Array, asked: readonly Uint8Array[], best: readonly number[], level = 0.95): PooledGroups {
  const { requests, fully } = metRequests(answered.length, asked, best);
  const counts = Array.from({ length: groups.count }, () => ({ count: 0, n: 0 }));
  answered.forEach((one, i) => {
    const own = counts[groups.of[i] ?? -1];
    if (one !== 1 || own === undefined || requests[i] === 0) return;
    own.n += 1;
    own.count += fully[i] ?? 0;
  });
  return pooledGroups(counts, level);
}
