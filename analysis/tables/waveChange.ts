import { detectableDifference } from '../stats/planning/detectableDifference.js';
import { studentCriticalValue } from '../stats/studentQuantile.js';
import { studentTails } from '../stats/studentTails.js';
import { moverInterval } from '../stats/waves/moverInterval.js';
import { pooledShareTest } from '../stats/waves/pooledShareTest.js';

/** A share as a table has it. */
export interface ShareOfWave {
  /** Null where weights hide it. */
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Later − earlier. Null where nothing can be said. */
export interface Change {
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
}

const nothing: Change = { difference: null, low: null, high: null, p: null };

/**
 * How a share changed between two surveys of different people, from the limits that it was shown with in each (MOVER,
 * correlation 0): with Wilson's limits of whole people this is Newcombe's interval. Where whole people are counted p is
 * that of the pooled z test, null where nobody chose in either or everybody did.
 *
 * Shape two shares with limits of one level; no interval or p for shares of choices, which have no limits. Units shares
 * in [0, 1], differences in [-1, 1]. Source Newcombe (1998b) method 10, Zou & Donner (2008); `statistics.md` 10.1.
 */
export function shareChange(earlier: ShareOfWave, later: ShareOfWave, isWeighted: boolean): Change {
  if (earlier.share === null || later.share === null) return nothing;
  const difference = later.share - earlier.share;
  if (earlier.low === null || earlier.high === null || later.low === null || later.high === null) return { ...nothing, difference };
  const limited = (share: number, low: number, high: number) => ({ share, low: Math.min(low, share), high: Math.max(high, share) });
  const interval = moverInterval(limited(later.share, later.low, later.high), limited(earlier.share, earlier.low, earlier.high));
  return { difference, ...interval, p: isWeighted ? null : pOfCounts(earlier, later) };
}

function pOfCounts({ count: before, base: first }: ShareOfWave, { count: now, base: second }: ShareOfWave): number | null {
  if (before === null || now === null || first === null || second === null || first === 0 || second === 0) return null;
  return pooledShareTest({ count: now, n: second }, { count: before, n: first })?.p ?? null;
}

/** A mean as a table has it: limits are Student's on base − 1. */
export interface MeanOfWave {
  readonly base: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How a mean changed between two surveys of different people: Welch's, from the standard errors that the limits hold.
 *
 * Shape two means with limits of one level; null limits where a mean does not vary or is of one person. Units those of
 * the numbers. Source Welch (1947); agrees with R `t.test`.
 */
export function meanChange(earlier: MeanOfWave, later: MeanOfWave, level: number): Change {
  if (earlier.mean === null || later.mean === null) return nothing;
  const difference = later.mean - earlier.mean;
  const [before, now] = [varianceOf(earlier, level), varianceOf(later, level)];
  if (before === null || now === null) return { ...nothing, difference };
  const se = Math.sqrt(before.variance + now.variance);
  const df = (before.variance + now.variance) ** 2 / (before.variance ** 2 / before.df + now.variance ** 2 / now.df);
  if (!(se > 0) || !Number.isFinite(df)) return { ...nothing, difference };
  const half = studentCriticalValue(level, df) * se;
  return { difference, low: difference - half, high: difference + half, p: Math.min(1, 2 * studentTails(Math.abs(difference) / se, df).upper) };
}

function varianceOf({ base, low, high }: MeanOfWave, level: number): { readonly variance: number; readonly df: number } | null {
  if (base === null || base < 2 || low === null || high === null) return null;
  const df = base - 1;
  return { df, variance: ((high - low) / 2 / studentCriticalValue(level, df)) ** 2 };
}

/** People of equal weight that a base says as much as. */
export interface EffectiveBases {
  readonly earlier: number;
  readonly later: number;
}

/**
 * The least change of a share, up or down, that would have been found with 80 % probability by a test of it alone; null
 * where a base is empty, and where no change is that large.
 */
export function detectableChange(share: number | null, { earlier, later }: EffectiveBases, level: number): number | null {
  if (share === null || !(earlier > 0) || !(later > 0)) return null;
  const { above, below } = detectableDifference(share, { first: earlier, second: later }, 0.8, level);
  return above === null ? below : below === null ? above : Math.max(above, below);
}
