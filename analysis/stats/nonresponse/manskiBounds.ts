import { checkCount, type CountOf } from '../interval.js';
import { boundsOfShare, type Bounds } from './boundsOfShare.js';

/**
 * Bounds of a share under any non-response, from counts.
 *
 * Shape a count of n who answered, the number invited (>= n), level in (0, 1). Units shares; `interval` is
 * clipped to [0, 1]. Errors RangeError when n is 0 or fewer were invited than answered.
 * Source Manski (1989); interval Imbens & Manski (2004).
 */
export function manskiBounds(of: CountOf, invited: number, level = 0.95): Bounds {
  checkCount(of);
  if (!(invited >= of.n && invited < Infinity)) throw new RangeError(`${invited} invited cannot give ${of.n} answers`);
  const share = of.count / of.n;
  return boundsOfShare({ share, se: Math.sqrt((share * (1 - share)) / of.n), responseShare: of.n / invited }, level);
}
