import { pooledGroups, type PooledShare, type PoolingGroup } from './pooledGroups.js';
import { withheldGroup } from './withheldGroup.js';

export interface ReleasedShare extends PooledShare {
  /** Too few answered: what the other groups let expect, whatever these few said. */
  readonly fromOthersOnly: boolean;
}

/**
 * Pooled shares as they may be shown: of a group in which fewer than k answered, only what the others let expect.
 *
 * Shape counts of groups, k, a level in (0, 1); one share a group, in the order given. Mean and correlation of all
 * groups are not told, for with them and an estimate a count can be found. Errors as `pooledGroups`.
 * Source `statistics.md` 15.8.
 */
export function pooledForRelease(groups: readonly PoolingGroup[], k: number, level = 0.95): readonly ReleasedShare[] {
  const pooled = pooledGroups(groups, level).groups;
  return pooled.map((share, i) => {
    const fromOthersOnly = (groups[i]?.n ?? 0) < k;
    return { ...(fromOthersOnly ? withheldGroup(groups, i, level) : share), fromOthersOnly };
  });
}
