import type { Interval } from '../interval.js';
import type { Presentation } from './presentation.js';

const widest = 0.4;

/**
 * The planning profile: in place of a share that is not fit to print stands the one estimated with help of the other
 * groups, marked as modelled, unless even its interval is wider than .40.
 *
 * Shape 95 % limits of the modelled share in, a verdict out. Errors RangeError when a limit is no number.
 * Source `statistics.md` 17.2.
 */
export function presentModelled({ low, high }: Interval): Presentation {
  if (!(Number.isFinite(low) && Number.isFinite(high))) throw new RangeError(`limits ${low} and ${high} of a modelled share`);
  const isWide = high - low > widest;
  return { release: isWide ? 'suppress' : 'show', suppressedFor: isWide ? ['wide_interval'] : [], footnotedFor: [], reviewFor: [] };
}
