import { checkCount, type CountOf } from '../interval.js';

export interface TippingPoint {
  /** Share of those who did not answer at which the threshold is reached exactly; below 0 or above 1 none does. Null when everybody answered. */
  readonly share: number | null;
  /** Whether the threshold is reached whatever they would say, never, or only if that share of them say yes. */
  readonly reached: 'always' | 'never' | 'from_share';
}

/**
 * How many of those who did not answer must say yes for the share of everyone invited to reach a threshold.
 *
 * Shape a count of n who answered, the number invited (>= n), the threshold in [0, 1]. Units shares; (c − r p)/(1 − r).
 * Errors RangeError when n is 0, fewer were invited than answered, or the threshold lies outside. Source `statistics.md` 6.4.
 */
export function tippingPoint(of: CountOf, invited: number, threshold: number): TippingPoint {
  checkCount(of);
  if (!(invited >= of.n && invited < Infinity)) throw new RangeError(`${invited} invited cannot give ${of.n} answers`);
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`a threshold of ${threshold} is not within 0 to 1`);
  const silent = invited - of.n;
  // People who must say yes beside those who did.
  const wanted = threshold * invited - of.count;
  return {
    share: silent === 0 ? null : wanted / silent,
    reached: wanted <= 0 ? 'always' : wanted > silent ? 'never' : 'from_share',
  };
}
