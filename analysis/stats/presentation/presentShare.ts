import type { Interval } from '../interval.js';
import type { Presentation, ReviewReason, SuppressReason } from './presentation.js';
import { relativeWidth } from './relativeWidth.js';

/** A share with its Korn–Graubard interval in the form of NCHS. */
export interface PresentedShare extends Interval {
  readonly share: number;
  /** Respondents in the base. */
  readonly n: number;
  /** How many the base is worth: that of the interval, at most n. */
  readonly effective: number;
  readonly degreesOfFreedom: number;
}

const fewest = 30;
const fewestDegrees = 8;
const widest = 0.3;
/** An interval that narrow is fit to print however small its share. */
const narrow = 0.05;
const widestRelative = 1.3;

/**
 * The presentation standard for shares of the US National Center for Health Statistics.
 *
 * Shape a share in [0, 1], its base, effective base, 95 % limits and degrees of freedom in; a verdict with reasons out.
 * Suppressed when base or effective base are below 30, when the interval is .30 wide or wider, or wider than .05 and than
 * 130 % of the share; a footnote when only the complement fails the last; review when df < 8 or there is none or all.
 * Errors RangeError when a number is none or the share is not within [0, 1].
 * Source Parker et al. (2017), NCHS Vital Health Stat 2(175); `statistics.md` 17.1.
 */
export function presentShare({ share, n, effective, low, high, degreesOfFreedom }: PresentedShare): Presentation {
  const isGiven = [n, effective, low, high, degreesOfFreedom].every(Number.isFinite);
  if (!(isGiven && share >= 0 && share <= 1)) throw new RangeError(`a share of ${share} with limits ${low} and ${high}, base ${n}, effective ${effective}, df ${degreesOfFreedom}`);
  const width = high - low;
  const isWideFor = (part: number) => width > narrow && (relativeWidth(width, part) ?? 0) > widestRelative;
  const against: readonly (readonly [SuppressReason, boolean])[] = [
    ['few_respondents', n < fewest],
    ['few_effective', effective < fewest],
    ['wide_interval', width >= widest],
    ['wide_relative_interval', isWideFor(share)],
  ];
  const suppressedFor = against.filter(([, applies]) => applies).map(([reason]) => reason);
  if (suppressedFor.length > 0) return { release: 'suppress', suppressedFor, footnotedFor: [], reviewFor: [] };
  const doubts: readonly (readonly [ReviewReason, boolean])[] = [
    ['few_degrees_of_freedom', degreesOfFreedom < fewestDegrees],
    ['zero_events', share === 0 || share === 1],
  ];
  const reviewFor = doubts.filter(([, applies]) => applies).map(([reason]) => reason);
  return isWideFor(1 - share)
    ? { release: 'footnote', suppressedFor, footnotedFor: ['wide_relative_interval_of_complement'], reviewFor }
    : { release: 'show', suppressedFor, footnotedFor: [], reviewFor };
}
