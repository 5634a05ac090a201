import { binomialDensity } from './binomialDensity.js';
import { binomialTails } from './binomialTails.js';
import { checkCount, type CountOf, type Interval } from './interval.js';

/**
 * The mid-p interval: Clopper-Pearson with half the probability of what was seen.
 *
 * Shape a count of n people, level in (0, 1); {low, high} out. Units shares in [0, 1].
 * Errors RangeError when n is 0. Source Newcombe (1998a), method 6.
 */
export function midPInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const tail = (1 - level) / 2;
  const rest = { count: of.n - of.count, n: of.n };
  return { low: lowLimit(of, tail), high: 1 - lowLimit(rest, tail) };
}

/** The share p where P(X > count) + ½ P(X = count) reaches the tail; it grows with p, so halving finds it. */
function lowLimit({ count, n }: CountOf, tail: number): number {
  if (count === 0) return 0;
  let low = 0;
  let high = 1;
  for (;;) {
    const p = (low + high) / 2;
    if (p <= low || p >= high) return p;
    if (binomialTails(count, n, p).upper + binomialDensity(count, n, p) / 2 < tail) low = p;
    else high = p;
  }
}
