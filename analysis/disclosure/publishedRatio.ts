/** How many times as large one published share is as another: made of what is told of the two and of nothing else, so hidden where either is. */
import { ratioOfShares, type Kinship, type ShareRatio, type SideOfRatio } from '../tables/tests/ratioOfShares.js';
import type { PublishedRow } from './published.js';

export type { ShareRatio };

type Told = Pick<PublishedRow, 'count' | 'base' | 'share' | 'low' | 'high'>;

const ofLimits = ({ share, low, high }: Told): SideOfRatio | undefined => (share === null || low === null || high === null ? undefined : { share, low, high });

/** Of whole people; a weighted share has no count. */
function ofCount({ count, base }: Pick<PublishedRow, 'count' | 'base'>): SideOfRatio | undefined {
  return count === null || base === null || base <= 0 || count < 0 || count > base ? undefined : { count, n: base };
}

const ratioOf = (first: SideOfRatio | undefined, second: SideOfRatio | undefined, kinship: Kinship, level: number): ShareRatio | undefined => (first === undefined || second === undefined ? undefined : ratioOfShares(first, second, kinship, level));

/** Of two shares with their limits. */
export function ratioToShare(own: Told, other: Told, kinship: Kinship, level: number): ShareRatio | undefined {
  return ratioOf(ofLimits(own), ofLimits(other), kinship, level);
}

/** To a share that is told by its count alone, of other people. */
export function ratioToCount(own: Told, other: Pick<PublishedRow, 'count' | 'base'>, level: number): ShareRatio | undefined {
  return ratioOf(ofLimits(own), ofCount(other), 'other_people', level);
}

/** Of a group to all who are outside it. */
export function ratioToOthers(own: Told, everyone: Told, level: number): ShareRatio | undefined {
  if (own.count === null || own.base === null || everyone.count === null || everyone.base === null) return undefined;
  return ratioToCount(own, { count: everyone.count - own.count, base: everyone.base - own.base }, level);
}
