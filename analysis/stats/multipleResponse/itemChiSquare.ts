/**
 * Pearson's X² of chosen or not by group, from counts.
 *
 * Shape how many of each group chose, how many there are in each group (each > 0), both of as many groups; X² out.
 * Not for an option that nobody or everybody chose, where it has no value. Source Σ (m − E)² / (E (1 − p)), E = n_g p.
 */
export function itemChiSquare(chosen: readonly number[], sizes: readonly number[]): number {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const share = chosen.reduce((sum, count) => sum + count, 0) / n;
  return chosen.reduce((sum, count, g) => {
    const expected = (sizes[g] ?? 0) * share;
    return sum + (count - expected) ** 2 / (expected * (1 - share));
  }, 0);
}
