import { boundsOfShare } from '../stats/nonresponse/boundsOfShare.js';
import { tippingPoint, type TippingPoint } from '../stats/nonresponse/tippingPoint.js';
import { criticalValue } from '../stats/normalQuantile.js';
import type { Target } from './table.js';

/** A share of those who answered, as a table has it. */
export interface AnsweredShare {
  /** People; null where weights are told of and counts are not. */
  readonly count: number | null;
  readonly base: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SilentPeople {
  /** Who took the survey, whether they answered the question or not: all of them should have. */
  readonly respondents: number;
  /** Everybody invited, those who answered among them. */
  readonly invited: number;
  readonly level: number;
  readonly target: Target;
  /** Shares are weighted to something else than those invited: then the weighted share is what is known. */
  readonly isWeighted: boolean;
}

/** What a share can be among everybody invited. Shares in [0, 1]. */
export interface ShareBounds {
  /** If nobody, or everybody, of those who did not answer is counted in. */
  readonly low: number;
  readonly high: number;
  /** The same widened for chance; null where the table does not say how the share varies. */
  readonly intervalLow: number | null;
  readonly intervalHigh: number | null;
  /** Among those who took the survey, if nobody or everybody who left the question blank is counted in. */
  readonly respondentsLow: number;
  readonly respondentsHigh: number;
  /** If those who did not answer are counted in half as often, or at half the odds. */
  readonly halfAsOften: number;
  readonly halfTheOdds: number;
  /** How many of those who did not answer must be counted in for half of everybody invited to be. */
  readonly tipping: TippingPoint;
}

/** The decision that everybody understands. */
const half = 0.5;

/**
 * Bounds of a share under any non-response, and what it is under some suppositions.
 *
 * Shape a share of `base` people, more invited than that, level in (0, 1). Without weights, and where weights are raked to
 * those invited, the bounds are of counts: whoever did not answer is as unknown in a group as outside it, so that
 * weights have no part in them; what is supposed of those who did not answer is measured by the weighted share. With
 * other weights, bounds are of the weighted share, whose error is read from its interval. Of a
 * headcount, all of which was asked, there is no chance and the interval is the bounds. Errors RangeError when more
 * answered than were invited, or nobody did. Source Manski (1989), Imbens & Manski (2004), `statistics.md` 6.3, 6.4.
 */
export function shareBounds(of: AnsweredShare, { invited, respondents, level, target, isWeighted }: SilentPeople): ShareBounds {
  const { base } = of;
  const isOfCounts = of.count !== null && !isWeighted;
  const count = isOfCounts ? of.count : of.share * base;
  const share = count / base;
  const se = target === 'headcount' ? 0 : errorOf(of, share, level, isOfCounts);
  const { bounds, interval } = boundsOfShare({ share, se: se ?? 0, responseShare: base / invited }, level);
  // Weights say what those who did not answer would have said, were they as those who answered for them.
  const like = isOfCounts && invited > base ? Math.min(1, Math.max(0, (of.share * invited - count) / (invited - base))) : share;
  const supposing = (silent: number) => (count + (invited - base) * silent) / invited;
  return {
    ...bounds,
    intervalLow: se === null ? null : interval.low,
    intervalHigh: se === null ? null : interval.high,
    respondentsLow: count / respondents,
    respondentsHigh: (count + respondents - base) / respondents,
    halfAsOften: supposing(half * like),
    halfTheOdds: supposing((half * like) / (1 - like + half * like)),
    tipping: tippingPoint({ count, n: base }, invited, half),
  };
}

function errorOf({ base, low, high }: AnsweredShare, share: number, level: number, isOfCounts: boolean): number | null {
  if (isOfCounts) return Math.sqrt((share * (1 - share)) / base);
  return low === null || high === null ? null : (high - low) / 2 / criticalValue(level);
}
