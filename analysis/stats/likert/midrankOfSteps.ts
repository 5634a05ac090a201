/**
 * The rank that answers on each step share, and what stands against the tied ones.
 *
 * Shape counts by step, the lowest first. Ranks are counted from 1; on a step without answers the rank one would have.
 * `spread` is Σ t (r − (n+1)/2)², 0 when all are on one step.
 */
export function midrankOfSteps(counts: readonly number[]): { readonly ranks: readonly number[]; readonly spread: number } {
  let below = 0;
  const ranks = counts.map((count) => {
    const rank = below + (count + 1) / 2;
    below += count;
    return rank;
  });
  const middle = (below + 1) / 2;
  return { ranks, spread: counts.reduce((sum, count, step) => sum + count * ((ranks[step] ?? 0) - middle) ** 2, 0) };
}
