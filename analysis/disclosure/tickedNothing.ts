import { defaultLimits, type DisclosureLimits, type Profile } from './published.js';

/** People a question was shown to. */
export interface ShownTo {
  readonly answered: number;
  readonly skipped: number;
  /** Other answers decide who is shown it: how many were is then the count of an answer, that may be hidden. */
  readonly routed: boolean;
  readonly weighted: boolean;
}

/** Fewer are no reason to doubt the base. */
const fewest = 5;
const leastPart = 0.05;

/**
 * What may be said of those who were shown a multiple choice and ticked nothing: how many of how many; that there are
 * `some`, where the numbers would tell more than is published; undefined where they are too few to change a share.
 */
export function tickedNothing(
  { answered, skipped, routed, weighted }: ShownTo,
  profile: Profile,
  { minimumBase }: Pick<DisclosureLimits, 'minimumBase'> = defaultLimits,
): { readonly nothing: number; readonly shown: number } | 'some' | undefined {
  const shown = answered + skipped;
  if (skipped < fewest || skipped < leastPart * shown) return undefined;
  const isSafe = !routed && !weighted && Math.min(answered, skipped) >= minimumBase;
  return profile === 'exact' || isSafe ? { nothing: skipped, shown } : 'some';
}
