import { midRanks } from '../ranking/midRanks.js';

/**
 * Spearman's correlation of two lists: Pearson's of their ranks, ties sharing the mean rank.
 *
 * Shape numbers or null, in the same order; places where either is null are left out. Null below two, or where one of the
 * lists does not vary. Errors RangeError when the lengths differ. Source Spearman (1904); agrees with R `cor(method = "spearman")`.
 */
export function spearman(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers beside ${b.length}`);
  const both = [...a.keys()].filter((i) => a[i] !== null && b[i] !== null);
  const x = midRanks(both.map((i) => a[i] ?? null)).map((rank) => rank ?? 0);
  const y = midRanks(both.map((i) => b[i] ?? null)).map((rank) => rank ?? 0);
  const middle = (both.length + 1) / 2;
  const product = (one: readonly number[], other: readonly number[]) => one.reduce((sum, rank, i) => sum + (rank - middle) * ((other[i] ?? 0) - middle), 0);
  const scale = Math.sqrt(product(x, x) * product(y, y));
  return scale > 0 ? Math.max(-1, Math.min(1, product(x, y) / scale)) : null;
}
