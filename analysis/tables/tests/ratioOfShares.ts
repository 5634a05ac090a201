import type { CountOf } from '../../stats/interval.js';
import { leastCorrelation } from '../../stats/ratio/leastCorrelation.js';
import { ratioInterval, type ShareRatio } from '../../stats/ratio/ratioInterval.js';
import type { Limited } from '../../stats/waves/moverInterval.js';
import { wilsonLimited } from '../../stats/waves/newcombeInterval.js';

export type { ShareRatio };

/** A share with its limits, or the people it is counted of. */
export type SideOfRatio = Limited | CountOf;

/**
 * What two estimates have in common. `other_people`: nothing. `same_people`: each is of all of them, and how many are in
 * both is not known, so that they go apart as far as the shares allow. `unknown`: anything may be.
 */
export type Kinship = 'other_people' | 'same_people' | 'unknown';

const limited = (side: SideOfRatio, level: number): Limited => ('n' in side ? wilsonLimited(side, level) : side);

/** How many times as large one share is as another, with its interval; undefined where either is 0. Source Zou & Donner (2008), Fréchet (1951). */
export function ratioOfShares(first: SideOfRatio, second: SideOfRatio, kinship: Kinship, level: number): ShareRatio | undefined {
  const [one, other] = [limited(first, level), limited(second, level)];
  const correlation = kinship === 'other_people' ? 0 : kinship === 'same_people' ? leastCorrelation(one.share, other.share) : -1;
  return ratioInterval(one, other, correlation);
}
