import type { CountOf } from '../../stats/interval.js';
import { newcombeInterval } from '../../stats/waves/newcombeInterval.js';
import type { Named, ShareDifference } from './groupTest.js';

/** How many of a group chose an option. */
export interface GroupCount extends Named, CountOf {}

/** The groups with the largest and the smallest share of one option; null below two groups. Newcombe's interval. */
export function differenceOf(option: Named, groups: readonly GroupCount[], level: number): ShareDifference | null {
  const [larger, smaller] = extremesOf(groups, ({ count, n }) => count / n);
  if (larger === undefined || smaller === undefined) return null;
  const share = ({ code, label, count, n }: GroupCount) => ({ code, label, share: count / n, base: n });
  const { low, high } = newcombeInterval(larger, smaller, level);
  return { option: { code: option.code, label: option.label }, larger: share(larger), smaller: share(smaller), value: larger.count / larger.n - smaller.count / smaller.n, low, high };
}

/** The group that comes first and the one that comes last by a number, two different ones; none below two. */
export function extremesOf<G>(groups: readonly G[], value: (group: G) => number): readonly [] | readonly [larger: G, smaller: G] {
  const sorted = [...groups].sort((a, b) => value(b) - value(a));
  const [larger, smaller] = [sorted[0], sorted.at(-1)];
  return larger === undefined || smaller === undefined || sorted.length < 2 ? [] : [larger, smaller];
}

/** The largest of several differences. */
export function largestOf(differences: readonly (ShareDifference | null)[]): ShareDifference | null {
  return differences.reduce((largest, one) => (one !== null && (largest === null || one.value > largest.value) ? one : largest), null);
}
