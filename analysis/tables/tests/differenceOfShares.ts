import type { Interval } from '../../stats/interval.js';
import { leastCorrelation } from '../../stats/ratio/leastCorrelation.js';
import { moverInterval, type Limited } from '../../stats/waves/moverInterval.js';
import type { Kinship } from './ratioOfShares.js';

/**
 * How much larger one share is than another, with its interval in [−1, 1]. Of the same people how many gave both is not
 * known, so the interval is as wide as any answers could make it; of answers that shut each other out it is exact.
 * Source Zou & Donner (2008), Fréchet (1951).
 */
export function differenceOfShares(first: Limited, second: Limited, kinship: Kinship): Interval {
  const correlation = kinship === 'other_people' ? 0 : kinship === 'same_people' ? leastCorrelation(first.share, second.share) : -1;
  return moverInterval(first, second, correlation);
}
