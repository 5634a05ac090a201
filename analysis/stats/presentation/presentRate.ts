import type { Interval } from '../interval.js';
import type { Presentation, SuppressReason } from './presentation.js';
import { relativeWidth } from './relativeWidth.js';

/** A rate or a count, which no 1 bounds, with its 95 % limits. */
export interface PresentedRate extends Interval {
  readonly estimate: number;
  readonly effective: number;
}

const fewest = 10;
const widestRelative = 1.6;

/**
 * The presentation standard for rates and counts of the US National Center for Health Statistics.
 *
 * Shape an estimate from 0, what its base is worth, and its limits in; a verdict with reasons out. Suppressed when the
 * effective base is below 10 or the interval is wider than 160 % of the estimate; none of anything is for review.
 * Errors RangeError when a number is none or the estimate is negative.
 * Source NCHS standards for rates and counts (2023); `statistics.md` 17.3.
 */
export function presentRate({ estimate, effective, low, high }: PresentedRate): Presentation {
  if (!([effective, low, high].every(Number.isFinite) && estimate >= 0 && estimate < Infinity)) {
    throw new RangeError(`a rate of ${estimate} with limits ${low} and ${high}, effective base ${effective}`);
  }
  const against: readonly (readonly [SuppressReason, boolean])[] = [
    ['few_effective', effective < fewest],
    ['wide_relative_interval', (relativeWidth(high - low, estimate) ?? 0) > widestRelative],
  ];
  const suppressedFor = against.filter(([, applies]) => applies).map(([reason]) => reason);
  const isSuppressed = suppressedFor.length > 0;
  return { release: isSuppressed ? 'suppress' : 'show', suppressedFor, footnotedFor: [], reviewFor: !isSuppressed && estimate === 0 ? ['zero_events'] : [] };
}
